/** A text as a reader means it, each character of which knows what part of the original it stands for. */
export interface View {
  readonly text: string;
  /** Where the character at an index begins in the original. */
  from(index: number): number;
  /** Where it ends there. */
  to(index: number): number;
}

/** The original itself. */
export const plainView = (text: string): View => ({ text, from: (index) => index, to: (index) => index + 1 });

/** A part of a view to keep, or to read as something else. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly as?: string;
}

/** The view that pieces of another make, one behind the other. */
export const viewOf = (view: View, pieces: readonly Piece[]): View => {
  const size = pieces.reduce((sum, { from, to, as }) => sum + (as?.length ?? to - from), 0);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  let text = '';
  let at = 0;
  for (const { from, to, as } of pieces) {
    text += as ?? view.text.slice(from, to);
    if (as === undefined) {
      for (let index = from; index < to; index++, at++) {
        starts[at] = view.from(index);
        ends[at] = view.to(index);
      }
      continue;
    }
    for (let count = 0; count < as.length; count++, at++) {
      starts[at] = view.from(from);
      ends[at] = view.to(to - 1);
    }
  }
  return { text, from: (index) => starts[index] ?? 0, to: (index) => ends[index] ?? 0 };
};
