import type { KeyKind } from './kinds.ts';

/** A kind of key by its look; group 1, where there is one, stands before the key. */
export interface KeyShape {
  readonly kind: KeyKind;
  readonly pattern: RegExp;
}

const SLASH = String.raw`(?:\\{0,4}\/|%(?:25)?2F)`;
const KEY_NAME = String.raw`(?:api[ _-]?key|client_(?:id|secret)|secret(?:[ _-]?key)?|access[ _-]?(?:key|token)|\b[as]k\b|bearer|authorization|密钥|令牌)`;
const BETWEEN = String.raw`[^A-Za-z0-9\n]{1,12}(?:Bearer |token )?["']?`;

/** Most telling first; what one has taken, no later one looks at. */
export const KEY_SHAPES: readonly KeyShape[] = [
  { kind: 'plan', pattern: new RegExp(`bce-v3${SLASH}ALTAKSP-\\w{1,72}(?:${SLASH}\\w{0,128})?`, 'gi') },
  {
    kind: 'v2',
    pattern: new RegExp(`bce-v3${SLASH}ALTAK[a-z]{0,4}-?\\w{1,72}(?:${SLASH}\\w{0,128})?|\\[api-key\\]`, 'gi'),
  },
  { kind: 'signature', pattern: new RegExp(`bce-auth-v1${SLASH}[\\w/:.%;=+-]{8,800}|\\[signature\\]`, 'gi') },
  { kind: 'v1-token', pattern: /\b24\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?|\[access-token\]/gi },
  { kind: 'refresh-token', pattern: /\b25\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?|\[refresh-token\]/gi },
  { kind: 'gateway-pair', pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{24}\|[A-Za-z0-9]{32}(?![A-Za-z0-9])/g },
  { kind: 'access-key-id', pattern: /(?<![A-Za-z0-9/])ALTAK[A-Za-z]{0,4}-?[A-Za-z0-9]{12,40}\b|\[access-key-id\]/g },
  {
    kind: 'foreign',
    pattern:
      /\b(?:sk-|gsk_|xai-|hf_|nvapi-|r8_)[A-Za-z0-9_-]{16,256}|\bAIza[\w-]{30,60}|\b(?:AKIA|ASIA|LTAI|AKLT)[A-Za-z0-9]{12,60}\b|\b[0-9a-f]{32}\.[A-Za-z0-9]{16}\b|\[foreign-key\]/g,
  },
  {
    kind: 'aistudio',
    pattern:
      /((?:aistudio|AI_?STUDIO|EB_ACCESS_TOKEN|ai studio|星河)[^\n]{0,80}?[^A-Za-z0-9/\n])[0-9a-f]{40}(?![0-9a-zA-Z])|\[aistudio-token\]/gi,
  },
  {
    kind: 'application-key',
    pattern: new RegExp(
      `(${KEY_NAME}${BETWEEN})(?=[A-Za-z]{0,23}\\d)[A-Za-z0-9]{24}(?![A-Za-z0-9|/_-])|\\[application-key\\]`,
      'gi',
    ),
  },
  { kind: 'access-key-id', pattern: /((?:ACCESS_KEY(?:_ID)?|\bAK)[^A-Za-z0-9\n]{1,6})[0-9a-f]{32}(?![0-9a-zA-Z])/g },
  {
    kind: 'secret-key',
    pattern: new RegExp(
      `(${KEY_NAME}${BETWEEN})(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}(?![A-Za-z0-9.|/_-])|\\[secret-key\\]`,
      'gi',
    ),
  },
];

/** Whether enough of a key is there; what people masked on purpose is not told from what was cut off. */
export const whole = (kind: KeyKind, key: string): boolean => {
  if (key.startsWith('[')) return true;
  if (kind === 'v2' || kind === 'plan') return new RegExp(`^bce-v3${SLASH}[\\w-]{12,}${SLASH}\\w{32,}$`, 'i').test(key);
  if (kind === 'v1-token' || kind === 'refresh-token')
    return /^2[45]\.[0-9a-z]{32}\.\d{5,9}\.\d{10}\.\d{3,}-\d{3,}$/.test(key);
  if (kind === 'signature') return /\/[0-9a-f]{64}$/i.test(key);
  return true;
};
