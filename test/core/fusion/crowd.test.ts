import { describe, expect, it } from 'vitest';
import { type Change, start, take, until } from '../../../src/core/fusion/engine.ts';
import type { Category, Event } from '../../../src/core/fusion/events.ts';
import { RULES } from '../../../src/core/fusion/tuning.ts';
import { NOON } from '../../support/signals.ts';
import { type Chatter, chatter, merged, reports } from '../../support/streams.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** What is told of reports alone, and of the day after. */
const told = (events: readonly Event[]): readonly Change[] => {
  let state = start();
  const changes: Change[] = [];
  for (const event of events) {
    const step = take(state, event);
    state = step.state;
    changes.push(...step.changes);
  }
  return [...changes, ...until(state, state.t + DAY * MINUTE).changes];
};
const minuteOf = ({ t }: Change) => Math.round((t - NOON) / MINUTE);
const openings = (changes: readonly Change[]) => changes.filter(({ level }) => level !== 'operational');

describe('reports alone, with nothing wrong', () => {
  const days = 45;
  const quiet = (over: Partial<Chatter>): Chatter => ({ days, perDay: 20, scatter: 2, ...over });
  const streams: readonly Chatter[] = [2, 20, 150].flatMap((perDay, a) =>
    [1.3, 2, 3].flatMap((scatter, b) =>
      [{ terse: true }, { components: ['chat', 'auth', 'image'] }].map((said, c) =>
        quiet({ perDay, scatter, rhythm: 0.3 * b + 0.2, seed: 1 + a * 100 + b * 10 + c, ...said }),
      ),
    ),
  );

  it('raise no more false alarms than their budget, however many there are and however they clump', () => {
    const alarms = streams.map((stream) => openings(told(chatter(stream))).length);
    const months = (streams.length * days) / 30;
    expect(alarms.reduce((sum, count) => sum + count, 0) / months).toBeLessThanOrEqual(RULES.budget);
    const ordinary = alarms.filter((_, index) => (streams[index]?.scatter ?? 0) <= 2);
    expect(Math.max(...ordinary)).toBeLessThanOrEqual(RULES.budget * (days / 30));
    expect(Math.max(...alarms)).toBeLessThanOrEqual(4 * RULES.budget * (days / 30)); // clumps of three times chance
  });

  it('raise none when it gets half as loud again from week to week', () => {
    const loud = [20, 30, 45, 68].flatMap((perDay, week) =>
      chatter(quiet({ days: 7, perDay, seed: week })).map((report) => ({
        ...report,
        t: report.t + week * 7 * DAY * MINUTE,
      })),
    );
    expect(openings(told(loud))).toEqual([]);
  });

  it.each(['billing', 'quality', 'other'] satisfies Category[])('raise none when sixty people complain: %s', (said) => {
    const burst = reports(9 * DAY, 9 * DAY + 60, 1, { component: 'chat', category: said });
    expect(openings(told(merged(chatter(quiet({ days: 10 })), burst)))).toEqual([]);
  });
});

describe('reports alone tell of trouble', () => {
  it.each`
    what                                    | perDay | burst             | within
    ${'eight people where one comes a day'} | ${1.5} | ${{ people: 8 }}  | ${20}
    ${'ten people where twenty come a day'} | ${20}  | ${{ people: 10 }} | ${20}
    ${'eighty where two hundred come'}      | ${200} | ${{ people: 80 }} | ${20}
  `('$what, within $within minutes', ({ perDay, burst, within }) => {
    const at = 12 * DAY + 240;
    const crowd = reports(at, at + within, within / burst.people, { component: 'chat', category: 'unspecified' });
    const [first] = openings(told(merged(chatter({ days: 13, perDay, scatter: 1.3 }), crowd)));
    expect(first).toMatchObject({ component: 'chat', level: 'degraded' });
    expect(first && minuteOf(first)).toBeGreaterThanOrEqual(at);
    expect(first && minuteOf(first)).toBeLessThanOrEqual(at + within);
  });

  it('also of one that grows by and by, before it is at its worst', () => {
    const at = 12 * DAY + 120;
    const louder = (minute: number) => (minute >= at && minute < at + 240 ? 1 + (minute - at) / 8 : 1);
    const [first] = openings(told(chatter({ days: 13, perDay: 100, scatter: 1.5, louder })));
    expect(first && minuteOf(first)).toBeGreaterThanOrEqual(at);
    expect(first && minuteOf(first)).toBeLessThanOrEqual(at + 120);
  });

  it('and of its end, once, within forty minutes of people falling silent', () => {
    const at = 12 * DAY + 120;
    const louder = (minute: number) => (minute >= at && minute < at + 120 ? 20 : 1);
    const changes = told(chatter({ days: 13, perDay: 100, scatter: 1.5, louder }));
    expect(changes.map(({ level }) => level)).toEqual(['degraded', 'operational']);
    expect(changes[1] && minuteOf(changes[1])).toBeGreaterThanOrEqual(at + 110);
    expect(changes[1] && minuteOf(changes[1])).toBeLessThanOrEqual(at + 160);
  });
});
