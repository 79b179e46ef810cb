import { advance, type IncidentRules, track } from '../core/advance.ts';
import { tells, worthKeeping } from '../core/evidence.ts';
import { crowdOf } from '../core/fusion/crowd.ts';
import { type Change, start as nothing, type Step, take, until } from '../core/fusion/engine.ts';
import { kept, type Piece, recalled } from '../core/fusion/keep.ts';
import { oddsOf } from '../core/fusion/odds.ts';
import { isBlind } from '../core/fusion/own.ts';
import { eventOf, reportEventOf } from '../core/fusion/signals.ts';
import type { EngineState, Event } from '../core/fusion/state.ts';
import { get } from '../core/fusion/table.ts';
import { RULES } from '../core/fusion/tuning.ts';
import { gapAfter, type Transition } from '../core/history.ts';
import { isNews, isOpen } from '../core/incident.ts';
import { isLoud, statusOf, unseen } from '../core/status.ts';
import {
  CONTROL,
  type Component,
  type ComponentId,
  type Crowd,
  type Incident,
  type Instant,
  type Report,
  type Signal,
  type Status,
} from '../core/types.ts';
import type { Turn } from './turn.ts';

/** What was remembered from before this process started. */
export interface Remembered {
  readonly statuses: readonly Status[];
  readonly signals: readonly Signal[];
  readonly incidents: readonly Incident[];
  /** What the engine had learned and believed. */
  readonly pieces: readonly Piece[];
  /** Reports of the last hours: one stored in the last moment may not have been heard yet. */
  readonly reports: readonly Report[];
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
  /** One status for each component, stale ones already unknown. */
  statuses(now: Instant): readonly Status[];
  /** Newest first. */
  openIncidents(): readonly Incident[];
  /** What the engine remembers; it never changes under the eyes of who holds it. */
  engine(): EngineState;
}

export interface Watching {
  readonly components: readonly Component[];
  /** Longest interval of the probes of a component; undefined when nothing watches it. */
  everyMs(component: ComponentId): number | undefined;
  readonly rules: IncidentRules;
}

const NOTHING_NEW: Turn = { signals: [], statuses: [], incidents: [], transitions: [], pieces: [], receipts: [] };
const STALE_INTERVALS = 3;
/** People are counted in the last 20 minutes, and in the hour that evidence may count. */
const CROWD_MS = [20 * 60_000, 60 * 60_000];

