import { type ComponentId, type Instant, LEVELS, type Level } from './types.ts';

/** A component's level changed at that moment. */
export interface Transition {
  readonly component: ComponentId;
  readonly at: Instant;
  readonly level: Level | 'unknown';
}

/** How long each level lasted, in milliseconds; `unknown` is time in which nobody looked. */
export type Spent = Readonly<Record<Level | 'unknown', number>>;

/** One day of UTC. */
export interface Day {
  readonly start: Instant;
  readonly spent: Spent;
  /** The worst level that lasted at least a minute; unknown when nobody looked. */
  readonly worst: Level | 'unknown';
}

const DAY_MS = 24 * 3_600_000;
/** Shorter trouble does not colour a day. */
const NOTICED_MS = 60_000;
const NOTHING: Spent = { operational: 0, maintenance: 0, degraded: 0, outage: 0, unknown: 0 };
const LEVELS_AND_UNKNOWN = [...LEVELS, 'unknown'] as const;
const WORST_FIRST = ['outage', 'degraded', 'maintenance', 'operational'] as const;

/** The level at that moment: what the last transition before it left behind. */
const levelAt = (transitions: readonly Transition[], at: Instant): Level | 'unknown' =>
  transitions.findLast((transition) => transition.at <= at)?.level ?? 'unknown';

/** How long each level lasted between two moments; transitions of one component, oldest first. */
export const spentBetween = (transitions: readonly Transition[], from: Instant, to: Instant): Spent => {
  const inside = transitions.filter(({ at }) => at > from && at < to);
  const steps = [{ at: from, level: levelAt(transitions, from) }, ...inside];
  const spent = { ...NOTHING };
  steps.forEach(({ at, level }, index) => {
    spent[level] += (steps[index + 1]?.at ?? to) - at;
  });
  return spent;
};

const worstOf = (spent: Spent): Level | 'unknown' =>
  WORST_FIRST.find((level) => spent[level] >= NOTICED_MS || (level === 'operational' && spent[level] > 0)) ?? 'unknown';

/** The last days up to now, oldest first; the last one is today and not over yet. */
export const daily = (transitions: readonly Transition[], now: Instant, days: number): readonly Day[] => {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  return Array.from({ length: days }, (_, index) => {
    const start = today - (days - 1 - index) * DAY_MS;
    const spent = spentBetween(transitions, start, Math.min(start + DAY_MS, now));
    return { start, spent, worst: worstOf(spent) };
  });
};

/** All of these days together. */
export const total = (days: readonly Day[]): Spent => {
  const sum = { ...NOTHING };
  for (const { spent } of days) for (const level of LEVELS_AND_UNKNOWN) sum[level] += spent[level];
  return sum;
};

/** The share of watched time that was well; undefined when nobody looked. Planned maintenance does not count. */
export const uptime = ({ operational, degraded, outage }: Spent): number | undefined => {
  const watched = operational + degraded + outage;
  return watched > 0 ? operational / watched : undefined;
};

/** The level a component had until the bot stopped looking, taken back from the moment its evidence went stale. */
export const gapAfter = (
  { component, level, checkedAt }: { component: ComponentId; level: Level | 'unknown'; checkedAt: Instant | undefined },
  staleMs: number,
  now: Instant,
): readonly Transition[] =>
  level === 'unknown' || checkedAt === undefined || now - checkedAt <= staleMs
    ? []
    : [{ component, at: checkedAt + staleMs, level: 'unknown' }];
