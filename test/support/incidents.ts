import { advance, track, USUAL_TIMES } from '../../src/core/advance.ts';
import { isNews } from '../../src/core/incident.ts';
import type { ComponentId, Finding, Incident, Signal, Status } from '../../src/core/types.ts';
import { believed, NOON } from './signals.ts';

/** Rules with two minutes to confirm and one to gather. */
export const RULES = { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES };
export const MINUTE = 60_000;

/** Minutes after noon, and what is believed then: `chat outage`, or with what each kind of check sees: `chat outage probe:alive canary:server-error`. */
export type Scene = readonly [minute: number, ...statuses: readonly string[]];

const signalOf = (component: ComponentId, words: string): Signal => {
  const [source = '', finding = ''] = words.split(':');
  const fine = ['alive', 'answered', 'said-fine'].includes(finding);
  const level = fine ? 'operational' : finding === 'said-maintenance' ? 'maintenance' : 'degraded';
  return {
    ...{ component, level, detail: '', at: NOON, origin: `${source}@home` },
    source: source as Signal['source'],
    finding: finding as Finding,
  };
};

/** The status that these words describe, believed since that moment. */
export const statusOf = (words: string, at: number): Status => {
  const [name, level, ...seen] = words.split(' ');
  const component = `ernie/${name}` as const;
  const status = believed((level === 'unwatched' ? 'unknown' : level) as Status['level'], component);
  return {
    ...status,
    since: at,
    ...(level === 'unwatched' && { reason: 'unwatched' }),
    checkedAt: level === 'unknown' ? undefined : at,
    evidence: seen.map((each) => signalOf(component, each)),
  };
};

/** Plays scenes and answers with every incident that ever was, oldest first, and every update that was news. */
export const play = (scenes: readonly Scene[]) => {
  const all = new Map<string, Incident>();
  let open: readonly Incident[] = [];
  let news = 0;
  for (const [minute, ...words] of scenes) {
    const now = NOON + minute * MINUTE;
    const changed = advance(
      open,
      words.map((each) => statusOf(each, now)),
      now,
      RULES,
    );
    for (const incident of changed) all.set(incident.id, incident);
    news += changed.filter(isNews).length;
    open = track(open, changed, now, RULES);
  }
  const incidents = [...all.values()];
  return { incidents, incident: incidents[0], news };
};

/** Phase and level of every update. */
export const phases = (incident: Incident | undefined) =>
  incident?.updates.map(({ phase, level }) => `${phase} ${level}`);
/** Components of every update. */
export const parts = (incident: Incident | undefined) =>
  incident?.updates.map(({ components }) => components.join(' '));
