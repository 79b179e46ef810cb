import { crowdOf } from '../core/fusion/crowd.ts';
import { oddsOf } from '../core/fusion/odds.ts';
import { isBlind } from '../core/fusion/own.ts';
import type { EngineState } from '../core/fusion/state.ts';
import { get } from '../core/fusion/table.ts';
import { workOn } from '../core/maintenance.ts';
import { isLoud, statusOf } from '../core/status.ts';
import type { Component, ComponentId, Crowd, Instant, Maintenance, Reason, Signal, Status } from '../core/types.ts';

const STALE_INTERVALS = 3;
/** People are counted in the last 20 minutes, and in the hour that evidence may count. */
const CROWD_MS = [20 * 60_000, 60 * 60_000];

/** What is watched. */
export interface Watched {
  readonly components: readonly Component[];
  /** Longest interval of the probes of a component; undefined when nothing watches it. */
  everyMs(component: ComponentId): number | undefined;
}

/** Signals of this component that are older are stale. */
export const staleMs = ({ everyMs }: Watched, component: ComponentId): number =>
  STALE_INTERVALS * (everyMs(component) ?? 0);

/** Why nothing watches a component, where nothing does. */
export const idleOf = ({ everyMs }: Watched, { id, watch }: Component): Reason | undefined => {
  if (everyMs(id)) return undefined;
  return watch === 'retired' ? 'retired' : 'unwatched';
};

/** People who report it: more than usual in the last minutes, or else in the last hour. */
const crowdAt = (engine: EngineState, id: ComponentId, now: Instant): Crowd | undefined => {
  const crowds = CROWD_MS.flatMap((withinMs) => crowdOf(engine, id, now, withinMs) ?? []);
  return crowds.find(isLoud) ?? crowds[0];
};

/** What a standing is drawn from. */
export interface Grounds {
  readonly before: Status;
  readonly engine: EngineState;
  readonly signals: readonly Signal[];
  /** What operators announced, past and to come. */
  readonly works: readonly Maintenance[];
}

/** How a component stands at a moment, by what the engine believes and what was seen last. */
export const standing = (watched: Watched, component: Component, grounds: Grounds, now: Instant): Status => {
  const { id } = component;
  const { before, engine, signals, works } = grounds;
  return statusOf(
    {
      ...{ before, signals },
      level: get(engine.components, id)?.level ?? 'operational',
      odds: oddsOf(engine, id),
      crowd: crowdAt(engine, id, now),
      blind: isBlind(engine.vantages, now),
      staleMs: staleMs(watched, id),
      idle: idleOf(watched, component),
      work: workOn(works, id, now),
    },
    now,
  );
};
