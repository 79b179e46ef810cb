import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, track, USUAL_TIMES } from '../../../src/core/advance.ts';
import { current, everTroubled, heldBy, isOpen } from '../../../src/core/incident.ts';
import type { ComponentId, Incident, Signal, Status } from '../../../src/core/types.ts';
import { believed, NOON } from '../../support/signals.ts';

const RULES = { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES };
const PARTS: readonly ComponentId[] = ['x/auth', 'x/chat', 'x/console', 'x/web'];
const SECOND = 1000;

interface Step {
  readonly afterS: number;
  readonly levels: readonly Status['level'][];
  readonly finding: 'server-error' | 'read-timeout';
}

const level = fc.oneof(
  { weight: 5, arbitrary: fc.constant('operational' as const) },
  { weight: 4, arbitrary: fc.constantFrom('degraded' as const, 'outage' as const) },
  { weight: 2, arbitrary: fc.constantFrom('unknown' as const, 'maintenance' as const) },
);
const step: fc.Arbitrary<Step> = fc.record({
  afterS: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 4000 })),
  levels: fc.array(level, { minLength: PARTS.length, maxLength: PARTS.length }),
  finding: fc.constantFrom('server-error', 'read-timeout'),
});
const story = fc.array(step, { maxLength: 40 });

const statusOf = (component: ComponentId, { levels, finding }: Step, at: number): Status => {
  const own = levels[PARTS.indexOf(component)] ?? 'operational';
  const seen: Signal = {
    ...{ component, source: 'canary', origin: 'canary@home', detail: '', at },
    ...{ level: own, finding: own === 'operational' ? 'answered' : finding },
  };
  return { ...believed(own, component), since: at, checkedAt: at, evidence: own === 'unknown' ? [] : [seen] };
};

interface Scene {
  readonly now: number;
  readonly step: Step;
  readonly before: readonly Incident[];
  readonly changed: readonly Incident[];
  /** Every incident that ever was, as it is now. */
  readonly all: readonly Incident[];
}

/** Plays a story; `order` says in which order the statuses are given. */
const play = (steps: readonly Step[], order: readonly ComponentId[] = PARTS): readonly Scene[] => {
  let now = NOON;
  let open: readonly Incident[] = [];
  const all = new Map<string, Incident>();
  return steps.map((one) => {
    now += one.afterS * SECOND;
    const before = [...all.values()];
    const changed = advance(
      open,
      order.map((component) => statusOf(component, one, now)),
      now,
      RULES,
    );
    open = track(open, changed, now, RULES);
    for (const incident of changed) all.set(incident.id, incident);
    return { now, step: one, before, changed, all: [...all.values()] };
  });
};

const levelIn = ({ step: { levels } }: Scene, id: ComponentId) => levels[PARTS.indexOf(id)];
const isBad = (said: Status['level'] | undefined): boolean => said === 'degraded' || said === 'outage';
const always = (promise: (scene: Scene) => void): void =>
  fc.assert(
    fc.property(story, (steps) => play(steps).forEach(promise)),
    { numRuns: 300 },
  );

describe('whatever happens', () => {
  it('updates only ever grow, and a start never moves', () => {
    always(({ before, all }) => {
      for (const { id, startedAt, updates } of before) {
        const after = all.find((incident) => incident.id === id);
        expect(after?.startedAt).toBe(startedAt);
        expect(after?.updates.slice(0, updates.length)).toEqual(updates);
      }
    });
  });

  it('an incident that is given back has changed', () => {
    always(({ before, changed }) => {
      for (const incident of changed) expect(before).not.toContainEqual(incident);
    });
  });

  it('an open incident holds a component that is in trouble, out of sight or under maintenance, or is being watched', () => {
    always((scene) => {
      for (const incident of scene.all.filter(isOpen)) {
        if (current(incident).phase === 'monitoring') continue;
        const held = heldBy(current(incident));
        expect(held).not.toEqual([]);
        const gathering = scene.now - current(incident).at < RULES.gatherMs;
        expect(gathering || held.some((id) => levelIn(scene, id) !== 'operational')).toBe(true);
      }
    });
  });

  it('no two open incidents hold the same component, and all that is in trouble is held by one', () => {
    always((scene) => {
      const open = scene.all.filter(isOpen);
      const held = open.flatMap((incident) => heldBy(current(incident)));
      expect(new Set(held).size).toBe(held.length);
      if (open.some((incident) => scene.now - current(incident).at < RULES.gatherMs)) return;
      expect(held).toEqual(expect.arrayContaining(PARTS.filter((id) => isBad(levelIn(scene, id)))));
    });
  });

  it('what is unknown, under maintenance or well never opens an incident, nor reopens one', () => {
    always((scene) => {
      for (const incident of scene.changed) {
        const old = scene.before.find(({ id }) => id === incident.id);
        if (old && isOpen(old)) continue;
        expect(current(incident).components.every((id) => isBad(levelIn(scene, id)))).toBe(true);
      }
    });
  });

  it('an incident is resolved only when every component of it is well', () => {
    always((scene) => {
      for (const incident of scene.changed.filter((each) => !isOpen(each)))
        for (const id of everTroubled(incident)) expect(levelIn(scene, id)).toBe('operational');
    });
  });

  it('a relapse within half an hour makes no second incident', () => {
    always((scene) => {
      const opened = scene.changed.filter(({ id }) => !scene.before.some((incident) => incident.id === id));
      const fresh = scene.before.filter(
        (incident) => isOpen(incident) || scene.now - current(incident).at <= RULES.reopenMs,
      );
      for (const incident of opened)
        for (const id of everTroubled(incident))
          expect(fresh.filter((old) => everTroubled(old).includes(id)).map((old) => old.id)).toEqual([]);
    });
  });

  it('the order in which statuses are given does not matter', () => {
    const order = fc.shuffledSubarray([...PARTS], { minLength: PARTS.length });
    fc.assert(
      fc.property(story, order, (steps, mixed) => {
        expect(play(steps, mixed).at(-1)).toEqual(play(steps).at(-1));
      }),
    );
  });

  it('no two incidents share an id', () => {
    always(({ before, changed, now }) => {
      for (const incident of changed.filter(({ updates }) => updates.length === 1 && updates[0].at === now))
        expect(before.filter(({ id, updates }) => id === incident.id && updates[0].at !== now)).toEqual([]);
    });
  });

  it('after all has been well for long enough, all is resolved', () => {
    const well: Step = { afterS: 120, levels: PARTS.map(() => 'operational'), finding: 'server-error' };
    fc.assert(
      fc.property(story, (steps) => {
        expect(
          play([...steps, well, well])
            .at(-1)
            ?.all.filter(isOpen),
        ).toEqual([]);
      }),
    );
  });
});
