/** A word of a text in lower case; a Chinese character is a word by itself. */
export interface Word {
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

const WORD = /[\u3400-\u9fff]|[a-z0-9_\u00c0-\u024f]+|\n/g;

/** The words of a text in order; case, spaces and punctuation do not matter any more. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  let line = 0;
  for (const match of text.toLowerCase().matchAll(WORD)) {
    if (match[0] === '\n') line++;
    else words.push({ text: match[0], at: match.index, line });
  }
  return words;
};
