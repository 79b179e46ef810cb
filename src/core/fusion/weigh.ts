import type { Draft } from './draft.ts';
import type { Instant, ReportEvent } from './events.ts';
import { REGIMES, STORM } from './regimes.ts';
import { clumping, usualRate, WINDOW } from './rhythm.ts';
import { CATEGORIES, SAID } from './sayings.ts';
import type { ComponentState, Rhythm } from './state.ts';
import { HOUR } from './tuning.ts';

/** What people also say while nothing is broken: it never speaks for trouble. */
const BESIDE = (['quality', 'billing', 'other'] as const).map((category) => CATEGORIES.indexOf(category));
const isBeside = (i: number): boolean => BESIDE.includes(i);
const UNTOLD = CATEGORIES.indexOf('unspecified');
const OF_TROUBLE = SAID.broken.reduce((sum, p, i) => sum + (i === UNTOLD || isBeside(i) ? 0 : p), 0);
const GUESS_WEIGHT = 10;
/** In trouble at least so much is said as always: a community that only ever says "errors" says it then too. */
const HABITUAL = 0.65;

/** The usual share of each category, starting from an even guess. */
function usualMix(r: Rhythm, i: number): number {
  let all = 0;
  for (const n of r.mix) all += n;
  return ((r.mix[i] ?? 0) + GUESS_WEIGHT * (i === UNTOLD ? 0.3 : 0.1)) / (all + GUESS_WEIGHT);
}

/** The usual share of reports that could speak of trouble. */
function aboutTrouble(r: Rhythm): number {
  let all = GUESS_WEIGHT;
  let beside = GUESS_WEIGHT * 0.1 * BESIDE.length;
  r.mix.forEach((n, i) => {
    all += n;
    if (isBeside(i)) beside += n;
  });
  return 1 - beside / all;
}

/** How often something is said where people talk `talk` times as much, against how often it usually is. */
type Times = (talk: number) => number;

/** The same report in trouble, as a part of those that could speak of trouble. */
function inTrouble(r: Rhythm, said: number): Times {
  const all = aboutTrouble(r);
  const usual = usualMix(r, said) / all;
  const untold = usualMix(r, UNTOLD) / all;
  const told = ((1 - untold) * (SAID.broken[said] ?? 0)) / OF_TROUBLE;
  const says = said === UNTOLD ? untold : Math.max(told, HABITUAL * usual);
  return (talk) => 1 + ((talk - 1) * says) / usual;
}

/** In trouble some talk beside it too, about so many times as usual: two who complain of prices are no storm. */
const BESIDE_TALK = 6;

/** The same report while people talk about something else; they mostly say what. */
function inStorm(r: Rhythm, said: number): Times {
  const usual = usualMix(r, said);
  const says = said === UNTOLD ? 0.3 * usual : (SAID.storm[said] ?? 0);
  const anyway = isBeside(said) ? 1 + ((BESIDE_TALK - 1) * (SAID.broken[said] ?? 0)) / usual : 1;
  return (talk) => (1 + ((talk - 1) * says) / usual) / anyway;
}

/** How many of the last reports named a component, older ones counting less. */
export const reportsOf = ({ reports, counted }: Readonly<ComponentState>, draft: Pick<Draft, 'counted'>): number =>
  reports * (1 - 1 / 500) ** (draft.counted - counted);

/** The share of a component in what people report. */
export function shareOf(draft: Draft, component: string): number {
  const size = Math.max(1, draft.size());
  const c = draft.peek(component);
  return ((c ? reportsOf(c, draft) : 0) + 2 / size) / (draft.rhythm.named + 2);
}

function topShare(draft: Draft): number {
  let top = 0;
  for (const name of draft.names()) top = Math.max(top, shareOf(draft, name));
  return top;
}

/** How far counts of this component scatter: the shape of the negative binomial they follow in a window. */
const shapeOf = (draft: Draft, rate: number): number => (rate * WINDOW) / HOUR / (clumping(draft.rhythm) - 1);

/** Usual reports per hour about this component that could speak of trouble. */
const usualOf = (draft: Draft, component: string): number =>
  usualRate(draft.rhythm) * aboutTrouble(draft.rhythm) * shareOf(draft, component);

/** The likelihood of one report under each regime of a component, relative to `normal`. */
export function readReport(draft: Draft, e: ReportEvent, component: string, weight: number): number[] | undefined {
  if (weight === 0 || (e.component !== undefined && e.component !== component)) return undefined;
  const share = e.component === undefined ? shareOf(draft, component) : 1;
  if (e.component === undefined && share < 0.5 * topShare(draft)) return undefined; // most likely meant another one
  const c = draft.own(component);
  const said = CATEGORIES.indexOf(e.category);
  const beside = isBeside(said);
  const shape = shapeOf(draft, usualOf(draft, component));
  const { due } = c.hearing;
  const watched = isWatched(c, draft.t);
  if (!beside) c.hearing = { ...c.hearing, heard: c.hearing.heard + Math.max(0, weight) * share };
  const trouble = inTrouble(draft.rhythm, said);
  const storm = inStorm(draft.rhythm, said);
  const clumps = clumping(draft.rhythm);
  return REGIMES.map(({ talk, crowd }, i) => {
    if (talk === 1 || (beside && i !== STORM)) return 1;
    const times = 1 + share * ((i === STORM ? storm : trouble)(talk) - 1);
    if (watched && !crowd && i !== STORM) return times ** (weight / clumps);
    return ((times * (shape + due)) / (shape + talk * due)) ** weight;
  });
}

/** Whether probes look at a component. */
export const isWatched = (c: Readonly<ComponentState>, t: Instant): boolean => t - c.probedAt < HOUR;

/**
 * What silence says: where people would be talking, the longer they do not, the less likely it is. Trouble that
 * probes can see may well go unreported, so silence speaks against it only where no probe is watching.
 */
export function readSilence(draft: Draft, component: string, to: Instant, watched: boolean): number[] {
  const c = draft.own(component);
  const { heard, due } = c.hearing;
  const rate = usualOf(draft, component);
  const shape = shapeOf(draft, rate);
  const later = due + (rate * Math.max(0, to - c.at)) / HOUR;
  const next = Math.floor(to / WINDOW) > Math.floor(c.at / WINDOW);
  c.hearing = next ? { heard: 0, due: 0 } : { heard, due: later };
  const usual = (shape + later) / (shape + due);
  return REGIMES.map(({ talk, crowd }, i) =>
    talk > 1 && (crowd || i === STORM || !watched)
      ? ((usual * (shape + talk * due)) / (shape + talk * later)) ** (shape + heard)
      : 1,
  );
}
