import type { Instant } from '../types.ts';

/** Evidence counts half after so long. */
const HALF_MS = 15 * 60_000;
/** What evidence of unknown age counts. */
const UNDATED = 0.5;

/** How much evidence still counts, 0 to 1: the older the less; what seems to come from the future is of this moment. */
export const freshness = (at: Instant | undefined, now: Instant): number =>
  at === undefined ? UNDATED : 2 ** (-Math.max(0, now - at) / HALF_MS);
