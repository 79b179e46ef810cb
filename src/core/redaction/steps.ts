import type { SecretKind } from '../knowledge.ts';
import { cover, type Find, type Span } from './cover.ts';
import { namedSecrets } from './named.ts';
import { placeholder, random } from './placeholder.ts';
import { privateKeys, SHAPES, type Shape } from './shapes.ts';

/** Spans of what follows the first group of a pattern, where that is a secret. */
function* behind(
  text: string,
  pattern: RegExp,
  kind: SecretKind,
  isSecret: (value: string, lead: string) => boolean,
): Iterable<Span> {
  for (const match of text.matchAll(pattern)) {
    const lead = match[1] ?? '';
    const value = match[0].slice(lead.length);
    if (isSecret(value, lead)) yield { from: match.index + lead.length, to: match.index + match[0].length, kind };
  }
}

const known =
  ({ kind, pattern }: Shape): Find =>
  (text) =>
    behind(text, pattern, kind, (value) => !placeholder(value));

// A whole header's worth of cookies; the look-ahead wants `name=`, so prose about cookies stays.
const COOKIES =
  /((?:cookies?\\{0,8}["']?\s{0,3}[:=：]\s{0,3}|--cookie\s{1,3}|-b\s{1,3})\\{0,8}["']?)(?=[^\s;=,"'\\[]{1,128}=)[^\r\n"']+/gi;
const cookies: Find = (text) => behind(text, COOKIES, 'cookie', () => true);

const BEARER = /(\b(?:Bearer|ACCESSCODE|Basic)(?:\s{1,3}|\+))[A-Za-z0-9._~+/=%|-]{8,}/gi;
const bearers: Find = (text) => behind(text, BEARER, 'bearer', (value) => !placeholder(value) && random(value));

const FLAG =
  /(--(?:[a-z]{1,12}-){0,3}(?:key|token|secret|password|ak|sk)\s{1,3}["']?)[^\s"'[\]{\ue000-\ue0ff]{6,400}/gi;
const flags: Find = (text) =>
  behind(text, FLAG, 'named-secret', (value, lead) => !placeholder(value) && (random(value) || /password/i.test(lead)));

// `curl -u user:password`.
const USER = /(\s(?:-u|--user)\s{1,3}["']?[^\s:"']{1,64}:)[^\s"'[\ue000-\ue0ff]{4,256}/g;
const users: Find = (text) => behind(text, USER, 'named-secret', (value) => !placeholder(value));

// Baidu's older keys are bare runs of 24, 32 or 40 letters and digits: only the words before them tell.
const RUN = /(?<![\w/=.%@-])[A-Za-z0-9]{24,40}(?![\w/=%@-])/g;
const KEY_WORD = /api[ _-]?key|secret|access[ _-]?(?:key|token)|\b[as]k\b|密钥|秘钥|令牌|ai ?studio|星河/i;
const ID_WORD = /(?:id|trace|request|hash|commit|sha)["' :=#]{0,4}$/i;
const RUN_KIND: Readonly<Record<number, SecretKind>> = {
  24: 'application-key',
  32: 'secret-key',
  40: 'aistudio-token',
};
function* runs(text: string): Iterable<Span> {
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    const kind = RUN_KIND[run.length];
    // What was taken out already, or stands as a mark, neither tells nor takes room.
    const before = text
      .slice(Math.max(0, from - 600), from)
      .replace(/[\ue000-\ue0ff]+|\[[a-z-]{3,24}\]/g, '')
      .slice(-60);
    if (!kind || !/\d/.test(run) || !/[A-Za-z]/.test(run) || placeholder(run)) continue;
    if (KEY_WORD.test(before) && !ID_WORD.test(before)) yield { from, to: from + run.length, kind };
  }
}

const STEPS: readonly Find[] = [privateKeys, ...SHAPES.map(known), cookies, bearers, flags, users, namedSecrets, runs];

/** One find may lay bare the next; a round that changes nothing proves the text stable. */
const MOST_ROUNDS = 6;

/** The text with every secret covered; of the same length. */
export const coverSecrets = (text: string): string => {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = STEPS.reduce((seen, find) => cover(seen, find(seen)), current);
    if (next === current) break;
    current = next;
  }
  return current;
};
