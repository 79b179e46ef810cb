import { wordsOf } from './words.ts';

/** A phrase ends here; `fixed` is how many of its words are no holes. */
export interface End<T> {
  readonly value: T;
  readonly fixed: number;
}

/** Phrases that begin alike share their beginning, however many they are. */
export interface Tree<T> {
  next: Map<string, Tree<T>> | undefined;
  ends: End<T>[] | undefined;
  /** What may follow behind a hole. */
  rest: Tree<T> | undefined;
}

const tree = <T>(): Tree<T> => ({ next: undefined, ends: undefined, rest: undefined });

/** The fixed parts of a phrase; `{hole}` stands for anything on the same line. */
const partsOf = (phrase: string): string[][] =>
  phrase
    .split(/\{[^{}]{0,40}\}/)
    .map((part) => wordsOf(part).map((word) => word.text))
    .filter((part) => part.length > 0);

/** All phrases as one tree of their words. */
export const phraseTree = <T>(phrases: Iterable<readonly [phrase: string, value: T]>): Tree<T> => {
  const root = tree<T>();
  for (const [phrase, value] of phrases) {
    const parts = partsOf(phrase);
    let last = root;
    for (const [order, part] of parts.entries()) {
      if (order > 0) last = last.rest ??= tree();
      for (const word of part) last = grown(last, word);
    }
    if (last === root) continue;
    last.ends ??= [];
    last.ends.push({ value, fixed: parts.flat().length });
  }
  return root;
};

const grown = <T>(from: Tree<T>, word: string): Tree<T> => {
  const known = from.next?.get(word);
  if (known) return known;
  const made = tree<T>();
  from.next ??= new Map();
  from.next.set(word, made);
  return made;
};
