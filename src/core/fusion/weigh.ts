import type { Draft } from './draft.ts';
import { clumping, usualRate } from './learn.ts';
import type { ReportEvent, Rhythm, Voice } from './state.ts';
import { CATEGORIES, DAY, HOUR, OUTCRY, REGIMES, SAID, STORM, UNSEEN } from './tuning.ts';

const VOICE_WINDOW = 2 * HOUR; // within it, one person is one voice
const VOICES_MAX = 64;
const HABIT = 14 * DAY;
const REPEAT_DOUBT = 0.35; // somebody insisting makes it likelier that few are many

/** How much this report counts: 1 for a new voice, less for frequent reporters, below 0 for repeats. */
export function voice(draft: Draft, e: ReportEvent): number {
  const now = draft.t;
  const known: Voice | undefined = draft.voices.find((v) => v.user === e.user);
  const others = draft.voices.filter((v) => v !== known);
  if (known === undefined) {
    draft.voices = [...others, { user: e.user, at: now, times: 1, habit: 1 }].slice(-VOICES_MAX);
    return 1;
  }
  const again = now - known.at < VOICE_WINDOW;
  const habit = known.habit * Math.exp(-(now - known.at) / HABIT);
  const times = again ? known.times + 1 : 1;
  draft.voices = [...others, { user: e.user, at: again ? known.at : now, times, habit: habit + 1 }];
  if (!again) return 1 / (1 + habit);
  return times <= 3 ? -REPEAT_DOUBT : 0;
}

/** The usual share of each category, starting from an even guess. */
function usualMix(r: Rhythm, i: number): number {
  let all = 0;
  for (const n of r.mix) all += n;
  const guess = i === CATEGORIES.length - 1 ? 0.3 : 0.1;
  return ((r.mix[i] ?? 0) + 10 * guess) / (all + 10);
}

/** The share of a component in what people report. */
export function shareOf(state: Draft, component: string): number {
  const size = Math.max(1, state.size());
  const c = state.peek(component);
  return ((c?.reports ?? 0) + 2 / size) / (state.rhythm.named + 2);
}

function topShare(state: Draft): number {
  let top = 0;
  for (const name of state.names()) top = Math.max(top, shareOf(state, name));
  return top;
}

/** The likelihood of one report under each regime of a component, relative to `normal`. */
export function readReport(state: Draft, e: ReportEvent, component: string, weight: number): number[] | undefined {
  if (weight === 0 || (e.component !== undefined && e.component !== component)) return undefined;
  const share = e.component === undefined ? shareOf(state, component) : 1;
  if (e.component === undefined && share < 0.5 * topShare(state)) return undefined; // most likely meant another one
  const said = CATEGORIES.indexOf(e.category);
  const usual = usualMix(state.rhythm, said);
  const power = weight / clumping(state.rhythm);
  return REGIMES.map((r, i) => {
    if (r.talk === 1) return 1;
    const says = (i === STORM ? SAID.storm : SAID.broken)[said] ?? 0.1;
    return ((usual + share * (r.talk - 1) * says) / usual) ** power;
  });
}

/**
 * What silence says: where people would be talking, the longer they do not, the less likely it is. Trouble that
 * probes can see may well go unreported, so silence speaks against it only where no probe is watching.
 */
export function readSilence(state: Draft, component: string, from: number, to: number, watched: boolean): number[] {
  const rate = (usualRate(state.rhythm, to) * shareOf(state, component)) / clumping(state.rhythm);
  const hours = Math.min(to - from, HOUR) / HOUR;
  return REGIMES.map((r, i) =>
    i === STORM || i === UNSEEN || i === OUTCRY || !watched ? Math.exp(-(r.talk - 1) * rate * hours) : 1,
  );
}
