import { describe, expect, it } from 'vitest';
import { crowdOf } from '../../../src/core/fusion/crowd.ts';
import { type Change, type Step, start, take } from '../../../src/core/fusion/engine.ts';
import type { Event, ReportEvent } from '../../../src/core/fusion/events.ts';
import { NOON } from '../../support/signals.ts';
import { chatter, merged, reports } from '../../support/streams.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
const LATER = 12 * DAY;

const usual = chatter({ days: 13, perDay: 4, scatter: 1.3 });
const run = (...streams: readonly (readonly Event[])[]): Step => {
  let state = start();
  const changes: Change[] = [];
  for (const event of merged(...streams)) {
    const step = take(state, event);
    state = step.state;
    changes.push(...step.changes);
  }
  return { state, changes };
};
const people = (count: number, said: Partial<ReportEvent> = {}) =>
  reports(LATER, LATER + 20, 20 / count, { component: 'chat', category: 'down', ...said });
const one = (tenant: string, day = 1) => reports(day * DAY, day * DAY + 1, 1, { tenant, user: `${tenant} ${day}` });

describe('people of one tenant', () => {
  it('cannot raise an alarm alone once another tenant was ever heard of, however many they are', () => {
    expect(run(usual, one('south'), people(60, { tenant: 'north' })).changes).toEqual([]);
  });

  it('raise one while theirs is the only tenant', () => {
    expect(run(usual, one('north'), people(20, { tenant: 'north' })).changes[0]).toMatchObject({ component: 'chat' });
  });

  it('raise one again when the other was not heard of for weeks', () => {
    const later = people(20, { tenant: 'north' }).map((report) => ({ ...report, t: report.t + 40 * DAY * MINUTE }));
    expect(run(usual, one('south'), later).changes[0]).toMatchObject({ component: 'chat' });
  });

  it('raise one together with those of others', () => {
    const crowd = ['north', 'south', 'east', 'west'].flatMap((tenant, index) =>
      people(5, { tenant }).map((report) => ({ ...report, user: `${tenant} ${report.user}`, t: report.t + index })),
    );
    expect(run(usual, crowd).changes[0]).toMatchObject({ component: 'chat', level: 'degraded' });
  });

  it('raise one by speaking in turn, some from each, as well as all at once', () => {
    const inTurn = people(30).map((report, index) => ({ ...report, tenant: `tenant ${index % 4}` }));
    expect(run(usual, inTurn).changes[0]).toMatchObject({ component: 'chat', level: 'degraded' });
  });

  it('raise none because a single person elsewhere agrees', () => {
    const agreeing = reports(LATER + 1, LATER + 2, 1, { component: 'chat', category: 'down', tenant: 'south' });
    expect(run(usual, one('south'), agreeing, people(60, { tenant: 'north' })).changes).toEqual([]);
  });
});

describe('what people say', () => {
  const always = usual.map((event) => (event.kind === 'report' ? { ...event, category: 'errors' as const } : event));

  it('raises an alarm where people only ever say the same, if enough say it', () => {
    expect(run(always, people(30, { category: 'errors' })).changes[0]).toMatchObject({ component: 'chat' });
  });

  it('raises one although a few of them complain of something beside it', () => {
    const said = ['down', 'errors', 'slow', 'other', 'down', 'errors', 'slow', 'down', 'auth', 'errors'] as const;
    const mixed = people(30).map((report, index) => ({ ...report, category: said[index % 10] ?? 'down' }));
    expect(run(usual, mixed).changes[0]).toMatchObject({ component: 'chat' });
  });

  it('raises none where they all do', () => {
    const beside = people(30).map(
      (report, index) => ({ ...report, category: index % 2 ? 'billing' : 'quality' }) as const,
    );
    expect(run(usual, beside).changes).toEqual([]);
  });
});

describe('how many people speak of a component', () => {
  const now = NOON + (LATER + 20) * MINUTE;

  it('counts each once, with those who named none, and not those who named another', () => {
    const again = people(3).map((report) => ({ ...report, t: report.t + 1000 }));
    const { state } = run(people(3), again, people(2, { component: 'auth', user: 'ann' }), [
      { kind: 'report', t: now - MINUTE, category: 'slow', user: 'ben' },
    ]);
    expect(crowdOf(state, 'chat', now)).toMatchObject({ people: 4, withinMs: 20 * MINUTE });
    expect(crowdOf(state, 'auth', now)?.people).toBe(2);
  });

  it('forgets them when the window is over', () => {
    const { state } = run(people(5));
    expect(crowdOf(state, 'chat', now + 25 * MINUTE)).toBeUndefined();
  });

  it('says how many usually do, by day and by night', () => {
    const { state } = run(chatter({ days: 28, perDay: 144, scatter: 1.3, rhythm: 0.8 }));
    const at = (hour: number) => {
      const t = NOON + (28 * DAY + hour * 60) * MINUTE;
      const heard = take(state, { kind: 'report', t, component: 'chat', category: 'down', user: 'ann' }).state;
      return crowdOf(heard, 'chat', t)?.usual ?? 0;
    };
    expect((at(0) + at(6) + at(12) + at(18)) / 4).toBeGreaterThan(1.5);
    expect((at(0) + at(6) + at(12) + at(18)) / 4).toBeLessThan(2.5);
    expect(at(6)).toBeGreaterThan(1.5 * at(18));
  });

  it('stays small, whoever comes', () => {
    const many = reports(0, 2000, 1, { component: 'chat' });
    const { state } = run(many.map((report, index) => ({ ...report, user: `${index}`, tenant: `t ${index % 50}` })));
    expect(state.voices.length).toBeLessThanOrEqual(100);
    expect(state.tenants.length).toBeLessThanOrEqual(2);
  });
});
