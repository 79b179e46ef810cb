import { type Company, gather, inCompany } from './company.ts';
import { closing, decide, opening, type Setting, saidBy } from './decide.ts';
import { draftOf } from './draft.ts';
import type { Level } from './events.ts';
import { severe, troubled } from './filter.ts';
import { LULL, REGIMES } from './regimes.ts';
import type { ComponentState, EngineState, Evidence } from './state.ts';
import { get } from './table.ts';
import { RULES_VERSION } from './tuning.ts';

/** All that one decision was made from: the same receipt always gives the same answer. */
export interface Receipt extends Setting {
  readonly version: number;
  /** The component as it was when its level was decided, the level it had until then included. */
  readonly component: Readonly<ComponentState>;
  /** What all components together say. */
  readonly company: Company;
}

/** What a receipt says, in numbers; words are made elsewhere. */
export interface Judgement {
  readonly level: Level;
  readonly was: Level;
  readonly trouble: number; // belief, 0 to 1, in the light of the other components
  readonly alone: number; // the same by its own evidence only
  readonly severity: number; // share of the trouble in which most requests fail
  readonly official: Level | 'maintenance' | undefined;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly regimes: readonly { readonly name: string; readonly belief: number }[]; // likeliest first
  readonly evidence: readonly Evidence[]; // strongest first; weight in nats, above 0 towards trouble
}

/** The receipt of a component's level as it is now, or undefined for one never heard of. */
export function receiptOf(state: EngineState, name: string): Receipt | undefined {
  const component = get(state.components, name);
  if (component === undefined) return undefined;
  return {
    version: RULES_VERSION,
    rules: state.rules,
    now: state.t,
    component,
    company: gather(draftOf(state)),
  };
}

/** Decides once more what a receipt decided; undefined when the rules have changed since. */
export function judge({ version, rules, now, component, company }: Receipt): Judgement | undefined {
  if (version !== RULES_VERSION) return undefined;
  const joint = inCompany(component, company, rules);
  const trouble = troubled(joint);
  const { level } = decide(component, joint, { now, rules });
  const paused = level !== 'operational'; // a pause of on-off trouble is trouble, while there is any
  return {
    level,
    was: component.level,
    trouble: trouble + (paused ? (joint[LULL] ?? 0) : 0),
    alone: troubled(component.belief) + (paused ? (component.belief[LULL] ?? 0) : 0),
    severity: trouble > 0 ? severe(joint) / trouble : 0,
    official: saidBy(component, now),
    opensAt: opening(component, rules),
    closesAt: closing(component, rules),
    regimes: REGIMES.map(({ name }, i) => ({ name, belief: joint[i] ?? 0 }))
      .filter(({ belief }) => belief > 0.01)
      .sort((a, b) => b.belief - a.belief),
    evidence: [...component.why].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}
