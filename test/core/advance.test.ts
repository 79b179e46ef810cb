import { describe, expect, it } from 'vitest';
import { advance } from '../../src/core/advance.ts';
import { current, everTroubled, lengthOf, peak } from '../../src/core/incident.ts';
import type { Incident } from '../../src/core/types.ts';
import { MINUTE, parts, phases, play, RULES, type Scene, statusOf } from '../support/incidents.ts';
import { believed, NOON } from '../support/signals.ts';

describe('an incident', () => {
  it('is not opened while all is well, nothing is known, or work was announced', () => {
    expect(play([[0, 'chat operational', 'web unknown', 'auth maintenance']])).toMatchObject({
      incidents: [],
      news: 0,
    });
  });

  it('opens, worsens, eases, is watched for a while and closes', () => {
    const { incident } = play([
      [0, 'chat degraded', 'web operational'],
      [1, 'chat outage', 'web operational'],
      [3, 'chat degraded', 'web operational'],
      [5, 'chat operational', 'web operational'],
      [6, 'chat operational', 'web operational'],
      [7, 'chat operational', 'web operational'],
    ]);
    expect(phases(incident)).toEqual([
      'investigating degraded',
      'investigating outage',
      'investigating degraded',
      'monitoring operational',
      'resolved operational',
    ]);
    expect(incident && peak(incident)).toBe('outage');
    expect(incident && lengthOf(incident, NOON)).toEqual({ ms: 5 * MINUTE, known: true });
  });

  it('starts when the trouble started, and is named by its time and first component', () => {
    const [incident] = advance([], [{ ...believed('outage', 'ernie/chat'), since: NOON - 90_000 }], NOON, RULES);
    expect(incident).toMatchObject({ id: 'ernie-20260101-120000-chat', startedAt: NOON - 90_000 });
  });

  it('has a name of its own even where another one has it already', () => {
    const other: Incident = {
      ...{ id: 'ernie-20260101-120000-chat', startedAt: NOON },
      updates: [{ phase: 'resolved', level: 'operational', components: [], at: NOON, author: 'bot', note: '' }],
    };
    expect(advance([other], [believed('outage', 'ernie/chat')], NOON, RULES).map(({ id }) => id)).toEqual([
      'ernie-20260101-120000-chat-2',
    ]);
  });

  it('tells components that join within a minute together', () => {
    const { incident } = play([
      [0, 'chat outage', 'auth operational', 'web operational'],
      [0.2, 'chat outage', 'auth outage', 'web operational'],
      [0.5, 'chat outage', 'auth outage', 'web outage'],
      [1.1, 'chat outage', 'auth outage', 'web outage'],
    ]);
    expect(parts(incident)).toEqual(['ernie/chat', 'ernie/auth ernie/chat ernie/web']);
  });

  it('says nothing new when nothing is new', () => {
    expect(play([0, 1, 2].map((minute): Scene => [minute, 'chat outage'])).news).toBe(1);
  });

  it('tells worse at once, better only after a minute', () => {
    const scenes: readonly Scene[] = [
      [0, 'chat degraded'],
      [0.1, 'chat outage'],
      [0.2, 'chat degraded'],
      [0.3, 'chat outage'],
    ];
    expect(phases(play(scenes).incident)).toEqual(['investigating degraded', 'investigating outage']);
    expect(phases(play([...scenes, [1.2, 'chat degraded']]).incident)).toHaveLength(3);
  });
});

describe('components that fail', () => {
  it.each`
    second                            | minute | incidents
    ${'together'}                     | ${0}   | ${1}
    ${'half an hour after the first'} | ${30}  | ${1}
    ${'much later'}                   | ${31}  | ${2}
  `('$second: $incidents in all', ({ minute, incidents }) => {
    const scenes: readonly Scene[] = [
      [0, 'chat outage', minute === 0 ? 'web outage' : 'web operational'],
      [minute, 'chat outage', 'web outage'],
    ];
    expect(play(scenes).incidents).toHaveLength(incidents);
  });

  it('keep the time of joining open for others', () => {
    const { incidents } = play([
      [0, 'chat outage', 'auth operational', 'web operational'],
      [25, 'chat outage', 'auth outage', 'web operational'],
      [50, 'chat outage', 'auth outage', 'web outage'],
    ]);
    expect(incidents.map((each) => everTroubled(each).length)).toEqual([3]);
  });

  it('leave when they recover, and may come back', () => {
    const { incidents, incident } = play([
      [0, 'chat outage', 'web outage'],
      [5, 'chat operational', 'web outage'],
      [55, 'chat outage', 'web outage'],
    ]);
    expect(incidents).toHaveLength(1);
    expect(parts(incident)).toEqual(['ernie/chat ernie/web', 'ernie/web', 'ernie/chat ernie/web']);
  });

  it('end their own incident alone when two are open', () => {
    const { incidents } = play([
      [0, 'chat outage', 'web operational'],
      [40, 'chat outage', 'web degraded'],
      [45, 'chat operational', 'web degraded'],
      [50, 'chat operational', 'web degraded'],
    ]);
    expect(incidents.map((each) => current(each).phase)).toEqual(['resolved', 'investigating']);
  });

  it.each`
    again              | after | same
    ${'chat outage'}   | ${20} | ${true}
    ${'chat degraded'} | ${30} | ${true}
    ${'chat outage'}   | ${40} | ${false}
    ${'web outage'}    | ${20} | ${false}
  `('$again $after minutes after the end is the same incident: $same', ({ again, after, same }) => {
    const { incidents } = play([
      [0, 'chat outage', 'web operational'],
      [5, 'chat operational', 'web operational'],
      [8, 'chat operational', 'web operational'],
      [8 + after, again],
    ]);
    expect(incidents).toHaveLength(same ? 1 : 2);
    expect(phases(incidents.at(-1))?.at(-1)).toMatch(/^investigating/);
  });

  it('fail with one that relapses, so they are of its incident', () => {
    const { incidents } = play([
      [0, 'chat outage', 'web operational'],
      [5, 'chat operational', 'web operational'],
      [8, 'chat operational', 'web operational'],
      [35, 'chat outage', 'web outage'],
    ]);
    expect(incidents.map((each) => everTroubled(each).length)).toEqual([2]);
  });

  it('go back to investigating when trouble returns before it was resolved', () => {
    expect(
      phases(
        play([
          [0, 'chat outage'],
          [5, 'chat operational'],
          [6, 'chat outage'],
        ]).incident,
      ),
    ).toEqual(['investigating outage', 'monitoring operational', 'investigating outage']);
  });
});

it('takes up incidents that were stored before facts were kept', () => {
  const update = { components: ['ernie/chat'], author: 'bot', note: '', at: NOON, level: 'outage' } as const;
  const old: Incident = {
    id: 'ernie-20260101-120000',
    startedAt: NOON,
    updates: [{ ...update, phase: 'investigating' }],
  };
  const [next] = advance([old], [statusOf('chat operational', NOON + MINUTE)], NOON + MINUTE, RULES);
  expect(phases(next)).toEqual(['investigating outage', 'monitoring operational']);
});
