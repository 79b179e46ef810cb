/** Stands between characters that would mean something side by side, and shows as nothing. */
export const BREAK = '\u200b';

/** Text without what could hide, reorder or pile up: control and format characters, lone surrogates, heaps of accents. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    // The two joiners stay: emoji and several scripts are written with them.
    .replace(/[[\p{Cc}\p{Cf}]--[\n\u200c\u200d]]/gv, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');

/** Clean text on one line, for what has no room for a second. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** True when there is nothing in it to see. */
export const blank = (text: string): boolean => clean(text).replace(/[\s\u200c\u200d]|\ufe0f/g, '') === '';

/** The longest beginning of the text whose picture still fits, with an ellipsis where something was cut. */
export const shorten = (text: string, max: number, picture: (text: string) => string = (same) => same): string => {
  const whole = text.length <= max ? picture(text) : undefined;
  if (whole !== undefined && whole.length <= max) return whole;
  const cut = (length: number) => picture(`${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`);
  let fits = 0;
  let over = Math.min(text.length, max);
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (cut(middle).length <= max) fits = middle;
    else over = middle;
  }
  return cut(fits);
};

/** Takes the ping out of `@everyone`, `@here` and `<@id>`, wherever they stand. */
export const pingless = (text: string): string => text.replace(/@(?=everyone|here|[!&]?\d)/gi, `@${BREAK}`);

// Escaping `/` keeps bare addresses from becoming links or previews; `<` covers mentions, times, emoji and
// commands; the digit rule keeps `1.` at the start of a line from becoming a numbered list.
const MEANINGFUL = /[\\`*_~|<>#\-[\]()/]|:(?=[\w+-]+:)|(?<=^ *\d+)\./gm;

/** Text that shows on Discord exactly as it is: no markdown, no links, no mentions. */
export const escapeMarkdown = (text: string): string => pingless(text.replace(MEANINGFUL, '\\$&'));
