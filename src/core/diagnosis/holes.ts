import type { Tree } from './phrase-tree.ts';

/** A hole that stands open on a line: beginnings that wait for what may follow it. */
interface Hole<T> {
  readonly rest: Tree<T>;
  readonly line: number;
  /** Where each beginning starts, and the first word behind it; both only grow. */
  readonly from: number[];
  readonly after: number[];
  /** How many beginnings have gone on to each place of the tree already. */
  readonly served: Map<Tree<T>, number>;
}

/** No line of a real error has more holes open at once; the oldest is given up first. */
const MAX_OPEN = 16;

/** The holes that stand open while a text is walked through, never more than a few. */
export const openHoles = <T>() => {
  let holes: Hole<T>[] = [];
  return {
    open: (rest: Tree<T>, line: number, from: number, after: number): void => {
      const known = holes.find((hole) => hole.rest === rest && hole.line === line);
      if (known) {
        known.from.push(from);
        known.after.push(after);
      } else {
        const made: Hole<T> = { rest, line, from: [from], after: [after], served: new Map() };
        holes = [...holes.slice(-MAX_OPEN + 1), made];
      }
    },
    some: (): boolean => holes.length > 0,
    /** The holes that a word on this line can be behind. */
    at: (at: number, line: number): readonly Hole<T>[] => {
      if (holes.some((hole) => ended(hole, at, line))) holes = holes.filter((hole) => !ended(hole, at, line));
      return holes;
    },
  };
};

// What directly follows a beginning may stand on the next line.
const ended = <T>(hole: Hole<T>, at: number, line: number): boolean =>
  hole.line < line && (hole.after.at(-1) ?? 0) < at;

/** The earliest beginning that reaches this place of the tree here for its first time; none is served twice. */
export const beginningOf = <T>(hole: Hole<T>, place: Tree<T>, at: number, line: number): number | undefined => {
  const first = hole.served.get(place) ?? 0;
  let next = first;
  while (next < hole.after.length && (hole.after[next] ?? 0) <= at) next++;
  if (next === first) return undefined;
  hole.served.set(place, next);
  return hole.line === line ? hole.from[first] : directly(hole, first, next, at);
};

const directly = <T>({ from, after }: Hole<T>, first: number, next: number, at: number): number | undefined => {
  for (let index = first; index < next; index++) if (after[index] === at) return from[index];
  return undefined;
};
