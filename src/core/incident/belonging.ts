import { current, everTroubled, heldBy, isByHand, isOpen } from '../incident.ts';
import type { ComponentId, Incident, Instant } from '../types.ts';

/** How close in time trouble must be to be one incident. */
export interface Closeness {
  /** A component that fails so soon after an incident began or last gained one belongs to it. */
  readonly togetherMs: number;
  /** Trouble of one of its components so soon after the end is the same incident again. */
  readonly reopenMs: number;
}

/** When an incident began or last gained a component. */
const gainedAt = ({ updates }: Incident): Instant =>
  updates.findLast(({ components }, index) => {
    const before = updates[index - 1];
    return !before || components.some((id) => !heldBy(before).includes(id));
  })?.at ?? updates[0].at;

/** The newest by that moment; equal ones are told apart by their id, so that their order does not matter. */
const newest = (incidents: readonly Incident[], when: (incident: Incident) => Instant): Incident | undefined =>
  incidents.toSorted((a, b) => when(b) - when(a) || (a.id < b.id ? -1 : 1))[0];

const lastAt = (incident: Incident): Instant => current(incident).at;

/** The incident among `lately` that each troubled component belongs to; none for those that begin a new one. */
export const belonging = (
  lately: readonly Incident[],
  troubled: readonly ComponentId[],
  now: Instant,
  { togetherMs, reopenMs }: Closeness,
): ReadonlyMap<ComponentId, Incident> => {
  const byHand = lately.filter((incident) => isByHand(incident) && isOpen(incident));
  const ours = lately.filter((incident) => !isByHand(incident) && incident.mergedInto === undefined);
  const open = ours.filter(isOpen);
  const ended = ours.filter((incident) => !isOpen(incident) && now - lastAt(incident) <= reopenMs);
  const known = new Map<ComponentId, Incident>();
  for (const id of troubled) {
    const had = (incident: Incident): boolean => everTroubled(incident).includes(id);
    const own =
      open.find((incident) => heldBy(current(incident)).includes(id)) ??
      newest(byHand.filter(had), lastAt) ??
      newest(open.filter(had), lastAt) ??
      newest(ended.filter(had), lastAt);
    if (own) known.set(id, own);
  }
  // Whatever comes back is gained now, and what fails with it belongs to it.
  const back = new Set(
    [...known].flatMap(([id, own]) => (isByHand(own) || heldBy(current(own)).includes(id) ? [] : [own])),
  );
  const gained = (incident: Incident): Instant => (back.has(incident) ? now : gainedAt(incident));
  const live = [...open, ...ended.filter((incident) => back.has(incident))];
  const young = newest(
    live.filter((incident) => now - gained(incident) <= togetherMs),
    gained,
  );
  if (young) for (const id of troubled) if (!known.has(id)) known.set(id, young);
  return known;
};
