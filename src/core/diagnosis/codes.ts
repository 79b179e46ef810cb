import type { Category } from '../knowledge.ts';
import { FIRM, LOOSE, NUMBERS } from './code-tables.ts';

/** What a code of another provider or of a gateway means; `firm` codes are never used for anything else. */
export interface CodeRule {
  readonly category: Category;
  readonly provider?: string;
  readonly firm: boolean;
}

const rules = new Map<string, CodeRule>();
for (const [rows, firm] of [
  [LOOSE, false],
  [FIRM, true],
] as const)
  for (const [category, provider, codes] of rows)
    for (const code of codes.trim().split(/\s+/))
      rules.set(code.toLowerCase(), provider === undefined ? { category, firm } : { category, provider, firm });
const numbers = new Map<string, CodeRule>(
  NUMBERS.flatMap(([category, provider, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code) => [`${provider}:${code}`, { category, firm: true }] as const),
  ),
);

/** What a code means when it is not one of the catalogue's own. */
export const codeRule = (code: string, provider: string | undefined): CodeRule | undefined =>
  /^\d+$/.test(code)
    ? numbers.get(`${provider}:${code}`)
    : (rules.get(code.toLowerCase()) ?? rules.get(code.toLowerCase().replace(/^statuscode\./, '')));

// Firm as a code, but also class names and words of any program.
const ORDINARY = new Set([
  'throttling',
  'content_filter',
  'permission_error',
  'internalservererror',
  'internalserviceerror',
  'internalerror',
  'internalerror.algo',
  'serviceunavailable',
  'systemerror',
  'accessdenied',
  'quotaexceeded',
  'limitexceeded',
]);

/** Firm codes that are words nobody uses for anything else, so that they count wherever they stand. */
export const tellingCodes: readonly (readonly [string, CodeRule])[] = [...rules].filter(
  ([code, rule]) =>
    rule.firm && (/[_.]/.test(code) || /^[a-z]{10,}$/.test(code) || /^e[a-z]{5,}$/.test(code)) && !ORDINARY.has(code),
);
