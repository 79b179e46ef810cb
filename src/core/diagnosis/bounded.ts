/** The same things in the same order, each of them only so many times. */
export const atMost = <T>(times: number, things: readonly T[]): T[] => {
  const seen = new Map<T, number>();
  return things.filter((thing) => {
    const before = seen.get(thing) ?? 0;
    seen.set(thing, before + 1);
    return before < times;
  });
};

/** Of more than so many things the first and the last, where errors stand. */
export const firstAndLast = <T>(most: number, things: readonly T[]): readonly T[] =>
  things.length <= most ? things : [...things.slice(0, most >> 1), ...things.slice(things.length - (most >> 1))];
