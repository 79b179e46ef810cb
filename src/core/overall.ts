import { worst } from './levels.ts';
import type { Component, Instant, Level, Reason, Status } from './types.ts';

/** The headline: a pure function of the components shown below it. */
export interface Overall {
  readonly level: Level | 'unknown';
  readonly reason: Reason;
  readonly since: Instant;
  /** The oldest of the core components' last checks: no part of the headline is older. */
  readonly checkedAt: Instant | undefined;
  /** Components in trouble, worst first. */
  readonly troubled: readonly Status[];
}

/** True when something can tell this component's state; the others are left out of every judgement. */
export const isWatched = ({ reason }: Pick<Status, 'reason'>): boolean =>
  reason !== 'unwatched' && reason !== 'retired';

const isTrouble = ({ level }: Status): boolean => level === 'outage' || level === 'degraded';

/** All of a provider in one status; trouble outside the core makes it degraded at most. */
export const overall = (components: readonly Component[], statuses: readonly Status[], now: Instant): Overall => {
  const watched = statuses.filter(isWatched);
  const coreIds = new Set(components.filter(({ core }) => core).map(({ id }) => id));
  const core = watched.filter(({ component }) => coreIds.has(component));
  const troubled = [
    ...watched.filter(({ level }) => level === 'outage'),
    ...watched.filter(({ level }) => level === 'degraded'),
  ];
  const checks = core.map(({ checkedAt }) => checkedAt);
  const base = {
    checkedAt: checks.some((at) => at === undefined) ? undefined : Math.min(...checks.filter((at) => at !== undefined)),
    troubled,
  };
  if (troubled.length > 0) {
    const level = worst([
      'degraded',
      ...core.filter(isTrouble).map((status) => (status.level === 'outage' ? 'outage' : 'degraded')),
    ]);
    return { ...base, level, reason: 'evidence', since: Math.min(...troubled.map(({ since }) => since)) };
  }
  const unknown = core.filter(({ level }) => level === 'unknown');
  const first = unknown.find(({ reason }) => reason === 'blind') ?? unknown[0];
  if (first) return { ...base, level: 'unknown', reason: first.reason, since: first.since };
  if (core.length === 0) return { ...base, level: 'unknown', reason: 'unwatched', since: now };
  const level = worst(core.map(({ level }) => (level === 'unknown' ? 'operational' : level)));
  return { ...base, level, reason: 'evidence', since: Math.max(...core.map(({ since }) => since)) };
};
