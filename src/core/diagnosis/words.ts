/** A word of a text in lower case; a Chinese character is a word by itself. */
export interface Word {
  readonly text: string;
  readonly at: number;
  readonly line: number;
}

const NEWLINE = 10;
const OTHER = 0;
const LETTER = 1;
const CHARACTER = 2;

const LETTERS = /[a-z0-9_\u00c0-\u024f]/;
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) =>
  LETTERS.test(String.fromCharCode(code)) ? LETTER : OTHER,
);
const kindOf = (code: number): number =>
  code < KINDS.length ? (KINDS[code] ?? OTHER) : code >= 0x3400 && code <= 0x9fff ? CHARACTER : OTHER;

/** The words of a text in order; case, spaces and punctuation do not matter any more. */
export const wordsOf = (text: string): Word[] => {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  // Texts have few different characters: one string for each is less to clear away.
  const characters = new Map<number, string>();
  const characterOf = (code: number): string => {
    const known = characters.get(code) ?? String.fromCharCode(code);
    characters.set(code, known);
    return known;
  };
  let line = 0;
  for (let at = 0; at < lower.length; ) {
    const code = lower.charCodeAt(at);
    const kind = kindOf(code);
    let end = at + 1;
    if (kind === LETTER) {
      while (end < lower.length && kindOf(lower.charCodeAt(end)) === LETTER) end++;
      words.push({ text: lower.slice(at, end), at, line });
    } else if (kind === CHARACTER) words.push({ text: characterOf(code), at, line });
    else if (code === NEWLINE) line++;
    at = end;
  }
  return words;
};
