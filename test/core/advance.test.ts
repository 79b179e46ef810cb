import { describe, expect, it } from 'vitest';
import { advance, current, everTroubled, peak } from '../../src/core/advance.ts';
import type { ComponentId, Incident, Status } from '../../src/core/types.ts';
import { believed, NOON } from '../support/signals.ts';

const RULES = { confirmMs: 120_000, gatherMs: 60_000, reopenMs: 1_800_000 };
const MINUTE = 60_000;

type Scene = readonly [minute: number, ...levels: readonly `${string} ${Status['level']}`[]];

/** Plays scenes such as `[2, 'chat outage']` and answers with the incident at the end and how often it changed. */
const play = (scenes: readonly Scene[]): { incident: Incident | undefined; changes: number } => {
  let incident: Incident | undefined;
  let changes = 0;
  for (const [minute, ...levels] of scenes) {
    const statuses = levels.map((words) => {
      const [name, level] = words.split(' ');
      return believed(level as Status['level'], `ernie/${name}` as ComponentId);
    });
    const next = advance(incident, statuses, NOON + minute * MINUTE, RULES);
    if (next !== incident) changes++;
    incident = next;
  }
  return { incident, changes };
};

const phases = (incident: Incident | undefined) => incident?.updates.map(({ phase, level }) => `${phase} ${level}`);

describe('advance', () => {
  it('opens nothing while all is well or nothing is known', () => {
    expect(play([[0, 'chat operational', 'web unknown']])).toEqual({ incident: undefined, changes: 0 });
  });

  it('opens, worsens, is watched for a while and closes', () => {
    const { incident } = play([
      [0, 'chat degraded', 'web operational'],
      [1, 'chat outage', 'web operational'],
      [5, 'chat operational', 'web operational'],
      [6, 'chat operational', 'web operational'],
      [7, 'chat operational', 'web operational'],
    ]);
    expect(phases(incident)).toEqual([
      'investigating degraded',
      'investigating outage',
      'monitoring operational',
      'resolved operational',
    ]);
    expect(incident && peak(incident)).toBe('outage');
  });

  it('takes components in as they fail together', () => {
    const { incident } = play([
      [0, 'chat outage', 'auth operational'],
      [1, 'chat outage', 'auth outage'],
    ]);
    expect(incident && everTroubled(incident)).toEqual(['ernie/chat', 'ernie/auth']);
  });

  it('tells components that join within a minute together', () => {
    const { incident } = play([
      [0, 'chat outage', 'auth operational', 'web operational'],
      [0.2, 'chat outage', 'auth outage', 'web operational'],
      [0.5, 'chat outage', 'auth outage', 'web outage'],
      [1.1, 'chat outage', 'auth outage', 'web outage'],
    ]);
    expect(incident?.updates.map(({ components }) => components.length)).toEqual([1, 3]);
  });

  it('says nothing new when nothing is new', () => {
    expect(
      play([
        [0, 'chat outage'],
        [1, 'chat outage'],
        [2, 'chat outage'],
      ]).changes,
    ).toBe(1);
  });

  it('does not take being unable to see for recovery', () => {
    const { incident } = play([
      [0, 'chat outage'],
      [5, 'chat unknown'],
      [60, 'chat unknown'],
    ]);
    expect(incident && current(incident).phase).toBe('investigating');
  });

  it('goes back to investigating when trouble returns before it was resolved', () => {
    const { incident } = play([
      [0, 'chat outage'],
      [5, 'chat operational'],
      [6, 'chat outage'],
    ]);
    expect(phases(incident)).toEqual(['investigating outage', 'monitoring operational', 'investigating outage']);
  });

  it.each`
    again              | after | same
    ${'chat outage'}   | ${20} | ${true}
    ${'chat degraded'} | ${29} | ${true}
    ${'chat outage'}   | ${40} | ${false}
    ${'web outage'}    | ${20} | ${false}
  `('$again $after minutes after the end is the same incident: $same', ({ again, after, same }) => {
    const first: readonly Scene[] = [
      [0, 'chat outage', 'web operational'],
      [5, 'chat operational', 'web operational'],
      [8, 'chat operational', 'web operational'],
    ];
    const ended = play(first).incident;
    const { incident } = play([...first, [8 + after, again]]);
    expect(ended && current(ended).phase).toBe('resolved');
    expect(incident?.id === ended?.id).toBe(same);
    expect(incident && current(incident).phase).toBe('investigating');
    expect(incident?.updates.length).toBe(same ? 4 : 1);
  });

  it('leaves a resolved incident as it is while all is well', () => {
    const ended = play([
      [0, 'chat outage'],
      [5, 'chat operational'],
      [8, 'chat operational'],
    ]);
    expect(
      play([
        [0, 'chat outage'],
        [5, 'chat operational'],
        [8, 'chat operational'],
        [9, 'chat operational'],
      ]),
    ).toEqual(ended);
  });
});
