import type { Failure, Instant, ProbeEvent } from './events.ts';
import { lateness } from './latency.ts';
import { usualAgain, usualFailures } from './learn.ts';
import { CRAWL, QUOTA, REGIMES, SLOW } from './regimes.ts';
import type { ComponentState, Normal, Origin } from './state.ts';
import { MINUTE, TUNING } from './tuning.ts';

/** How often a quick repeat fails again when nothing is wrong: a first repeat often does, further ones hardly. */
const REPEAT_FAILS = [0, 0.25, 0.09, 0.08] as const;
const RECENT = 20 * MINUTE;

/** The order in which failures are counted. */
const FAILURES: readonly Failure[] = ['network', 'timeout', 'server', 'rate_limit', 'auth', 'client'];
/** What failures that mean nothing are made of ... */
const CHANCE: Readonly<Record<Failure, number>> = {
  network: 0.25,
  timeout: 0.22,
  server: 0.48,
  rate_limit: 0.02,
  auth: 0.01,
  client: 0.02,
};
/** ... and those of real trouble, before any has been seen. */
const TROUBLE: Readonly<Record<Failure, number>> = {
  network: 0.09,
  timeout: 0.2,
  server: 0.6,
  rate_limit: 0.14,
  auth: 0.06,
  client: 0.02,
};
const SAMENESS = 1.5; // trouble fails in one way, chance in any: so many failures are enough to show which way
const THROTTLED_MOST = 0.45; // of an overloaded provider's failures are 429; more is our own quota
const TIMEOUT_WHEN_SLOW = 2.5;
/** Wrong answers that are mild are so many times less likely where most requests fail. */
const MILD = 0.3;

/** Nothing has failed lately. */
export const noFailures = (): number[] => FAILURES.map(() => 0);

const recent = (c: ComponentState, kind: Failure): number => c.recent[FAILURES.indexOf(kind)] ?? 0;

/** Remembers what kinds of failures came in the last minutes. */
function countKinds(c: ComponentState, o: Origin, e: ProbeEvent, now: Instant): void {
  if (e.retry === 0 && c.probedAt > 0) {
    const keep = Math.exp(-Math.max(0, now - c.probedAt) / RECENT);
    c.recent = c.recent.map((n) => n * keep);
  }
  if (e.ok) {
    o.normal.run = 0; // an answered repeat ends it, too
    return;
  }
  const kind = FAILURES.indexOf(e.err ?? 'server');
  c.recent = c.recent.with(kind, (c.recent[kind] ?? 0) + 1);
}

/** How much likelier a failure of this kind is in trouble than by chance, given those before it in the last minutes. */
function tells(c: ComponentState, kind: Failure): number {
  const before = c.recent.reduce((sum, n) => sum + n, -1);
  const same = TROUBLE[kind] * SAMENESS + recent(c, kind) - 1;
  if (kind === 'rate_limit') return Math.min(THROTTLED_MOST, same / (SAMENESS + before)) / CHANCE[kind];
  return same / (SAMENESS + before - recent(c, 'rate_limit')) / CHANCE[kind];
}

/** The share of such probes that fail when nothing is wrong. */
function usualShare(n: Normal, retry: number): number {
  if (retry > 0) return REPEAT_FAILS[Math.min(3, retry)] ?? 0.08;
  if (n.run === 0) return usualFailures(n);
  return n.run === 1 ? usualAgain(n) : Math.min(0.25, TUNING.third * usualFailures(n));
}

/** How one failed probe fits each regime. */
function readFailure(c: ComponentState, e: ProbeEvent, usual: number): number[] {
  const kind = e.err ?? 'server';
  const told = tells(c, kind);
  return REGIMES.map((r, i) => {
    if (i === QUOTA) return kind === 'rate_limit' ? TUNING.quotaShare / CHANCE[kind] : usual * (1 - TUNING.quotaShare);
    if (r.fails === 0) return usual;
    const fails = Math.max(r.fails, usual);
    const tell = (i === SLOW || i === CRAWL) && kind === 'timeout' ? TIMEOUT_WHEN_SLOW : told;
    // However little it tells, a failure never speaks against trouble.
    return Math.max(usual, fails * tell * (e.mild && r.severe ? MILD : 1));
  });
}

/** A shallow observer that answers well has seen this share of the troubles there are ... */
const SHALLOW_SEES = 0.5;
/** ... unless it has failed itself so lately. */
const ITSELF = 30 * MINUTE;

/** What answers well in front proves little of what is behind it, where something looks behind it. */
const seesLittle = (c: ComponentState, o: Origin, now: Instant): boolean =>
  o.shallow && now - o.failedAt > ITSELF && Object.values(c.origins).some(({ shallow }) => !shallow);

/** How one answered probe fits each regime. */
function readAnswer(c: ComponentState, o: Origin, e: ProbeEvent, usual: number, now: Instant): number[] {
  const late = lateness(o.normal, e);
  const sees = seesLittle(c, o, now) ? SHALLOW_SEES : 1;
  return REGIMES.map((r, i) => {
    if (i === QUOTA) return 1 - TUNING.quotaShare;
    const fails = Math.max(r.fails, usual);
    const seen = (1 - fails) * late(r.slower);
    return r.trouble ? sees * seen + (1 - sees) * (1 - usual) : seen;
  });
}

/** The likelihood of one probe under each regime, relative to `normal`. */
export function readProbe(c: ComponentState, o: Origin, e: ProbeEvent, now: Instant): number[] {
  countKinds(c, o, e, now);
  const usual = usualShare(o.normal, e.retry);
  return e.ok ? readAnswer(c, o, e, usual, now) : readFailure(c, e, usual);
}
