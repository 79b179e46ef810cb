import { troubled } from './filter.ts';
import type { ComponentState, EngineState, Instant } from './state.ts';
import { LULL, MINUTE, NORMAL, REGIMES, TUNING } from './tuning.ts';

/** Trouble that comes along in several components at once is of one kind. */
const kindOf = (i: number): number =>
  REGIMES[i]?.trouble !== true || i === LULL ? -1 : i < 7 || i > 11 ? 0 : i === 7 || i === 11 ? 1 : 2;
const KINDS = 3;
const KIND_OF: readonly number[] = REGIMES.map((_, i) => kindOf(i));
const HUM = 0.01; // everybody is this suspicious at times; many of them together mean nothing
const RAISED = 0.5;
const LOWERED = 0.2;

/** Belief in each kind of trouble by a component's own evidence, fading once the trouble is old news. */
function news(c: ComponentState, now: Instant): number[] {
  const sums = Array.from({ length: KINDS }, () => 0);
  c.belief.forEach((p, i) => {
    const k = KIND_OF[i] ?? -1;
    if (k >= 0) sums[k] = (sums[k] ?? 0) + p;
  });
  const fade = c.raisedAt === 0 ? 1 : Math.exp(-(now - c.raisedAt) / TUNING.fresh);
  return sums.map((p) => (p < HUM ? 0 : Math.min(0.999, p * fade)));
}

/** Keeps the list of components that are more than humming; all others can be left alone. */
export function stir(state: EngineState, name: string, now: Instant): void {
  const c = state.components[name];
  if (c === undefined) return;
  const own = troubled(c.belief);
  if (own > RAISED && c.raisedAt === 0) c.raisedAt = now;
  else if (own < LOWERED) c.raisedAt = 0;
  const stirred = own >= HUM || c.level !== 'operational';
  const at = state.stirred.indexOf(name);
  if (stirred && at < 0) state.stirred.push(name);
  else if (!stirred && at >= 0) state.stirred.splice(at, 1);
}

/** How sure we are that nothing at all is going on. */
export const calm = (state: EngineState): number =>
  state.stirred.reduce((least, name) => Math.min(least, state.components[name]?.belief[NORMAL] ?? 1), 1);

/** The sum over all components of ln(1 - belief), per kind. */
export function gather(state: EngineState, now: Instant): number[] {
  const total = Array.from({ length: KINDS }, () => 0);
  for (const name of state.stirred) {
    const c = state.components[name];
    if (c === undefined) continue;
    news(c, now).forEach((p, k) => {
      total[k] = (total[k] ?? 0) + Math.log(1 - p);
    });
  }
  return total;
}

/** How often this one follows when another one fails. */
const follows = (c: ComponentState): number => (c.joined + 1.5) / (c.invited + 3);

/** The belief about one component, in the light of what happens to the others. */
export function inCompany(c: ComponentState, total: readonly number[], now: Instant): number[] {
  const own = news(c, now);
  const times = own.map((p, k) => {
    const others = 1 - Math.exp((total[k] ?? 0) - Math.log(1 - p));
    return 1 + Math.max(0, others) * TUNING.together * follows(c) * (k === 2 ? 0.3 : 1);
  });
  let sum = 0;
  const joint = c.belief.map((p, i) => {
    const k = KIND_OF[i] ?? -1;
    const q = k < 0 ? p : p * (times[k] ?? 1);
    sum += q;
    return q;
  });
  return joint.map((q) => q / sum);
}

const FOLLOW = 30 * MINUTE;

/** Learns which components fail together. */
export function noteOpening(state: EngineState, name: string, now: Instant): void {
  const first = now - state.openedAt > FOLLOW;
  if (first) {
    const quiet = state.stirred.every((n) => state.components[n]?.level === 'operational');
    if (!quiet) return;
    state.openedAt = now;
    for (const [other, c] of Object.entries(state.components)) {
      if (other === name) continue;
      c.invited = c.invited * 0.95 + 1;
      c.joined *= 0.95;
    }
    return;
  }
  const c = state.components[name];
  if (c !== undefined && c.joined < c.invited) c.joined += 1;
}
