import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance, track } from '../../../src/core/advance.ts';
import { isByHand, mergeByHand, noteByHand, openByHand, updateByHand } from '../../../src/core/by-hand.ts';
import { current, everTroubled, heldBy, isNews, isOpen } from '../../../src/core/incident.ts';
import { type ComponentId, type Incident, type Instant, PHASES, type Status } from '../../../src/core/types.ts';
import { RULES, statusOf } from '../../support/incidents.ts';
import { NOON } from '../../support/signals.ts';

const PARTS = ['chat', 'web', 'auth'] as const;
const BY = 'operator:ann';
const said = { note: 'x', by: BY } as const;

const which = fc.nat(5);
const bad = fc.constantFrom('degraded' as const, 'outage' as const);
const level = fc.constantFrom('operational', 'operational', 'degraded', 'outage', 'unknown', 'maintenance');
const hand = fc.oneof(
  fc.record({ do: fc.constant('open' as const), part: fc.constantFrom(...PARTS), level: bad }),
  fc.record({
    ...{ do: fc.constant('update' as const), which, phase: fc.option(fc.constantFrom(...PHASES), { nil: undefined }) },
    level: fc.option(bad, { nil: undefined }),
  }),
  fc.record({ do: fc.constant('note' as const), which }),
  fc.record({ do: fc.constant('merge' as const), which, into: which }),
);
const look = fc.record({ do: fc.constant('look' as const), levels: fc.tuple(level, level, level) });
type Deed =
  | (typeof hand extends fc.Arbitrary<infer T> ? T : never)
  | (typeof look extends fc.Arbitrary<infer T> ? T : never);
const story = fc.array(fc.tuple(fc.oneof({ weight: 2, arbitrary: look }, hand), fc.integer({ min: 0, max: 1200 })), {
  maxLength: 40,
});

const statusesOf = (levels: readonly string[], now: Instant): readonly Status[] =>
  levels.map((each, index) => statusOf(`${PARTS[index]} ${each}`, now));

/** What a deed makes of what is known. */
const done = (deed: Deed, lately: readonly Incident[], now: Instant): readonly Incident[] => {
  if (deed.do === 'look') return advance(lately, statusesOf(deed.levels, now), now, RULES);
  if (deed.do === 'open') {
    const components = [`ernie/${deed.part}`] as const satisfies readonly ComponentId[];
    const taken = lately.map(({ id }) => id);
    return [openByHand({ components, level: deed.level, ...said }, now, taken)];
  }
  const one = lately[deed.which % Math.max(1, lately.length)];
  if (!one) return [];
  if (deed.do === 'note') return [noteByHand(one, said, now)];
  if (deed.do === 'merge') return mergeByHand(one, lately[deed.into % lately.length] ?? one, BY, now);
  const { phase, level } = deed;
  return [updateByHand(one, { ...(phase && { phase }), ...(level && { level }), ...said }, now)];
};

interface Scene {
  readonly deed: Deed;
  readonly before: ReadonlyMap<string, Incident>;
  readonly changed: readonly Incident[];
  readonly all: ReadonlyMap<string, Incident>;
}

const always = (promise: (scene: Scene) => void): void =>
  fc.assert(
    fc.property(story, (steps) => {
      let now = NOON;
      let lately: readonly Incident[] = [];
      let all: ReadonlyMap<string, Incident> = new Map();
      for (const [deed, seconds] of steps) {
        now += 1000 + seconds * 1000;
        const before = all;
        const changed = done(deed, lately, now).filter((incident) => before.get(incident.id) !== incident);
        all = new Map([...before, ...changed.map((incident) => [incident.id, incident] as const)]);
        lately = track(lately, changed, now, RULES);
        promise({ deed, before, changed, all });
      }
    }),
    { numRuns: 300 },
  );

it('updates and notes only ever grow, whatever operators and the engine do, and only a new update is news', () => {
  always(({ before, changed }) => {
    for (const incident of changed) {
      const { updates = [], notes = [], startedAt = incident.startedAt } = before.get(incident.id) ?? {};
      expect(incident.updates.slice(0, updates.length)).toEqual(updates);
      expect((incident.notes ?? []).slice(0, notes.length)).toEqual(notes);
      expect(incident.startedAt).toBe(startedAt);
      expect(isNews(incident)).toBe(incident.updates.length > updates.length);
    }
  });
});

it('what people opened only people change, and what was merged stays over', () => {
  always(({ deed, before, changed, all }) => {
    if (deed.do === 'look') expect(changed.filter(isByHand)).toEqual([]);
    for (const incident of all.values()) if (incident.mergedInto) expect(isOpen(incident)).toBe(false);
    for (const { id, mergedInto } of before.values()) if (mergedInto) expect(all.get(id)?.mergedInto).toBe(mergedInto);
  });
});

it('the engine opens nothing for a component that an open incident holds', () => {
  always(({ deed, before, changed }) => {
    if (deed.do !== 'look') return;
    const open = [...before.values()].filter(isOpen);
    const held = open.flatMap((incident) => (isByHand(incident) ? everTroubled(incident) : heldBy(current(incident))));
    for (const incident of changed.filter(({ id }) => !before.has(id)))
      expect(held.filter((id) => everTroubled(incident).includes(id))).toEqual([]);
  });
});
