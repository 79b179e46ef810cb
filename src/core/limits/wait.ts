import type { Instant } from '../types.ts';
import type { LimitKind } from './kinds.ts';

/** How long to wait before the next call can work, in seconds. */
export interface Wait {
  /** Not before. */
  readonly from: number;
  /** Surely by then; absent where nobody can say. */
  readonly to: number | undefined;
  /** The moment it is renewed, where that is known. */
  readonly until: Instant | undefined;
  /** What that rests on. */
  readonly why: 'stated' | 'window' | 'own-calls' | 'renewal' | 'back-off' | 'pay';
}

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;
const DAY_MS = DAY_S * 1000;
/** Baidu counts its days in UTC+8. */
const BEIJING_MS = 8 * HOUR_S * 1000;

/** The next 00:00 in Beijing. */
export const nextDay = (now: Instant): Instant => (Math.floor((now + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS;

/** The next Monday 00:00 in Beijing. */
export const nextMonday = (now: Instant): Instant => {
  const day = Math.floor((now + BEIJING_MS) / DAY_MS);
  // Day 0 was a Thursday, so day 4 a Monday.
  const ahead = 7 - ((((day - 4) % 7) + 7) % 7);
  return (day + ahead) * DAY_MS - BEIJING_MS;
};

const between = (from: number, to: number, why: Wait['why']): Wait => ({ from, to, until: undefined, why });
const till = (until: Instant, now: Instant): Wait => {
  const seconds = Math.ceil((until - now) / 1000);
  return { from: seconds, to: seconds, until, why: 'renewal' };
};

/** When to try again: what the answer states, else what the kind of limit is known for. */
export const waitFor = (kind: LimitKind, now: Instant, stated: number | undefined, ours: boolean): Wait => {
  if (stated !== undefined && kind !== 'unopened' && kind !== 'spent')
    return { from: stated, to: stated, until: undefined, why: 'stated' };
  switch (kind) {
    case 'qps':
      return between(1, 2, 'window');
    case 'rate':
    case 'rpm':
    case 'tpm':
    case 'input-tpm':
    case 'output-tpm':
      return between(1, 60, 'window');
    case 'plan-rate':
      return between(10, 60, 'window');
    case 'concurrency':
      return between(1, 10, 'own-calls');
    case 'daily':
    case 'daily-free':
      // Whose day it is matters: another provider’s ends when that provider says so.
      return ours ? till(nextDay(now), now) : { from: HOUR_S, to: DAY_S, until: undefined, why: 'renewal' };
    case 'plan-5-hours':
      return { from: 60, to: 5 * HOUR_S, until: undefined, why: 'renewal' };
    case 'plan-week':
      return ours ? till(nextMonday(now), now) : { from: HOUR_S, to: 7 * DAY_S, until: undefined, why: 'renewal' };
    case 'plan-month':
      return { from: HOUR_S, to: 31 * DAY_S, until: undefined, why: 'renewal' };
    case 'unopened':
    case 'spent':
      return { from: 0, to: undefined, until: undefined, why: 'pay' };
    case 'shared':
    case 'overload':
      return between(5, 300, 'back-off');
  }
};
