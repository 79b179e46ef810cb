import { describe, expect, it } from 'vitest';
import { current } from '../../../src/core/incident.ts';
import { play, type Scene } from '../../support/incidents.ts';
import { NOON } from '../../support/signals.ts';

const ERROR = 'chat degraded probe:alive canary:server-error';

describe('identified', () => {
  const minutes = (count: number, said: (minute: number) => string): readonly Scene[] =>
    Array.from({ length: count }, (_, minute): Scene => [minute, said(minute)]);

  it.each`
    what                                            | said                                                                                          | phase
    ${'the same checks fail alike for ten minutes'} | ${() => ERROR}                                                                                | ${'identified'}
    ${'the failure changes its kind now and then'}  | ${(minute: number) => (minute % 4 === 0 ? 'chat degraded canary:read-timeout' : ERROR)}       | ${'investigating'}
    ${'another check fails too, for five minutes'}  | ${(minute: number) => (minute > 5 ? 'chat degraded probe:reset canary:server-error' : ERROR)} | ${'investigating'}
    ${'it went out of sight for a moment'}          | ${(minute: number) => (minute === 5 ? 'chat unknown' : ERROR)}                                | ${'investigating'}
    ${'nobody knows what fails'}                    | ${() => 'chat degraded'}                                                                      | ${'investigating'}
    ${'an official page says so'}                   | ${() => 'chat degraded official:said-trouble'}                                                | ${'identified'}
    ${'an official page says that all is well'}     | ${(minute: number) => (minute > 5 ? `${ERROR} official:said-fine` : ERROR)}                   | ${'identified'}
  `('$what: $phase', ({ said, phase }) => {
    const { incident } = play(minutes(12, said));
    expect(incident && current(incident).phase).toBe(phase);
  });

  it('is told once, and what is noticed meanwhile is no news', () => {
    const { news } = play(minutes(40, (minute) => (minute > 20 ? 'chat degraded canary:read-timeout' : ERROR)));
    expect(news).toBe(2);
  });

  it('keeps what was seen as facts', () => {
    const { incident } = play([[0, ERROR]]);
    expect(incident?.updates[0].seen).toEqual([
      {
        ...{ component: 'ernie/chat', level: 'degraded', since: NOON },
        sights: [
          { source: 'canary', finding: 'server-error', detail: '', at: NOON, fails: ['home'], answers: [] },
          { source: 'probe', finding: 'alive', detail: '', at: NOON, fails: [], answers: ['home'] },
        ],
      },
    ]);
  });
});
