import { belonging, type Closeness } from './incident/belonging.ts';
import { idOf } from './incident/id.ts';
import { byName, isLost, isTroubled, isUnseen, type Moment, momentOf } from './incident/moment.ts';
import { failing, isAcknowledged, patternOf, seenOf } from './incident/seen.ts';
import { append, current, everTroubled, heldBy, isByHand, isOpen, unseenFrom } from './incident.ts';
import { worst } from './levels.ts';
import { narrowed } from './maintenance.ts';
import type { Incident, Instant, Level, Phase, Seen, Status, Update } from './types.ts';

/** When an incident moves on by itself. */
export interface IncidentRules extends Closeness {
  /** So long everything must stay well before an incident is resolved. */
  readonly confirmMs: number;
  /** Components that join or leave within so long are told together: they seldom fail in the same second. */
  readonly gatherMs: number;
  /** When the same checks have failed in the same way for so long, it is known what fails. */
  readonly identifyMs: number;
}

/** What is usual where nobody has reason to wait longer or shorter. */
export const USUAL_TIMES = { togetherMs: 1_800_000, reopenMs: 1_800_000, identifyMs: 600_000 } as const;

type Facts = { readonly [K in 'seen' | 'maintenance' | 'unseenSince']?: Update[K] | undefined };

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

const levelsOf = (seen: readonly Seen[]): readonly Level[] =>
  seen.flatMap(({ level }) => (level === 'unknown' ? [] : [level]));

/** An update of the bot's, without facts that are not there. */
const updateOf = (step: Pick<Update, 'phase' | 'level' | 'components' | 'at'>, facts: Facts): Update => ({
  ...{ ...step, author: 'bot', note: '' },
  ...(facts.seen?.length && { seen: facts.seen }),
  ...(facts.maintenance?.length && { maintenance: facts.maintenance }),
  ...(facts.unseenSince !== undefined && { unseenSince: facts.unseenSince }),
});

/** What was seen to fail when that was last written down. */
const lastPattern = (incident: Incident): { readonly pattern: string; readonly since: Instant } => {
  const last = current(incident);
  return incident.meanwhile ?? { pattern: patternOf(last.seen ?? []), since: last.at };
};

const phaseOf = (incident: Incident, seen: readonly Seen[], now: Instant, { identifyMs }: IncidentRules): Phase => {
  const { phase } = current(incident);
  const visible = seen.filter(({ level }) => level !== 'unknown');
  if (visible.length === 0 || phase === 'identified') return phase;
  if (isAcknowledged(visible)) return 'identified';
  const { pattern, since } = lastPattern(incident);
  const plain = phase === 'investigating' && pattern === patternOf(seen) && now - since >= identifyMs;
  return plain && visible.every((each) => failing(each).length > 0) ? 'identified' : 'investigating';
};

/** The incident with what is seen meanwhile; the same object where that is what was written down last. */
const noticing = (incident: Incident, seen: readonly Seen[], { now, statuses }: Moment): Incident => {
  const pattern = patternOf(seen);
  if (pattern === lastPattern(incident).pattern) return incident;
  const { at } = current(incident);
  const lastLook = Math.max(at, ...seen.map(({ component }) => statuses.get(component)?.checkedAt ?? at));
  return { ...incident, meanwhile: { pattern, since: pattern === '' ? lastLook : now } };
};

/** Components of the incident that nobody watches any more. */
const lostOf = (incident: Incident, moment: Moment): readonly Seen[] =>
  heldBy(current(incident))
    .filter((id) => isLost(moment, id))
    .map((component) => ({ component, level: 'unknown', since: moment.now, sights: [] }));

/** Nobody is in trouble any more: it is watched for a while, then over. */
const recovering = (incident: Incident, moment: Moment, { confirmMs }: IncidentRules): Incident => {
  const last = current(incident);
  const { now, statuses } = moment;
  const step = { level: 'operational', components: [], at: now } as const;
  if (last.phase !== 'monitoring') {
    const lost = lostOf(incident, moment);
    const unseenSince = unseenFrom(incident) ?? (lost.length > 0 ? last.at : undefined);
    return append(incident, updateOf({ ...step, phase: 'monitoring' }, { seen: lost, unseenSince }));
  }
  const well = everTroubled(incident).every((id) => statuses.get(id)?.level === 'operational' || isLost(moment, id));
  return well && now - last.at >= confirmMs ? append(incident, updateOf({ ...step, phase: 'resolved' }, {})) : incident;
};

