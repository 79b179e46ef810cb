import type { Draft } from './draft.ts';
import { troubled } from './filter.ts';
import type { ComponentState, Instant } from './state.ts';
import { CRAWL, LULL, MINUTE, NORMAL, REGIMES, type Rules, SLOW, TUNING } from './tuning.ts';

/** Trouble that comes along in several components at once is of one kind. */
const kindOf = (i: number): number => {
  const regime = REGIMES[i];
  if (regime?.trouble !== true || i === LULL) return -1;
  if (regime.crowd) return 2;
  return i === SLOW || i === CRAWL ? 1 : 0;
};
const KINDS = 3;
const KIND_OF: readonly number[] = REGIMES.map((_, i) => kindOf(i));
const HUM = 0.01; // everybody is this suspicious at times; many of them together mean nothing
const RAISED = 0.5;
const LOWERED = 0.2;

/** Belief in each kind of trouble by a component's own evidence, fading once the trouble is old news. */
function news(c: Readonly<ComponentState>, now: Instant): number[] {
  const sums = Array.from({ length: KINDS }, () => 0);
  c.belief.forEach((p, i) => {
    const k = KIND_OF[i] ?? -1;
    if (k >= 0) sums[k] = (sums[k] ?? 0) + p;
  });
  const fade = c.raisedAt === 0 ? 1 : Math.exp(-(now - c.raisedAt) / TUNING.fresh);
  return sums.map((p) => (p < HUM ? 0 : Math.min(0.999, p * fade)));
}

/** Keeps the list of components that are more than humming; all others can be left alone. */
export function stir(draft: Draft, name: string, now: Instant): void {
  const seen = draft.peek(name);
  if (seen === undefined) return;
  const own = troubled(seen.belief);
  const raisedAt = own > RAISED ? seen.raisedAt || now : own < LOWERED ? 0 : seen.raisedAt;
  if (raisedAt !== seen.raisedAt) draft.own(name).raisedAt = raisedAt;
  const stirred = own >= HUM || seen.level !== 'operational' || seen.official !== undefined;
  if (stirred === draft.stirred.includes(name)) return;
  draft.stirred = stirred ? [...draft.stirred, name] : draft.stirred.filter((other) => other !== name);
}

/** How sure we are that nothing at all is going on. */
export const calm = (draft: Draft): number =>
  draft.stirred.reduce((least, name) => Math.min(least, draft.peek(name)?.belief[NORMAL] ?? 1), 1);

/** The sum over all components of ln(1 - belief), per kind. */
export function gather(draft: Draft, now: Instant): number[] {
  const total = Array.from({ length: KINDS }, () => 0);
  for (const name of draft.stirred) {
    const c = draft.peek(name);
    if (c === undefined) continue;
    news(c, now).forEach((p, k) => {
      total[k] = (total[k] ?? 0) + Math.log(1 - p);
    });
  }
  return total;
}

/** How often this one follows when another one fails. */
const follows = (c: Readonly<ComponentState>): number => (c.joined + 1.5) / (c.invited + 3);

/** The belief about one component, in the light of what happens to the others. */
export function inCompany(c: Readonly<ComponentState>, total: readonly number[], now: Instant, rules: Rules): number[] {
  const own = news(c, now);
  const times = own.map((p, k) => {
    const others = 1 - Math.exp((total[k] ?? 0) - Math.log(1 - p));
    return 1 + Math.max(0, others) * rules.together * follows(c) * (k === 2 ? 0.3 : 1);
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
export function noteOpening(draft: Draft, name: string, now: Instant): void {
  const first = now - draft.openedAt > FOLLOW;
  if (first) {
    if (!draft.stirred.every((other) => draft.peek(other)?.level === 'operational')) return;
    draft.openedAt = now;
    for (const other of draft.names()) {
      if (other === name) continue;
      const c = draft.own(other);
      c.invited = c.invited * 0.95 + 1;
      c.joined *= 0.95;
    }
    return;
  }
  const c = draft.own(name);
  if (c.joined < c.invited) c.joined += 1;
}
