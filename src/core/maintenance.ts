import type { ComponentId, Instant, Maintenance, Status } from './types.ts';

/** How far a maintenance is. */
export const WORK_PHASES = ['planned', 'begun', 'over'] as const;
export type WorkPhase = (typeof WORK_PHASES)[number];

/** When a maintenance ends, or ended; undefined while nobody has said. */
export const endOf = ({ to, endedAt }: Maintenance): Instant | undefined => endedAt ?? to;

/** How far a maintenance is at a moment. */
export const phaseOfWork = (work: Maintenance, now: Instant): WorkPhase => {
  const end = endOf(work);
  if (end !== undefined && end <= now) return 'over';
  return work.from <= now ? 'begun' : 'planned';
};

/** When it moves on by itself; undefined when it does not. */
export const nextChange = (work: Maintenance, now: Instant): Instant | undefined => {
  const phase = phaseOfWork(work, now);
  if (phase === 'over') return undefined;
  return phase === 'planned' ? work.from : endOf(work);
};

/** True when that work is done on a component at that moment. */
export const isUnder = (work: Maintenance, component: ComponentId, at: Instant): boolean => {
  const end = endOf(work);
  return work.components.includes(component) && work.from <= at && (end === undefined || at < end);
};

/** The maintenance behind these statuses: planned by operators, or announced on official pages. */
export const announced = (statuses: readonly Status[]): readonly Maintenance[] => {
  const works = statuses.flatMap(({ work }) => work ?? []);
  const pages = statuses
    .filter(({ level, work }) => level === 'maintenance' && !work)
    .map(({ component, since, evidence }) => ({
      id: `${component}@${since}`,
      components: [component],
      from: since,
      to: undefined,
      note: evidence.findLast(({ finding }) => finding === 'said-maintenance')?.detail ?? '',
    }));
  return [...new Map(works.map((work) => [work.id, work])).values(), ...pages];
};
