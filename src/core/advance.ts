import { worst } from './levels.ts';
import type { ComponentId, Incident, Instant, Level, Status, Update } from './types.ts';

/** When an incident moves on by itself. */
export interface IncidentRules {
  /** So long everything must stay well before an incident is resolved. */
  readonly confirmMs: number;
  /** Components that join or leave within so long are told together: they seldom fail in the same second. */
  readonly gatherMs: number;
  /** Trouble of the same components so soon after the end is the same incident again. */
  readonly reopenMs: number;
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

/** True while an incident is not over. */
export const isOpen = (incident: Incident): boolean => current(incident).phase !== 'resolved';

/** The latest incident after these statuses, a new one perhaps; the same object when there is nothing new to say. */
export const advance = (
  latest: Incident | undefined,
  statuses: readonly Status[],
  now: Instant,
  rules: IncidentRules,
): Incident | undefined => {
  const troubled = statuses.filter(({ level }) => level === 'degraded' || level === 'outage');
  const components = troubled.map(({ component }) => component);
  const level = worst(troubled.map((status) => (status.level === 'unknown' ? 'operational' : status.level)));
  const update = (phase: Update['phase']): Update => ({ phase, level, components, at: now, author: 'bot', note: '' });
  const begun = (): Incident => ({ id: idOf(now), startedAt: now, updates: [update('investigating')] });

  if (!latest) return troubled.length > 0 ? begun() : undefined;

  const last = current(latest);
  if (!isOpen(latest)) {
    if (troubled.length === 0) return latest;
    const again = now - last.at <= rules.reopenMs && everTroubled(latest).some((id) => components.includes(id));
    return again ? append(latest, update('investigating')) : begun();
  }
  if (troubled.length > 0) {
    const gathering = same(last.components, components) || now - last.at < rules.gatherMs;
    if (last.phase !== 'monitoring' && last.level === level && gathering) return latest;
    return append(latest, update(last.phase === 'identified' ? 'identified' : 'investigating'));
  }
  // Nobody is in trouble any more; but a component that cannot be seen has not recovered.
  const involved = statuses.filter(({ component }) => everTroubled(latest).includes(component));
  if (!involved.every(({ level }) => level === 'operational')) return latest;
  if (last.phase !== 'monitoring') return append(latest, update('monitoring'));
  return now - last.at >= rules.confirmMs ? append(latest, update('resolved')) : latest;
};
