import { describe, expect, it } from 'vitest';
import { keepTidy } from '../../src/bot/tidy.ts';
import type { KeptFrom } from '../../src/store/compact.ts';
import { fakeClock } from '../support/clock.ts';
import { NOON } from '../support/signals.ts';

const DAY = 86_400_000;
const days = { signals: 7, fiveMinutes: 90, hours: 730, reports: 30 };

/** A store with so many pieces to drop each time; `fail` breaks it. */
const scene = (pieces: number, fail = false) => {
  const clock = fakeClock();
  const stop = new AbortController();
  const asked: { readonly at: number; readonly kept: KeptFrom }[] = [];
  const logged: string[] = [];
  const world = { left: pieces, fail };
  const compact = async (kept: KeptFrom): Promise<boolean> => {
    asked.push({ at: clock.now(), kept });
    if (world.fail) throw new Error('disk full');
    return world.left-- > 0;
  };
  const running = keepTidy({ store: { compact }, days, clock, log: (event) => logged.push(event) }, stop.signal);
  const end = async () => {
    stop.abort();
    await running;
  };
  return { clock, asked, logged, world, end };
};

describe('tidying up', () => {
  it('begins at once and drops what is older than its days', async () => {
    const { clock, asked, end } = scene(0);
    await clock.pass(0);
    expect(asked).toEqual([
      {
        at: NOON,
        kept: {
          signals: NOON - 7 * DAY,
          fiveMinutes: NOON - 90 * DAY,
          hours: NOON - 730 * DAY,
          reports: NOON - 30 * DAY,
        },
      },
    ]);
    await end();
  });

  it('drops piece by piece with a breath between, then rests an hour', async () => {
    const { clock, asked, world, end } = scene(3);
    await clock.pass(3_500_000);
    const times = asked.map(({ at }) => at);
    expect(times).toHaveLength(4);
    expect(new Set(times).size).toBe(4);
    world.left = 0;
    await clock.pass(200_000);
    expect(asked).toHaveLength(5);
    await end();
  });

  it('tries again in an hour when the store fails, and leaves a word in the log', async () => {
    const { clock, asked, logged, world, end } = scene(0, true);
    await clock.pass(0);
    expect(logged).toEqual(['tidy.failed']);
    world.fail = false;
    await clock.pass(3_600_000);
    expect(asked).toHaveLength(2);
    expect(logged).toHaveLength(1);
    await end();
  });

  it('stops between two pieces', async () => {
    const { clock, asked, end } = scene(1000);
    await clock.pass(0);
    const before = asked.length;
    await end();
    expect(asked.length).toBeLessThanOrEqual(before + 1);
  });
});
