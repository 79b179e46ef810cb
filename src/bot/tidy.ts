import type { KeptFrom } from '../store/compact.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Log } from './door.ts';

const DAY_MS = 24 * 3_600_000;
const EVERY_MS = 3_600_000;
/** Between two pieces, so that answers and checks get in between. */
const BREATH_MS = 20;

/** How many days each kind is kept. */
export type KeepDays = Readonly<Record<keyof KeptFrom, number>>;

export interface TidyDeps {
  readonly store: Pick<Store, 'compact'>;
  readonly days: KeepDays;
  readonly clock: Clock;
  readonly log: Log;
}

/** Drops what is no longer kept, piece by piece, at once and then every hour until stopped. */
export const keepTidy = async ({ store, days, clock, log }: TidyDeps, stop: AbortSignal): Promise<void> => {
  const keptFrom = (): KeptFrom => {
    const daysAgo = (count: number): number => clock.now() - count * DAY_MS;
    return {
      signals: daysAgo(days.signals),
      fiveMinutes: daysAgo(days.fiveMinutes),
      hours: daysAgo(days.hours),
      reports: daysAgo(days.reports),
    };
  };
  while (!stop.aborted) {
    try {
      const kept = keptFrom();
      while (!stop.aborted && (await store.compact(kept))) await clock.wait(BREATH_MS, stop);
    } catch (error) {
      log('tidy.failed', { error });
    }
    await clock.wait(EVERY_MS, stop);
  }
};
