import { mergeByHand, openByHand, updateByHand } from '../../core/by-hand.ts';
import { current, everTroubled, isOpen, peak } from '../../core/incident.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { phaseOfWork } from '../../core/maintenance.ts';
import { momentsOf } from '../../core/posting/story-of-work.ts';
import type { ComponentId, Incident, Instant, Level, Locale, Maintenance, Phase } from '../../core/types.ts';
import { maintenanceStepView, maintenanceView } from '../../view/maintenance.ts';
import { postView, updateView } from '../../view/post.ts';
import type { View } from '../../view/view.ts';
import { meanwhileOf } from '../post/guide.ts';

/** What an operator wants done, as said. */
export type Order =
  | {
      readonly kind: 'open';
      readonly components: readonly [ComponentId, ...ComponentId[]];
      readonly level: 'degraded' | 'outage';
      readonly note: string;
    }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly phase?: Phase;
      readonly level?: 'degraded' | 'outage';
      readonly note: string;
    }
  | { readonly kind: 'merge'; readonly id: string; readonly into: string; readonly note: string }
  | { readonly kind: 'work'; readonly work: Omit<Maintenance, 'announcedAt' | 'author'> }
  | { readonly kind: 'work-end'; readonly id: string };

/** What an order comes to at a moment. */
export interface Prepared {
  readonly incidents: readonly Incident[];
  readonly works: readonly Maintenance[];
  /** What channels will show. */
  readonly post: (locale: Locale) => View;
  /** Whom it concerns. */
  readonly story: string;
  readonly level: Level;
  readonly components: readonly ComponentId[];
}

/** Why an order cannot be carried out now. */
export type Hindrance = 'no-incident' | 'over' | 'same' | 'no-work' | 'work-over';

/** What an order is worked out from. */
export interface Ground {
  readonly catalog: Catalog;
  /** Open incidents, and those that ended lately. */
  readonly incidents: readonly Incident[];
  readonly works: readonly Maintenance[];
  readonly by: `operator:${string}`;
  readonly now: Instant;
}

const ofIncidents = (all: readonly [Incident, ...Incident[]], { catalog }: Ground, whole: boolean): Prepared => {
  const [incident] = all;
  const { components } = catalog;
  return {
    incidents: all,
    works: [],
    post: (locale) =>
      whole
        ? postView(incident, { components, locale }, meanwhileOf(incident, catalog, locale))
        : updateView(incident, incident.updates.length - 1, { components, locale }),
    story: incident.id,
    level: peak(incident),
    components: everTroubled(incident),
  };
};

const ofWork = (work: Maintenance, { catalog, now }: Ground, whole: boolean): Prepared => {
  const phase = (momentsOf(work, now).at(-1) ?? momentsOf(work, now)[0]).phase;
  const { components } = catalog;
  return {
    incidents: [],
    works: [work],
    post: (locale) => (whole ? maintenanceView : maintenanceStepView)(work, phase, { components, locale }),
    story: work.id,
    level: 'maintenance',
    components: work.components,
  };
};

/** What an order comes to now, or why it cannot be carried out. */
export const prepare = (order: Order, ground: Ground): Prepared | Hindrance => {
  const { incidents, works, by, now } = ground;
  const known = (id: string): Incident | Hindrance => {
    const found = incidents.find((incident) => incident.id === id);
    if (!found) return 'no-incident';
    return isOpen(found) ? found : 'over';
  };
  if (order.kind === 'open') {
    const taken = incidents.map(({ id }) => id);
    return ofIncidents([openByHand({ ...order, by }, now, taken)], ground, true);
  }
  if (order.kind === 'work') return ofWork({ ...order.work, author: by, announcedAt: now }, ground, true);
  if (order.kind === 'work-end') {
    const work = works.find(({ id }) => id === order.id);
    if (!work) return 'no-work';
    if (phaseOfWork(work, now) === 'over') return 'work-over';
    return ofWork({ ...work, endedAt: now }, ground, false);
  }
  const incident = known(order.id);
  if (typeof incident === 'string') return incident;
  if (order.kind === 'update') return ofIncidents([updateByHand(incident, { ...order, by }, now)], ground, false);
  if (order.id === order.into) return 'same';
  const into = known(order.into);
  if (typeof into === 'string') return into;
  const [from, grown] = mergeByHand(incident, into, by, now, order.note);
  return ofIncidents([grown, from], ground, false);
};

/** True where the checks still see trouble that an order calls over. */
export const isStillSeen = (order: Order, { incidents }: Pick<Ground, 'incidents'>): boolean => {
  if (order.kind !== 'update' || order.phase !== 'resolved') return false;
  const incident = incidents.find(({ id }) => id === order.id);
  const author = incident?.updates[0].author;
  return incident !== undefined && author === 'bot' && current(incident).components.length > 0;
};