/** The incident after this moment, in which these components of it are in trouble; the same object when nothing is new. */
const stepped = (incident: Incident, mine: readonly Status[], moment: Moment, rules: IncidentRules): Incident => {
  const last = current(incident);
  const { now, works, statuses } = moment;
  const held = isOpen(incident) ? heldBy(last) : [];
  const unseen = held.flatMap((id) => (isUnseen(moment, id) ? (statuses.get(id) ?? []) : []));
  const maintenance = works.flatMap((work) => narrowed(work, held, now) ?? []);
  if (!isOpen(incident) && mine.length === 0) return incident;
  if (mine.length + unseen.length + maintenance.length === 0) return recovering(incident, moment, rules);

  const seen = [...mine, ...unseen].toSorted(byName).map(seenOf);
  const components = seen.map(({ component }) => component);
  // It does not get better while some of it is out of sight.
  const floor: readonly Level[] = unseen.length > 0 ? [last.level] : maintenance.length > 0 ? ['maintenance'] : [];
  const level = worst([...levelsOf(seen), ...floor]);
  const phase = phaseOf(incident, seen, now, rules);
  const unseenSince = mine.length === 0 && unseen.length > 0 ? unseenFrom(incident) : undefined;
  const facts = { seen: [...seen, ...lostOf(incident, moment)], maintenance, unseenSince };
  const next = updateOf({ phase, level, components, at: now }, facts);
  const waits = now - last.at < rules.gatherMs && worst([level, last.level]) === last.level;
  const equal = same(heldBy(last), heldBy(next)) && same(last.components, components) && last.level === level;
  const told = last.phase === phase && (equal || waits);
  return told ? noticing(incident, seen, moment) : append(incident, next);
};

const opened = (fresh: readonly [Status, ...Status[]], now: Instant, taken: readonly string[]): Incident => {
  const seen = fresh.map(seenOf);
  const components = seen.map(({ component }) => component);
  const phase = isAcknowledged(seen) ? 'identified' : 'investigating';
  return {
    id: idOf(fresh[0].component, now, taken),
    startedAt: Math.min(now, ...seen.map(({ since }) => since)),
    updates: [updateOf({ phase, level: worst(levelsOf(seen)), components, at: now }, { seen })],
  };
};

/** The incidents that these statuses changed or opened, given those that are open or ended lately. */
export const advance = (
  lately: readonly Incident[],
  statuses: readonly Status[],
  now: Instant,
  rules: IncidentRules,
): readonly Incident[] => {
  const moment = momentOf(statuses, now);
  const troubled = [...moment.statuses.values()].filter((status) => isTroubled(moment, status));
  const names = troubled.map(({ component }) => component);
  const owners = belonging(lately, names, now, rules);
  const changed = lately.flatMap((incident) => {
    if (isByHand(incident)) return [];
    const mine = troubled.filter(({ component }) => owners.get(component) === incident);
    const next = stepped(incident, mine, moment, rules);
    return next === incident ? [] : [next];
  });
  const [first, ...others] = troubled.filter(({ component }) => !owners.has(component));
  if (!first) return changed;
  const taken = lately.map(({ id }) => id);
  return [...changed, opened([first, ...others], now, taken)];
};

/** The incidents to give to the next `advance`: open ones, and those that ended so lately that they may reopen; newest first. */
export const track = (
  before: readonly Incident[],
  changed: readonly Incident[],
  now: Instant,
  { reopenMs }: Pick<IncidentRules, 'reopenMs'>,
): readonly Incident[] =>
  [...new Map([...before, ...changed].map((incident) => [incident.id, incident])).values()]
    .filter((incident) => isOpen(incident) || now - current(incident).at <= reopenMs)
    .toSorted((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1));
