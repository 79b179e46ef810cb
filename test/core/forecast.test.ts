import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/core/forecast.ts';
import type { ComponentId, Incident, Level, Update } from '../../src/core/types.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const LONG_AGO = NOON - 1e9;

interface Given {
  readonly startedAt?: number;
  readonly level?: Level;
  readonly components?: readonly ComponentId[];
  /** After so many minutes it was well again; open when absent. */
  readonly minutes?: number;
  /** After so many minutes it went out of sight, or into maintenance. */
  readonly unseenAfter?: number;
  readonly worksAfter?: number;
  readonly worseAfter?: number;
}

let count = 0;
const incident = ({ startedAt = LONG_AGO, level = 'outage', components = ['x/chat'], ...given }: Given): Incident => {
  const at = (minutes: number): number => startedAt + minutes * MINUTE;
  const first: Update = { phase: 'investigating', level, components, at: startedAt, author: 'bot', note: '' };
  const { minutes, unseenAfter, worksAfter, worseAfter } = given;
  const end = { ...first, level: 'operational', components: [] } as const;
  return {
    ...{ id: `incident-${++count}`, startedAt },
    updates: [
      first,
      ...(worseAfter === undefined ? [] : [{ ...first, level: 'outage', at: at(worseAfter) } as const]),
      ...(worksAfter === undefined
        ? []
        : [{ ...first, level: 'maintenance', components: [], at: at(worksAfter) } as const]),
      ...(minutes === undefined
        ? []
        : [
            {
              ...{ ...end, phase: 'monitoring' as const, at: at(minutes) },
              ...(unseenAfter !== undefined && { unseenSince: at(unseenAfter) }),
            },
            { ...end, phase: 'resolved' as const, at: at(minutes + 2) },
          ]),
    ],
  };
};
const lasting = (minutes: readonly number[], more: Given = {}) =>
  minutes.map((each) => incident({ ...more, minutes: each }));
const openFor = (minutes: number, more: Given = {}) => incident({ ...more, startedAt: NOON - minutes * MINUTE });

describe('the forecast of an end', () => {
  it.each`
    elapsed | lengths                     | minutes      | n
    ${0}    | ${[10, 20, 30, 40, 50]}     | ${30}        | ${5}
    ${0}    | ${[10, 20, 30, 40]}         | ${undefined} | ${4}
    ${0}    | ${[]}                       | ${undefined} | ${0}
    ${15}   | ${[10, 20, 30, 40, 50, 60]} | ${25}        | ${5}
    ${45}   | ${[10, 20, 30, 40, 50, 60]} | ${undefined} | ${2}
    ${0}    | ${[60, 10, 50, 20, 40, 30]} | ${30}        | ${6}
  `(
    'after $elapsed min, others took $lengths: half are over in $minutes min, n = $n',
    ({ elapsed, lengths, minutes, n }) => {
      const open = openFor(elapsed);
      const said = forecast(open, [...lasting(lengths), open], NOON);
      expect(said).toMatchObject({ medianMs: minutes && minutes * MINUTE, n, unended: 0, level: 'outage' });
    },
  );

  it('is drawn from the same components where enough of those ended, otherwise from any', () => {
    const chat = lasting([10, 20, 30, 40, 50]);
    const web = lasting([100, 200, 300, 400, 500, 600], { components: ['x/web'] });
    const past = [...chat, ...web];
    expect(forecast(openFor(0), past, NOON)).toMatchObject({ components: 'same', n: 5, medianMs: 30 * MINUTE });
    expect(forecast(openFor(15), past, NOON)).toMatchObject({ components: 'any', n: 10 });
    const both = openFor(0, { components: ['x/web', 'x/chat'] });
    expect(forecast(both, past, NOON)).toMatchObject({ components: 'any', n: 11 });
  });

  it('is drawn from incidents that were as bad at that age, whatever they came to later', () => {
    const mild = lasting([10, 20, 30, 40, 50], { level: 'degraded' });
    const worsened = lasting([60, 70], { level: 'degraded', worseAfter: 5 });
    expect(forecast(openFor(0, { level: 'degraded' }), [...mild, ...worsened], NOON).n).toBe(7);
    expect(forecast(openFor(6, { level: 'degraded' }), [...mild, ...worsened], NOON).n).toBe(5);
    expect(forecast(openFor(6), [...mild, ...worsened], NOON).n).toBe(2);
  });

  it.each`
    what                                           | other                                 | minutes | unended
    ${'one is still open'}                         | ${{ startedAt: NOON - 100 * MINUTE }} | ${40}   | ${1}
    ${'one ended unseen, and was last seen early'} | ${{ minutes: 900, unseenAfter: 5 }}   | ${30}   | ${1}
    ${'one went into maintenance'}                 | ${{ minutes: 900, worksAfter: 45 }}   | ${40}   | ${1}
  `('counts what is not known to have ended for as long as it was seen: $what', ({ other, minutes, unended }) => {
    const past = [...lasting([10, 20, 30, 40, 50, 60]), incident(other)];
    expect(forecast(openFor(0), past, NOON)).toMatchObject({ medianMs: minutes * MINUTE, n: 7, unended });
  });

  it('takes an incident that was noticed late for as bad as it was when it was noticed', () => {
    const late = lasting([10, 20, 30, 40, 50]).map((each) => ({ ...each, startedAt: each.startedAt - 5 * MINUTE }));
    expect(forecast(openFor(0), late, NOON)).toMatchObject({ n: 5, medianMs: 35 * MINUTE });
  });

  it('is not ventured where most never were seen to end', () => {
    const lost = Array.from({ length: 20 }, () => incident({ minutes: 900, unseenAfter: 60 }));
    const said = forecast(openFor(0), [...lasting([10, 20, 30, 40, 50]), ...lost], NOON);
    expect(said).toMatchObject({ medianMs: undefined, n: 25, unended: 20 });
  });
});
