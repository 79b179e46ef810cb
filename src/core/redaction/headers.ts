import type { Hit } from './hit.ts';
import { placeholder, random, scattered } from './placeholder.ts';

// A whole header's worth of cookies; the look-ahead wants `name=`, so prose about cookies stays.
const COOKIES =
  /((?:cookies?\\{0,8}["']?\s{0,3}[:=：]\s{0,3}|--cookie\s{1,3}|-b\s{1,3})\\{0,8}["']?)(?=[^\s;=,"'\\[]{1,128}=)[^\r\n"']+/gi;
const BEARER = /\b((?:Bearer|ACCESSCODE)(?:\s{1,40}|%20|\+))([\w.~+/=%|!@#*^:$&-]{8,})/gi;
const BASIC = /\b(Basic(?:\s{1,40}|%20|\+))([A-Za-z0-9+/_-]{8,4096}={0,2})/gi;
const FLAG = /(--(?:[a-z]{1,12}-){0,3}(?:key|token|secret|password|ak|sk)\s{1,3}["']?)([^\s"'[]{6,400})/gi;
const USER = /((?<=\s)(?:-u|--user|--proxy-user)[ =]{0,3}["']?([^\s:"'[]{1,64}):)([^\s"'[]{1,128})/g;
const CALLER = /curl|wget|https?\b/i;

const after = (text: string, pattern: RegExp, kind: Hit['kind'], wanted: (match: RegExpExecArray) => boolean): Hit[] =>
  [...text.matchAll(pattern)]
    .filter(wanted)
    .map((match) => ({ kind, from: match.index + (match[1]?.length ?? 0), to: match.index + match[0].length }));

const value = ([, , value = '']: RegExpExecArray): string => value;

/** What stands in headers and on command lines. */
export const headers = (text: string): Hit[] => [
  ...after(text, COOKIES, 'cookie', () => true),
  ...after(text, BEARER, 'bearer', (match) => !placeholder(value(match)) && random(value(match))),
  ...after(
    text,
    BASIC,
    'bearer',
    (match) => !placeholder(value(match)) && (/[\d=]/.test(value(match)) || scattered(value(match))),
  ),
  ...after(
    text,
    FLAG,
    'named-secret',
    (match) => !placeholder(value(match)) && (random(value(match)) || /password/i.test(match[1] ?? '')),
  ),
  ...after(
    text,
    USER,
    'named-secret',
    ([, , user = '', password = '']) => !placeholder(password) && !/^\d+$/.test(user + password),
  ).filter((hit) => CALLER.test(text.slice(Math.max(0, hit.from - 600), hit.from))),
];
