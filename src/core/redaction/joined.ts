import { type Break, breaksOf } from './breaks.ts';
import { type Piece, type View, viewOf } from './view.ts';

/** Lines that may be one broken line, joined, and where they were broken in the original. */
export interface Joined {
  readonly view: View;
  readonly breaks: readonly number[];
}

interface Group {
  readonly from: number;
  to: number;
  readonly breaks: Break[];
}

/** Groups of lines that hold words which may have been broken at the lines' ends, in every way they may be joined. */
export const joined = (view: View, wanted: (breaks: readonly Break[]) => boolean = () => true): Joined[] => {
  const breaks = breaksOf(view.text);
  if (!wanted(breaks)) return [];
  const tight = breaks.filter(({ loose }) => !loose);
  const groups = [...groupsOf(breaks), ...(tight.length < breaks.length ? groupsOf(tight) : [])];
  return groups
    .filter(({ breaks }) => wanted(breaks))
    .flatMap((group) => {
      const kept = joinedView(view, group, (each) => each);
      // A hyphen, a backslash or quotes at a break are part of the word, or were put there.
      return group.breaks.some((each) => each.bare)
        ? [kept, joinedView(view, group, (each) => each.bare ?? each)]
        : [kept];
    });
};

const groupsOf = (breaks: readonly Break[]): Group[] => {
  const groups: Group[] = [];
  for (const each of breaks) {
    const last = groups.at(-1);
    if (last && last.to >= each.from) {
      last.breaks.push(each);
      last.to = each.until;
    } else groups.push({ from: each.since, to: each.until, breaks: [each] });
  }
  return groups;
};

const joinedView = (
  view: View,
  { from, to, breaks }: Group,
  ends: (each: Break) => { readonly from: number; readonly to: number },
): Joined => {
  const pieces: Piece[] = [];
  const at: number[] = [];
  let start = from;
  for (const each of breaks) {
    const end = ends(each);
    if (end.from > start) pieces.push({ from: start, to: end.from });
    start = end.to;
    at.push(view.from(end.to));
  }
  pieces.push({ from: start, to });
  return { view: viewOf(view, pieces), breaks: at };
};
