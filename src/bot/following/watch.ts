import { FOLLOW_MS, type Follow, type Word, wellSince } from '../../core/following.ts';
import type { Instant } from '../../core/types.ts';
import type { Follows } from '../../store/follows.ts';
import type { Started } from '../../store/outbox.ts';
import type { Beliefs } from '../beliefs.ts';
import type { Log } from '../door.ts';

export interface FollowingDeps {
  readonly follows: Follows;
  readonly beliefs: Pick<Beliefs, 'statuses' | 'openIncidents'>;
  readonly wake: () => void;
  readonly log: Log;
}

/** The word that somebody waited for; its name is the same whoever sends it. */
const wordOf = ({ asker: _, ...follow }: Follow, since: Instant, at: Instant): Started => ({
  to: follow.to,
  story: `follow-${follow.component.replace('/', '-')}-${follow.since}`,
  kind: 'follow',
  at,
  body: JSON.stringify({ ...follow, wellSince: since, at } satisfies Word),
});

/** Looks whether anybody's wait is over. */
export const createFollowing = ({ follows, beliefs, wake, log }: FollowingDeps) => {
  let looking: Promise<void> | undefined;

  const look = async (now: Instant): Promise<void> => {
    const waiting = await follows.of();
    if (waiting.length === 0) return;
    const statuses = new Map(beliefs.statuses(now).map((status) => [status.component, status]));
    const open = beliefs.openIncidents();
    let told = 0;
    for (const follow of waiting) {
      const status = statuses.get(follow.component);
      const since = status && wellSince(status, open, now);
      if (since === undefined) continue;
      await follows.fulfil(follow, wordOf(follow, since, now));
      told += 1;
    }
    if (waiting.some(({ since }) => since < now - FOLLOW_MS)) await follows.expire(now - FOLLOW_MS);
    if (told > 0) {
      log('follow.fulfilled', { count: told });
      wake();
    }
  };

  /** One look at a time; one that comes meanwhile is left out, for the next is seconds away. */
  return (now: Instant): Promise<void> => {
    looking ??= look(now)
      .catch((error) => log('follow.failed', { error }))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
};
