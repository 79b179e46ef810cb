import type { Instant } from '../core/types.ts';

/** Time as an argument. */
export interface Clock {
  now(): Instant;
  /** Resolves after that long, or at once when stopped. */
  wait(ms: number, stop: AbortSignal): Promise<void>;
}

/** A clock of real time; `now` tells it. Thousands may wait for one signal: they share one listener to it. */
export const createClock = (now: () => Instant): Clock => {
  const sleeping = new WeakMap<AbortSignal, Set<() => void>>();

  const sleepersOf = (stop: AbortSignal): Set<() => void> => {
    const known = sleeping.get(stop);
    if (known) return known;
    const sleepers = new Set<() => void>();
    sleeping.set(stop, sleepers);
    const wakeAll = () => {
      for (const wake of sleepers) wake();
    };
    stop.addEventListener('abort', wakeAll, { once: true });
    return sleepers;
  };

  return {
    now,
    wait: (ms, stop) =>
      new Promise((resolve) => {
        if (stop.aborted) return resolve();
        const sleepers = sleepersOf(stop);
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
      }),
  };
};
