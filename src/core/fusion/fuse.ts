import { severe, troubled } from './filter.ts';
import type { ComponentState, Instant, Level } from './state.ts';
import { LULL, TUNING } from './tuning.ts';

/** Decides the level from the belief: more is needed to enter than to stay. */
export function decide(c: ComponentState, belief: readonly number[], now: Instant): Level {
  const trouble = troubled(belief);
  const share = trouble > 0 ? severe(belief) / trouble : 0;
  if (c.level === 'operational') {
    if (trouble < TUNING.open) return 'operational';
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
