import type { SecretKind } from '../knowledge.ts';
import { FOREIGN } from './foreign.ts';
import type { Hit } from './hit.ts';
import { placeholder } from './placeholder.ts';
import type { Token } from './tokens.ts';

/** A secret that is known by its own look; a first group, where there is one, stays. */
interface Shape {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
}

/** Secrets that hold characters of addresses; each stands behind words that few texts have. */
const ADDRESSED: readonly (Shape & { readonly behind: readonly string[] })[] = [
  { kind: 'api-key', behind: ['bce', 'BCE'], pattern: /bce-v3\/ALTAK[\w-]{4,72}(?:\/[A-Za-z0-9]{4,128})?/gi },
  { kind: 'signature', behind: ['bce', 'BCE'], pattern: /bce-auth-v1\/[\w/:.%;=+\\-]{8,800}/gi },
  {
    kind: 'password-in-url',
    behind: ['://'],
    pattern: /(:\/\/)[^\s/@:"'<>[\]]{0,64}:[^\s/"'<>[\]]{1,256}(?=@[\w.[-])/g,
  },
  // A name alone before the host is a secret where it is long: the key in an error tracker's address.
  { kind: 'password-in-url', behind: ['://'], pattern: /(:\/\/)[A-Za-z0-9_-]{20,128}(?=@[\w.-])/g },
  {
    kind: 'foreign-key',
    behind: ['hook', 'ftqq.com', 'day.app', 'ifttt.com', 'slack.com'],
    pattern:
      /((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks|\/open-apis\/bot\/v2\/hook|webhook\.office\.com\/webhookb2|hooks\.zapier\.com\/hooks\/catch|maker\.ifttt\.com\/trigger\/\w{1,60}\/with\/key|sctapi\.ftqq\.com|api\.day\.app)\/)[\w/@.-]{8,300}/g,
  },
];

/** Secrets that are one long word. */
const WORDS: readonly Shape[] = [
  { kind: 'access-token', pattern: /\b24\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'refresh-token', pattern: /\b25\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'access-key-id', pattern: /\bALTAK[A-Za-z]{0,4}-?[A-Za-z0-9]{12,40}\b/g },
  { kind: 'foreign-key', pattern: FOREIGN },
];
// A chat bot's number, before its key of this length.
const BOT_KEY = 35;
const NUMBER = /\d{8,10}:$/;

/** Secrets with a look of their own. */
export const shaped = (text: string, tokens: readonly Token[]): Hit[] => {
  const found: Hit[] = [];
  const look = ({ kind, pattern }: Shape, part: string, at: number): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const kept = match[1]?.length ?? 0;
      const from = at + match.index + kept;
      if (!placeholder(match[0].slice(kept))) found.push({ kind, from, to: at + match.index + match[0].length });
    }
  };
  for (const shape of ADDRESSED) if (shape.behind.some((word) => text.includes(word))) look(shape, text, 0);
  for (const { from, to } of tokens) {
    const token = text.slice(from, to);
    for (const shape of WORDS) look(shape, token, from);
    const number = to - from === BOT_KEY && text[from - 1] === ':' && NUMBER.exec(text.slice(from - 11, from));
    if (number) found.push({ kind: 'foreign-key', from: from - number[0].length, to });
  }
  return found;
};
