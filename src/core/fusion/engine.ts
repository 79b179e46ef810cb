import { calm, gather, inCompany, noteOpening, stir } from './company.ts';
import { newBelief, normalise, pass, troubled } from './filter.ts';
import { decide, farFromOpening } from './fuse.ts';
import { learnInterval, learnProbe, learnReport, newNormal, newRhythm, passTime } from './learn.ts';
import { sift } from './own.ts';
import { readProbe } from './probes.ts';
import { note, pull } from './receipts.ts';
import {
  CONTROL,
  type ComponentState,
  type EngineState,
  type Event,
  type Instant,
  type Level,
  type ProbeEvent,
  type ReportEvent,
} from './state.ts';
import { CATEGORIES, HOUR, NORMAL, SLUGGISH, STORM } from './tuning.ts';
import { readReport, readSilence, voice } from './weigh.ts';

/** A level that changed. */
export interface Change {
  readonly t: Instant;
  readonly component: string;
  readonly level: Level;
}

/** Nothing seen yet. */
export const start = (): EngineState => ({
  version: 1,
  t: 0,
  components: {},
  targets: {},
  held: [],
  dark: [],
  ownSince: 0,
  proxySince: 0,
  rhythm: newRhythm(),
  voices: [],
  size: 0,
  stirred: [],
  openedAt: 0,
});

function componentOf(state: EngineState, name: string, t: Instant): ComponentState {
  const known = state.components[name];
  if (known !== undefined) return known;
  const fresh: ComponentState = {
    at: t,
    belief: newBelief(),
    level: 'operational',
    since: t,
    quietSince: 0,
    probedAt: 0,
    seenFailing: 0,
    throttled: 0,
    normal: newNormal(),
    reports: 0,
    raisedAt: 0,
    invited: 0,
    joined: 0,
    why: [],
  };
  state.components[name] = fresh;
  state.size += 1;
  return fresh;
}

const STRIDE = HOUR / 4; // longer silences are walked in steps of this length ...
const UNWATCHED = HOUR;
const STRIDES = 32; // ... and after so many all is forgotten anyway

/** Lets time pass for one component. */
function advance(state: EngineState, name: string, c: ComponentState, t: Instant): void {
  const watched = t - c.probedAt < UNWATCHED;
  for (let n = 0; n < STRIDES && c.at < t; n += 1) {
    const to = Math.min(t, c.at + STRIDE);
    pass(c.belief, to - c.at);
    multiply(c.belief, readSilence(state, name, c.at, to, watched));
    c.at = to;
  }
  if (c.at < t) c.at = t;
}

function multiply(belief: number[], likelihood: readonly number[]): void {
  for (let i = 0; i < belief.length; i += 1) belief[i] = (belief[i] ?? 0) * (likelihood[i] ?? 1);
  normalise(belief);
}

function takeProbe(state: EngineState, e: ProbeEvent): void {
  if (e.component === CONTROL) return;
  const c = componentOf(state, e.component, e.t);
  const t = Math.max(e.t, c.at);
  advance(state, e.component, c, t);
  const elapsed = c.probedAt === 0 ? 0 : t - c.probedAt;
  const likelihood = readProbe(c, e, elapsed);
  if (likelihood !== undefined) {
    note(
      c,
      t,
      e.ok ? 'answers' : e.retry > 0 ? `again ${e.err ?? 'server'}` : (e.err ?? 'server'),
      pull(c.belief, likelihood),
    );
    multiply(c.belief, likelihood);
    const trust = (c.belief[NORMAL] ?? 0) + (c.belief[STORM] ?? 0) + (c.belief[SLUGGISH] ?? 0);
    if (e.retry === 0) learnProbe(c.normal, e.ok, e.latencyMs, Math.max(trust, 0.01));
  }
  stir(state, e.component, t);
  if (e.retry === 0) {
    if (c.probedAt > 0) learnInterval(c.normal, t - c.probedAt);
    c.probedAt = t;
  }
}

function takeReport(state: EngineState, e: ReportEvent): void {
  if (e.component !== undefined) componentOf(state, e.component, e.t);
  const weight = voice(state, e);
  let quiet = 1;
  for (const [name, c] of Object.entries(state.components)) {
    advance(state, name, c, Math.max(e.t, c.at));
    const likelihood = readReport(state, e, name, weight);
    if (likelihood === undefined) continue;
    note(c, e.t, `reports ${e.category}`, pull(c.belief, likelihood));
    multiply(c.belief, likelihood);
    quiet = Math.min(quiet, c.belief[NORMAL] ?? 0);
    stir(state, name, e.t);
  }
  if (weight <= 0) return;
  learnReport(state.rhythm, CATEGORIES.indexOf(e.category), e.component !== undefined, quiet);
  if (e.component === undefined) return;
  for (const c of Object.values(state.components)) c.reports *= 1 - 1 / 500;
  const named = state.components[e.component];
  if (named !== undefined) named.reports += quiet;
}

/** Settles the levels for a moment; returns those that changed. */
function settle(state: EngineState, now: Instant): readonly Change[] {
  const changes: Change[] = [];
  const open = state.stirred.filter((name) => {
    const c = state.components[name];
    return c !== undefined && !farFromOpening(c);
  });
  if (open.length === 0) return changes;
  const company = gather(state, now);
  for (const component of open) {
    const c = state.components[component];
    if (c === undefined) continue;
    const level = decide(c, inCompany(c, company, now), now);
    if (level === c.level) continue;
    if (c.level === 'operational') noteOpening(state, component, now);
    c.level = level;
    c.since = now;
    c.quietSince = 0;
    changes.push({ t: now, component, level });
  }
  return changes;
}

/** Takes one event into `state`, which it changes. */
export function take(state: EngineState, e: Event): readonly Change[] {
  const t = Math.max(e.t, state.t); // late or out of order: counts now
  passTime(state.rhythm, t, calm(state));
  state.t = t;
  if (e.kind === 'report') takeReport(state, { ...e, t });
  else for (const p of sift(state, e.t === t ? e : { ...e, t })) takeProbe(state, p);
  return settle(state, t);
}

/** Lets time pass without an event; changes `state`. */
export function tick(state: EngineState, now: Instant): readonly Change[] {
  if (now <= state.t) return [];
  passTime(state.rhythm, now, calm(state));
  state.t = now;
  for (const name of [...state.stirred]) {
    const c = state.components[name];
    if (c !== undefined) advance(state, name, c, now);
    stir(state, name, now);
  }
  return settle(state, now);
}

/** Whether time alone may change a level soon. */
export const awake = (state: EngineState): boolean =>
  state.stirred.some((name) => {
    const c = state.components[name];
    return c !== undefined && (c.level !== 'operational' || troubled(c.belief) > 0.2);
  });
