import { severe, troubled } from './filter.ts';
import type { ComponentState, Instant, Level } from './state.ts';
import { LULL, MINUTE, TUNING } from './tuning.ts';

const RARE = 5 * MINUTE;

/**
 * The belief needed to open. Rarely probed components have fewer chances to be wrong and more to lose by waiting for
 * one more probe, so they need less.
 */
function opening(c: ComponentState): number {
  const every = Math.max(RARE, c.normal.every);
  const odds = (TUNING.open / (1 - TUNING.open)) * (RARE / every) ** TUNING.patience;
  return odds / (1 + odds);
}

/** Whether no company, however bad, could open it now: most components, most of the time. */
export function farFromOpening(c: ComponentState): boolean {
  if (c.level !== 'operational') return false;
  const own = troubled(c.belief);
  return own * (1 + TUNING.together) < opening(c) * (1 - own);
}

/** Decides the level from the belief: more is needed to enter than to stay. */
export function decide(c: ComponentState, belief: readonly number[], now: Instant): Level {
  const trouble = troubled(belief);
  const share = trouble > 0 ? severe(belief) / trouble : 0;
  if (c.level === 'operational') {
    if (trouble < opening(c)) return 'operational';
    return share > TUNING.toOutage ? 'outage' : 'degraded';
  }
  if (trouble + (belief[LULL] ?? 0) < TUNING.close) {
    if (c.quietSince === 0) c.quietSince = now;
    if (now - c.quietSince >= TUNING.settle) return 'operational';
    return c.level;
  }
  c.quietSince = 0;
  if (c.level === 'outage') return share < TUNING.fromOutage ? 'degraded' : 'outage';
  return share > TUNING.toOutage ? 'outage' : 'degraded';
}
