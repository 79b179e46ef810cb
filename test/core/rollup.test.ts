import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyWithin, merged, rollupOf, STEPS_MS, sumOf } from '../../src/core/rollup.ts';
import type { Finding } from '../../src/core/types.ts';
import { anySignal } from '../support/history.ts';
import { NOON, signal } from '../support/signals.ts';

const { fiveMinutes, hour, day } = STEPS_MS;
const signals = fc.array(anySignal, { maxLength: 40 });

const answered = (latencyMs: number, finding: Finding = 'alive') => ({
  ...signal('1m a operational'),
  ...{ finding, latencyMs },
});

describe('a rollup', () => {
  it.each`
    seen                                                                      | checks | bad  | unknown | repeats
    ${[]}                                                                     | ${0}   | ${0} | ${0}    | ${0}
    ${[signal('1m a operational'), signal('2m a maintenance')]}               | ${2}   | ${0} | ${0}    | ${0}
    ${[signal('1m a degraded'), signal('2m a outage')]}                       | ${2}   | ${2} | ${0}    | ${0}
    ${[signal('1m a unknown'), signal('2m a operational')]}                   | ${2}   | ${0} | ${1}    | ${0}
    ${[signal('2m a outage'), { ...signal('1m a outage'), retry: 1 }]}        | ${1}   | ${1} | ${0}    | ${1}
    ${[signal('1m a outage'), signal('1m b outage'), signal('2h a unknown')]} | ${3}   | ${2} | ${1}    | ${0}
  `('counts $checks checks, $bad bad, $unknown unknown, $repeats repeats', ({ seen, ...counts }) => {
    expect(sumOf(rollupOf(seen, fiveMinutes))).toMatchObject(counts);
  });

  it('is one for each component, origin and step, oldest first', () => {
    const seen = [signal('1m b outage'), signal('1m a outage'), signal('2m a outage'), signal('7m a outage')];
    const rollups = rollupOf([...seen, signal('1m a outage', 'ernie/web')], fiveMinutes);
    expect(rollups.map(({ component, origin, at, checks }) => [component, origin, at - NOON, checks])).toEqual([
      ['ernie/chat', 'a', -2 * fiveMinutes, 1],
      ['ernie/chat', 'a', -fiveMinutes, 2],
      ['ernie/chat', 'b', -fiveMinutes, 1],
      ['ernie/web', 'a', -fiveMinutes, 1],
    ]);
  });

  it('loses nothing when it is merged, in whatever steps', () => {
    fc.assert(
      fc.property(signals, (seen) => {
        const fine = rollupOf(seen, fiveMinutes);
        expect(merged(fine, hour)).toEqual(rollupOf(seen, hour));
        expect(merged(merged(fine, hour), day)).toEqual(rollupOf(seen, day));
        expect(sumOf(fine)).toEqual(sumOf(rollupOf(seen.toReversed(), day)));
      }),
    );
  });
});

describe('usual latency', () => {
  it.each`
    answers                                                              | half         | most
    ${[]}                                                                | ${undefined} | ${undefined}
    ${[answered(200)]}                                                   | ${200}       | ${200}
    ${[answered(201)]}                                                   | ${250}       | ${250}
    ${[answered(0)]}                                                     | ${10}        | ${10}
    ${[answered(90_000)]}                                                | ${63_000}    | ${63_000}
    ${[40, 40, 40, 900].map((ms) => answered(ms))}                       | ${40}        | ${1000}
    ${[...Array(19).fill(40), 900].map((ms) => answered(ms))}            | ${40}        | ${40}
    ${[answered(100), { ...answered(9000, 'slow'), level: 'degraded' }]} | ${100}       | ${10_000}
    ${[answered(100), { ...answered(3), level: 'outage' }]}              | ${100}       | ${100}
    ${[answered(100), { ...answered(3), level: 'unknown' }]}             | ${100}       | ${100}
    ${[answered(100), { ...answered(3), retry: 1 }]}                     | ${100}       | ${100}
  `('half within $half ms, most within $most ms', ({ answers, half, most }) => {
    const tally = sumOf(rollupOf(answers, hour));
    expect(latencyWithin(tally, 0.5)).toBe(half);
    expect(latencyWithin(tally, 0.95)).toBe(most);
  });

  it('is never told shorter than it was, and at most a third longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 63_000 }), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (times, share) => {
          const told =
            latencyWithin(
              sumOf(
                rollupOf(
                  times.map((ms) => answered(ms)),
                  day,
                ),
              ),
              share,
            ) ?? 0;
          const true_ = times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0;
          expect(told).toBeGreaterThanOrEqual(true_);
          expect(told).toBeLessThanOrEqual(true_ * 1.34);
        },
      ),
    );
  });
});
