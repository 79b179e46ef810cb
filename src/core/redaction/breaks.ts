import { scattered } from './placeholder.ts';

/** A line break that may lie inside a word. */
export interface Break {
  /** Behind the last character that counts. */
  readonly from: number;
  /** At the first one that counts again. */
  readonly to: number;
  /** The same without signs of continuation, where there are any. */
  readonly bare?: { readonly from: number; readonly to: number };
  /** It lies inside an escape. */
  readonly cutting: boolean;
  /** It may as well lie between a word and a secret. */
  readonly loose: boolean;
  /** Where the line before begins, and where the line behind ends. */
  readonly since: number;
  readonly until: number;
}

// What a log, a mail or a program puts at the beginning of the next line.
const STAMP = String.raw`\[?(?:\d{4}[-/]\d\d[-/]\d\d[T ]|[A-Z][a-z]{2} {1,2}\d{1,2} )?\d\d:\d\d:\d\d[\d.,:Z+]{0,16}\]?[ \t]{0,3}(?:[-|][ \t]{0,3})?`;
const LEVEL = String.raw`\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?:?[ \t]{1,4}(?:[|-][ \t]{1,3})?`;
const SOURCE = String.raw`[\w.@/-]{1,40}(?:\[\d{1,7}\]:?|[ \t]{0,8}\||[ \t]-|(?<=\.\w{1,30}):)[ \t]{1,3}`;
const QUOTED = /(?:[ \t]{0,80}[>│|#*](?=[ \t>])){1,4}[ \t]?/y;
const MAY_HEAD = /^[[\dA-Z]|^[\w.-]{1,40}[ \t]{1,8}\|/;
const PREFIX = new RegExp(
  `[ \\t]{0,80}(?:[\\w.-]{1,40}[ \\t]{1,8}\\|[ \\t]{1,3})?(?:(?:${STAMP}(?:${LEVEL})?|${LEVEL})(?:${SOURCE})?[ \\t]{0,80})?`,
  'y',
);
const QUOTES = new Set(['"', "'", '`']);
const SIGNS = /["'`]?[ \t]{0,3}[+\\]$|["'`]$|-$/;
const LONGEST_WORD = 64;
// Where a name was broken, what follows is in the next word.
const WORD_AFTER =
  /[\w-]{0,24}(?:["'][\]:]{1,2}|\])(?: ?= ?| )[!-~]{1,64}|[!-~]{1,6}(?: ?= ?| )[!-~]{1,64}|[!-~]{1,64}/y;
const PLAIN = /^(?:[A-Za-z]?[a-z]{3,}|at|is|of|to|in|as|on|by|or|the|and|key|for|got|are|was)$/i;
// A line of its own, whatever stands above it.
const SETTING = /^["'-]{0,2}(?:name|key|value)["']?[:=]/i;
// Prose that begins with a word does not carry a secret on.
const WORDY = /^[A-Za-z]?[a-z]{3,}(?:[,.:;]? (?!\S{0,40}\d)|$)/;
const CUT_ESCAPE = /(?:%[\da-f]?|\\(?:u[\da-f]{0,3}|x[\da-f]?)?)-?$/i;
const SHORTEST = 12;
const WINDOW = 160;

const codeAt = (text: string, at: number): number => text.charCodeAt(at);
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;

const isInk = (code: number): boolean => code > 32 && code < 127;

/** Where the characters of a line end, blanks left out. */
const trimmedEnd = (text: string, start: number, newline: number): number => {
  const limit = Math.max(start, newline - WINDOW);
  let end = newline;
  while (end > limit && isBlank(codeAt(text, end - 1))) end--;
  return end;
};

/** Words of letters and digits are worth a look; prose, rules and numbers are not. */
const mixed = (word: string): boolean =>
  word.length >= SHORTEST && /[A-Za-z]/.test(word) && (/\d/.test(word) || scattered(word));

const taken = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** Where a line's own text begins; the line before tells how much of it is a mail's quotation marks. */
const prefixEnd = (text: string, before: number, line: number): number => {
  const same = taken(QUOTED, text, before);
  const quoted = same && text.startsWith(same, line) ? same : taken(QUOTED, text, line);
  let from = line + quoted.length;
  while (isBlank(codeAt(text, from))) from++;
  return from + (MAY_HEAD.test(text.slice(from, from + 56)) ? taken(PREFIX, text, from).length : 0);
};

const breakAt = (text: string, start: number, newline: number): Omit<Break, 'since' | 'until'> | undefined => {
  const from = trimmedEnd(text, start, newline);
  let word = from;
  while (word > start && from - word < LONGEST_WORD && isInk(codeAt(text, word - 1))) word--;
  if (word === from) return undefined;
  const before = text.slice(word, from);
  const to = prefixEnd(text, start, newline + 1);
  if (WORDY.test(text.slice(to, to + 64))) return undefined;
  const after = taken(WORD_AFTER, text, to);
  if (!after || SETTING.test(after) || !mixed(before + after)) return undefined;
  const cutting = CUT_ESCAPE.test(before);
  const loose = PLAIN.test(before) && mixed(after) && !/\s/.test(after);
  const signs = SIGNS.exec(text.slice(Math.max(start, from - 6), from))?.[0] ?? '';
  const quoted = QUOTES.has(signs[0] ?? '') && QUOTES.has(text[to] ?? '');
  const sign = quoted ? signs : (/[-+\\]$/.exec(signs)?.[0] ?? '');
  return { from, to, cutting, loose, ...(sign && { bare: { from: from - sign.length, to: quoted ? to + 1 : to } }) };
};

/** The line breaks of a text that may lie inside a word that is a secret. */
export const breaksOf = (text: string): Break[] => {
  const found: Break[] = [];
  let since = 0;
  let start = 0;
  let newline = text.indexOf('\n');
  while (newline >= 0) {
    const next = text.indexOf('\n', newline + 1);
    const seen = breakAt(text, start, newline);
    const until = next < 0 ? text.length : next;
    if (seen && seen.to < until) found.push({ ...seen, since, until });
    since = start;
    start = newline + 1;
    newline = next;
  }
  return found;
};
