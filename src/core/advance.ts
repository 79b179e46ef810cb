import { worst } from './levels.ts';
import type { ComponentId, Incident, Instant, Level, Status, Update } from './types.ts';

/** When an incident moves on by itself. */
export interface IncidentRules {
  /** So long everything must stay well before an incident is resolved. */
  readonly confirmMs: number;
  /** Components that join or leave within so long are told together: they seldom fail in the same second. */
  readonly gatherMs: number;
}

/** The update that is current. */
export const current = (incident: Incident): Update => incident.updates.at(-1) ?? incident.updates[0];

/** Every component that was ever part of the incident, in order of appearance. */
export const everTroubled = (incident: Incident): readonly ComponentId[] => [
  ...new Set(incident.updates.flatMap(({ components }) => components)),
];

/** The worst level the incident ever had. */
export const peak = (incident: Incident): Level => worst(incident.updates.map(({ level }) => level));

const append = (incident: Incident, update: Update): Incident => ({
  ...incident,
  updates: [...incident.updates, update],
});

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

const idOf = (now: Instant): string => {
  const [day = '', time = ''] = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
  return `ernie-${day}-${time}`;
};

/** The open incident after these statuses; the same object when there is nothing new to say. */
export const advance = (
  open: Incident | undefined,
  statuses: readonly Status[],
  now: Instant,
  rules: IncidentRules,
): Incident | undefined => {
  const troubled = statuses.filter(({ level }) => level === 'degraded' || level === 'outage');
  const components = troubled.map(({ component }) => component);
  const level = worst(troubled.map((status) => (status.level === 'unknown' ? 'operational' : status.level)));
  const update = (phase: Update['phase']): Update => ({ phase, level, components, at: now, author: 'bot', note: '' });

  if (!open)
    return troubled.length > 0 ? { id: idOf(now), startedAt: now, updates: [update('investigating')] } : undefined;

  const last = current(open);
  if (troubled.length > 0) {
    const gathering = same(last.components, components) || now - last.at < rules.gatherMs;
    if (last.phase !== 'monitoring' && last.level === level && gathering) return open;
    return append(open, update(last.phase === 'identified' ? 'identified' : 'investigating'));
  }
  // Nobody is in trouble any more; but a component that cannot be seen has not recovered.
  const involved = statuses.filter(({ component }) => everTroubled(open).includes(component));
  if (!involved.every(({ level }) => level === 'operational')) return open;
  if (last.phase !== 'monitoring') return append(open, update('monitoring'));
  return now - last.at >= rules.confirmMs ? append(open, update('resolved')) : open;
};
