import { type Word, wordsOf } from './words.ts';

/** A phrase that was found: `from` up to but not including `to`, counted in words. */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** How many words of the phrase are fixed. */
  readonly fixed: number;
}

interface Entry<T> {
  readonly value: T;
  readonly parts: readonly (readonly string[])[];
}
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: Entry<T>[];
}

/** The fixed parts of a phrase; `{hole}` stands for anything on the same line. */
const partsOf = (phrase: string): string[][] =>
  phrase
    .split(/\{[^{}]{0,40}\}/)
    .map((part) => wordsOf(part).map((word) => word.text))
    .filter((part) => part.length > 0);

/** Finds every phrase in a text in one walk: a tree of words for the first fixed part, the rest on the same line. */
export const phraseBook = <T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): ((words: readonly Word[]) => Hit<T>[]) => {
  const root: Node<T> = { next: new Map(), entries: [] };
  for (const [phrase, value] of phrases) {
    const parts = partsOf(phrase);
    const last = (parts[0] ?? []).reduce((node, word) => child(node, word), root);
    if (last !== root) last.entries.push({ value, parts });
  }
  return (words) => words.flatMap((_, from) => startingAt(root, words, from));
};

const child = <T>(node: Node<T>, word: string): Node<T> => {
  const known = node.next.get(word);
  if (known) return known;
  const made: Node<T> = { next: new Map(), entries: [] };
  node.next.set(word, made);
  return made;
};

const startingAt = <T>(root: Node<T>, words: readonly Word[], from: number): Hit<T>[] => {
  const hits: Hit<T>[] = [];
  let node: Node<T> | undefined = root;
  for (let at = from; node; at++) {
    for (const entry of node.entries) {
      const to = restOf(entry, words, at);
      if (to !== undefined) hits.push({ value: entry.value, from, to, fixed: entry.parts.flat().length });
    }
    const word = words[at];
    node = word ? node.next.get(word.text) : undefined;
  }
  return hits;
};

const restOf = <T>(entry: Entry<T>, words: readonly Word[], after: number): number | undefined => {
  const line = words[after - 1]?.line;
  let at = after;
  for (const part of entry.parts.slice(1)) {
    while (!part.every((text, offset) => words[at + offset]?.text === text)) {
      at++;
      if (words[at]?.line !== line) return undefined;
    }
    at += part.length;
  }
  return at;
};
