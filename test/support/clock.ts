import type { Clock } from '../../src/bot/clock.ts';
import type { Instant } from '../../src/core/types.ts';
import { NOON } from './signals.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** Lets so much time pass, waking each sleeper at its own moment and letting it finish what it does then. */
  pass(ms: number): Promise<void>;
}

interface Sleeper {
  readonly at: Instant;
  readonly wake: () => void;
}

/** Lets everything that is ready run, promises of promises included. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A fake clock that starts at noon. */
export const fakeClock = (start: Instant = NOON): FakeClock => {
  let now = start;
  let sleepers: Sleeper[] = [];
  return {
    now: () => now,
    wait: (ms, stop) =>
      new Promise((resolve) => {
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        if (stop.aborted) resolve();
        stop.addEventListener('abort', () => resolve(), { once: true });
      }),
    pass: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = sleepers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        next.wake();
        await settle();
      }
      now = end;
    },
  };
};
