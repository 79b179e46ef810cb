import { severe, troubled } from './filter.ts';
import type { ComponentState, Instant, Level } from './state.ts';
import { LULL, MINUTE, type Rules, TUNING } from './tuning.ts';

const RARE = 5 * MINUTE;
/** So long after the last evidence of its own that was bad, nothing is said to be in trouble any more. */
const FORGOTTEN = 60 * MINUTE;
/** What an official page said counts for so long. */
const OFFICIAL_FRESH = 10 * MINUTE;

/**
 * The belief needed to open. Rarely probed components have fewer chances to be wrong and more to lose by waiting for
 * one more probe, so they need less.
 */
export function opening(c: Readonly<ComponentState>, rules: Rules): number {
  const every = Math.max(RARE, c.every);
  const odds = (rules.open / (1 - rules.open)) * (RARE / every) ** TUNING.patience;
  return odds / (1 + odds);
}

/** Whether no company, however bad, could open it now: most components, most of the time. */
export function farFromOpening(c: Readonly<ComponentState>, rules: Rules): boolean {
  if (c.level !== 'operational' || c.official !== undefined) return false;
  const own = troubled(c.belief);
  return own * (1 + rules.together) < opening(c, rules) * (1 - own);
}

/** What the official page says while that is fresh: it is written by people who know. */
export const saidBy = (c: Readonly<ComponentState>, now: Instant): Level | 'maintenance' | undefined =>
  c.official && now - c.official.at <= OFFICIAL_FRESH ? c.official.level : undefined;

/** A level, and since when its belief has been quiet enough to close. */
export interface Decision {
  readonly level: Level;
  readonly quietSince: Instant;
}

/** Decides the level from belief and official page: more is needed to enter than to stay. */
export function decide(c: Readonly<ComponentState>, belief: readonly number[], now: Instant, rules: Rules): Decision {
  const own = believed(c, belief, now, rules);
  const said = saidBy(c, now);
  if (said === 'outage' || (said === 'degraded' && own.level === 'operational')) return { level: said, quietSince: 0 };
  return own;
}

function believed(c: Readonly<ComponentState>, belief: readonly number[], now: Instant, rules: Rules): Decision {
  const trouble = troubled(belief);
  const share = trouble > 0 ? severe(belief) / trouble : 0;
  const borne = now - c.badAt < FORGOTTEN;
  if (c.level === 'operational') {
    if (!borne || trouble < opening(c, rules)) return { level: 'operational', quietSince: 0 };
    return { level: share > rules.toOutage ? 'outage' : 'degraded', quietSince: 0 };
  }
  if (!borne || trouble + (belief[LULL] ?? 0) < rules.close) {
    const quietSince = c.quietSince === 0 ? now : c.quietSince;
    const over = !borne || now - quietSince >= rules.settle;
    return over ? { level: 'operational', quietSince: 0 } : { level: c.level, quietSince };
  }
  if (c.level === 'outage') return { level: share < rules.fromOutage ? 'degraded' : 'outage', quietSince: 0 };
  return { level: share > rules.toOutage ? 'outage' : 'degraded', quietSince: 0 };
}
