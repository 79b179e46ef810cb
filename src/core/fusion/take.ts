import { stir } from './company.ts';
import { voice } from './crowd.ts';
import type { Draft } from './draft.ts';
import { normalise, pass } from './filter.ts';
import { learnInterval, learnProbe, newNormal } from './learn.ts';
import { originOf } from './own.ts';
import { readProbe } from './probes.ts';
import { note, pull } from './receipts.ts';
import { learnReport, WINDOW } from './rhythm.ts';
import type { ComponentState, Instant, OfficialEvent, Origin, ProbeEvent, ReportEvent } from './state.ts';
import { CATEGORIES, LULL, NORMAL, REGIMES, SLUGGISH, STORM } from './tuning.ts';
import { isWatched, readReport, readSilence } from './weigh.ts';

const STRIDE = WINDOW; // longer silences are walked in steps of this length ...
const STRIDES = 32; // ... and after so many all is forgotten anyway
/** A component remembers so many observers; the one silent for longest is forgotten first. */
const ORIGINS_MAX = 16;
/** Evidence that pulls so far towards trouble, in nats, is bad. */
const BAD = 0.7;

/** Lets time pass for one component. */
export function advance(draft: Draft, name: string, t: Instant): void {
  const seen = draft.peek(name);
  if (seen === undefined || seen.at >= t) return;
  const c = draft.own(name);
  const watched = isWatched(c, t);
  for (let n = 0; n < STRIDES && c.at < t; n += 1) {
    const to = Math.min(t, Math.floor(c.at / STRIDE) * STRIDE + STRIDE);
    pass(c.belief, to - c.at, watched, draft.rules);
    multiply(c.belief, readSilence(draft, name, to, watched));
    c.at = to;
  }
  c.at = t;
}

function multiply(belief: number[], likelihood: readonly number[]): void {
  for (let i = 0; i < belief.length; i += 1) belief[i] = (belief[i] ?? 0) * (likelihood[i] ?? 1);
  normalise(belief);
}

function newOrigin(c: ComponentState, key: string, { vantage = '', shallow = false }: ProbeEvent): Origin {
  const known = Object.entries(c.origins);
  if (known.length >= ORIGINS_MAX) {
    const [oldest] = known.reduce((a, b) => (b[1].at < a[1].at ? b : a));
    c.origins = Object.fromEntries(known.filter(([other]) => other !== oldest));
  }
  const origin = { vantage, shallow, at: 0, probedAt: 0, failedAt: 0, normal: newNormal() };
  c.origins[key] = origin;
  return origin;
}

/** The origin of a probe, to be written to. */
function ownOrigin(c: ComponentState, e: ProbeEvent): Origin {
  const key = originOf(e);
  const known = c.origins[key];
  if (known === undefined) return newOrigin(c, key, e);
  const copy = { ...known, normal: { ...known.normal } };
  c.origins[key] = copy;
  return copy;
}

const weigh = (c: ComponentState, at: Instant, what: string, likelihood: readonly number[]): void => {
  const weight = pull(c.belief, likelihood);
  note(c, at, what === 'answers' && weight > BAD ? 'answers late' : what, weight);
  if (weight > BAD) c.badAt = at;
  multiply(c.belief, likelihood);
};

/** Takes in a probe that says something about the provider. */
export function takeProbe(draft: Draft, e: ProbeEvent): void {
  const now = draft.t;
  const c = draft.own(e.component);
  const o = ownOrigin(c, e);
  if (e.t < o.at) return; // this observer has told something newer
  advance(draft, e.component, now);
  const likelihood = readProbe(c, o, e, now);
  weigh(c, now, e.ok ? 'answers' : e.retry > 0 ? `again ${e.err ?? 'server'}` : (e.err ?? 'server'), likelihood);
  const trust = (c.belief[NORMAL] ?? 0) + (c.belief[STORM] ?? 0) + (c.belief[SLUGGISH] ?? 0);
  if (e.retry === 0) learnProbe(o.normal, e.ok, e.latencyMs, Math.max(trust, 0.01));
  if (!e.ok) o.failedAt = now;
  stir(draft, e.component);
  o.at = e.t;
  if (e.retry > 0) return;
  if (o.probedAt > 0) learnInterval(o.normal, now - o.probedAt);
  o.probedAt = now;
  c.probedAt = now;
  const paces = Object.values(c.origins).flatMap(({ normal }) => (normal.every > 0 ? normal.every : []));
  c.every = paces.length > 0 ? Math.min(...paces) : 0;
}

/** Takes in what the official page says; it is taken at its word when levels are decided. */
export function takeOfficial(draft: Draft, { component, level }: OfficialEvent): void {
  const c = draft.own(component);
  advance(draft, component, draft.t);
  c.official = { level, at: draft.t };
  if (level === 'degraded' || level === 'outage') c.badAt = draft.t;
  stir(draft, component);
}

/** Belief in trouble that probes see for themselves. */
const visible = (belief: readonly number[]): number =>
  REGIMES.reduce((sum, r, i) => sum + (r.trouble && !r.crowd && i !== LULL ? (belief[i] ?? 0) : 0), 0);

/** What people talk about never speaks against trouble that probes see: its belief falls no lower than this. */
function hold(belief: number[], least: number): void {
  const now = visible(belief);
  if (now >= least || now <= 0 || now >= 1) return;
  REGIMES.forEach((r, i) => {
    const part = r.trouble && !r.crowd && i !== LULL;
    belief[i] = (belief[i] ?? 0) * (part ? least / now : (1 - least) / (1 - now));
  });
}

/** Takes in what one person says. */
export function takeReport(draft: Draft, e: ReportEvent): void {
  const now = draft.t;
  if (e.component !== undefined) draft.own(e.component);
  const weight = voice(draft, e);
  let quiet = 1;
  for (const name of draft.names()) {
    const likelihood = readReport(draft, e, name, weight);
    if (likelihood === undefined) continue;
    advance(draft, name, now);
    const c = draft.own(name);
    const seen = visible(c.belief);
    weigh(c, now, `reports ${e.category}`, likelihood);
    if (isWatched(c, now)) hold(c.belief, seen);
    quiet = Math.min(quiet, c.belief[NORMAL] ?? 0);
    stir(draft, name);
  }
  if (weight <= 0) return;
  const heard = { category: CATEGORIES.indexOf(e.category), named: e.component !== undefined, weight };
  learnReport(draft.ownRhythm(), heard, quiet);
  if (e.component === undefined) return;
  for (const name of draft.names()) draft.own(name).reports *= 1 - 1 / 500;
  draft.own(e.component).reports += quiet;
}
