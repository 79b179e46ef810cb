/** What a Chinese typesetter would mark, with the reason. */
export const UNTIDY: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['a missing blank between Chinese and Latin', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u],
  ['half-width punctuation at Chinese', /\p{Script=Han}[,;:!?.()"]|[,;:!?()"]\p{Script=Han}/u],
  ['a blank beside full-width punctuation', / [，。；：？！（）、“”]|[，。；：？！（）、“”] /u],
];

/** The rules that a Chinese text breaks. */
export const untidy = (text: string): string[] =>
  UNTIDY.filter(([, pattern]) => pattern.test(text)).map(([reason]) => reason);
