import { gather, inCompany } from './company.ts';
import { saidBy } from './decide.ts';
import { draftOf } from './draft.ts';
import type { Level } from './events.ts';
import { severe, troubled } from './filter.ts';
import { LULL } from './regimes.ts';
import type { EngineState } from './state.ts';
import { get } from './table.ts';

/** An official page that speaks of trouble is believed this much at least. */
const OFFICIAL = 0.95;

/** How likely each level is by all evidence so far; sums to 1. Nothing is known of a component never heard of. */
export const oddsOf = (state: EngineState, name: string): Readonly<Record<Level, number>> | undefined => {
  const c = get(state.components, name);
  if (c === undefined) return undefined;
  const joint = state.stirred.includes(name) ? inCompany(c, gather(draftOf(state)), state.rules) : c.belief;
  const pause = c.level === 'operational' ? 0 : (joint[LULL] ?? 0);
  const worst = severe(joint);
  const seen: Record<Level, number> = {
    outage: worst + (c.level === 'outage' ? pause : 0),
    degraded: troubled(joint) - worst + (c.level === 'degraded' ? pause : 0),
    operational: 0,
  };
  const said = saidBy(c, state.t);
  if (said === 'degraded' || said === 'outage') {
    const least = Math.max(seen[said], OFFICIAL - seen.outage - seen.degraded + seen[said]);
    seen[said] = Math.min(least, 1);
  }
  const trouble = Math.min(1, seen.outage + seen.degraded);
  return { ...seen, operational: 1 - trouble };
};
