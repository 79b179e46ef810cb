import type { Instant } from '../types.ts';
import type { Vote } from './vote.ts';

/** A vote of that age counts half: what helped last year may have been changed since. */
export const HALF_LIFE_MS = 45 * 24 * 3_600_000;
/** However many people of one workspace say the same, they weigh no more than so many. */
export const TENANT_MOST = 4;

/** What people say of one step, in weighed votes, and how many of them there are. */
export interface Tally {
  readonly worked: number;
  readonly failed: number;
  readonly people: number;
}

interface Share {
  readonly worked: number;
  readonly failed: number;
}

const NOTHING: Tally = { worked: 0, failed: 0, people: 0 };

const faded = (at: Instant, now: Instant): number => 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS);

const shareOf = (votes: readonly Vote[], now: Instant): Share => ({
  worked: votes.filter(({ worked }) => worked).reduce((sum, { at }) => sum + faded(at, now), 0),
  failed: votes.filter(({ worked }) => !worked).reduce((sum, { at }) => sum + faded(at, now), 0),
});

const weightOf = ({ worked, failed }: Share): number => worked + failed;

/** The same opinion with less weight. */
const atMost = (share: Share, most: number): Share => {
  const by = Math.min(1, most / (weightOf(share) || 1));
  return { worked: share.worked * by, failed: share.failed * by };
};

/**
 * The votes on one step as somebody of that workspace should take them: their own workspace counts up to
 * `TENANT_MOST`, another one also no more than all the others beside it, so that alone it counts for nothing.
 */
export const tallyOf = (votes: readonly Vote[], tenant: string, now: Instant): Tally => {
  if (votes.length === 0) return NOTHING;
  const shares = [...Map.groupBy(votes, (vote) => vote.tenant)].map(([of, theirs]) => ({
    own: of === tenant,
    share: atMost(shareOf(theirs, now), TENANT_MOST),
  }));
  const all = shares.reduce((sum, { share }) => sum + weightOf(share), 0);
  const counted = shares.map(({ own, share }) => (own ? share : atMost(share, all - weightOf(share))));
  return {
    worked: counted.reduce((sum, { worked }) => sum + worked, 0),
    failed: counted.reduce((sum, { failed }) => sum + failed, 0),
    people: votes.length,
  };
};
