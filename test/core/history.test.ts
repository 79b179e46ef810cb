import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daily, gapAfter, spentBetween, type Transition, total, uptime } from '../../src/core/history.ts';
import type { Level } from '../../src/core/types.ts';
import { NOON } from '../support/signals.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = NOON - 12 * HOUR;

/** `at('-3h outage')`: three hours before noon it became an outage. */
const at = (words: string): Transition => {
  const [offset = '', level = ''] = words.split(' ');
  return { component: 'x/chat', at: NOON + Number.parseFloat(offset) * HOUR, level: level as Level };
};
const past = (...words: readonly string[]) => words.map(at);

describe('history', () => {
  it.each`
    past                                                      | operational | outage | unknown
    ${[]}                                                     | ${0}        | ${0}   | ${12}
    ${['-100h operational']}                                  | ${12}       | ${0}   | ${0}
    ${['-6h operational']}                                    | ${6}        | ${0}   | ${6}
    ${['-100h operational', '-3h outage', '-1h operational']} | ${10}       | ${2}   | ${0}
    ${['-100h outage', '-12h operational']}                   | ${12}       | ${0}   | ${0}
    ${['-100h operational', '0h outage']}                     | ${12}       | ${0}   | ${0}
  `(
    '$past → $operational h well, $outage h out, $unknown h unwatched',
    ({ past: words, operational, outage, unknown }) => {
      expect(spentBetween(past(...words), MIDNIGHT, NOON)).toMatchObject({
        operational: operational * HOUR,
        outage: outage * HOUR,
        unknown: unknown * HOUR,
      });
    },
  );

  it('makes a day as bad as the worst of it that lasted a minute', () => {
    const worst = (words: readonly string[]) => daily(past(...words), NOON, 3).map((day) => day.worst);
    expect(worst(['-100h operational', '-40h outage', '-39h operational', '-2h degraded'])).toEqual([
      'outage',
      'operational',
      'degraded',
    ]);
    expect(worst(['-100h operational', '-2h outage', '-1.99h operational'])).toEqual([
      'operational',
      'operational',
      'operational',
    ]);
    expect(worst(['-20h operational'])).toEqual(['unknown', 'operational', 'operational']);
  });

  it('counts only watched time for uptime, and says nothing when nobody looked', () => {
    const share = (words: readonly string[]) => uptime(total(daily(past(...words), NOON, 2)));
    expect(share([])).toBeUndefined();
    expect(share(['-10h operational', '-1h outage'])).toBeCloseTo(0.9);
    expect(share(['-10h operational', '-5h unknown'])).toBe(1);
    expect(share(['-10h operational', '-5h maintenance'])).toBe(1);
  });

  it('loses no time: the parts of a day add up', () => {
    const level = fc.constantFrom('operational', 'degraded', 'outage', 'unknown', 'maintenance');
    const moments = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 * DAY }), level), { maxLength: 20 });
    fc.assert(
      fc.property(moments, (list) => {
        const transitions = list
          .map(([offset, name]) => ({ component: 'x/chat', at: NOON - offset, level: name as Level }) as const)
          .toSorted((a, b) => a.at - b.at);
        const sum = total(daily(transitions, NOON, 3));
        expect(Object.values(sum).reduce((a, b) => a + b)).toBe(2 * DAY + 12 * HOUR);
      }),
    );
  });

  it.each`
    level            | checked          | gap
    ${'operational'} | ${NOON - HOUR}   | ${[{ component: 'x/chat', at: NOON - HOUR + 180_000, level: 'unknown' }]}
    ${'operational'} | ${NOON - 60_000} | ${[]}
    ${'unknown'}     | ${NOON - HOUR}   | ${[]}
    ${'operational'} | ${undefined}     | ${[]}
  `('a bot that was off knows nothing of that time: $level, checked $checked', ({ level, checked, gap }) => {
    expect(gapAfter({ component: 'x/chat', level, checkedAt: checked }, 180_000, NOON)).toEqual(gap);
  });
});
