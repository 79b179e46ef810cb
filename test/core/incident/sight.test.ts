import { describe, expect, it } from 'vitest';
import { current, lengthOf } from '../../../src/core/incident.ts';
import { MINUTE, parts, phases, play } from '../../support/incidents.ts';
import { NOON } from '../../support/signals.ts';

describe('what cannot be seen', () => {
  it('has not recovered', () => {
    const { incident, news } = play([
      [0, 'chat outage'],
      [5, 'chat unknown'],
      [60, 'chat unknown'],
    ]);
    expect(incident && current(incident).phase).toBe('investigating');
    expect(news).toBe(1);
  });

  it('does not make an incident milder', () => {
    const { incident } = play([
      [0, 'chat outage', 'web degraded'],
      [5, 'chat unknown', 'web degraded'],
      [9, 'chat unknown', 'web operational'],
    ]);
    expect(phases(incident)?.at(-1)).toBe('investigating outage');
    expect(parts(incident)?.at(-1)).toBe('ernie/chat');
  });

  it('holds up the end, and the update says since when nobody saw', () => {
    const { incident } = play([
      [0, 'chat outage canary:server-error'],
      [5, 'chat unknown'],
      [60, 'chat operational'],
      [61, 'chat unknown'],
      [70, 'chat unknown'],
      [71, 'chat operational'],
    ]);
    expect(incident?.updates.map(({ phase, unseenSince }) => [phase, unseenSince])).toEqual([
      ['investigating', undefined],
      ['monitoring', NOON],
      ['resolved', undefined],
    ]);
    expect(incident && lengthOf(incident, NOON)).toEqual({ ms: 0, known: false });
  });

  it('keeps the moment it went out of sight, whatever is told in between', () => {
    const { incident } = play([
      [0, 'chat outage probe:reset', 'web outage probe:reset'],
      [5, 'chat unknown', 'web unknown'],
      [60, 'chat unknown', 'web operational'],
      [90, 'chat operational', 'web operational'],
    ]);
    expect(incident?.updates.map(({ phase, unseenSince }) => [phase, unseenSince])).toEqual([
      ['investigating', undefined],
      ['investigating', NOON],
      ['monitoring', NOON],
    ]);
  });

  it('is named where it is let go while others are still in trouble', () => {
    const { incident } = play([
      [0, 'chat outage', 'web outage'],
      [5, 'chat unwatched', 'web outage'],
    ]);
    const last = incident?.updates.at(-1);
    expect(last?.components).toEqual(['ernie/web']);
    expect(last?.seen?.map(({ component, level }) => `${component} ${level}`)).toEqual([
      'ernie/web outage',
      'ernie/chat unknown',
    ]);
  });

  it('is let go when nobody watches it any more, and not called recovered', () => {
    const { incident } = play([
      [0, 'chat outage'],
      [5, 'chat unwatched'],
      [8, 'chat unwatched'],
    ]);
    expect(phases(incident)).toEqual(['investigating outage', 'monitoring operational', 'resolved operational']);
    expect(incident?.updates[1]).toMatchObject({
      unseenSince: NOON,
      seen: [{ component: 'ernie/chat', level: 'unknown' }],
    });
  });
});

describe('maintenance', () => {
  const WORK = 'chat maintenance official:said-maintenance';

  it('opens nothing, but trouble that outlives it does', () => {
    const { incidents } = play([
      [0, WORK],
      [60, 'chat outage'],
    ]);
    expect(incidents.map(({ startedAt }) => startedAt)).toEqual([NOON + 60 * MINUTE]);
  });

  it('takes a component out of trouble without calling it well, and the rest goes on', () => {
    const { incident } = play([
      [0, 'chat outage', 'web degraded'],
      [5, WORK, 'web degraded'],
      [10, WORK, 'web operational'],
      [600, WORK, 'web operational'],
    ]);
    expect(phases(incident)).toEqual(['investigating outage', 'investigating degraded', 'investigating maintenance']);
    expect(parts(incident)).toEqual(['ernie/chat ernie/web', 'ernie/web', '']);
    expect(incident?.updates.at(-1)?.maintenance?.flatMap(({ components }) => components)).toEqual(['ernie/chat']);
  });

  it.each`
    after                 | phase
    ${'chat operational'} | ${'monitoring'}
    ${'chat outage'}      | ${'investigating'}
    ${'chat unknown'}     | ${'investigating'}
  `('then $after: $phase in the same incident', ({ after, phase }) => {
    const { incidents, incident } = play([
      [0, 'chat outage'],
      [5, WORK],
      [300, after],
    ]);
    expect(incidents).toHaveLength(1);
    expect(incident && current(incident).phase).toBe(phase);
  });

  it('hides the end: what ends under it lasted at least until it began', () => {
    const { incident } = play([
      [0, 'chat outage'],
      [5, WORK],
      [300, 'chat operational'],
    ]);
    expect(incident && lengthOf(incident, NOON)).toEqual({ ms: 5 * MINUTE, known: false });
  });
});
