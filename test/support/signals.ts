import {
  CONTROL,
  type ComponentId,
  type Finding,
  type Instant,
  type Level,
  type Signal,
  type Status,
} from '../../src/core/types.ts';

/** Noon of a quiet day: where test clocks start. */
export const NOON: Instant = Date.UTC(2026, 0, 1, 12);

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

const agoMs = (age: string): number => {
  const [, amount = '0', unit = 's'] = /^(\d+)([smh])$/.exec(age) ?? [];
  return Number(amount) * (SECONDS[unit] ?? 1) * 1000;
};

const FINDINGS: Readonly<Record<Level | 'unknown', Finding>> = {
  operational: 'alive',
  maintenance: 'alive',
  degraded: 'server-error',
  outage: 'connect-timeout',
  unknown: 'own-quota',
};

/** `signal('2m a outage')`: two minutes before noon, origin a saw an outage; origin `control` is a control target. */
export const signal = (words: string, component: ComponentId = 'ernie/chat'): Signal => {
  const [age = '0s', origin = 'a', level = 'operational'] = words.split(' ');
  const isControl = origin.startsWith('control');
  return {
    component: isControl ? CONTROL : component,
    source: isControl ? 'control' : origin.startsWith('official') ? 'official' : 'probe',
    origin,
    level: level as Signal['level'],
    finding: isControl ? (level === 'operational' ? 'reachable' : 'unreachable') : FINDINGS[level as Level],
    detail: level,
    at: NOON - agoMs(age),
  };
};

/** A status as if it had been believed for an hour. */
export const believed = (level: Status['level'], component: ComponentId = 'ernie/chat'): Status => ({
  component,
  level,
  reason: level === 'unknown' ? 'starting' : 'evidence',
  since: NOON - 3_600_000,
  checkedAt: undefined,
  evidence: [],
});
