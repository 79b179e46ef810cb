import type { Draft } from './draft.ts';
import type { Instant } from './events.ts';
import { troubled } from './filter.ts';
import { LULL, NORMAL, REGIMES } from './regimes.ts';
import type { ComponentState } from './state.ts';
import { DAY, MINUTE, type Rules, TUNING } from './tuning.ts';

/** Below this belief in trouble nobody is asked about: every component is so suspicious at times. */
const HUM = 0.03;

/** Troubles that several components may have together. */
const SHARED: readonly number[] = REGIMES.flatMap((r, i) => (r.trouble && i !== LULL && !r.crowd ? [i] : []));
/** How much of the time each of them is there, before it is weighed by how often trouble is expected. */
const OFTEN: readonly number[] = SHARED.map((i) => ((REGIMES[i]?.rate ?? 0) * TUNING.length) / (30 * DAY));

/** Whether more than humming: otherwise no company, however bad, could open it now. Most never are. */
const isStirred = (c: Readonly<ComponentState>): boolean =>
  troubled(c.belief) >= HUM || c.level !== 'operational' || c.official !== undefined;

/** Keeps the list of components that are more than humming; all others can be left alone. */
export function stir(draft: Draft, name: string): void {
  const seen = draft.peek(name);
  if (seen === undefined) return;
  const stirred = isStirred(seen);
  if (stirred === draft.stirred.includes(name)) return;
  draft.stirred = stirred ? [...draft.stirred, name] : draft.stirred.filter((other) => other !== name);
}

/** How sure we are that nothing at all is going on. */
export const calm = (draft: Draft): number =>
  draft.stirred.reduce((least, name) => Math.min(least, draft.peek(name)?.belief[NORMAL] ?? 1), 1);

/** How likely this one is among those that have trouble together. */
const follows = (c: Readonly<ComponentState>): number => Math.min(0.9, (c.joined + 1.5) / (c.invited + 3));

/** How well what was seen of a component goes with others having the shared trouble `n`; 1 when it says nothing. */
function suits(c: Readonly<ComponentState>, n: number, { prior }: Rules): number {
  const q = follows(c);
  return 1 - q + (q * (c.belief[SHARED[n] ?? 0] ?? 0)) / ((OFTEN[n] ?? 1) * prior);
}

/** What all components together say. */
export interface Company {
  readonly odds: readonly number[]; // ln, that there is shared trouble, for each of SHARED
  readonly nobody: number; // ln of the share of it that nobody would have
}

/** Those in doubt are all asked; of the others so many are enough. */
const ASKED = 64;

function asked(draft: Draft): readonly string[] {
  const names = new Set(draft.stirred);
  for (const name of draft.names()) {
    if (names.size >= draft.stirred.length + ASKED) break;
    names.add(name);
  }
  return [...names];
}

/** Weighs whether several components have the same trouble at once. */
export function gather(draft: Draft): Company {
  const odds = SHARED.map(() => 0);
  let nobody = 0;
  for (const name of asked(draft)) {
    const c = draft.peek(name);
    if (c === undefined) continue;
    nobody += Math.log(1 - follows(c));
    for (let n = 0; n < odds.length; n += 1) odds[n] = (odds[n] ?? 0) + Math.log(suits(c, n, draft.rules));
  }
  return { odds, nobody };
}

/**
 * The belief about one component, in the light of what happens to the others: either nothing is shared and its own
 * evidence is all there is, or at least one other has the same trouble, and this one has it too or has not.
 */
export function inCompany(c: Readonly<ComponentState>, company: Company, rules: Rules): number[] {
  const apart = 1 - follows(c);
  const nobody = Math.exp(company.nobody - Math.log(apart));
  const joint = [...c.belief];
  let without = 0;
  let all = 1;
  SHARED.forEach((i, n) => {
    const its = suits(c, n, rules);
    const somebody = Math.max(0, Math.exp((company.odds[n] ?? 0) - Math.log(its)) - nobody);
    const others = (OFTEN[n] ?? 0) * rules.prior * rules.together * somebody;
    joint[i] = (joint[i] ?? 0) + others * (its - apart);
    without += others * apart;
    all += others * its;
  });
  return joint.map((p, i) => (p + without * (c.belief[i] ?? 0)) / all);
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
