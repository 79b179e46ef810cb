import { advance, type IncidentRules, track } from '../core/advance.ts';
import { ALIKE_MS, alikeOf } from '../core/alike.ts';
import { type Change, start as nothing, type Step, take, until } from '../core/fusion/engine.ts';
import { kept, type Piece, recalled } from '../core/fusion/keep.ts';
import { isBlind } from '../core/fusion/own.ts';
import { eventOf, reportEventOf } from '../core/fusion/signals.ts';
import type { EngineState } from '../core/fusion/state.ts';
import { RULES } from '../core/fusion/tuning.ts';
import { gapAfter, type Transition } from '../core/history.ts';
import { everTroubled, isNews, isOpen } from '../core/incident.ts';
import type { Category } from '../core/knowledge.ts';
import { workOn } from '../core/maintenance.ts';
import { unseen } from '../core/status.ts';
import type {
  Component,
  ComponentId,
  Crowd,
  Incident,
  Instant,
  Maintenance,
  Report,
  Signal,
  Status,
} from '../core/types.ts';
import { createSight, understood } from './sight.ts';
import { idleOf, staleMs, standing, type Watched } from './standing.ts';
import { NOTHING_NEW, type Turn } from './turn.ts';

/** What was remembered from before this process started. */
export interface Remembered {
  readonly statuses: readonly Status[];
  readonly signals: readonly Signal[];
  readonly incidents: readonly Incident[];
  /** What the engine had learned and believed. */
  readonly pieces: readonly Piece[];
  /** Reports of the last hours: one stored in the last moment may not have been heard yet. */
  readonly reports: readonly Report[];
  /** Maintenance that operators announced. */
  readonly works?: readonly Maintenance[];
}

/** What the bot believes now, in memory: what the engine remembers, the last signals, the statuses, the incidents. */
export interface Beliefs {
  /** What is to be written down of the time in which nobody looked, before this start. */
  readonly missed: Turn;
  /** Whether it is believed to be in trouble, and worth a closer look. */
  inTrouble(component: ComponentId): boolean;
  /** Takes in new signals and says what they changed. */
  take(signals: readonly Signal[], now: Instant): Turn;
  /** Takes in what one person reports. */
  hear(report: Omit<Report, 'detail'>, now: Instant): Turn;
  /** Lets time pass. */
  pass(now: Instant): Turn;
  /** Takes these for all the maintenance that operators announced. */
  plan(works: readonly Maintenance[], now: Instant): Turn;
  /** Puts incidents that people opened or changed in the place of what was known of them. */
  amend(incidents: readonly Incident[], now: Instant): Turn;
  /** One status for each component, stale ones already unknown. */
  statuses(now: Instant): readonly Status[];
  /** Newest first. */
  openIncidents(): readonly Incident[];
  /** Open incidents and those that ended so lately that they may open again, newest first. */
  lately(): readonly Incident[];
  /** People who lately reported the like of such an error on these components; undefined for nobody. */
  alike(components: readonly ComponentId[], category: Category, now: Instant): Crowd | undefined;
  /** What the engine remembers; it never changes under the eyes of who holds it. */
  engine(): EngineState;
}

/** What is watched, and when incidents move on. */
export interface Watching extends Watched {
  readonly rules: IncidentRules;
}

/** The engine as it was left, with what was reported in the very moment before. */
const engineFrom = ({ pieces, reports }: Remembered, start: Instant): EngineState => {
  const left = recalled(pieces, RULES) ?? nothing();
  return reports
    .filter(({ at }) => at > left.t && at <= start)
    .reduce((before, report) => take(before, reportEventOf(report)).state, left);
};

/** So many of the last minutes' reports are kept for comparing. */
const REPORTS_MAX = 500;

