import type { Instant } from './events.ts';
import { newBelief } from './filter.ts';
import { noFailures } from './probes.ts';
import type { ComponentState, EngineState, Rhythm, Shared } from './state.ts';
import { get, put } from './table.ts';
import type { Rules } from './tuning.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** A state being written: everything in it is its own or replaced as a whole, never changed where others see it. */
export interface Draft extends Open<Shared> {
  readonly rules: Rules;
  /** A component to read. */
  peek(name: string): Readonly<ComponentState> | undefined;
  /** A component to write: the draft's own copy, made when there is none. */
  own(name: string): ComponentState;
  names(): Iterable<string>;
  size(): number;
  /** The rhythm to write: the draft's own copy. */
  ownRhythm(): Rhythm;
  /** Whether any of its own components is more than plainly normal: only then can a level change. */
  stirs(): boolean;
  /** The state that this draft has become. */
  seal(): EngineState;
}

const fresh = (t: Instant): ComponentState => ({
  at: t,
  belief: newBelief(),
  level: 'operational',
  since: 0,
  quietSince: 0,
  badAt: 0,
  probedAt: 0,
  every: 0,
  recent: noFailures(),
  origins: {},
  official: undefined,
  reports: 0,
  counted: 0,
  invited: 0,
  joined: 0,
  hearing: { heard: 0, due: 0 },
  why: [],
});

const copied = (c: ComponentState): ComponentState => ({ ...c, belief: [...c.belief], origins: { ...c.origins } });

/** A draft that starts from this state. */
export const draftOf = (state: EngineState): Draft => {
  const { components, rules, moment: _, ...shared } = state;
  const owned = new Map<string, ComponentState>();
  const { rhythm } = shared;
  const draft: Draft = {
    ...shared,
    rules,
    peek: (name) => owned.get(name) ?? get(components, name),
    own: (name) => {
      const mine = owned.get(name);
      if (mine) return mine;
      const known = get(components, name);
      const copy = known ? copied(known) : fresh(draft.t);
      owned.set(name, copy);
      return copy;
    },
    names: function* () {
      yield* components.places.keys();
      for (const name of owned.keys()) if (!components.places.has(name)) yield name;
    },
    ownRhythm: () => {
      if (draft.rhythm === rhythm)
        draft.rhythm = {
          ...rhythm,
          counts: [...rhythm.counts],
          hours: [...rhythm.hours],
          lately: { ...rhythm.lately },
          mix: [...rhythm.mix],
        };
      return draft.rhythm;
    },
    size: () => components.places.size + [...owned.keys()].filter((name) => !components.places.has(name)).length,
    stirs: () => [...owned.keys()].some((name) => draft.stirred.includes(name)),
    seal: () => {
      let table = components;
      for (const [name, c] of owned) table = put(table, name, c);
      const { t, heardAt, voices, tenants, vantages, stirred, counted, openedAt, behind } = draft;
      return {
        t,
        heardAt,
        rhythm: draft.rhythm,
        voices,
        tenants,
        vantages,
        stirred,
        counted,
        openedAt,
        behind,
        rules,
        components: table,
        moment: undefined,
      };
    },
  };
  return draft;
};
