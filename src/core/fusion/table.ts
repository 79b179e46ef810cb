/** Named values that never change in place: putting one makes a new table that shares all the others. */
export interface Table<T> {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly chunks: readonly (readonly T[])[];
}

/** Putting one copies so many pointers, and one for each chunk. */
const CHUNK = 64;

/** A table of these values; of each name the last one. */
export const tableOf = <T>(entries: Iterable<readonly [string, T]>): Table<T> => {
  const values = new Map(entries);
  const list = [...values.values()];
  const names = [...values.keys()];
  return {
    names,
    places: new Map(names.map((name, place) => [name, place])),
    chunks: Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK)),
  };
};

/** The value of that name, or undefined. */
export const get = <T>({ places, chunks }: Table<T>, name: string): T | undefined => {
  const place = places.get(name);
  return place === undefined ? undefined : chunks[Math.floor(place / CHUNK)]?.[place % CHUNK];
};

/** The table with this value in place of the one of that name. */
export const put = <T>({ names, places, chunks }: Table<T>, name: string, value: T): Table<T> => {
  const known = places.get(name);
  const place = known ?? names.length;
  const index = Math.floor(place / CHUNK);
  return {
    names: known === undefined ? [...names, name] : names,
    places: known === undefined ? new Map([...places, [name, place]]) : places,
    chunks: chunks.toSpliced(index, 1, (chunks[index] ?? []).toSpliced(place % CHUNK, 1, value)),
  };
};

/** All names with their values, in the order in which they first came. */
export const entriesOf = <T>(table: Table<T>): readonly (readonly [string, T])[] =>
  table.names.flatMap((name) => {
    const value = get(table, name);
    return value === undefined ? [] : [[name, value] as const];
  });

/** What differs between two tables of which one was made from the other by putting values. */
export const changedBetween = <T>(before: Table<T>, after: Table<T>): readonly (readonly [string, T])[] => {
  const places = after.chunks.flatMap((chunk, index) => {
    const old = before.chunks[index];
    return chunk === old ? [] : chunk.flatMap((value, at) => (value === old?.[at] ? [] : [index * CHUNK + at]));
  });
  return places.flatMap((place) => {
    const name = after.names[place];
    const value = name === undefined ? undefined : get(after, name);
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
};
