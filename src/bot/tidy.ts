import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Log } from './door.ts';

const KEEP_SIGNALS_MS = 7 * 24 * 3_600_000;
const EVERY_MS = 3_600_000;

export interface TidyDeps {
  readonly store: Pick<Store, 'forget'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Drops what is no longer kept, at once and then every hour until stopped. */
export const keepTidy = async ({ store, clock, log }: TidyDeps, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    await store.forget(clock.now() - KEEP_SIGNALS_MS).catch((error) => log('tidy.failed', { error }));
    await clock.wait(EVERY_MS, stop);
  }
};
