import type { Random } from './random.ts';

/** A way in which text is changed on its way to us. */
export interface Change {
  readonly name: string;
  change(text: string, secret: string, random: Random): string;
}

const inSecret =
  (change: (secret: string, random: Random) => string): Change['change'] =>
  (text, secret, random) =>
    text.replaceAll(secret, () => change(secret, random));

const hex = (char: string, size: number): string => char.charCodeAt(0).toString(16).padStart(size, '0');
const some = (share: number, change: (char: string) => string) => (secret: string, random: Random) =>
  [...secret].map((char) => (random.below(100) < share ? change(char) : char)).join('');

/** How characters may be written. */
export const ENCODINGS: readonly Change[] = [
  { name: 'as it is', change: (text) => text },
  { name: 'URL-encoded', change: inSecret((s) => encodeURIComponent(s)) },
  { name: 'twice URL-encoded', change: inSecret((s) => encodeURIComponent(encodeURIComponent(s))) },
  { name: 'URL-encoded here and there', change: inSecret(some(30, (char) => `%${hex(char, 2)}`)) },
  { name: 'slashes escaped', change: inSecret((s) => s.replaceAll('/', '\\/')) },
  { name: 'slashes deeply escaped', change: inSecret((s) => s.replaceAll('/', '\\\\\\/')) },
  { name: 'slashes as \\u002f', change: inSecret((s) => s.replaceAll('/', '\\u002f')) },
  { name: '\\u here and there', change: inSecret(some(30, (char) => `\\\\u${hex(char, 4)}`)) },
  {
    name: 'full-width here and there',
    change: inSecret(some(20, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))),
  },
  {
    name: 'zero-width in between',
    change: inSecret((s, random) => [...s].join(random.pick(['\u200b', '\u200d', '\ufeff', '\u00ad']))),
  },
];

const wrap = (text: string, columns: number, ending: string, prefix: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [''])
    .join(`${ending}\n${prefix}`);

// So that the break falls into the secret more often than not.
const lead = (text: string, random: Random): string =>
  `${'request failed, see below '.repeat(4).slice(0, random.below(70))} ${text}`;

/** How lines may be broken. */
export const WRAPPINGS: readonly Change[] = [
  { name: 'one line', change: (text) => text },
  { name: 'one line', change: (text) => text },
  { name: 'terminal', change: (text, _, random) => wrap(lead(text, random), 80, '', '') },
  { name: 'indented', change: (text, _, random) => wrap(lead(text, random), 80, '', '    ') },
  { name: 'quoted', change: (text, _, random) => `> ${wrap(lead(text, random), 78, '', '> ')}` },
  { name: 'logged', change: (text, _, random) => wrap(lead(text, random), 80, '', '2026-11-23 02:10:11,114 INFO  ') },
  { name: 'hyphen', change: inSecretBreak('-\n') },
  { name: 'backslash', change: inSecretBreak('\\\n    ') },
  { name: 'CRLF', change: (text, _, random) => wrap(lead(text, random), 80, '\r', '') },
  {
    name: 'in a log',
    change: (text) => `2026-11-23 02:10:11 INFO start\n${text}\n2026-11-23 02:10:12 ERROR 429 Too Many Requests`,
  },
];

function inSecretBreak(sign: string): Change['change'] {
  return (text, _, random) => {
    const longest = (text.match(/[^ \n]+/g) ?? []).toSorted((a, b) => b.length - a.length)[0] ?? '';
    const at = text.indexOf(longest) + Math.floor(longest.length / 2) + random.below(8) - 4;
    return `${text.slice(0, at)}${sign}${text.slice(at)}`;
  };
}
