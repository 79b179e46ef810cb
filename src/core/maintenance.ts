import type { ComponentId, Instant, Maintenance, Status } from './types.ts';

/** How far work is: to come, under way, or over (or called off). */
export type WorkPhase = 'planned' | 'begun' | 'over';

/** When work ends or has ended; undefined while nobody has said. */
export const endOf = ({ to, endedAt }: Pick<Maintenance, 'to' | 'endedAt'>): Instant | undefined =>
  to === undefined || endedAt === undefined ? (endedAt ?? to) : Math.min(to, endedAt);

/** True when work was called off before it began. */
export const isCalledOff = (work: Maintenance): boolean => (endOf(work) ?? work.from + 1) <= work.from;

/** How far work is at that moment. */
export const phaseOfWork = (work: Maintenance, now: Instant): WorkPhase => {
  const end = endOf(work);
  if (end !== undefined && end <= now) return 'over';
  return work.from <= now ? 'begun' : 'planned';
};

/** The next moment at which work begins or ends; undefined when nothing is known to come. */
export const nextChange = (work: Maintenance, now: Instant): Instant | undefined => {
  const phase = phaseOfWork(work, now);
  if (phase === 'over') return undefined;
  const end = endOf(work);
  return phase === 'begun' ? end : Math.min(work.from, end ?? work.from);
};

/** The works that are under way. */
export const worksNow = (works: readonly Maintenance[], now: Instant): readonly Maintenance[] =>
  works.filter((work) => phaseOfWork(work, now) === 'begun');

/** True when that work is done on a component at that moment. */
export const isUnder = (work: Maintenance, component: ComponentId, at: Instant): boolean =>
  work.components.includes(component) && phaseOfWork(work, at) === 'begun';

/** The work that is done on a component at that moment; of several the one that ends last. */
export const workOn = (works: readonly Maintenance[], component: ComponentId, at: Instant): Maintenance | undefined =>
  works
    .filter((work) => isUnder(work, component, at))
    .toSorted((a, b) => (endOf(b) ?? Infinity) - (endOf(a) ?? Infinity) || (a.id < b.id ? -1 : 1))[0];

/** The work as it concerns these components alone; undefined where it concerns none of them at that moment. */
export const narrowed = (work: Maintenance, ids: readonly ComponentId[], at: Instant): Maintenance | undefined => {
  const components = ids.filter((id) => isUnder(work, id, at));
  return components.length > 0 ? { ...work, components } : undefined;
};

/** The maintenance behind these statuses: what operators announced, each once, and what official pages say. */
export const announced = (statuses: readonly Status[]): readonly Maintenance[] => {
  const works = statuses
    .filter(({ level }) => level === 'maintenance')
    .map(
      ({ component, since, evidence, work }): Maintenance =>
        work ?? {
          id: `${component}@${since}`,
          components: [component],
          from: since,
          to: undefined,
          note: evidence.findLast(({ finding }) => finding === 'said-maintenance')?.detail ?? '',
        },
    );
  return [...new Map(works.map((work) => [work.id, work])).values()];
};
