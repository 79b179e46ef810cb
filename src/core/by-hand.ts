import { idOf } from './incident/naming.ts';
import { current, everTroubled } from './incident.ts';
import { worst } from './levels.ts';
import type { ComponentId, Incident, Instant, Phase, Update } from './types.ts';

/** Somebody who may speak for the bot: `operator:slack:U0123`. */
export type Hand = `operator:${string}`;
type Trouble = 'degraded' | 'outage';

interface Said {
  readonly note: string;
  readonly by: Hand;
}

/** True for an incident that somebody opened: the engine leaves it alone. */
export const isByHand = ({ updates }: Incident): boolean => updates[0].author !== 'bot';

/** An incident that somebody says is there. */
export const openByHand = (
  {
    components,
    level,
    phase = 'investigating',
    note,
    by,
  }: Said & {
    readonly components: readonly ComponentId[];
    readonly level: Trouble;
    readonly phase?: Phase;
  },
  now: Instant,
  taken: readonly string[],
): Incident => ({
  id: idOf(components[0] ?? 'ernie/other', now, taken),
  startedAt: now,
  updates: [{ phase, level, components, at: now, author: by, note }],
});

const appended = ({ meanwhile: _, ...incident }: Incident, update: Update): Incident => ({
  ...incident,
  updates: [...incident.updates, update],
});

// What is over is told like the engine tells it: well, and nothing in trouble any more.
const OVER = { level: 'operational', components: [] } as const;

/** The incident with something new that somebody says of it; what was seen stays as it was, unless it is over. */
export const updateByHand = (
  incident: Incident,
  { phase, level, note, by }: Said & { readonly phase?: Phase; readonly level?: Trouble },
  now: Instant,
): Incident => {
  const last = current(incident);
  const next = phase ?? last.phase;
  const said = { phase: next, at: now, author: by, note } as const;
  if (next === 'monitoring' || next === 'resolved') return appended(incident, { ...said, ...OVER });
  const { seen, maintenance } = last;
  // Taken up again after it had looked well: whatever was ever in trouble is again.
  const components = last.components.length > 0 ? last.components : everTroubled(incident);
  const before = last.level === 'operational' ? 'degraded' : last.level;
  return appended(incident, {
    ...said,
    level: level ?? before,
    components,
    ...(seen && { seen }),
    ...(maintenance && { maintenance }),
  });
};

/** One incident ends in another, which takes over its components; the first is over. */
export const mergeByHand = (
  from: Incident,
  into: Incident,
  by: Hand,
  now: Instant,
  note = '',
): readonly [Incident, Incident] => {
  const [mine, theirs] = [current(from), current(into)];
  const ended = { ...appended(from, { ...OVER, phase: 'resolved', at: now, author: by, note }), mergedInto: into.id };
  const components = [...new Set([...theirs.components, ...mine.components])];
  const seen = [
    ...(theirs.seen ?? []),
    ...(mine.seen ?? []).filter(({ component }) => !theirs.components.includes(component)),
  ];
  const phase = theirs.phase === 'monitoring' && components.length > 0 ? 'investigating' : theirs.phase;
  const grown = appended(into, {
    ...{ phase, components, at: now, author: by, note },
    level: worst([theirs.level, mine.level]),
    ...(seen.length > 0 && { seen }),
  });
  return [ended, grown];
};

/** The incident with words that are kept beside it: no update, and never posted. */
export const noteByHand = (incident: Incident, { note, by }: Said, now: Instant): Incident => ({
  ...incident,
  notes: [...(incident.notes ?? []), { at: now, author: by, note }],
});
