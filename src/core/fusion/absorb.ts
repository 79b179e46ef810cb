import type { Draft } from './draft.ts';
import type { Instant } from './events.ts';
import { normalise, pass } from './filter.ts';
import { note, pull } from './receipts.ts';
import { WINDOW } from './rhythm.ts';
import type { ComponentState } from './state.ts';
import { isWatched, readSilence } from './weigh.ts';

const STRIDE = WINDOW; // longer silences are walked in steps of this length ...
const STRIDES = 32; // ... and after so many all is forgotten anyway
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

/** Lets a likelihood move what is believed of a component, and notes how far it did. */
export function absorb(c: ComponentState, at: Instant, what: string, likelihood: readonly number[]): void {
  const weight = pull(c.belief, likelihood);
  note(c, at, what === 'answers' && weight > BAD ? 'answers late' : what, weight);
  if (weight > BAD) c.badAt = at;
  multiply(c.belief, likelihood);
}
