import { describe, expect, it } from 'vitest';
import type { Beliefs } from '../../src/bot/beliefs.ts';
import { NOTHING_NEW, type Turn } from '../../src/bot/turn.ts';
import { createWatch } from '../../src/bot/watch.ts';
import { CONTROL, type Signal } from '../../src/core/types.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { fakeClock } from '../support/clock.ts';
import { NOON, signal } from '../support/signals.ts';

const NO_OPINION: Pick<Beliefs, 'missed' | 'inTrouble' | 'take' | 'pass'> = {
  missed: NOTHING_NEW,
  inTrouble: () => false,
  take: (signals) => ({ ...NOTHING_NEW, signals }),
  pass: () => NOTHING_NEW,
};

/** What a probe meets at a check: an answer, or none for so long, or a bug. */
type Meets = 'good' | 'bad' | 'bug' | { readonly hangsMs: number };

/** So many probes of one interval on a clock in the test's hands; `meets` says what each check meets. */
const scene = async (count: number, everyMs: number, meets: (name: string, second: number) => Meets = () => 'good') => {
  const clock = fakeClock();
  const stop = new AbortController();
  const committed: Turn[] = [];
  const asked: { readonly name: string; readonly second: number }[] = [];
  const looks: (readonly Signal[])[] = [];
  const running = new Map<string, number>();
  const probe = (name: string): Probe => ({
    ...{ name, component: 'x/chat', everyMs },
    measure: async (given) => {
      const second = (clock.now() - NOON) / 1000;
      asked.push({ name, second });
      running.set(name, (running.get(name) ?? 0) + 1);
      expect(running.get(name)).toBe(1);
      const met = meets(name, second);
      if (typeof met === 'object') await clock.wait(met.hangsMs, given);
      running.set(name, 0);
      if (met === 'bug') throw new Error('a bug');
      return [{ ...signal(`0s ${name} ${met === 'bad' ? 'outage' : 'operational'}`), at: clock.now() }];
    },
  });
  const watch = createWatch({
    probes: Array.from({ length: count }, (_, index) => probe(`p${index}`)),
    look: async () => {
      // As the real one does: the same signals for two seconds.
      const last = looks.at(-1);
      if (last?.[0] && clock.now() - last[0].at < 2_000) return last;
      const fresh = ['control-1', 'control-2'].map((origin) => ({ ...signal(`0s ${origin}`), at: clock.now() }));
      looks.push(fresh);
      return fresh;
    },
    beliefs: NO_OPINION,
    record: (turn) => {
      if (turn.signals.length > 0) committed.push(turn);
    },
    clock,
    random: () => 0.5,
    log: () => undefined,
  });
  let over = false;
  const run = watch.run(stop.signal).then(() => {
    over = true;
  });
  return {
    clock,
    watch,
    looks,
    secondsOf: (name: string) => asked.filter((one) => one.name === name).map(({ second }) => second),
    asked,
    signals: () => committed.flatMap(({ signals }) => signals),
    stop: () => stop.abort(),
    isOver: () => over,
    end: () => {
      stop.abort();
      return run;
    },
  };
};

describe('the pace of watching', () => {
  it('asks a few probes all at once, and shares the interval out between them later', async () => {
    const { clock, watch, asked, end } = await scene(4, 60_000);
    await clock.pass(0);
    await watch.firstRound;
    await clock.pass(180_000);
    const seconds = asked.map(({ second }) => second);
    expect(seconds.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(seconds.slice(4)).toEqual([45, 60, 75, 90, 105, 120, 135, 150, 165, 180]);
    await end();
  });

  it('asks many one after the other from the beginning', async () => {
    const { clock, asked, end } = await scene(60, 60_000);
    await clock.pass(60_000);
    expect(asked.map(({ second }) => second)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    await end();
  });

  it('is not moved by an answer that hangs: others go on, it alone leaves its turns out', async () => {
    const { clock, secondsOf, end } = await scene(2, 60_000, (name, second) =>
      name === 'p0' && second === 60 ? { hangsMs: 130_000 } : 'good',
    );
    await clock.pass(320_000);
    expect(secondsOf('p0')).toEqual([0, 60, 240, 300]);
    expect(secondsOf('p1')).toEqual([0, 90, 150, 210, 270]);
    await end();
  });

  it.each<{ what: string; meets: (second: number) => Meets; seconds: readonly number[]; retries: readonly number[] }>([
    {
      what: 'marks its quick repeats, then goes on as usual',
      meets: (second) => (second >= 60 ? 'bad' : 'good'),
      seconds: [0, 60, 65, 75, 90, 120, 180],
      retries: [0, 0, 1, 2, 3, 0, 0],
    },
    {
      what: 'repeats no more once an answer is good',
      meets: (second) => (second === 60 ? 'bad' : 'good'),
      seconds: [0, 60, 65, 120, 180],
      retries: [0, 0, 1, 0, 0],
    },
    {
      what: 'begins anew with the next failure after a good answer',
      meets: (second) => (second === 60 || second === 120 ? 'bad' : 'good'),
      seconds: [0, 60, 65, 120, 125, 180],
      retries: [0, 0, 1, 0, 1, 0],
    },
    {
      what: 'does not repeat what ended in a bug of its own',
      meets: (second) => (second === 65 ? 'bug' : second === 60 ? 'bad' : 'good'),
      seconds: [0, 60, 65, 120, 180],
      retries: [0, 0, 0, 0],
    },
  ])('$what', async ({ meets, seconds, retries }) => {
    const { clock, secondsOf, signals, end } = await scene(1, 60_000, (_, second) => meets(second));
    await clock.pass(180_000);
    expect(secondsOf('p0')).toEqual(seconds);
    const own = signals().filter(({ source }) => source === 'probe');
    expect(own.map(({ retry = 0 }) => retry)).toEqual(retries);
    expect(own.every((one) => one.retry === undefined || one.retry > 0)).toBe(true);
    await end();
  });

  it('writes each control signal once, however many probes failed at that look', async () => {
    const { clock, looks, signals, end } = await scene(40, 60_000, () => 'bad');
    await clock.pass(4_000);
    const control = signals().filter(({ component }) => component === CONTROL);
    expect(looks).toHaveLength(1);
    expect(control).toEqual(looks[0]);
    expect(signals().length).toBe(40 + 2);
    await clock.pass(40_000);
    expect(looks.length).toBeGreaterThan(1);
    expect(signals().filter(({ component }) => component === CONTROL)).toEqual(looks.flat());
    await end();
  });

  it.each<{ what: string; meets: Meets; after: number }>([
    { what: 'while all wait for their turn', meets: 'good', after: 1_000 },
    { what: 'while an answer hangs', meets: { hangsMs: 3_600_000 }, after: 1_000 },
    { what: 'before a quick repeat', meets: 'bad', after: 1_000 },
  ])('ends at once when stopped $what, and asks nothing more', async ({ meets, after }) => {
    const { clock, asked, stop, isOver } = await scene(3, 60_000, () => meets);
    await clock.pass(after);
    const before = asked.length;
    stop();
    await clock.pass(0);
    expect(isOver()).toBe(true);
    await clock.pass(120_000);
    expect(asked).toHaveLength(before);
  });
});
