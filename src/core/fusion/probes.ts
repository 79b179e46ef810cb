import { logLatency, usualAgain, usualFailures, usualSpread } from './learn.ts';
import type { ComponentState, Failure, Instant, Origin, ProbeEvent } from './state.ts';
import { CRAWL, MINUTE, REGIMES, SLOW } from './tuning.ts';

/** How often a quick repeat fails again when nothing is wrong: a first repeat often does, further ones hardly. */
const REPEAT_FAILS = [0, 0.25, 0.09, 0.08] as const;
const SPREAD_OF_SLOWNESS = 0.25; // of ln(latency), on top of the usual one
const UNTIMED = 0.7; // an answer without a latency was nothing remarkable
const TAIL = 0.03; // share of latencies that follow no curve
const LATENCY_ENOUGH = 8;
const RECENT = 20 * MINUTE;
const FEW = 4; // more 429 than this without another failure look like our own quota
const ALONG = 15 * MINUTE; // a failure so long before trouble was noticed belonged to it
const ALONE = 0.6; // most of one other failure may be chance

/** How much likelier a failure of this kind is in trouble than when nothing is wrong. */
const TELLS: Readonly<Record<Failure, number>> = {
  network: 0.5,
  timeout: 0.6,
  server: 1.4,
  rate_limit: 1.4,
  auth: 3,
  client: 1,
};
const TIMEOUT_WHEN_SLOW = 2.5;

const bell = (x: number, mean: number, sd: number): number => Math.exp(-0.5 * ((x - mean) / sd) ** 2) / sd;

function latencyLikelihood(x: number, mean: number, sd: number, shift: number): number {
  const wide = shift === 0 ? sd : Math.sqrt(sd * sd + SPREAD_OF_SLOWNESS ** 2);
  const stray = bell(x, mean + 1.2, 1); // single slow answers happen in any regime
  return (1 - TAIL) * bell(x, mean + shift, wide) + TAIL * stray;
}

/**
 * How much a 429 counts: fully beside other failures, not at all alone. A key over its quota gets nothing but 429;
 * an overloaded provider mixes it with other errors.
 */
function throttleWeight(c: ComponentState): number {
  const other = Math.max(0, c.seenFailing - ALONE);
  const all = other + c.throttled;
  return all <= 0 ? 0 : Math.min(1, (2.2 * other) / all);
}

/** A server error beside a few 429 shows that those were the provider's too: they count now. */
function confirmed(c: ComponentState, e: ProbeEvent): number {
  if (e.ok || e.status < 500 || e.retry > 0 || c.throttled > FEW || c.seenFailing > 1.5) return 0;
  return Math.min(1.5, Math.max(0, c.throttled - 0.3));
}

/** Remembers what kinds of failures came in the last minutes. */
function countKinds(c: ComponentState, e: ProbeEvent, elapsed: number): void {
  const keep = Math.exp(-Math.max(0, elapsed) / RECENT);
  c.seenFailing *= keep;
  c.throttled *= keep;
  if (e.ok) return;
  if (e.err === 'rate_limit') c.throttled += 1;
  else if (e.status > 0) c.seenFailing += 1;
}

/** A shallow observer that answers well has seen this share of the troubles there are. */
const SHALLOW_SEES = 0.5;
/** ln(latency in ms) of answers in general: what is later than anyone would wait for is held against these. */
const ANYBODYS = { mean: Math.log(800), sd: 0.8 };
/** Wrong answers that are mild are so many times less likely where most requests fail. */
const MILD = 0.3;

/** How often an observer fails when nothing is wrong. */
function usuallyFails(o: Origin, retry: number): number {
  if (retry > 0) return REPEAT_FAILS[Math.min(3, retry)] ?? 0.08;
  return o.normal.run > 0 ? usualAgain(o.normal) : usualFailures(o.normal);
}

/** What the latency of an answer says under a shift of ln(latency), relative to none. */
function latenessOf(o: Origin, e: ProbeEvent): (shift: number) => number {
  const x = e.ok && e.latencyMs !== undefined && e.latencyMs > 0 ? logLatency(e.latencyMs) : undefined;
  if (x === undefined || (!e.late && o.normal.latencies < LATENCY_ENOUGH))
    return (shift) => (shift === 0 ? 1 : UNTIMED);
  const { mean, sd } = e.late ? ANYBODYS : { mean: o.normal.logMean, sd: usualSpread(o.normal) };
  const plain = latencyLikelihood(x, mean, sd, 0);
  return (shift) => (shift === 0 ? 1 : latencyLikelihood(x, mean, sd, shift) / plain);
}

/** What answers well in front proves little of what is behind it, unless it has failed in this very trouble. */
const seesOnly = (c: ComponentState, o: Origin, e: ProbeEvent): boolean =>
  e.ok &&
  o.shallow &&
  (c.raisedAt === 0 || o.failedAt < c.raisedAt - ALONG) &&
  Object.values(c.origins).some(({ shallow }) => !shallow);

/** The likelihood of one probe under each regime, relative to `normal`, or undefined when it says nothing. */
export function readProbe(c: ComponentState, o: Origin, e: ProbeEvent, now: Instant): number[] | undefined {
  countKinds(c, e, c.probedAt === 0 ? 0 : now - c.probedAt);
  const weight = e.err === 'rate_limit' && !e.ok ? throttleWeight(c) : 1 + confirmed(c, e);
  if (weight < 0.05) return undefined;
  const usual = usuallyFails(o, e.retry);
  const lateness = latenessOf(o, e);
  const sees = seesOnly(c, o, e) ? SHALLOW_SEES : 1;
  return REGIMES.map((r, i) => {
    const fails = r.trouble && r.fails > 0 ? Math.max(r.fails, usual) : usual;
    const visible = r.fails > 0;
    if (!e.ok) {
      const kind = e.err ?? 'server';
      const tell = !visible ? 1 : (i === SLOW || i === CRAWL) && kind === 'timeout' ? TIMEOUT_WHEN_SLOW : TELLS[kind];
      const mild = e.mild && r.severe ? MILD : 1;
      return (fails * tell * mild) ** weight;
    }
    const seen = (1 - fails) * lateness(r.slower);
    return sees === 1 || !r.trouble ? seen : sees * seen + (1 - sees) * (1 - usual);
  });
}
