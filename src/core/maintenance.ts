import type { ComponentId, Instant, Maintenance, Status } from './types.ts';

/** True when that work is done on a component at that moment. */
export const isUnder = ({ components, from, to }: Maintenance, component: ComponentId, at: Instant): boolean =>
  components.includes(component) && from <= at && (to === undefined || at < to);

/** The maintenance that the official pages behind these statuses announce. */
export const announced = (statuses: readonly Status[]): readonly Maintenance[] =>
  statuses
    .filter(({ level }) => level === 'maintenance')
    .map(({ component, since, evidence }) => ({
      id: `${component}@${since}`,
      components: [component],
      from: since,
      to: undefined,
      note: evidence.findLast(({ finding }) => finding === 'said-maintenance')?.detail ?? '',
    }));
