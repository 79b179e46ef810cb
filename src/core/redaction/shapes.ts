import type { SecretKind } from '../knowledge.ts';
import type { Span } from './cover.ts';

/** A secret that is known by its own look; a first group, where there is one, stays. */
export interface Shape {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
}

const SLASH = String.raw`(?:\\{0,4}\/|%(?:25)?2F)`;

/** Most specific first. Every repetition is bounded or cannot restart inside itself, so the work is linear. */
export const SHAPES: readonly Shape[] = [
  { kind: 'api-key', pattern: new RegExp(`bce-v3${SLASH}ALTAK[\\w-]{4,72}(?:${SLASH}[A-Za-z0-9]{4,128})?`, 'gi') },
  { kind: 'signature', pattern: new RegExp(`bce-auth-v1${SLASH}[\\w/:.%;=+\\\\-]{8,800}`, 'gi') },
  { kind: 'access-token', pattern: /\b24\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'refresh-token', pattern: /\b25\.[0-9a-z]{16,80}(?:\.\d{1,14}){0,2}(?:\.[\d-]{1,40})?/gi },
  { kind: 'access-key-id', pattern: /\bALTAK[A-Za-z]{0,4}-?[A-Za-z0-9]{12,40}\b/g },
  { kind: 'application-key', pattern: /\b[A-Za-z0-9]{24}\|[A-Za-z0-9]{32}\b/g },
  {
    kind: 'password-in-url',
    pattern: /((?<![a-z0-9+])[a-z][a-z0-9+]{1,12}:\/\/)[^\s/@:"'[\]]{0,64}:[^\s/@"'[\]]{1,256}(?=@)/gi,
  },
  { kind: 'foreign-key', pattern: /\bsk-(?:ant-|proj-|or-v1-|svcacct-|lf-)?[A-Za-z0-9_-]{16,256}/g },
  { kind: 'foreign-key', pattern: /\bak-[a-z0-9]{16,64}\b/g },
  { kind: 'foreign-key', pattern: /\bAIza[\w-]{30,60}/g },
  { kind: 'foreign-key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{12,24}\b/g },
  { kind: 'foreign-key', pattern: /\b(?:LTAI|AKID|AKLT)[A-Za-z0-9]{12,60}\b/g },
  { kind: 'foreign-key', pattern: /\b(?:xox[a-z]|xapp)-[A-Za-z0-9-]{10,256}/g },
  { kind: 'foreign-key', pattern: /\bgh[pousr]_[A-Za-z0-9]{16,256}|\bgithub_pat_\w{20,256}/g },
  { kind: 'foreign-key', pattern: /\bglpat-[\w-]{16,64}|\b(?:hf|gsk|npm|r8|fw|nvapi)[_-][A-Za-z0-9_]{20,128}/g },
  { kind: 'foreign-key', pattern: /\b(?:pplx|xai|tvly|dop_v1|jina|lsv2)[-_][A-Za-z0-9_-]{20,128}/g },
  { kind: 'foreign-key', pattern: /\bSG\.[\w-]{16,64}\.[\w-]{16,64}|\bya29\.[\w-]{20,400}/g },
  { kind: 'foreign-key', pattern: /\b[0-9a-f]{32}\.[A-Za-z0-9]{16}\b/g },
  { kind: 'foreign-key', pattern: /\bapp-[A-Za-z0-9]{20,40}\b/g },
  { kind: 'foreign-key', pattern: /\beyJ[\w-]{8,2048}\.[\w-]{4,4096}(?:\.[\w-]{4,1024})?/g },
  { kind: 'foreign-key', pattern: /\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,45}/g },
  { kind: 'foreign-key', pattern: /(hooks\.slack\.com\/services\/)[A-Za-z0-9/]{12,120}/g },
  { kind: 'foreign-key', pattern: /(discord(?:app)?\.com\/api\/webhooks\/)[\w/-]{20,160}/g },
];

const BEGIN = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g;
const END = /-----END [A-Z ]{0,40}PRIVATE KEY-----/g;
const BODY = /[A-Za-z0-9+/=\s\\:,-]*/y;

/** Every private key block of a text; a block without its end goes as far as it looks like one. */
export function* privateKeys(text: string): Iterable<Span> {
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin; begin = BEGIN.exec(text)) {
    // Looking for the end only inside what can be a body keeps thousands of opened blocks linear.
    BODY.lastIndex = begin.index + begin[0].length;
    const body = BODY.exec(text)?.[0] ?? '';
    END.lastIndex = 0;
    const end = END.exec(body);
    const to = begin.index + begin[0].length + (end ? end.index + end[0].length : body.length);
    yield { from: begin.index, to, kind: 'private-key' };
    BEGIN.lastIndex = to;
  }
}
