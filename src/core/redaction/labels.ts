import type { SecretKind } from '../knowledge.ts';

const PASSWORD = /(?:password|passwd|passphrase|pwd|passcode|密码|口令)$/;
const STRONG =
  /(?:api[-_ ]?key|secret(?:[-_ ]?key)?|secret[-_ ]?(?:id|value)|access[-_ ]?key(?:[-_ ]?(?:id|secret))?|account[-_ ]?key|client[-_ ]?(?:id|secret)|app[-_ ]?(?:key|secret)|private[-_ ]?key|signing[-_ ]?(?:key|secret)|encryption[-_ ]?key|auth[-_ ]?key|credentials?|access[-_ ]?code|authorization|密钥|秘钥|私钥|令牌|授权码|凭证|凭据)$/;
const SHORT = /(?:^|[_.-])(?:ak|sk|key|sig|signature)$/;
const TOKEN = /token$/;
// Names that end like a secret and count or name something else.
const COUNTED =
  /(?:max|min|num|total|prompt|completion|input|output|next|eos|bos|pad|unk|stop|special|per|cached|new)[-_ ]?(?:\w{0,12}[-_ ])?(?:token|key)$/;
const COOKIE = /^(?:bduss(?:_bfess)?|stoken|ptoken|baiduid(?:_bfess)?|passid|ubi|h_ps_pssid)$/;
const MAY_END = new Set([...'yntdskgeiY码钥令牌证据NTDSKGEI']);

/** What a name says of the value under it. */
export type Label = 'cookie' | 'password' | 'strong' | 'short' | 'token';

/** How much a name tells; nothing for names of ordinary things. */
export const labelled = (name: string): Label | undefined => {
  if (!MAY_END.has(name.at(-1) ?? '')) return undefined;
  const label = name.toLowerCase();
  if (COOKIE.test(label)) return 'cookie';
  const told = PASSWORD.test(label)
    ? 'password'
    : STRONG.test(label)
      ? 'strong'
      : SHORT.test(label)
        ? 'short'
        : TOKEN.test(label)
          ? 'token'
          : undefined;
  return told && !COUNTED.test(label) ? told : undefined;
};

/** The kind of secret under a name. */
export const kindUnder = (name: string, label: Label, inQuery: boolean): SecretKind => {
  if (label === 'cookie') return 'cookie';
  if (name.toLowerCase() === 'authorization') return 'bearer';
  return inQuery ? 'query-parameter' : 'named-secret';
};
