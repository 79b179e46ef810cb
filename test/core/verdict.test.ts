import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../src/core/knowledge.ts';
import type { Status } from '../../src/core/types.ts';
import { likely, weighVerdict } from '../../src/core/verdict.ts';

const NOW = 1_790_000_000_000;
const status = (level: Status['level'], ageMs = 60_000, reason: Status['reason'] = 'evidence'): Status => ({
  component: 'ernie/chat',
  level,
  reason,
  since: NOW - ageMs,
  checkedAt: NOW - ageMs,
  evidence: [],
});
const weigh = (
  category: (typeof CATEGORIES)[number],
  side: 'caller' | 'provider' | 'network' | 'either',
  live?: Status,
) => weighVerdict({ category, side, confidence: 0.95, status: live, now: NOW });

describe('the odds', () => {
  it.each(CATEGORIES)('of %s sum to one, whatever the status', (category) => {
    for (const side of ['caller', 'provider', 'network', 'either'] as const)
      for (const live of [undefined, status('outage'), status('operational'), status('unknown')]) {
        const { odds } = weigh(category, side, live);
        expect(odds.caller + odds.provider + odds.network).toBeCloseTo(1, 10);
      }
  });

  it('start near even when the text alone does not tell', () => {
    const { odds } = weigh('timeout', 'either');
    expect(Math.abs(odds.caller - odds.provider)).toBeLessThan(0.15);
    expect(likely(odds)).toBe('unclear');
  });

  it.each`
    kind                        | side          | level            | who
    ${'timeout'}                | ${'either'}   | ${'outage'}      | ${'provider'}
    ${'timeout'}                | ${'either'}   | ${'degraded'}    | ${'provider'}
    ${'overloaded_or_internal'} | ${'provider'} | ${'unknown'}     | ${'provider'}
    ${'auth'}                   | ${'caller'}   | ${'operational'} | ${'caller'}
    ${'invalid_request'}        | ${'caller'}   | ${'outage'}      | ${'caller'}
    ${'context_length'}         | ${'caller'}   | ${'outage'}      | ${'caller'}
    ${'quota_billing'}          | ${'caller'}   | ${'outage'}      | ${'caller'}
    ${'network'}                | ${'network'}  | ${'operational'} | ${'network'}
  `('$kind while the provider is $level points to the $who', ({ kind, side, level, who }) => {
    expect(likely(weigh(kind, side, status(level)).odds)).toBe(who);
  });

  it('move with the live status, each way', () => {
    const bad = weigh('timeout', 'either', status('outage')).odds.provider;
    const none = weigh('timeout', 'either').odds.provider;
    const good = weigh('timeout', 'either', status('operational')).odds.provider;
    expect(bad).toBeGreaterThan(none);
    expect(good).toBeLessThan(none);
  });

  it('move less on an old status than on a fresh one', () => {
    const fresh = weigh('timeout', 'either', status('outage')).odds.provider;
    const old = weigh('timeout', 'either', status('outage', 60 * 60_000)).odds.provider;
    expect(old).toBeLessThan(fresh);
    expect(old).toBeGreaterThan(weigh('timeout', 'either').odds.provider);
  });
});

describe('the reasons', () => {
  it('carry the age of the check they rest on', () => {
    expect(weigh('timeout', 'either', status('outage')).because.map((one) => one.at)).toContain(NOW - 60_000);
  });

  it('say why an unknown status does not decide', () => {
    const { because } = weigh('timeout', 'either', status('unknown', 60_000, 'blind'));
    expect(because.at(-1)?.text.en).toMatch(/cannot reach the internet/);
    expect(because.at(-1)?.text['zh-CN']).toMatch(/无法访问互联网/);
  });

  it('speak for and against when kind and status disagree', () => {
    const favours = weigh('auth', 'caller', status('outage')).because.map((one) => one.favours);
    expect(favours).toEqual(['caller', 'provider']);
  });

  it('are none when nothing is reported', () => {
    expect(weigh('none', 'either').because).toEqual([]);
  });
});
