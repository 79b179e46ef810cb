import { CONTROL, type EngineState, type ProbeEvent } from './state.ts';
import { HOUR } from './tuning.ts';

const PROXY_REFUSED = 407;
const DARK_MOST = 4; // never more than so many dark targets in a row are needed to call it our own network
const HELD_MAX = 32;

const forget = (state: EngineState): void => {
  state.held = [];
  state.dark = [];
};

/**
 * Sorts out trouble of our own making and returns the probes that say something about the provider.
 * A failure without any answer is held until something, anything, answers: if meanwhile everything we asked was
 * dark, it was us. With nothing to compare to, it counts at once.
 */
export function sift(state: EngineState, e: ProbeEvent): readonly ProbeEvent[] {
  state.targets[e.component] = e.t;
  if (e.status === PROXY_REFUSED) {
    if (state.proxySince === 0) state.proxySince = e.t;
    return [];
  }
  if (e.ok || e.status > 0) {
    state.proxySince = 0;
    const ours = isOurs(state);
    const held = state.held.map((h) => h.event);
    forget(state);
    state.ownSince = 0;
    return ours ? [e] : [...held, e];
  }
  const others = Object.entries(state.targets).filter(([name, at]) => name !== e.component && e.t - at < HOUR);
  if (others.length === 0) return [e];
  if (!state.dark.includes(e.component)) state.dark.push(e.component);
  state.held.push({ event: e });
  if (state.held.length > HELD_MAX) state.held.shift();
  if (isOurs(state) && state.ownSince === 0) state.ownSince = e.t;
  return [];
}

/** Most of what we ask at once, or one and the control target: not the provider. */
function isOurs(state: EngineState): boolean {
  if (state.dark.length < 2) return false;
  if (state.dark.includes(CONTROL)) return true;
  const asked = Object.values(state.targets).filter((at) => state.t - at < HOUR).length;
  return state.dark.length >= DARK_MOST || state.dark.length * 2 > asked;
}
