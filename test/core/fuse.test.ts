import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FusionRules, fuse } from '../../src/core/fuse.ts';
import type { Level } from '../../src/core/types.ts';
import { believed, NOON, signal } from '../support/signals.ts';

const RULES: FusionRules = { staleMs: 180_000, worseAfter: 2, betterAfter: 2 };

const fused = (before: Level | 'unknown', heard: readonly string[]) =>
  fuse(
    believed(before),
    heard.map((words) => signal(words)),
    NOON,
    RULES,
  );

describe('fuse', () => {
  it.each`
    before           | heard                                                                                | level            | reason
    ${'unknown'}     | ${[]}                                                                                | ${'unknown'}     | ${'starting'}
    ${'unknown'}     | ${['5s a operational']}                                                              | ${'operational'} | ${'evidence'}
    ${'unknown'}     | ${['5s a outage']}                                                                   | ${'unknown'}     | ${'starting'}
    ${'unknown'}     | ${['9s a outage', '5s a outage']}                                                    | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['1m a operational', '5s a outage']}                                               | ${'operational'} | ${'evidence'}
    ${'operational'} | ${['9s a outage', '5s a outage']}                                                    | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['9s a outage', '5s a degraded']}                                                  | ${'degraded'}    | ${'evidence'}
    ${'operational'} | ${['9s a outage', '5s b outage']}                                                    | ${'unknown'}     | ${'starting'}
    ${'outage'}      | ${['1m a outage', '5s a operational']}                                               | ${'outage'}      | ${'evidence'}
    ${'outage'}      | ${['1m a operational', '5s a operational']}                                          | ${'operational'} | ${'evidence'}
    ${'outage'}      | ${['1m a operational', '50s a outage', '5s a operational']}                          | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['1m a operational', '9s b outage', '5s b outage']}                                | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['9m a operational']}                                                              | ${'unknown'}     | ${'starting'}
    ${'operational'} | ${['9s a outage', '5s a outage', '4s control:x outage']}                             | ${'unknown'}     | ${'blind'}
    ${'operational'} | ${['9s a outage', '5s a outage', '4s control:x operational']}                        | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['5s a operational', '4s control:x outage']}                                       | ${'operational'} | ${'evidence'}
    ${'operational'} | ${['9s a outage', '8s a outage', '4s control:x outage', '3s control:y operational']} | ${'outage'}      | ${'evidence'}
    ${'operational'} | ${['5s a unknown']}                                                                  | ${'unknown'}     | ${'own-trouble'}
    ${'operational'} | ${['1m a operational', '5s a unknown']}                                              | ${'unknown'}     | ${'own-trouble'}
    ${'outage'}      | ${['20s a outage', '10s a outage', '5s a unknown', '4s control:x outage']}           | ${'unknown'}     | ${'blind'}
    ${'operational'} | ${['5s a unknown', '4s b operational']}                                              | ${'operational'} | ${'evidence'}
    ${'operational'} | ${['9s a operational', '5s official degraded']}                                      | ${'degraded'}    | ${'evidence'}
    ${'operational'} | ${['9s a outage', '8s a outage', '5s official maintenance']}                         | ${'maintenance'} | ${'evidence'}
    ${'maintenance'} | ${['9s a operational', '90s official maintenance', '5s official operational']}       | ${'operational'} | ${'evidence'}
    ${'operational'} | ${['5s official outage', '4s control:x outage']}                                     | ${'unknown'}     | ${'blind'}
  `('$before, then $heard → $level ($reason)', ({ before, heard, level, reason }) => {
    expect(fused(before, heard)).toMatchObject({ level, reason });
  });

  it('keeps since while the level stays, and moves it when the level changes', () => {
    expect(fused('operational', ['5s a operational']).since).toBe(NOON - 3_600_000);
    expect(fused('operational', ['9s a outage', '5s a outage']).since).toBe(NOON);
  });

  it('says when it last looked, and calls old news stale', () => {
    const looked = fused('operational', ['2m a operational']);
    expect(looked.checkedAt).toBe(NOON - 120_000);
    expect(fuse(looked, [], NOON + 600_000, RULES)).toMatchObject({ level: 'unknown', reason: 'stale' });
  });

  const level = fc.constantFrom('operational', 'degraded', 'outage', 'unknown');
  const heard = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('a', 'b', 'control:x'), level)
      .map(([age, origin, what]) => `${age}s ${origin} ${what}`),
    { maxLength: 12 },
  );

  it('never contradicts the evidence it shows: all green is never trouble, nothing is never green', () => {
    fc.assert(
      fc.property(level, heard, (before, words) => {
        const status = fused(before as Level, words);
        if (status.evidence.length === 0) expect(status.level).toBe('unknown');
        if (status.evidence.length > 0 && status.evidence.every((item) => item.level === 'operational'))
          expect(status.level).toBe('operational');
        if (status.level === 'outage' || status.level === 'degraded')
          expect(status.evidence.some((item) => item.level === 'outage' || item.level === 'degraded')).toBe(true);
        if (status.level === 'operational')
          expect(status.evidence.some((item) => item.level === 'operational')).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which signals arrive', () => {
    fc.assert(
      fc.property(level, heard, (before, words) => {
        expect(fused(before as Level, words.toReversed()).level).toBe(fused(before as Level, words).level);
      }),
    );
  });
});
