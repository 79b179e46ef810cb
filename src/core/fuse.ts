import { atLeast, worst } from './levels.ts';
import { CONTROL, type Instant, type Level, type Reason, type Signal, type Status } from './types.ts';

/** How much evidence changes a level, and how long evidence counts. */
export interface FusionRules {
  /** Older signals are stale: three probe intervals. */
  readonly staleMs: number;
  /** So many bad signals of one origin in a row make it bad. */
  readonly worseAfter: number;
  /** So many good signals of one origin in a row make it good again. */
  readonly betterAfter: number;
}

/** A signal that says something about the component, not about ourselves. */
type Telling = Signal & { readonly level: Level };
const tells = (signal: Signal): signal is Telling => signal.level !== 'unknown';

const byOrigin = (signals: readonly Signal[]): readonly (readonly Signal[])[] => [
  ...Map.groupBy(signals, (signal) => signal.origin).values(),
];

const isBad = ({ level }: Telling): boolean => atLeast(level, 'degraded');

/** What one origin's last signals, oldest first, make of the level that was believed before. */
const levelOf = (last: readonly Telling[], before: Level | 'unknown', rules: FusionRules): Level | 'unknown' => {
  const newest = last.at(-1);
  // An official page is written by people who know: it is taken at its word at once.
  if (newest?.source === 'official') return newest.level;
  if (!last.some(isBad)) return 'operational';
  const bad = last.slice(-rules.worseAfter);
  if (bad.length === rules.worseAfter && bad.every(isBad))
    return bad.every(({ level }) => level === 'outage') ? 'outage' : 'degraded';
  // Too little to change the mind; but what was believed must be borne out by what is still to be seen.
  if (before === 'degraded' || before === 'outage') return before;
  return last.every(isBad) ? 'unknown' : 'operational';
};

/** True when control targets were asked lately and none answered: then nothing can be said about anybody else. */
const isBlind = (signals: readonly Signal[]): boolean => {
  const latest = byOrigin(signals.filter(({ component }) => component === CONTROL)).map((own) => own.at(-1));
  return latest.length > 0 && latest.every((signal) => signal?.level === 'outage');
};

const shownPerOrigin = ({ worseAfter, betterAfter }: FusionRules): number => Math.max(worseAfter, betterAfter);

const conclude = (
  before: Status,
  own: readonly Signal[],
  control: readonly Signal[],
  rules: FusionRules,
): { readonly level: Level | 'unknown'; readonly reason: Reason } => {
  if (own.length === 0)
    return { level: 'unknown', reason: isBlind(control) ? 'blind' : before.checkedAt ? 'stale' : 'starting' };
  // Older evidence does not outlive the moment in which no origin sees through to the provider any more.
  if (!byOrigin(own).some((signals) => signals.slice(-1).some(tells)))
    return { level: 'unknown', reason: isBlind(control) ? 'blind' : 'own-trouble' };
  const levels = byOrigin(own.filter(tells)).map((signals) =>
    levelOf(signals.filter(tells).slice(-shownPerOrigin(rules)), before.level, rules),
  );
  const known = levels.filter((level) => level !== 'unknown');
  // Announced maintenance explains the trouble that is seen meanwhile.
  if (known.includes('maintenance')) return { level: 'maintenance', reason: 'evidence' };
  const level = known.length > 0 ? worst(known) : 'unknown';
  if (level === 'operational') return { level, reason: 'evidence' };
  // Bad news from a place that sees nothing else either is no news.
  if (isBlind(control)) return { level: 'unknown', reason: 'blind' };
  if (level !== 'unknown') return { level, reason: 'evidence' };
  return { level, reason: 'starting' };
};

/** The signals that decided, and the newest one where it met our own trouble. */
const shownOf = (signals: readonly Signal[], rules: FusionRules): readonly Signal[] => [
  ...signals.filter(tells).slice(-shownPerOrigin(rules)),
  ...signals.slice(-1).filter((signal) => !tells(signal)),
];

/** Settles the order of signals of one moment. */
const nameOf = ({ origin, level, finding, detail }: Signal): string => `${origin} ${level} ${finding} ${detail}`;

/** The status after these signals: the component's own of late and the control targets', in any order. */
export const fuse = (before: Status, signals: readonly Signal[], now: Instant, rules: FusionRules): Status => {
  const fresh = signals
    .filter(({ at }) => at <= now && now - at <= rules.staleMs)
    .toSorted((a, b) => a.at - b.at || (nameOf(a) < nameOf(b) ? -1 : 1));
  const own = fresh.filter(({ component }) => component === before.component);
  const { level, reason } = conclude(before, own, fresh, rules);
  return {
    component: before.component,
    level,
    reason,
    since: level === before.level ? before.since : now,
    checkedAt: own.at(-1)?.at ?? before.checkedAt,
    evidence: byOrigin(own).flatMap((signals) => shownOf(signals, rules)),
  };
};

/** What is believed before anything was seen. */
export const unseen = (component: Status['component'], now: Instant, reason: Reason = 'starting'): Status => ({
  component,
  level: 'unknown',
  reason,
  since: now,
  checkedAt: undefined,
  evidence: [],
});
