import type { Instant } from '../types.ts';
import type { QuietHours } from './subscription.ts';

const MINUTE_MS = 60_000;
const DAY = 24 * 60;

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-GB', options);
  clocks.set(zone, made);
  return made;
};

/** True for the IANA name of a time zone. */
export const isZone = (name: string): boolean => {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
};

/** Minutes since midnight on a zone's own clocks. */
const minuteIn = (zone: string, at: Instant): number => {
  const [hour = '0', minute = '0'] = clockOf(zone).format(at).split(':');
  return Number(hour) * 60 + Number(minute);
};

/** True within the quiet hours; their end is outside. */
export const isQuiet = ({ from, to, zone }: QuietHours, at: Instant): boolean => {
  const minute = minuteIn(zone, at);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
};

/** When the quiet hours that hold this moment end; clocks that change meanwhile are followed. */
export const quietEnd = ({ to, zone }: QuietHours, at: Instant): Instant => {
  const whole = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const guess = whole + ((to - minuteIn(zone, at) + DAY) % DAY || DAY) * MINUTE_MS;
  const off = minuteIn(zone, guess) - to;
  // Half a day at most, so that midnight in between does not count as a day.
  return guess - (((off + DAY * 1.5) % DAY) - DAY / 2) * MINUTE_MS;
};
