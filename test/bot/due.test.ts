import { describe, expect, it } from 'vitest';
import { type Course, firstTurn, nextTurn, type Pace, spread } from '../../src/bot/due.ts';
import { NOON } from '../support/signals.ts';

const MINUTE: Pace = { from: NOON, everyMs: 60_000 };

/** Seconds after noon. */
const at = (seconds: number): number => NOON + 1000 * seconds;
const secondsOf = (moment: number): number => (moment - NOON) / 1000;

/** A row of numbers that look random and are the same each time. */
const dice = (seed = 1) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const probes = (count: number, everyMs: number) => Array.from({ length: count }, () => ({ everyMs }));

describe('the first checks', () => {
  it.each([
    { count: 1, within: 0 },
    { count: 12, within: 0 },
    { count: 50, within: 0 },
    { count: 51, within: 30_000 },
    { count: 5_000, within: 30_000 },
  ])('of $count probes come within $within ms', ({ count, within }) => {
    const turns = spread(probes(count, 30_000), NOON, dice()).map(([, pace]) => firstTurn(pace, count, NOON));
    const waits = turns.map((turn) => turn.at - NOON);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(within);
    expect(turns.every(({ retry }) => retry === undefined)).toBe(true);
  });
});

describe('due times', () => {
  it.each([
    { count: 12, everyMs: 60_000, windowMs: 10_000 },
    { count: 167, everyMs: 1_000, windowMs: 100 },
    { count: 5_000, everyMs: 30_000, windowMs: 100 },
  ])('of $count probes share out $everyMs ms: no $windowMs ms have many more than their part', (row) => {
    const { count, everyMs, windowMs } = row;
    const paces = spread(probes(count, everyMs), NOON, dice());
    const dues = paces.map(([, { from }]) => (from - NOON + everyMs) % everyMs).toSorted((a, b) => a - b);
    const twice = [...dues, ...dues.map((due) => due + everyMs)];
    const crowds = dues.map((due) => twice.filter((other) => other >= due && other < due + windowMs).length);
    expect(Math.max(...crowds)).toBeLessThanOrEqual((count * windowMs) / everyMs + 2);
  });

  it('of probes with other intervals are shared out among themselves, and each keeps its own interval', () => {
    const mixed = [...probes(3, 60_000), ...probes(2, 120_000), ...probes(3, 60_000)];
    const paces = spread(mixed, NOON, () => 0.5);
    expect(paces.map(([, { from, everyMs }]) => [secondsOf(from), everyMs / 1000])).toEqual([
      ...[0, 10, 20, 30, 40, 50].map((from) => [from, 60]),
      ...[0, 60].map((from) => [from, 120]),
    ]);
    expect(paces.map(([probe]) => probe.everyMs)).toEqual(paces.map(([, { everyMs }]) => everyMs));
  });

  it('differ from bot to bot', () => {
    const [one, other] = [dice(1), dice(2)].map((random) => spread(probes(12, 60_000), NOON, random));
    expect(one).not.toEqual(other);
  });
});

describe('the next check', () => {
  it.each<{
    what: string;
    pace?: Pace;
    began: number;
    failures?: number;
    urgent?: boolean;
    now: number;
    next: number;
    retry?: number;
  }>([
    { what: 'comes an interval after the plan, however long the answer took', began: 60, now: 68, next: 120 },
    { what: 'comes when planned after one that began late', began: 70, now: 71, next: 120 },
    { what: 'leaves out what was missed while an answer hung', began: 60, now: 200, next: 240 },
    { what: 'leaves out what was missed while the computer slept', began: 60, now: 7_261, next: 7_320 },
    { what: 'is another one, though the timer woke a little early', began: 59.9, now: 59.95, next: 120 },
    { what: 'comes no sooner than half an interval after the start out of plan', began: 31, now: 31, next: 120 },
    { what: 'comes when planned, half an interval after the start out of plan', began: 29, now: 29, next: 60 },
    { what: 'does not wait for a time that the clock has left again', began: 7_200, now: 65, next: 120 },
    { what: 'is a first repeat after a failure', began: 60, failures: 1, now: 61, next: 66, retry: 1 },
    { what: 'is a second repeat after two', began: 60, failures: 2, now: 65, next: 75, retry: 2 },
    { what: 'is a third repeat after three', began: 60, failures: 3, now: 76, next: 91, retry: 3 },
    { what: 'is a usual one after four', began: 60, failures: 4, now: 107, next: 120 },
    { what: 'is a usual one after a thousand', began: 60, failures: 1_000, now: 61, next: 120 },
    { what: 'is the usual one where a repeat would come no sooner', began: 60, failures: 3, now: 108, next: 120 },
    { what: 'comes sooner while its component is in trouble', began: 60, urgent: true, now: 61, next: 80 },
    {
      what: 'comes no sooner than 20 s then',
      pace: { from: NOON, everyMs: 30_000 },
      began: 60,
      urgent: true,
      now: 61,
      next: 80,
    },
    {
      what: 'keeps its pace where that is quick anyway',
      pace: { from: NOON, everyMs: 10_000 },
      began: 60,
      urgent: true,
      now: 61,
      next: 70,
    },
    {
      what: 'is the usual one where the interval is as short as a repeat',
      pace: { from: NOON, everyMs: 5_000 },
      ...{ began: 60, failures: 2, now: 63, next: 65 },
    },
  ])('$what', ({ pace = MINUTE, began, failures = 0, urgent = false, now, next, retry }) => {
    const course: Course = { began: at(began), failures, urgent };
    expect(nextTurn(pace, course, at(now))).toEqual({ at: at(next), ...(retry === undefined ? {} : { retry }) });
  });

  it('never drifts: a thousand turns later it is where it was planned', () => {
    const random = dice();
    let now = NOON;
    for (let turn = 1; turn <= 1_000; turn++) {
      const next = nextTurn(MINUTE, { began: now, failures: 0, urgent: false }, now + 20_000 * random());
      expect(secondsOf(next.at)).toBe(60 * turn);
      now = next.at + 25 * random();
    }
  });
});