/** Beliefs that start from what was remembered. */
export const createBeliefs = (watching: Watching, remembered: Remembered, start: Instant): Beliefs => {
  const { components, everyMs, rules } = watching;
  const staleMs = (component: ComponentId): number => STALE_INTERVALS * (everyMs(component) ?? 0);
  const idleOf = ({ id, watch }: Component) => {
    if (everyMs(id)) return undefined;
    return watch === 'retired' ? 'retired' : 'unwatched';
  };
  const known = new Map(components.map((component) => [component.id, component]));
  const believed = new Map<ComponentId, Status>(
    components.map((component) => {
      const idle = idleOf(component);
      const status = remembered.statuses.find((each) => each.component === component.id);
      return [component.id, idle || !status ? unseen(component.id, start, idle) : status];
    }),
  );
  const signals = new Map<ComponentId, readonly Signal[]>(
    [...Map.groupBy(remembered.signals, ({ component }) => component)].map(([id, own]) => [
      id,
      worthKeeping(own, start),
    ]),
  );
  let written: EngineState = recalled(remembered.pieces, RULES) ?? nothing();
  let state = remembered.reports
    .filter(({ at }) => at > written.t && at <= start)
    .reduce((before, report) => take(before, reportEventOf(report)).state, written);

  const statusAt = (component: Component, now: Instant): Status => {
    const { id } = component;
    const before = believed.get(id) ?? unseen(id, now);
    const engine = get(state.components, id);
    return statusOf(
      {
        before,
        level: engine?.level ?? 'operational',
        odds: oddsOf(state, id),
        signals: signals.get(id) ?? [],
        crowd: crowdAt(id, now),
        blind: isBlind(state.vantages, now),
        staleMs: staleMs(id),
        idle: idleOf(component),
      },
      now,
    );
  };

  /** People who report it: more than usual in the last minutes, or else in the last hour. */
  const crowdAt = (id: ComponentId, now: Instant): Crowd | undefined => {
    const crowds = CROWD_MS.map((withinMs) => crowdOf(state, id, now, withinMs)).filter(({ people }) => people > 0);
    return crowds.find(isLoud) ?? crowds[0];
  };

  /** Lets the engine take an event in; answers the levels that changed. */
  const apply = (step: Step): readonly Change[] => {
    state = step.state;
    return step.changes;
  };

  const keep = (signal: Signal, now: Instant): void => {
    if (signal.component === CONTROL) return;
    signals.set(signal.component, worthKeeping([...(signals.get(signal.component) ?? []), signal], now));
  };

  /** An answer that came so late that it speaks for trouble is called slow. */
  const understood = (signal: Signal): Signal => {
    const late =
      tells(signal) && signal.level === 'operational' && get(state.components, signal.component)?.badAt === state.t;
    return late && signal.source !== 'official' ? { ...signal, level: 'degraded', finding: 'slow' } : signal;
  };

  const conclude = (
    changes: readonly Change[],
    heard: readonly Signal[],
    which: Iterable<Component>,
    now: Instant,
  ): Turn => {
    const transitions: Transition[] = [];
    const changed: Status[] = [];
    for (const component of which) {
      const before = believed.get(component.id);
      const status = statusAt(component, now);
      believed.set(component.id, status);
      if (everyMs(component.id) || status.reason === 'evidence') changed.push(status);
      // A suspicion is no change yet: either it proves right, or nothing was the matter.
      if (status.level !== before?.level && status.reason !== 'suspect')
        transitions.push({ component: component.id, at: status.since, level: status.level });
    }
    const calm = transitions.length === 0 && !incidents.some(isOpen);
    const moved = calm ? [] : advance(incidents, [...believed.values()].map(settled), now, rules);
    incidents = track(incidents, moved, now, rules);
    const pieces = state === written ? [] : kept(state, written);
    written = state;
    const receipts = changes.flatMap(({ component, t, level, receipt }) => {
      const id = known.get(component as ComponentId)?.id;
      return id ? [{ component: id, at: t, level, receipt }] : [];
    });
    return { signals: heard, statuses: changed, incidents: moved, transitions, pieces, receipts };
  };

  const named = (ids: Iterable<string>): readonly Component[] =>
    [...new Set(ids)].flatMap((id) => known.get(id as ComponentId) ?? []);

  /** What is only suspected is no news yet: incidents go by what was believed before. */
  const settled = (status: Status): Status =>
    status.reason === 'suspect' ? { ...status, level: 'operational', reason: 'evidence' } : status;

  const statusesAt = (now: Instant): readonly Status[] => components.map((component) => statusAt(component, now));

  // What happened while nobody looked went unseen, and so may the end of an incident have done.
  const unwatched = advance(remembered.incidents, statusesAt(start), start, rules).filter(
    (incident) => !isNews(incident),
  );
  let incidents = track(remembered.incidents, unwatched, start, rules);

  return {
    missed: {
      ...NOTHING_NEW,
      incidents: unwatched,
      transitions: remembered.statuses
        .filter(({ component }) => everyMs(component))
        .flatMap((status) => gapAfter(status, staleMs(status.component), start)),
    },
    inTrouble: (component) => {
      const level = believed.get(component)?.level;
      return level === 'degraded' || level === 'outage';
    },
    take: (incoming, now) => {
      const blindBefore = isBlind(state.vantages, now);
      const changes: Change[] = [];
      const heard = incoming.map((signal) => {
        const event: Event | undefined = eventOf({ ...signal, at: Math.min(signal.at, now) });
        if (event) changes.push(...apply(take(state, event)));
        const seen = understood(signal);
        keep(seen, now);
        return seen;
      });
      const everything = isBlind(state.vantages, now) !== blindBefore;
      const touched = [...heard.map(({ component }) => component), ...changes.map(({ component }) => component)];
      return conclude(changes, heard, everything ? components : named(touched), now);
    },
    hear: (report, now) => {
      const changes = apply(take(state, { ...reportEventOf(report), t: Math.min(report.at, now) }));
      return conclude(changes, [], named([report.component, ...changes.map(({ component }) => component)]), now);
    },
    pass: (now) => {
      const turn = conclude(apply(until(state, now)), [], components, now);
      // Evidence that only grew older need not be written again.
      const moved = new Set(turn.transitions.map(({ component }) => component));
      return { ...turn, statuses: turn.statuses.filter(({ component }) => moved.has(component)) };
    },
    statuses: statusesAt,
    openIncidents: () => incidents.filter(isOpen),
    engine: () => state,
  };
};
