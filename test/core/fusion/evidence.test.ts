import { describe, expect, it } from 'vitest';
import { type Change, start, take, until } from '../../../src/core/fusion/engine.ts';
import type { Event, Level } from '../../../src/core/fusion/events.ts';
import { get } from '../../../src/core/fusion/table.ts';
import { NOON } from '../../support/signals.ts';
import { merged, probes, type Trouble } from '../../support/streams.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
const RANK: Readonly<Record<Level, number>> = { operational: 0, degraded: 1, outage: 2 };
const COMPONENTS = ['chat', 'embedding', 'image', 'auth'];

const scene = (troubles: readonly Trouble[], seed = 1): readonly Event[] =>
  probes({ minutes: DAY, components: COMPONENTS, troubles, seed });
const told = (events: readonly Event[]): readonly Change[] => {
  let state = start();
  return events.flatMap((event) => {
    const step = take(state, event);
    state = step.state;
    return step.changes;
  });
};
const minuteOf = (changes: readonly Change[], component: string): number =>
  ((changes.find((change) => change.component === component)?.t ?? NOON + DAY * MINUTE) - NOON) / MINUTE;

describe('evidence of several components', () => {
  it.each([1, 2, 3])('together is at least as quick as of one alone (%i)', (seed) => {
    const trouble = { from: 900, to: 1020, fails: 0.3 };
    const alone = told(scene([{ component: 'chat', ...trouble }], seed));
    const all = told(scene([trouble], seed));
    expect(minuteOf(all, 'chat')).toBeGreaterThanOrEqual(900);
    expect(minuteOf(all, 'chat')).toBeLessThanOrEqual(minuteOf(alone, 'chat'));
  });

  it('of one in trouble says nothing of those that answer', () => {
    const changes = told(scene([{ component: 'chat', from: 900, to: 1200, fails: 1 }]));
    expect(new Set(changes.map(({ component }) => component))).toEqual(new Set(['chat']));
  });
});

describe('a failed probe', () => {
  it.each([1, 2, 3, 4, 5])('never improves the level of what failed (%i)', (seed) => {
    let state = start();
    const before: Record<string, Level> = {};
    for (const event of scene([{ from: 300, to: 1200, fails: 0.45 }], seed)) {
      const waited = until(state, event.t - 1);
      const step = take(waited.state, event);
      state = step.state;
      for (const { component, level } of waited.changes) before[component] = level;
      for (const { component, level } of step.changes) {
        const better = RANK[level] < RANK[before[component] ?? 'operational'];
        const failed = event.kind === 'probe' && !event.ok && event.component === component;
        expect(better && failed).toBe(false);
        before[component] = level;
      }
    }
    expect(Object.keys(before)).toContain('chat');
  });

  it('of the server does not turn our own used-up quota into the trouble of the provider', () => {
    const stray = { component: 'chat', from: 598, to: 599, fails: 1 };
    const quota = { component: 'chat', from: 600, to: 800, fails: 0.9, err: 'rate_limit', status: 429 } as const;
    expect(told(merged(scene([stray, quota])))).toEqual([]);
  });
});

describe('an answer that is slower than usual', () => {
  /** A component that usually answers within 3 ms, and then takes so long for half an hour. */
  const levelAt = (latencyMs: number): Level => {
    let state = start();
    for (let minute = 0; minute < 120; minute++) {
      const slow = minute >= 90 ? latencyMs : 3;
      const t = NOON + minute * MINUTE;
      const probe = { kind: 'probe', t, component: 'chat', ok: true, status: 200, latencyMs: slow, retry: 0 } as const;
      state = take(state, probe).state;
    }
    return get(state.components, 'chat')?.level ?? 'operational';
  };

  it.each`
    latencyMs | level
    ${3}      | ${'operational'}
    ${30}     | ${'operational'}
    ${190}    | ${'operational'}
    ${1000}   | ${'degraded'}
    ${4000}   | ${'degraded'}
  `('is trouble only where anybody would call it slow: 3 ms, then $latencyMs ms → $level', ({ latencyMs, level }) => {
    expect(levelAt(latencyMs)).toBe(level);
  });
});
