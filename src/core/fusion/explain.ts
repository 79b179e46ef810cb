import { gather, inCompany } from './company.ts';
import { severe, troubled } from './filter.ts';
import { clumping, usualFailures, usualRate } from './learn.ts';
import type { EngineState, Evidence, Instant, Level } from './state.ts';
import { LULL, REGIMES, TUNING } from './tuning.ts';

/** Changes whenever the same events may lead to other levels, so that a receipt can name the rules it was made by. */
export const RULES_VERSION = 1;

/** Why a component is shown as it is, in numbers; words are made elsewhere. */
export interface Why {
  readonly rules: number;
  readonly level: Level;
  readonly since: Instant;
  readonly trouble: number; // belief, 0 to 1, in the light of the other components
  readonly alone: number; // the same by its own evidence only
  readonly severity: number; // share of the trouble in which most requests fail
  readonly regimes: readonly { readonly name: string; readonly belief: number }[]; // likeliest first
  readonly evidence: readonly Evidence[]; // strongest first; weight in nats, above 0 towards trouble
  readonly usual: { readonly failures: number; readonly reportsPerHour: number; readonly clumping: number };
  readonly ours: { readonly networkSince: Instant; readonly proxySince: Instant; readonly throttled: number };
  readonly opensAt: number;
  readonly closesAt: number;
}

/** Says why, or undefined for a component never heard of. */
export function explain(state: EngineState, component: string): Why | undefined {
  const c = state.components[component];
  if (c === undefined) return undefined;
  const joint = inCompany(c, gather(state, state.t), state.t);
  const trouble = troubled(joint);
  return {
    rules: RULES_VERSION,
    level: c.level,
    since: c.since,
    trouble: trouble + (c.level === 'operational' ? 0 : (joint[LULL] ?? 0)),
    alone: troubled(c.belief),
    severity: trouble > 0 ? severe(joint) / trouble : 0,
    regimes: REGIMES.map((r, i) => ({ name: r.name, belief: joint[i] ?? 0 }))
      .filter((r) => r.belief > 0.01)
      .sort((a, b) => b.belief - a.belief),
    evidence: [...c.why].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
    usual: {
      failures: usualFailures(c.normal),
      reportsPerHour: usualRate(state.rhythm, state.t),
      clumping: clumping(state.rhythm),
    },
    ours: { networkSince: state.ownSince, proxySince: state.proxySince, throttled: c.throttled },
    opensAt: TUNING.open,
    closesAt: TUNING.close,
  };
}
