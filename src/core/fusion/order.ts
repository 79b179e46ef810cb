import type { Event } from './events.ts';
import { MINUTE } from './tuning.ts';

/** Events older than this are no news; several of them in a row mean that the clock was set back. */
export const WAY_BEHIND = 10 * MINUTE;

/** Failures first: what answers in the same moment tells whose failures they were. */
const keyOf = (e: Event): string =>
  JSON.stringify([String(e.t).padStart(16, '0'), e.kind === 'probe' && e.ok ? 1 : 0, e.kind, sides(e)]);

const sides = (e: Event): readonly unknown[] => {
  if (e.kind === 'official') return [e.component, e.level];
  if (e.kind === 'report') return [e.component, e.user, e.category, e.tenant];
  const { component, origin, vantage, retry, status, err, latencyMs, own, mild, late, shallow } = e;
  return [component, origin, vantage, retry, status, err, latencyMs, own, mild, late, shallow];
};

/** These events and one more in an order of their own; the same list when it was there already. */
export const inOrder = (events: readonly Event[], e: Event): readonly Event[] => {
  const keys = events.map(keyOf);
  const key = keyOf(e);
  if (keys.includes(key)) return events;
  const place = keys.findIndex((other) => key < other);
  return events.toSpliced(place < 0 ? events.length : place, 0, e);
};
