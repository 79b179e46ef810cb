import type { Instant } from '../../core/types.ts';
import type { CallKind, Lane, Settled } from '../../store/outbox.ts';
import type { Failed } from '../courier.ts';

/** After so long without success a post is given up. */
const GIVE_UP_MS = 24 * 3_600_000;
const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;

/** How long to wait before the next try: twice as long each time, anywhere in its second half. */
const backoffMs = (tries: number, random: () => number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 20)) * (0.5 + random() / 2);

/** A lane that is free of every trouble. */
export const calm = {
  tries: 0,
  failingSince: undefined,
  problem: undefined,
  doubt: undefined,
  doubtSince: undefined,
  triedAt: undefined,
} as const;

/** A lane that rests until its story goes on. */
export const resting = (lane: Lane, problem?: string): Settled => ({
  ...lane,
  ...calm,
  problem,
  next: lane.root === undefined ? 'post' : 'edit',
  nextAt: undefined,
});

/** A lane after a call that failed: tried again later, or given up. */
export const after = (lane: Lane, call: CallKind, failed: Failed, now: Instant, random: () => number): Settled => {
  const failingSince = lane.failingSince ?? now;
  // A doubt outlives giving up: whatever comes next looks first.
  if (failed.kind !== 'later' || now - failingSince >= GIVE_UP_MS)
    return { ...resting(lane, failed.reason), doubt: lane.doubt, doubtSince: lane.doubtSince, triedAt: lane.triedAt };
  const doubtful = !failed.sure;
  return {
    ...lane,
    tries: lane.tries + 1,
    failingSince,
    problem: failed.reason,
    ...(doubtful && {
      doubt: call === 'post' || lane.doubt === 'post' ? 'post' : 'edit',
      doubtSince: lane.doubtSince ?? now,
      triedAt: now,
    }),
    next: call,
    nextAt: now + Math.max(failed.afterMs ?? 0, backoffMs(lane.tries, random)),
  };
};
