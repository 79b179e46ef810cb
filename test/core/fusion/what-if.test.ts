import { describe, expect, it } from 'vitest';
import { start, take } from '../../../src/core/fusion/engine.ts';
import type { EngineState } from '../../../src/core/fusion/state.ts';
import { turning } from '../../../src/core/fusion/what-if.ts';
import { NOON } from '../../support/signals.ts';

const MINUTE = 60_000;

/** A component with a gateway check and a real call a minute or more often, both well for so long, then the call failing. */
const watched = (well: number, failing: number, everyMs = MINUTE): EngineState => {
  let state = start();
  for (let round = 0; round < well + failing; round++)
    for (const origin of ['gate@home', 'call@home']) {
      const ok = origin === 'gate@home' || round < well;
      const base = {
        kind: 'probe',
        component: 'chat',
        origin,
        vantage: 'home',
        shallow: origin === 'gate@home',
      } as const;
      const said = ok ? ({ ok, status: 200, latencyMs: 3 } as const) : ({ ok, status: 500, err: 'server' } as const);
      state = take(state, { ...base, ...said, t: NOON + round * everyMs, retry: 0 }).state;
    }
  return state;
};

describe('what it would take', () => {
  it('to be called well again: so many rounds of answers as they usually are, and the time to be sure', () => {
    const turn = turning(watched(60, 10), 'chat', true);
    expect(turn).toMatchObject({ level: 'operational' });
    expect(turn?.rounds).toBeGreaterThan(2);
    expect(turn?.rounds).toBeLessThan(30);
  });

  it('is told also where checks come every second or two, and being sure takes minutes', () => {
    const turn = turning(watched(60, 10, 1500), 'chat', true);
    expect(turn).toMatchObject({ level: 'operational' });
    expect(turn?.ms).toBeGreaterThan(90_000);
    expect(turn?.ms).toBeLessThan(180_000);
  });

  it('to be called in trouble: a few rounds of failures', () => {
    const turn = turning(watched(60, 0), 'chat', false);
    expect(turn).toMatchObject({ level: 'outage' });
    expect(turn?.rounds).toBeGreaterThan(1);
    expect(turn?.rounds).toBeLessThan(5);
  });

  it('is not told where it is so already, or where nobody looks', () => {
    expect(turning(watched(60, 0), 'chat', true)).toBeUndefined();
    expect(turning(watched(60, 10), 'chat', false)).toBeUndefined();
    expect(turning(start(), 'chat', true)).toBeUndefined();
  });
});
