import type { Catalog, Diagnosis } from './knowledge.ts';
import type { LimitKind } from './limits/kinds.ts';
import { busySaid, limitSaid, spentSaid } from './limits/said.ts';
import { statedWait } from './limits/stated.ts';
import { type Wait, waitFor } from './limits/wait.ts';
import type { Instant } from './types.ts';

/** Which limit was reached and when to try again. */
export interface Limit {
  readonly kind: LimitKind;
  readonly wait: Wait;
}

/** What is read of a text for words on limits. */
const MOST = 16 * 1024;

/** The limit that a diagnosed error is about, if it is about one at all. */
export const limitOf = (diagnosis: Diagnosis, redacted: string, catalog: Catalog, now: Instant): Limit | undefined => {
  const text = redacted.slice(0, MOST);
  const known = catalog.signatures.find(({ id }) => id === diagnosis.signature);
  const ours = diagnosis.facts.provider === undefined || diagnosis.facts.provider === catalog.provider.id;
  const kind = known?.limit ?? byWords(diagnosis, text);
  return kind && { kind, wait: waitFor(kind, now, statedWait(text, now), ours) };
};

const byWords = ({ category, facts }: Diagnosis, text: string): LimitKind | undefined => {
  const words = `${facts.code ?? ''} ${facts.message ?? ''}`;
  const said = (look: (words: string) => LimitKind | undefined) => look(words) ?? look(text);
  switch (category) {
    case 'rate_limit':
      // Some answer 429 when they are busy themselves.
      return said(limitSaid) ?? (busySaid(text) ? 'overload' : 'rate');
    case 'quota_billing':
      return spentSaid(text) ? (limitSaid(words) === 'daily' ? 'daily-free' : 'spent') : said(windowSaid);
    case 'overloaded_or_internal':
      return busySaid(text) ? 'overload' : undefined;
    default:
      return undefined;
  }
};

// Money and plans are spoken of by the day, week and month; a balance that is gone is no limit.
const WINDOWS: ReadonlySet<LimitKind> = new Set(['daily', 'daily-free', 'plan-5-hours', 'plan-week', 'plan-month']);
const windowSaid = (words: string): LimitKind | undefined => {
  const kind = limitSaid(words);
  return kind && WINDOWS.has(kind) && /quota|limit|usage|exceed|额度|上限|次数|超/i.test(words) ? kind : undefined;
};
