import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/core/forecast.ts';
import type { Incident, Level } from '../../src/core/types.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;

const incident = (id: string, startedAt: number, level: Level, minutes?: number): Incident => {
  const update = {
    phase: 'investigating',
    level,
    components: ['x/chat'],
    at: startedAt,
    author: 'bot',
    note: '',
  } as const;
  const end = {
    ...update,
    phase: 'resolved',
    level: 'operational',
    components: [],
    at: startedAt + (minutes ?? 0) * MINUTE,
  } as const;
  return { id, startedAt, updates: minutes === undefined ? [update] : [update, end] };
};
const past = (level: Level, ...lengths: readonly number[]) =>
  lengths.map((minutes, index) => incident(`${level}${index}`, NOON - 1e9, level, minutes));

describe('the forecast of an end', () => {
  it.each`
    elapsed | lengths                     | said
    ${0}    | ${[10, 20, 30, 40, 50]}     | ${{ medianMs: 30 * MINUTE, n: 5 }}
    ${0}    | ${[10, 20, 30, 40]}         | ${{ n: 4 }}
    ${0}    | ${[]}                       | ${{ n: 0 }}
    ${15}   | ${[10, 20, 30, 40, 50, 60]} | ${{ medianMs: 25 * MINUTE, n: 5 }}
    ${45}   | ${[10, 20, 30, 40, 50, 60]} | ${{ n: 2 }}
    ${0}    | ${[60, 10, 50, 20, 40, 30]} | ${{ medianMs: 30 * MINUTE, n: 6 }}
  `('after $elapsed min, others took $lengths → $said', ({ elapsed, lengths, said }) => {
    const open = incident('now', NOON - elapsed * MINUTE, 'outage');
    expect(forecast(open, [...past('outage', ...lengths), open], NOON)).toEqual(said);
  });

  it('is drawn from ended incidents of the same level alone', () => {
    const open = incident('now', NOON, 'outage');
    const others = [...past('degraded', 1, 2, 3, 4, 5, 6), incident('still', NOON - 1e9, 'outage')];
    expect(forecast(open, others, NOON)).toEqual({ n: 0 });
  });
});
