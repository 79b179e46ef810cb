import { byOrigin, isBad, tells } from './evidence.ts';
import type { ComponentId, Crowd, Instant, Level, LevelOdds, Maintenance, Reason, Signal, Status } from './types.ts';

/** What a status is concluded from. */
export interface Picture {
  readonly before: Status;
  /** What the engine makes of all evidence so far. */
  readonly level: Exclude<Level, 'maintenance'>;
  readonly odds: LevelOdds | undefined;
  /** The signals worth keeping, oldest first. */
  readonly signals: readonly Signal[];
  readonly crowd: Crowd | undefined;
  /** No place that looks can see anything at all. */
  readonly blind: boolean;
  /** Older signals are stale. */
  readonly staleMs: number;
  /** Why nothing watches it, where nothing does: then only people tell. */
  readonly idle: Reason | undefined;
  /** What operators announced to be done on it just now. */
  readonly work?: Maintenance | undefined;
}

const FEW = 2;

/** More people than usual report it, and not just one or two. */
export const isLoud = ({ people, usual }: Crowd): boolean => people > FEW && people > usual;

type Conclusion = Pick<Status, 'level' | 'reason'>;

const unknown = (reason: Reason): Conclusion => ({ level: 'unknown', reason });

/** True when every observer's signals that tell anything are bad: too little to say so yet, too much to say all is well. */
const allBad = (origins: readonly (readonly Signal[])[]): boolean => {
  const telling = origins.map((own) => own.filter((signal) => tells(signal) && signal.source !== 'official'));
  return telling.some((own) => own.length > 0) && telling.every((own) => own.every(isBad));
};

const conclude = (picture: Picture, now: Instant): Conclusion => {
  const { before, signals, blind, staleMs, idle, crowd, work } = picture;
  // What is shown must bear it out: nothing is in trouble over nothing but good news.
  const borne = signals.some(isBad) || (crowd !== undefined && isLoud(crowd));
  const level = borne ? picture.level : 'operational';
  const known: Conclusion = { level, reason: 'evidence' };
  if (idle === 'retired') return level === 'operational' ? unknown(idle) : known;
  if (work) return { level: 'maintenance', reason: 'evidence' };
  if (idle) return level === 'operational' ? unknown(idle) : known;
  const origins = byOrigin(signals.filter(({ at }) => now - at <= staleMs));
  const newest = origins.flatMap((own) => own.slice(-1));
  // Announced maintenance explains the trouble that is seen meanwhile.
  if (newest.some((signal) => signal.level === 'maintenance')) return { level: 'maintenance', reason: 'evidence' };
  if (newest.length > 0 && !newest.some(tells)) return unknown('own-trouble');
  if (blind) return unknown('blind');
  if (newest.length === 0) return unknown(before.checkedAt === undefined ? 'starting' : 'stale');
  if (level === 'operational' && allBad(origins)) return unknown('suspect');
  return known;
};

/** The status that follows from what is known of a component. */
export const statusOf = (picture: Picture, now: Instant): Status => {
  const { before, signals, crowd, odds, staleMs, work } = picture;
  const { level, reason } = conclude(picture, now);
  const said = level !== 'unknown' && level !== 'maintenance';
  const evidence = signals.filter((signal) => now - signal.at <= staleMs || (said && isBad(signal)));
  return {
    component: before.component,
    level,
    reason,
    since: level === before.level ? before.since : now,
    checkedAt: signals.at(-1)?.at ?? before.checkedAt,
    evidence,
    ...(said && odds ? { odds } : {}),
    ...(crowd ? { crowd } : {}),
    ...(work && level === 'maintenance' ? { work } : {}),
  };
};

/** What is believed before anything was seen. */
export const unseen = (component: ComponentId, now: Instant, reason: Reason = 'starting'): Status => ({
  component,
  level: 'unknown',
  reason,
  since: now,
  checkedAt: undefined,
  evidence: [],
});
