import { atLeast } from './levels.ts';
import type { ComponentId, Instant, Signal } from './types.ts';

/** What many checks came to; adding two of them loses nothing. */
export interface Tally {
  /** Checks that were due. */
  readonly checks: number;
  /** Those of them that saw trouble: degraded or worse. */
  readonly bad: number;
  /** Those of them that could not tell. */
  readonly unknown: number;
  /** Quick repeats after a failed check, apart: they come where trouble is and would make it look bigger. */
  readonly repeats: number;
  /** How many right answers came within each of WITHIN_MS, and not within the one before. */
  readonly latency: readonly number[];
}

/** The checks of one component by one origin in one step of time, which begins at `at`. */
export interface Rollup extends Tally {
  readonly component: ComponentId;
  readonly origin: string;
  readonly source: Signal['source'];
  readonly at: Instant;
  readonly stepMs: number;
}

/** Steps of time, each a whole number of the one before. */
export const STEPS_MS = { fiveMinutes: 300_000, hour: 3_600_000, day: 86_400_000 } as const;

/** Upper ends of the latency classes, ten to a tenfold; whatever took longer counts as the last. */
export const WITHIN_MS = [
  ...[10, 13, 16, 20, 25, 32, 40, 50, 63, 80],
  ...[100, 125, 160, 200, 250, 315, 400, 500, 630, 800],
  ...[1000, 1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000],
  ...[10_000, 12_500, 16_000, 20_000, 25_000, 31_500, 40_000, 50_000, 63_000],
] as const;

const NO_LATENCY: readonly number[] = WITHIN_MS.map(() => 0);
/** No check at all. */
const NOTHING_CHECKED: Tally = { checks: 0, bad: 0, unknown: 0, repeats: 0, latency: NO_LATENCY };

/** Only a right answer has a latency worth knowing: a refusal is quick, a timeout as slow as our patience. */
const latencyOf = ({ level, finding, latencyMs }: Signal): readonly number[] => {
  if (latencyMs === undefined || (level !== 'operational' && finding !== 'slow')) return NO_LATENCY;
  const found = WITHIN_MS.findIndex((end) => latencyMs <= end);
  return NO_LATENCY.with(found, 1); // -1 is the last
};

const tallyOf = (signal: Signal): Tally =>
  signal.retry
    ? { ...NOTHING_CHECKED, repeats: 1 }
    : {
        checks: 1,
        bad: signal.level !== 'unknown' && atLeast(signal.level, 'degraded') ? 1 : 0,
        unknown: signal.level === 'unknown' ? 1 : 0,
        repeats: 0,
        latency: latencyOf(signal),
      };

const plus = (a: Tally, b: Tally): Tally => ({
  checks: a.checks + b.checks,
  bad: a.bad + b.bad,
  unknown: a.unknown + b.unknown,
  repeats: a.repeats + b.repeats,
  latency: a.latency.map((count, index) => count + (b.latency[index] ?? 0)),
});

/** All of these together. */
export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, NOTHING_CHECKED);

/** The beginning of the step that a moment lies in. */
export const stepOf = (at: Instant, stepMs: number): Instant => Math.floor(at / stepMs) * stepMs;

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Rollup, b: Rollup): number =>
  a.at - b.at || before(a.component, b.component) || before(a.origin, b.origin);

/** The same checks in longer steps; oldest first. */
export const merged = (rollups: readonly Rollup[], stepMs: number): readonly Rollup[] => {
  const found = new Map<string, Rollup>();
  for (const each of rollups) {
    const at = stepOf(each.at, stepMs);
    const key = `${at} ${each.component} ${each.origin}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, ...plus(known, each) } : { ...each, at, stepMs });
  }
  return [...found.values()].toSorted(inOrder);
};

/** The checks behind these signals, one rollup for each component, origin and step; oldest first. */
export const rollupOf = (signals: readonly Signal[], stepMs: number): readonly Rollup[] =>
  merged(
    signals.map((signal) => {
      const { component, origin, source, at } = signal;
      return { component, origin, source, at, stepMs, ...tallyOf(signal) };
    }),
    stepMs,
  );

/** The time that this share of the right answers stayed within; undefined when there was none. */
export const latencyWithin = ({ latency }: Tally, share: number): number | undefined => {
  const wanted = share * latency.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  return wanted > 0
    ? WITHIN_MS.find((_, index) => {
        seen += latency[index] ?? 0;
        return seen >= wanted;
      })
    : undefined;
};

/** The last hours up to now, oldest first, each summed up; the last one is not over yet. */
export const hourly = (rollups: readonly Rollup[], now: Instant, hours: number): readonly Tally[] => {
  const first = stepOf(now, STEPS_MS.hour) - (hours - 1) * STEPS_MS.hour;
  return Array.from({ length: hours }, (_, hour) => {
    const from = first + hour * STEPS_MS.hour;
    return sumOf(rollups.filter(({ at }) => at >= from && at < from + STEPS_MS.hour));
  });
};
