import type { SecretKind } from '../knowledge.ts';
import { FOREIGN } from './foreign.ts';
import type { Hit } from './hit.ts';
import { placeholder } from './placeholder.ts';

/** A secret that is known by its own look; a first group, where there is one, stays. */
interface Shape {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
}

/** Secrets that hold characters of addresses; each begins with something rare. */
const ADDRESSED: readonly Shape[] = [
  { kind: 'api-key', pattern: /bce-v3\/ALTAK[\w-]{4,72}(?:\/[A-Za-z0-9]{4,128})?/gi },
  { kind: 'signature', pattern: /bce-auth-v1\/[\w/:.%;=+\\-]{8,800}/gi },
  {
    kind: 'application-key',
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{24}\|[A-Za-z0-9]{32}(?![A-Za-z0-9])/g,
  },
  { kind: 'password-in-url', pattern: /(:\/\/)[^\s/@:"'<>[\]]{0,64}:[^\s/"'<>[\]]{1,256}(?=@[\w.[-])/g },
  // A name alone before the host is a secret where it is long: the key in an error tracker's address.
  { kind: 'password-in-url', pattern: /(:\/\/)[A-Za-z0-9_-]{20,128}(?=@[\w.-])/g },
  {
    kind: 'foreign-key',
    pattern:
      /((?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks|\/open-apis\/bot\/v2\/hook|webhook\.office\.com\/webhookb2|hooks\.zapier\.com\/hooks\/catch|maker\.ifttt\.com\/trigger\/\w{1,60}\/with\/key|sctapi\.ftqq\.com|api\.day\.app)\/)[\w/@.-]{8,300}/gi,
  },
  { kind: 'foreign-key', pattern: /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
];

/** Secrets that are one long word. */
const WORDS: readonly Shape[] = [
  { kind: 'access-token', pattern: /\b24\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'refresh-token', pattern: /\b25\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'access-key-id', pattern: /\bALTAK[A-Za-z]{0,4}-?[A-Za-z0-9]{12,40}\b/g },
  { kind: 'foreign-key', pattern: FOREIGN },
];
const WORD = /(?<![\w.-])[\w.-]{16,}/g;

/** Secrets with a look of their own. */
export const shaped = (text: string): Hit[] => {
  const found: Hit[] = [];
  const look = ({ kind, pattern }: Shape, part: string, at: number): void => {
    for (const match of part.matchAll(pattern)) {
      const kept = match[1]?.length ?? 0;
      const from = at + match.index + kept;
      if (!placeholder(match[0].slice(kept))) found.push({ kind, from, to: at + match.index + match[0].length });
    }
  };
  for (const shape of ADDRESSED) look(shape, text, 0);
  for (const match of text.matchAll(WORD)) for (const shape of WORDS) look(shape, match[0], match.index);
  return found;
};
