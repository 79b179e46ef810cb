import { worst } from './levels.ts';
import type { ComponentId, Incident, Instant, Level, Update } from './types.ts';

/** The update that is current. */
export const current = (incident: Incident): Update => incident.updates.at(-1) ?? incident.updates[0];

/** True while an incident is not over. */
export const isOpen = (incident: Incident): boolean => current(incident).phase !== 'resolved';

/** True when the last change of an incident is an update, and not only something seen meanwhile. */
export const isNews = ({ meanwhile }: Incident): boolean => meanwhile === undefined;

/** Every component that was ever part of the incident, in order of appearance. */
export const everTroubled = (incident: Incident): readonly ComponentId[] => [
  ...new Set(incident.updates.flatMap(({ components }) => components)),
];

/** The worst level the incident ever had. */
export const peak = (incident: Incident): Level => worst(incident.updates.map(({ level }) => level));

/** Components that an update holds: in trouble, or under maintenance before they were seen well again. */
export const heldBy = ({ components, maintenance = [] }: Update): readonly ComponentId[] => [
  ...new Set([...components, ...maintenance.flatMap((work) => work.components)]),
];

/** How long trouble lasted; `known` is false where it lasted at least so long, for nobody saw it end. */
export interface Length {
  readonly ms: number;
  readonly known: boolean;
}

/** How long an incident's trouble has lasted up to now, or lasted until everything was well again. */
export const lengthOf = ({ startedAt, updates, meanwhile }: Incident, now: Instant): Length => {
  const bad = updates.findLastIndex(({ level }) => level === 'degraded' || level === 'outage');
  const next = updates[bad + 1];
  const sight = next ? next.unseenSince : meanwhile?.pattern === '' ? meanwhile.since : undefined;
  // Trouble that went on into maintenance was last seen when that began.
  const unseen = next?.level === 'maintenance' ? next.at : sight;
  return {
    ms: Math.max(0, (unseen ?? next?.at ?? now) - startedAt),
    known: next !== undefined && unseen === undefined,
  };
};
