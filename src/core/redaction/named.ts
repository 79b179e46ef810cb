import type { Hit } from './hit.ts';
import { kindUnder, type Label, labelled } from './labels.ts';
import { placeholder, random } from './placeholder.ts';
import { createValueAt, type Value } from './value.ts';

// What parts a name from its value; words do so only where the value looks like a key.
const SEPARATOR = /:=|=>|[:=：＝为是]|(?<=[\w"'])>|(?<=[\w"'] )is(?= )/g;
const FIRST = /^(?:api|secret|access|refresh|client|app|private|auth|bearer)$/i;
const LONGEST_NAME = 64;
const CODE = { blank: 32, tab: 9, newline: 10, quote: 34, apostrophe: 39, tick: 96, backslash: 92, close: 93 } as const;

const isBlank = (code: number): boolean => code === CODE.blank || code === CODE.tab || code === CODE.newline;
const isQuote = (code: number): boolean => code === CODE.quote || code === CODE.apostrophe || code === CODE.tick;
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  code === 45 ||
  code === 46;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

interface Name {
  readonly text: string;
  readonly from: number;
}

/** The name that ends before an index, a closing quote and blanks left out. */
const nameBefore = (text: string, index: number): Name | undefined => {
  let to = index;
  while (to > 0 && index - to < 3 && isBlank(text.charCodeAt(to - 1))) to--;
  if (text.charCodeAt(to - 1) === CODE.close) to--;
  if (isQuote(text.charCodeAt(to - 1))) {
    to--;
    for (let count = 0; count < 8 && text.charCodeAt(to - 1) === CODE.backslash; count++) to--;
  }
  const belongs = isHan(text.charCodeAt(to - 1)) ? isHan : isWord;
  const limit = to - (belongs === isHan ? 4 : LONGEST_NAME);
  let from = to;
  while (from > 0 && from > limit && belongs(text.charCodeAt(from - 1))) from--;
  if (from === to) return undefined;
  const name = text.slice(from, to);
  if (text.charCodeAt(from - 1) !== CODE.blank || name.length > 8) return { text: name, from };
  let first = from - 1;
  while (first > 0 && from - first < 10 && isWord(text.charCodeAt(first - 1))) first--;
  return FIRST.test(text.slice(first, from - 1)) ? { text: text.slice(first, to), from: first } : { text: name, from };
};

// Settings of containers: the name stands beside the word `value`.
const BESIDE = /(?:name|key)["']?\s{0,3}[:=]\s{0,3}["']?([\w.-]{1,60})["']?,?\s{1,20}(?:[^\n]{0,60}\s)?["']?$/i;
const besides = (text: string, { text: name, from }: Name): Name | undefined => {
  if (!/^value$/i.test(name)) return undefined;
  const before = text.slice(Math.max(0, from - 160), from);
  const beside = before.includes('\n') || before.includes(' ') ? BESIDE.exec(before)?.[1] : undefined;
  return beside ? { text: beside, from } : undefined;
};

const inQueryAt = (text: string, index: number): boolean =>
  /[?&;6f]/i.test(text[index - 1] ?? '') &&
  /[?&]$|&amp;$|%26$|%3f$|u0026$/i.test(text.slice(Math.max(0, index - 6), index));

/** Values under secret-like names. */
export const named = (text: string): Hit[] => {
  const found: Hit[] = [];
  const valueAt = createValueAt(text);
  SEPARATOR.lastIndex = 0;
  for (let sep = SEPARATOR.exec(text); sep; sep = SEPARATOR.exec(text)) {
    const at = SEPARATOR.lastIndex;
    if (isHan(text.charCodeAt(at))) continue;
    const written = nameBefore(text, sep.index);
    const name = written && (besides(text, written) ?? written);
    const label = name && labelled(name.text);
    if (!name || !label || (sep[0] === '>' && text[name.from - 1] !== '<')) continue;
    const value = valueAt(at);
    const assigned = sep[0] === '=' || sep[0] === '>';
    const inQuery = inQueryAt(text, name.from);
    if (!value || !secret(label, value, inQuery || assigned, /^[为是i]/.test(sep[0]))) continue;
    found.push({ kind: kindUnder(name.text, label, inQuery), from: value.from, to: value.to });
    SEPARATOR.lastIndex = value.to;
  }
  return found;
};

const secret = (label: Label, value: Value, assigned: boolean, prose: boolean): boolean =>
  value.text.length >= 4 && likely(label, value, assigned, prose) && !placeholder(value.text.trim());

const likely = (label: Label, value: Value, assigned: boolean, prose: boolean): boolean => {
  const text = value.text.trim();
  if (text.length < 4) return false;
  if (value.below || (prose && !value.quoted)) return random(text) && !/\s/.test(text);
  const certain = value.quoted || assigned;
  if (label === 'cookie') return true;
  if (label === 'password')
    return certain ? !/\s/.test(text) || /[\d@#$%^&+=]/.test(text) : /\d/.test(text) || random(text);
  if (random(text) && !/\s/.test(text)) return label !== 'short' || certain || text.length >= 12;
  // Without a digit only a value that is plainly assigned and no ordinary word can be meant.
  return (
    certain && label === 'strong' && text.length >= 12 && !/\s/.test(text) && !/^[a-z]+(?:[_ -][a-z]+)*$/.test(text)
  );
};
