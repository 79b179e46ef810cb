import type { Fix } from '../knowledge.ts';
import type { Instant } from '../types.ts';
import type { Vote } from './vote.ts';
import { type Tally, tallyOf } from './weigh.ts';

/** The catalogue's own order counts as so many votes, so that a few voices change nothing. */
const PRIOR_VOTES = 4;
/** The first step is taken to help in so many cases, each next one a little less often. */
const FIRST_HELPS = 0.6;
const NEXT_HELPS = 0.85;
/** Width of the confidence bound, in standard deviations. */
const Z = 1;

/** A step with the reason for its place. */
export interface Placed {
  readonly fix: Fix;
  readonly tally: Tally;
  /** Lower bound of how often it helps, 0 to 1; steps stand in this order. */
  readonly bound: number;
  /** Its place by the catalogue, from 0. */
  readonly usual: number;
}

/** Wilson's lower bound of a share of successes; votes may be fractions. */
export const lowerBound = (worked: number, failed: number): number => {
  const n = worked + failed;
  if (n === 0) return 0;
  const share = worked / n;
  const centre = share + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return (centre - spread) / (1 + (Z * Z) / n);
};

/** Steps by how surely they help people of that workspace; without votes in the catalogue's order. */
export const placed = (fixes: readonly Fix[], votes: readonly Vote[], tenant: string, now: Instant): Placed[] => {
  const byFix = Map.groupBy(votes, (vote) => vote.fix);
  return fixes
    .map((fix, usual) => {
      const tally = tallyOf(byFix.get(fix.id) ?? [], tenant, now);
      const helps = PRIOR_VOTES * FIRST_HELPS * NEXT_HELPS ** usual;
      return { fix, tally, usual, bound: lowerBound(helps + tally.worked, PRIOR_VOTES - helps + tally.failed) };
    })
    .sort((a, b) => b.bound - a.bound || a.usual - b.usual);
};
