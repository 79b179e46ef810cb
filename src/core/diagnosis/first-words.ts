const SIZE = 1 << 14;

/** A cheap look whether a word can be one of these; it is seldom wrong, and never when it says no. */
export const firstWords = (words: Iterable<string>): ((word: string) => boolean) => {
  const marks = new Uint8Array(SIZE);
  for (const word of words) marks[markOf(word)] = 1;
  return (word) => marks[markOf(word)] === 1;
};

const markOf = (word: string): number =>
  (word.charCodeAt(0) * 613 + word.charCodeAt(word.length - 1) * 71 + word.length) & (SIZE - 1);
