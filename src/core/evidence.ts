import { atLeast } from './levels.ts';
import type { Finding, Instant, Signal } from './types.ts';

/** A signal that says something about the component, not about ourselves. */
export const tells = ({ level }: Signal): boolean => level !== 'unknown';

/** A signal of trouble. */
export const isBad = ({ level }: Signal): boolean => level !== 'unknown' && atLeast(level, 'degraded');

const NO_ANSWER: ReadonlySet<Finding> = new Set(['dns', 'tls', 'refused', 'reset', 'connect-timeout', 'read-timeout']);

/** Nobody answered: it may as well be the way there. */
export const unanswered = ({ finding }: Signal): boolean => NO_ANSWER.has(finding);

/** Of each observer so many signals are kept that tell something. */
const NEWEST = 2;
/** The newest bad signal is kept so long, even after good ones: on-off trouble must be seen for what it is. */
const BAD_MS = 60 * 60_000;

/** Settles the order of signals of one moment. */
const nameOf = ({ origin, level, finding, detail }: Signal): string => `${origin} ${level} ${finding} ${detail}`;
const byTime = (a: Signal, b: Signal): number => a.at - b.at || (nameOf(a) < nameOf(b) ? -1 : 1);

/** The signals by observer, each oldest first. */
export const byOrigin = (signals: readonly Signal[]): readonly (readonly Signal[])[] => [
  ...Map.groupBy(signals.toSorted(byTime), ({ origin }) => origin).values(),
];

/** What is worth keeping of these signals of one component, oldest first: little of each observer. */
export const worthKeeping = (signals: readonly Signal[], now: Instant): readonly Signal[] => {
  const kept = byOrigin(signals).flatMap((own) => {
    const newest = own.filter(tells).slice(-NEWEST);
    const bad = own.filter((signal) => isBad(signal) && now - signal.at <= BAD_MS).slice(-1);
    const blank = own.slice(-1).filter((signal) => !tells(signal));
    return [...new Set([...bad, ...newest, ...blank])];
  });
  return kept.toSorted(byTime);
};
