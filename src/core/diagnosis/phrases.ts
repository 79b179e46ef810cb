import { firstWords } from './first-words.ts';
import { beginningOf, openHoles } from './holes.ts';
import { type End, phraseTree, type Tree } from './phrase-tree.ts';
import type { Word } from './words.ts';

/** A phrase that was found: `from` up to but not including `to`, counted in words. */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** How many words of the phrase are fixed. */
  readonly fixed: number;
}

/** A phrase that stands again and again in a text is told this often; oftener it would say no more. */
const MAX_TOLD = 64;

/** Finds every phrase in a text in one walk, however many phrases there are; a hole ends where its phrase first goes on. */
export const phraseBook = <T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
): ((words: readonly Word[]) => Hit<T>[]) => {
  const root = phraseTree(phrases);
  const canStart = firstWords(root.next?.keys() ?? []);
  return (words) => {
    const hits: Hit<T>[] = [];
    const holes = openHoles<T>();
    const told = new Map<End<T>, number>();
    const reached = (place: Tree<T>, from: number, to: number, line: number): void => {
      for (const end of place.ends ?? []) {
        const before = told.get(end) ?? 0;
        if (before >= MAX_TOLD) continue;
        told.set(end, before + 1);
        hits.push({ value: end.value, from, to, fixed: end.fixed });
      }
      if (place.rest) holes.open(place.rest, line, from, to);
    };
    for (let at = 0; at < words.length; at++) {
      const { text, line } = words[at] as Word;
      if (holes.some())
        for (const hole of holes.at(at, line)) {
          const place = hole.rest.next?.get(text);
          if (!place) continue;
          walk(place, words, at, (rest, to) => {
            const from = beginningOf(hole, rest, at, line);
            if (from !== undefined) reached(rest, from, to, hole.line);
          });
        }
      const place = canStart(text) ? root.next?.get(text) : undefined;
      if (place) walk(place, words, at, (end, to) => reached(end, at, to, words[to - 1]?.line ?? line));
    }
    return hits.sort((a, b) => a.from - b.from);
  };
};

/** Follows the words from this first one as far as any phrase goes; tells where something ends or a hole begins. */
const walk = <T>(
  first: Tree<T>,
  words: readonly Word[],
  from: number,
  reached: (place: Tree<T>, to: number) => void,
): void => {
  let place: Tree<T> | undefined = first;
  for (let to = from + 1; place; to++) {
    if (place.ends ?? place.rest) reached(place, to);
    const word = words[to];
    place = word && place.next?.get(word.text);
  }
};
