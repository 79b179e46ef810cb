import { advance } from './absorb.ts';
import { calm, stir } from './company.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Event, Instant, Level } from './events.ts';
import { type Receipt, receiptOf } from './explain.ts';
import { inOrder, WAY_BEHIND } from './order.ts';
import { sift } from './own.ts';
import { rebased } from './rebase.ts';
import { newRhythm, passTime, timeMoves } from './rhythm.ts';
import { settle } from './settle.ts';
import type { EngineState, Moment } from './state.ts';
import { get, tableOf } from './table.ts';
import { takeOfficial, takeProbe } from './take.ts';
import { takeReport } from './take-report.ts';
import { HOUR, RULES, type Rules } from './tuning.ts';

/** A level that changed. */
export interface Change {
  readonly t: Instant;
  readonly component: string;
  readonly level: Level;
  readonly receipt: Receipt;
}

/** What an event or the passing of time makes of a state. */
export interface Step {
  readonly state: EngineState;
  readonly changes: readonly Change[];
}

/** While anything is stirred, levels are looked at on this grid of time, so that events alone decide what is said when. */
const GRID_MS = 15_000;
/** So long after the last event of all everything has settled: a silence of years costs no more than one of hours. */
const SETTLED_MS = 8 * HOUR;
/** So many events of one moment are put in order; more of them count as they come. */
const MOMENT_MAX = 64;
/** So many events in a row from far behind mean that the clock was set back. */
const CLOCK_SET_BACK = 3;

/** Nothing seen yet. */
export const start = (rules: Partial<Rules> = {}): EngineState => ({
  t: 0,
  heardAt: 0,
  rules: { ...RULES, ...rules },
  components: tableOf([]),
  rhythm: newRhythm(),
  voices: [],
  tenants: [],
  vantages: {},
  stirred: [],
  counted: 0,
  openedAt: 0,
  behind: 0,
  moment: undefined,
});

/** Lets time pass for all; how quiet it is is looked at on the grid and with each report, not with each probe. */
function pass(draft: Draft, t: Instant, quiet = 1): void {
  if (timeMoves(draft.rhythm, t, quiet)) passTime(draft.ownRhythm(), t, quiet);
  draft.t = t;
}

function fold(state: EngineState, e: Event): Step {
  const draft = draftOf(state);
  pass(draft, Math.max(e.t, state.t), e.kind === 'report' ? calm(draft) : 1);
  draft.heardAt = draft.t;
  if (e.kind === 'report') takeReport(draft, e);
  else if (e.kind === 'official') takeOfficial(draft, e);
  else for (const probe of sift(draft, e)) takeProbe(draft, probe);
  const changes = draft.stirs() ? settle(draft, e) : [];
  return { state: draft.seal(), changes };
}

function tick(state: EngineState, now: Instant): Step {
  const draft = draftOf(state);
  pass(draft, now, calm(draft));
  for (const name of draft.stirred) {
    advance(draft, name, now);
    stir(draft, name);
  }
  const changes = settle(draft);
  return { state: draft.seal(), changes };
}

/** Lets time pass up to a moment; how often this is called does not matter. */
export function until(state: EngineState, now: Instant): Step {
  let at = state;
  const changes: Change[] = [];
  const end = Math.min(now, state.heardAt + SETTLED_MS);
  for (;;) {
    const next = (Math.floor(at.t / GRID_MS) + 1) * GRID_MS;
    if (next > end || at.stirred.length === 0) return { state: at, changes };
    const step = tick(at, next);
    at = step.state;
    changes.push(...step.changes);
  }
}

/** Levels that differ between two states of one moment; a component that is not operational is stirred. */
const differences = (before: EngineState, after: EngineState): readonly Change[] =>
  [...new Set([...before.stirred, ...after.stirred])].flatMap((component) => {
    const level = get(after.components, component)?.level ?? 'operational';
    const receipt = receiptOf(after, component);
    return receipt === undefined || level === (get(before.components, component)?.level ?? 'operational')
      ? []
      : [{ t: after.t, component, level, receipt }];
  });

/** The same moment again with one more event in it, in an order that does not depend on which came first. */
function again(state: EngineState, { before, events }: Moment, e: Event): Step {
  const ordered = inOrder(events, e);
  if (ordered === events) return { state, changes: [] };
  let at: EngineState = { ...before, moment: undefined };
  for (const event of ordered) at = fold(at, event).state;
  return { state: { ...at, moment: { before, events: ordered } }, changes: differences(state, at) };
}

/** Takes in one event. A late one counts now, one from far behind does not; those of one moment count in any order. */
export function take(state: EngineState, e: Event): Step {
  if (e.t < state.t - WAY_BEHIND) {
    const behind = state.behind + 1;
    return behind < CLOCK_SET_BACK ? { state: { ...state, behind }, changes: [] } : take(rebased(state, e.t), e);
  }
  const { moment } = state;
  if (moment && e.t <= state.t && moment.events.length < MOMENT_MAX) return again(state, moment, e);
  const passed = until(state, e.t - 1);
  const { moment: _, ...before } = { ...passed.state, behind: 0 };
  const taken = fold({ ...before, moment: undefined }, e);
  return {
    state: { ...taken.state, moment: { before, events: [e] } },
    changes: [...passed.changes, ...taken.changes],
  };
}
