import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../src/bot/clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits of so many milliseconds that have ended, in order. */
const waits = (given: readonly number[], stop: AbortSignal) => {
  const clock = createClock(() => 0);
  const over: number[] = [];
  for (const ms of given) clock.wait(ms, stop).then(() => over.push(ms));
  return over;
};

describe('the clock', () => {
  it('lets each wait as long as it wants', async () => {
    const over = waits([30, 10, 20], new AbortController().signal);
    await vi.advanceTimersByTimeAsync(20);
    expect(over).toEqual([10, 20]);
    await vi.advanceTimersByTimeAsync(10);
    expect(over).toEqual([10, 20, 30]);
  });

  it('wakes all at once when stopped, those of others not, and leaves no timer behind', async () => {
    const stop = new AbortController();
    const clock = createClock(() => 0);
    const over: string[] = [];
    clock.wait(1_000, stop.signal).then(() => over.push('one'));
    clock.wait(2_000, stop.signal).then(() => over.push('other'));
    clock.wait(3_000, new AbortController().signal).then(() => over.push('stranger'));
    stop.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toEqual(['one', 'other']);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('does not wait when it was stopped before', async () => {
    const over = waits([1_000], AbortSignal.abort());
    await vi.advanceTimersByTimeAsync(0);
    expect(over).toEqual([1_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('listens to a signal once, however many wait for it', () => {
    const { signal } = new AbortController();
    const listen = vi.spyOn(signal, 'addEventListener');
    waits(
      Array.from({ length: 1_000 }, (_, ms) => ms),
      signal,
    );
    expect(listen).toHaveBeenCalledTimes(1);
  });
});
