import { announced, isUnder } from '../maintenance.ts';
import { isWatched } from '../overall.ts';
import type { ComponentId, Instant, Maintenance, Status } from '../types.ts';

/** The statuses of one moment, in an order of their own. */
export interface Moment {
  readonly now: Instant;
  readonly statuses: ReadonlyMap<ComponentId, Status>;
  readonly works: readonly Maintenance[];
}

/** The moment that these statuses describe, in whatever order they come. */
export const momentOf = (statuses: readonly Status[], now: Instant): Moment => {
  const ordered = statuses.toSorted(byName);
  return { now, statuses: new Map(ordered.map((status) => [status.component, status])), works: announced(ordered) };
};

/** Sorts by component, so that the order in which statuses come does not matter. */
export const byName = (a: Status, b: Status): number => (a.component < b.component ? -1 : 1);

/** True when a component is in trouble that no maintenance explains. */
export const isTroubled = ({ works, now }: Moment, { component, level }: Status): boolean =>
  (level === 'degraded' || level === 'outage') && !works.some((work) => isUnder(work, component, now));

/** True while a component that somebody watches cannot be seen: then it has not recovered. */
export const isUnseen = ({ statuses }: Moment, id: ComponentId): boolean => {
  const status = statuses.get(id);
  return status?.level === 'unknown' && isWatched(status);
};

/** True when nobody watches a component any more: how it is will never be known. */
export const isLost = ({ statuses }: Moment, id: ComponentId): boolean => {
  const status = statuses.get(id);
  return status === undefined || !isWatched(status);
};
