export { mayMerge, mergeByHand } from './incident/merge.ts';
export { lastWord, noteByHand } from './incident/note.ts';
export { isByHand } from './incident.ts';

import { idOf } from './incident/id.ts';
import { append, current, heldBy, isOpen, isTrouble, unseenFrom } from './incident.ts';
import type { ComponentId, Incident, Instant, Level, Operator, Phase, Update } from './types.ts';

/** How bad trouble is that a person tells of. */
export type TroubleLevel = Extract<Level, 'degraded' | 'outage'>;

/** An incident that a person opens. */
export interface Opening {
  readonly components: readonly [ComponentId, ...ComponentId[]];
  readonly level: TroubleLevel;
  /** `investigating` unless said. */
  readonly phase?: Extract<Phase, 'investigating' | 'identified'>;
  readonly note: string;
  readonly by: Operator;
}

/** What a person says of an open incident; what is left out stays as it is. */
export interface Saying {
  readonly phase?: Phase;
  readonly level?: TroubleLevel;
  readonly note: string;
  readonly by: Operator;
}

/** True while people may still say something of an incident, or merge it. */
export const mayUpdate = isOpen;

/** An incident that a person opened; only people will move it on. */
export const openByHand = (opening: Opening, now: Instant, takenIds: readonly string[]): Incident => {
  const { components, level, phase = 'investigating', note, by } = opening;
  return {
    id: idOf(components[0], now, takenIds),
    startedAt: now,
    updates: [{ phase, level, components: [...new Set(components)], at: now, author: by, note }],
  };
};

/** What was known at an update, without whatever was not. */
const factsOf = (incident: Incident): Partial<Update> => {
  const { seen, maintenance } = current(incident);
  const unseenSince = unseenFrom(incident);
  return {
    ...(seen && { seen }),
    ...(maintenance && { maintenance }),
    ...(unseenSince !== undefined && { unseenSince }),
  };
};

/** How it was when something was last in trouble. */
const lastTrouble = ({ updates }: Incident): Update => updates.findLast(isTrouble) ?? updates[0];

/** The incident with what a person says of it; the same object where nothing may be said any more. */
export const updateByHand = (incident: Incident, saying: Saying, now: Instant): Incident => {
  if (!mayUpdate(incident)) return incident;
  const { level, note, by } = saying;
  const last = current(incident);
  const trouble = lastTrouble(incident);
  // Who says how bad it is says that it is not over.
  const phase = saying.phase ?? (level && !isTrouble(last) ? trouble.phase : last.phase);
  const said = { phase, at: now, author: by, note };
  if (!isTrouble(said)) return append(incident, { ...said, level: 'operational', components: [] });
  const facts = isTrouble(last) ? factsOf(incident) : {};
  const components = isTrouble(last) ? last.components : heldBy(trouble);
  return append(incident, { ...said, level: level ?? trouble.level, components, ...facts });
};
