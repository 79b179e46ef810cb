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
    const resumed = (at: number, { text, line }: Word): void => {
      for (const hole of holes.at(at, line)) {
        let place = hole.rest.next?.get(text);
        for (let to = at + 1; place; place = following(place, words, to++)) {
          if (!(place.ends ?? place.rest)) continue;
          const from = beginningOf(hole, place, at, line);
          if (from !== undefined) reached(place, from, to, hole.line);
        }
      }
    };
    // Nothing is made for a word at which nothing begins: most words are such.
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Word;
      if (holes.some()) resumed(at, word);
      let place = canStart(word.text) ? root.next?.get(word.text) : undefined;
      for (let to = at + 1; place; place = following(place, words, to++))
        if (place.ends ?? place.rest) reached(place, at, to, words[to - 1]?.line ?? 0);
    }
    return hits.sort((a, b) => a.from - b.from);
  };
};

const following = <T>(place: Tree<T>, words: readonly Word[], at: number): Tree<T> | undefined => {
  const word = words[at];
  return word && place.next?.get(word.text);
};
