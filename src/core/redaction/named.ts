import type { SecretKind } from '../knowledge.ts';
import { marked, type Span } from './cover.ts';
import { placeholder, random } from './placeholder.ts';

// A name, then what may stand between it and its value: closing quote or bracket, separator, opening quote.
const NAME =
  /(?<![A-Za-z0-9])(?:(?:api|secret|access|refresh|client|app|private|auth|bearer)[ _-]?)?(?:[A-Za-z][\w.-]{0,60}|密[钥码]|[秘私]钥|令牌|口令)(?:\\{0,8}["'`]\]?)?\s{0,3}(?::=|=>|[:=：＝]|为|是|%(?:25)?3D)\s{0,3}/gi;
const QUOTE = /(?:[bBfFrRuU](?=["']))?(\\{0,8}["'`])/y;
// Secrets are plain ASCII; 96 characters are enough to judge one, and keep repeated names linear.
const BARE = /[!#-%*+\-./0-9:=?-Z^_a-z~]{1,96}/y;
const REST = /[!#-%*+\-./0-9:=?-Z^_a-z~]*/y;
const SCHEME = /(?:bearer|basic|token|accesscode|digest|apikey|key)(?:\s{1,3}|%20|\+)/iy;

const PASSWORD = /(?:password|passwd|passphrase|pwd|密码|口令)$/;
const STRONG =
  /(?:api[-_ ]?key|secret(?:[-_ ]?key)?|access[-_ ]?key(?:[-_ ]?id)?|client[-_ ]?(?:id|secret)|app[-_ ]?(?:key|secret)|private[-_ ]?key|signing[-_ ]?(?:key|secret)|auth[-_ ]?key|credentials?|access[-_ ]?code|authorization|密钥|秘钥|私钥|令牌)$/;
const SHORT = /(?:^|[_.-])(?:ak|sk|key|sig|signature)$/;
const TOKEN = /token$/;
// Names that end like a secret and count or name something else.
const COUNTED =
  /(?:max|min|num|total|prompt|completion|input|output|next|eos|bos|pad|unk|stop|special|per|cached|new)[-_ ]?(?:\w{0,12}[-_ ])?(?:token|key)$/;
const COOKIE = /^(?:bduss(?:_bfess)?|stoken|ptoken|baiduid(?:_bfess)?|passid|ubi|h_ps_pssid)$/;

/** Values under secret-like names, in a text's order. */
export const namedSecrets = (text: string): Span[] => {
  const found: Span[] = [];
  NAME.lastIndex = 0;
  for (let name = NAME.exec(text); name; name = NAME.exec(text)) {
    const at = NAME.lastIndex;
    const label = name[0].toLowerCase().replace(/[\\"'`\]\s]*(?::=|=>|[:=：＝]|为|是|%(?:25)?3d)\s*$/, '');
    if (!telling(label)) {
      // The separator may belong to the next name: `url=https://x?token=...` starts again right after it.
      NAME.lastIndex = at;
      continue;
    }
    const inQuery = /[?&]$|&amp;$|%26$|%3f$|u0026$/i.test(text.slice(Math.max(0, name.index - 6), name.index));
    const value = valueAt(text, at);
    if (value && secret(label, value, inQuery || /=\s*$/.test(name[0]))) {
      REST.lastIndex = value.to;
      const to = value.quoted || value.text.length < 96 ? value.to : value.to + (REST.exec(text)?.[0].length ?? 0);
      found.push({ kind: kindOf(label, inQuery), from: value.from, to });
      NAME.lastIndex = to;
    }
  }
  return found;
};

const telling = (label: string): boolean =>
  COOKIE.test(label) ||
  ((PASSWORD.test(label) || STRONG.test(label) || SHORT.test(label) || TOKEN.test(label)) && !COUNTED.test(label));

const kindOf = (label: string, inQuery: boolean): SecretKind => {
  if (COOKIE.test(label)) return 'cookie';
  if (label === 'authorization') return 'bearer';
  return inQuery ? 'query-parameter' : 'named-secret';
};

interface Value {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

const valueAt = (text: string, at: number): Value | undefined => {
  QUOTE.lastIndex = at;
  const quote = QUOTE.exec(text);
  let from = at + (quote?.[0].length ?? 0);
  SCHEME.lastIndex = from;
  from += SCHEME.exec(text)?.[0].length ?? 0;
  if (quote?.[1]) {
    const line = text.slice(from, from + 4096);
    const ends = [line.indexOf(quote[1]), line.search(/[\r\n]/)].filter((end) => end >= 0);
    const to = from + Math.min(line.length, ...ends);
    return { text: text.slice(from, to), from, to, quoted: true };
  }
  BARE.lastIndex = from;
  const bare = BARE.exec(text)?.[0]
    .split(/%26/i)[0]
    ?.replace(/[.!?:]{1,3}$/, '');
  if (!bare || text[from + bare.length] === '(') return undefined;
  return { text: bare, from, to: from + bare.length, quoted: false };
};

const secret = (label: string, value: Value, assigned: boolean): boolean => {
  const text = marked(value.text.trim());
  if (text.length < 4 || placeholder(text)) return false;
  const certain = value.quoted || assigned;
  if (COOKIE.test(label)) return true;
  if (PASSWORD.test(label))
    return certain ? !/\s/.test(text) || /[\d@#$%^&+=]/.test(text) : /\d/.test(text) || random(text);
  if (/\s/.test(text)) return false;
  if (random(text)) return !SHORT.test(label) || certain || text.length >= 16;
  // Without a digit only a value that is plainly assigned and no ordinary word can be meant.
  return certain && STRONG.test(label) && text.length >= 12 && !/^[a-z]+(?:[_ -][a-z]+)*$/.test(text);
};
