import { worst } from './levels.ts';
import type { ComponentId, Incident, Instant, Level, Update } from './types.ts';

/** The update that is current. */
export const current = (incident: Incident): Update => incident.updates.at(-1) ?? incident.updates[0];

/** True while an incident is not over. */
export const isOpen = (incident: Incident): boolean => current(incident).phase !== 'resolved';

/** True while a phase is one in which something is still in trouble. */
export const isTrouble = ({ phase }: Pick<Update, 'phase'>): boolean => phase !== 'monitoring' && phase !== 'resolved';

/** True when the last change of an incident is an update, and not only something seen or noted meanwhile. */
export const isNews = ({ meanwhile, notes, updates }: Incident): boolean =>
  meanwhile === undefined && notes?.at(-1)?.after !== updates.length;

/** True when a person opened it: then only people move it on. */
export const isByHand = ({ updates: [first] }: Incident): boolean => first.author !== 'bot';

/** The incident with one more update; what was seen before that is told by it or of no interest any more. */
export const append = ({ meanwhile: _, ...incident }: Incident, update: Update): Incident => ({
  ...incident,
  updates: [...incident.updates, update],
});

/** Since when nothing of the trouble could be seen; undefined while it can. */
export const unseenFrom = (incident: Incident): Instant | undefined => {
  const { meanwhile } = incident;
  const { seen = [], unseenSince, at } = current(incident);
  if (meanwhile) return meanwhile.pattern === '' ? meanwhile.since : undefined;
  return unseenSince ?? (seen.length > 0 && seen.every(({ level }) => level === 'unknown') ? at : undefined);
};

/** Every component that was ever part of the incident, in order of appearance. */
export const everTroubled = (incident: Incident): readonly ComponentId[] => [
  ...new Set(incident.updates.flatMap(({ components, merged }) => [...components, ...(merged?.components ?? [])])),
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
export const lengthOf = ({ startedAt, updates, meanwhile, mergedInto }: Incident, now: Instant): Length => {
  const bad = updates.findLastIndex(({ level }) => level === 'degraded' || level === 'outage');
  const next = updates[bad + 1];
  const sight = next ? next.unseenSince : meanwhile?.pattern === '' ? meanwhile.since : undefined;
  // Trouble that went on into maintenance was last seen when that began.
  const unseen = next?.level === 'maintenance' ? next.at : sight;
  return {
    ms: Math.max(0, (unseen ?? next?.at ?? now) - startedAt),
    // The trouble of a merged one goes on in the other.
    known: next !== undefined && unseen === undefined && mergedInto === undefined,
  };
};
