import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRunning } from '../../../adapters/discord/running.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for all that is under way', async () => {
  const running = createRunning();
  const [one, two] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  running.add(one.promise);
  running.add(two.promise);
  let finished = false;
  const waiting = running.finished(3000).then(() => {
    finished = true;
  });
  one.resolve();
  await vi.advanceTimersByTimeAsync(2999);
  expect(finished).toBe(false);
  two.resolve();
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
});

it('stops waiting when the time is up', async () => {
  const running = createRunning();
  running.add(new Promise(() => undefined));
  const waiting = running.finished(3000);
  await vi.advanceTimersByTimeAsync(3000);
  await expect(waiting).resolves.toBeUndefined();
});