/** Beliefs that start from what was remembered. */
export const createBeliefs = (watching: Watching, remembered: Remembered, start: Instant): Beliefs => {
  const { components, everyMs, rules } = watching;
  const known = new Map<string, Component>(components.map((component) => [component.id, component]));
  const sight = createSight(remembered.signals, start);
  const believed = new Map<ComponentId, Status>(
    components.map((component) => {
      const idle = idleOf(watching, component);
      const status = remembered.statuses.find((each) => each.component === component.id);
      return [component.id, idle || !status ? unseen(component.id, start, idle) : status];
    }),
  );
  let engine = engineFrom(remembered, start);
  let written: EngineState | undefined;
  let works = remembered.works ?? [];
  let reports: readonly Omit<Report, 'detail'>[] = remembered.reports;

  const statusAt = (component: Component, now: Instant): Status => {
    const before = believed.get(component.id) ?? unseen(component.id, now);
    return standing(watching, component, { before, engine, works, signals: sight.of(component.id) }, now);
  };
  const statusesAt = (now: Instant): readonly Status[] => components.map((component) => statusAt(component, now));

  // What happened while nobody looked went unseen, and so may the end of an incident have done.
  const unwatched = advance(remembered.incidents, statusesAt(start), start, rules).filter(
    (incident) => !isNews(incident),
  );
  let incidents = track(remembered.incidents, unwatched, start, rules);

  const apply = (step: Step): readonly Change[] => {
    engine = step.state;
    return step.changes;
  };

  /** Settles the statuses of these components; a suspicion changes nothing yet: it proves right, or nothing was the matter. */
  const settle = (which: readonly Component[], now: Instant): Pick<Turn, 'statuses' | 'transitions'> => {
    const moved = which.flatMap((component) => {
      const status = statusAt(component, now);
      const before = believed.get(component.id);
      // When work is over, what was believed before it is no longer known.
      return status.reason === 'suspect' && !before?.work ? [] : [{ status, before }];
    });
    for (const { status } of moved) believed.set(status.component, status);
    return {
      statuses: moved.map(({ status }) => status).filter((status) => everyMs(status.component) || status.odds),
      transitions: moved
        .filter(({ status, before }) => status.level !== before?.level)
        .map(({ status: { component, since, level } }): Transition => ({ component, at: since, level })),
    };
  };

  const inTrouble = (component: ComponentId): boolean => {
    const level = believed.get(component)?.level;
    return level === 'degraded' || level === 'outage';
  };

  /** Whether what is believed of a component can move an incident at all. */
  const concerns = (component: ComponentId): boolean =>
    inTrouble(component) ||
    incidents.some((incident) => isOpen(incident) && everTroubled(incident).includes(component));

  /** These components and those on which work began or ended: an incident sees all of them as they are now. */
  const unsettled = (which: readonly Component[], now: Instant): readonly Component[] =>
    components.filter(
      (each) => which.includes(each) || believed.get(each.id)?.work?.id !== workOn(works, each.id, now)?.id,
    );

  const conclude = (changes: readonly Change[], touched: readonly Component[], now: Instant): Turn => {
    const which = unsettled(touched, now);
    const { statuses, transitions } = settle(which, now);
    const moved = which.some(({ id }) => concerns(id)) ? advance(incidents, [...believed.values()], now, rules) : [];
    incidents = track(incidents, moved, now, rules);
    const pieces = engine === written ? [] : kept(engine, written);
    written = engine;
    const receipts = changes.flatMap(({ component, t, level, receipt }) => {
      const id = known.get(component)?.id;
      return id ? [{ component: id, at: t, level, receipt }] : [];
    });
    return { signals: [], statuses, incidents: moved, transitions, pieces, receipts };
  };

  /** Without evidence that only grew older: it need not be written again. */
  const brief = (turn: Turn): Turn => {
    const moved = new Set(turn.transitions.map(({ component }) => component));
    return { ...turn, statuses: turn.statuses.filter(({ component }) => moved.has(component)) };
  };

  const named = (ids: Iterable<string>): readonly Component[] => [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  const touched = (changes: readonly Change[]): readonly string[] => changes.map(({ component }) => component);

  return {
    missed: {
      ...NOTHING_NEW,
      incidents: unwatched,
      transitions: remembered.statuses
        .filter(({ component }) => everyMs(component))
        .flatMap((status) => gapAfter(status, staleMs(watching, status.component), start)),
    },
    inTrouble,
    take: (incoming, now) => {
      const blind = isBlind(engine.vantages, now);
      const changes: Change[] = [];
      const signals = incoming.map((signal) => {
        const event = eventOf({ ...signal, at: Math.min(signal.at, now) });
        if (event) changes.push(...apply(take(engine, event)));
        const seen = understood(signal, engine);
        sight.keep(seen, now);
        return seen;
      });
      const everywhere = isBlind(engine.vantages, now) !== blind;
      const which = [...signals.map(({ component }) => component), ...touched(changes)];
      return { ...conclude(changes, everywhere ? components : named(which), now), signals };
    },
    hear: (report, now) => {
      reports = [...reports.filter(({ at }) => now - at < ALIKE_MS), report].slice(-REPORTS_MAX);
      const changes = apply(take(engine, { ...reportEventOf(report), t: Math.min(report.at, now) }));
      return conclude(changes, named([report.component, ...touched(changes)]), now);
    },
    pass: (now) => brief(conclude(apply(until(engine, now)), components, now)),
    plan: (announced, now) => {
      works = announced;
      return brief(conclude([], components, now));
    },
    amend: (amended, now) => {
      const changed = amended.filter((incident) => !incidents.includes(incident));
      incidents = track(incidents, changed, now, rules);
      return { ...NOTHING_NEW, incidents: changed };
    },
    statuses: statusesAt,
    openIncidents: () => incidents.filter(isOpen),
    lately: () => incidents,
    alike: (parts, category, now) => alikeOf(engine, reports, { components: parts, category }, now),
    engine: () => engine,
  };
};
