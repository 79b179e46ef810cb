import { setImmediate as breathe } from 'node:timers/promises';
import { type Change, start, take, until } from '../core/fusion/engine.ts';
import type { Event } from '../core/fusion/events.ts';
import { eventOf, reportEventOf } from '../core/fusion/signals.ts';
import type { Rules } from '../core/fusion/tuning.ts';
import type { Instant } from '../core/types.ts';
import type { Store } from '../store/store.ts';

/** What is usual is learned from so much of the past before the stretch that is replayed. */
const WARM_UP_MS = 24 * 3_600_000;
/** After so many events others get in between. */
const PIECE = 2_000;

/** A stretch of the past, to be decided again. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  /** Something must have been seen before this moment, and something after it. */
  readonly around: Instant;
}

/** What the store still has of a stretch and of the day before it, as events in their order. */
const eventsOf = async (
  store: Pick<Store, 'signals' | 'reports'>,
  { from, to }: Stretch,
): Promise<readonly Event[]> => {
  const [signals, reports] = await Promise.all([
    store.signals(from - WARM_UP_MS, to),
    store.reports(from - WARM_UP_MS, to),
  ]);
  return [...signals.flatMap((signal) => eventOf(signal) ?? []), ...reports.map(reportEventOf)].toSorted(
    (a, b) => a.t - b.t,
  );
};

/** The changes of level that would have been said in a stretch under these rules; undefined when too little is kept of it. */
export const whatWasSaid = async (
  store: Pick<Store, 'signals' | 'reports'>,
  stretch: Stretch,
  rules: Partial<Rules>,
): Promise<readonly Change[] | undefined> => {
  const events = await eventsOf(store, stretch);
  const { around } = stretch;
  if (!events.some(({ t }) => t < around) || !events.some(({ t }) => t >= around)) return undefined;
  let state = start(rules);
  const changes: Change[] = [];
  for (const [index, event] of events.entries()) {
    const step = take(state, event);
    state = step.state;
    changes.push(...step.changes);
    if (index % PIECE === PIECE - 1) await breathe();
  }
  changes.push(...until(state, stretch.to).changes);
  return changes.filter(({ t }) => t >= stretch.from);
};
