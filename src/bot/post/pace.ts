import type { Instant } from '../../core/types.ts';
import type { Allowance, Limits } from '../courier.ts';

/** A kind of call, each with an allowance of its own. */
export type Call = 'post' | 'edit' | 'read';

/** Says how many calls a platform allows now, and remembers those that were made. */
export interface Pace {
  /** How many calls of a kind may begin now. */
  free(call: Call, now: Instant): number;
  take(call: Call, now: Instant): void;
  /** One that was taken was not made after all. */
  giveBack(call: Call): void;
  /** The first moment at which a call of that kind may begin. */
  from(call: Call, now: Instant): Instant;
  /** How long a channel still has to rest before its next message. */
  restMs(channel: string, now: Instant): number;
  /** A message went out to a channel. */
  went(channel: string, now: Instant): void;
  /** Nothing of that kind, or nothing at all, begins before that moment. */
  hold(call: Call | 'all', until: Instant): void;
}

/** Calls within a sliding window. */
const createWindow = ({ calls, withinMs }: Allowance) => {
  const times: Instant[] = [];
  const tidy = (now: Instant): void => {
    const old = times.findIndex((at) => at > now - withinMs);
    times.splice(0, old < 0 ? times.length : old);
  };
  return {
    free: (now: Instant): number => {
      tidy(now);
      return calls - times.length;
    },
    take: (now: Instant): void => void times.push(now),
    giveBack: (): void => void times.pop(),
    from: (now: Instant): Instant => {
      tidy(now);
      const oldest = times[times.length - calls];
      return oldest === undefined ? now : oldest + withinMs;
    },
  };
};

/** The pace of a platform. */
export const createPace = (limits: Limits): Pace => {
  const windows = {
    post: createWindow(limits.post),
    edit: createWindow(limits.edit),
    read: createWindow(limits.read),
    all: createWindow(limits.all),
  };
  const held = new Map<Call | 'all', Instant>();
  const last = new Map<string, Instant>();
  const heldUntil = (call: Call): Instant => Math.max(held.get(call) ?? 0, held.get('all') ?? 0);
  return {
    free: (call, now) => (heldUntil(call) > now ? 0 : Math.min(windows[call].free(now), windows.all.free(now))),
    take: (call, now) => {
      windows[call].take(now);
      windows.all.take(now);
    },
    giveBack: (call) => {
      windows[call].giveBack();
      windows.all.giveBack();
    },
    from: (call, now) => Math.max(windows[call].from(now), windows.all.from(now), heldUntil(call)),
    restMs: (channel, now) => Math.max(0, (last.get(channel) ?? Number.NEGATIVE_INFINITY) + limits.channelMs - now),
    went: (channel, now) => {
      if (limits.channelMs === 0) return;
      last.delete(channel);
      last.set(channel, now);
      for (const [oldest, at] of last) {
        if (at + limits.channelMs > now) break;
        last.delete(oldest);
      }
    },
    hold: (call, until) => void held.set(call, Math.max(until, held.get(call) ?? 0)),
  };
};
