import { describe, expect, it } from 'vitest';
import { type Change, type Step, start, take, until } from '../../../src/core/fusion/engine.ts';
import type { Event } from '../../../src/core/fusion/events.ts';
import { kept, recalled } from '../../../src/core/fusion/keep.ts';
import type { EngineState } from '../../../src/core/fusion/state.ts';
import { get } from '../../../src/core/fusion/table.ts';
import { NOON } from '../../support/signals.ts';
import { merged, probes, reports, type Scene } from '../../support/streams.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;

const SETTLED = 50 * MINUTE;

const run = (events: readonly Event[], from: EngineState = start()): Step => {
  let state = from;
  const changes: Change[] = [];
  const go = (step: Step) => {
    state = step.state;
    changes.push(...step.changes);
  };
  for (const event of events) go(take(state, event));
  go(until(state, state.t + SETTLED));
  return { state, changes };
};
/** Changes as `chat degraded 12`, the minute of the stream at the end. */
const told = (events: readonly Event[]) =>
  run(events).changes.map(({ t, component, level }) => ({ component, level, minute: Math.round((t - NOON) / MINUTE) }));
const folded = (events: readonly Event[], from: EngineState = start()): EngineState =>
  events.reduce((state, event) => take(state, event).state, from);
const scene = (over: Partial<Scene> = {}): Scene => ({ minutes: DAY, ...over });

describe('the engine says nothing', () => {
  it.each([1, 2, 3, 4, 5])('of single failures, for a week (%i)', (seed) => {
    expect(told(probes(scene({ minutes: 7 * DAY, seed })))).toEqual([]);
  });

  it('of a blip of two minutes', () => {
    expect(told(probes(scene({ troubles: [{ component: 'chat', from: 900, to: 901, fails: 1 }] })))).toEqual([]);
  });

  it.each`
    what                             | trouble
    ${'our own network being down'}  | ${{ fails: 1, err: 'network', status: 0 }}
    ${'a proxy of ours refusing us'} | ${{ fails: 1, err: 'client', status: 407 }}
  `('of $what: everything fails, the control target too', ({ trouble }) => {
    expect(told(probes(scene({ troubles: [{ from: 900, to: 960, ...trouble }] })))).toEqual([]);
  });

  it('of our own key being over its quota for hours', () => {
    const quota = { component: 'chat', from: 600, to: 1200, fails: 1, err: 'rate_limit', status: 429 } as const;
    expect(told(probes(scene({ troubles: [quota] })))).toEqual([]);
  });

  it('of one person who reports forty times', () => {
    const one = reports(900, 940, 1, { user: 'ann', component: 'chat', category: 'down' });
    expect(told(merged(probes(scene()), one))).toEqual([]);
  });

  it('of a storm about prices', () => {
    expect(told(merged(probes(scene()), reports(900, 960, 2, { category: 'billing' })))).toEqual([]);
  });
});

describe('the engine tells', () => {
  it.each`
    trouble                      | level         | within
    ${{ fails: 1 }}              | ${'outage'}   | ${8}
    ${{ fails: 1, err: 'auth' }} | ${'outage'}   | ${8}
    ${{ fails: 0.5 }}            | ${'degraded'} | ${25}
    ${{ slower: 6 }}             | ${'degraded'} | ${15}
  `('$trouble of one component within $within minutes, and its end', ({ trouble, level, within }) => {
    const changes = told(probes(scene({ troubles: [{ component: 'chat', from: 900, to: 1020, ...trouble }] })));
    const [first] = changes;
    expect(first?.component).toBe('chat');
    expect(first?.minute).toBeGreaterThanOrEqual(900);
    expect(first?.minute).toBeLessThanOrEqual(900 + within);
    expect(changes.filter(({ minute }) => minute < 1020).map((change) => change.level)).toContain(level);
    expect(changes.at(-1)).toMatchObject({ component: 'chat', level: 'operational' });
    expect(changes.at(-1)?.minute).toBeLessThanOrEqual(1020 + 30);
    expect(changes.every(({ component }) => component === 'chat')).toBe(true);
  });

  it('what only people see: many of them, of one component', () => {
    const usual = reports(0, DAY, 180, { component: 'chat', category: 'slow' });
    const crowd = reports(900, 960, 0.5, { component: 'chat', category: 'down' });
    const changes = told(merged(probes(scene()), usual, crowd));
    expect(changes[0]).toMatchObject({ component: 'chat' });
    expect(changes[0]?.minute).toBeLessThanOrEqual(930);
  });
});

describe('what the engine remembers', () => {
  const stream = merged(
    probes(scene({ troubles: [{ component: 'chat', from: 700, to: 800, fails: 0.9 }] })),
    reports(0, DAY, 40, { component: 'auth' }),
  );

  it('is plain: stored and read back in the middle of an incident, it goes on the same', () => {
    const half = stream.findIndex(({ t }) => t > NOON + 750 * MINUTE);
    const whole = folded(stream.slice(0, half));
    const copy = recalled(JSON.parse(JSON.stringify(kept(whole))), whole.rules);
    expect(run(stream.slice(half), copy)).toEqual(run(stream.slice(half), whole));
  });

  it('never changes under the eyes of who holds it', () => {
    const half = stream.findIndex(({ t }) => t > NOON + 750 * MINUTE);
    const state = folded(stream.slice(0, half));
    const before = JSON.stringify(kept(state));
    folded(stream.slice(half), state);
    expect(JSON.stringify(kept(state))).toBe(before);
  });

  it('is small, however long and loud the past was', () => {
    const loud = reports(0, DAY, 0.2, { component: 'chat' });
    const { state } = run(merged(stream, loud));
    expect(JSON.stringify(kept(state)).length / state.components.places.size).toBeLessThan(10_000);
  });

  it('gives the same changes for the same events, always', () => {
    expect(run(stream).changes).toEqual(run(stream).changes);
  });
});

it('a silence of years costs no more than one of hours', () => {
  const failing = folded(probes(scene({ minutes: 30, troubles: [{ component: 'chat', from: 20, to: 30, fails: 1 }] })));
  const later = until(failing, failing.t + 10 * 365 * DAY * MINUTE).state;
  expect(later.t).toBeLessThanOrEqual(failing.t + 8 * 60 * MINUTE);
  const [first] = probes(scene({ minutes: 1 }));
  if (!first) throw new Error('no probe');
  const back = take(later, { ...first, t: failing.t + 10 * 365 * DAY * MINUTE }).state;
  expect(get(back.components, 'chat')?.level).toBe('operational');
});

describe('a disorderly stream', () => {
  const stream = probes(scene({ troubles: [{ component: 'chat', from: 700, to: 800, fails: 1 }] }));
  const levels = (events: readonly Event[]) =>
    run(events).changes.map(({ component, level }) => `${component} ${level}`);

  it.each([
    ['a gap of hours', stream.filter(({ t }) => t < NOON + 200 * MINUTE || t > NOON + 500 * MINUTE)],
    [
      'events a little out of order',
      stream.map((event, index) => (index % 9 === 0 ? { ...event, t: event.t - 20_000 } : event)),
    ],
    [
      'a clock set back for an hour',
      stream.map((event) =>
        event.t > NOON + 300 * MINUTE && event.t < NOON + 360 * MINUTE ? { ...event, t: event.t - 3_600_000 } : event,
      ),
    ],
  ])('%s is survived', (_, events) => {
    expect(levels(events)[0]).toMatch(/^chat /);
    expect(levels(events).at(-1)).toBe('chat operational');
  });
});
