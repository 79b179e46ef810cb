import type { Reply } from './interactions.ts';
import type { Clock } from './world.ts';

/** So many calls within that time. */
export interface Allowed {
  readonly calls: number;
  readonly withinMs: number;
}

/** Discord's rate limits, by a clock: what one bucket has left, and what all have. */
export interface Buckets {
  /** The 429 that a call meets; undefined when it may pass. It counts either way where Discord counts it. */
  refusal(key: string, allowed: Allowed | undefined): Reply | undefined;
  /** The headers that tell how a bucket stands. */
  headers(key: string): Readonly<Record<string, string>>;
}

const GLOBAL: Allowed = { calls: 50, withinMs: 1000 };

export const createBuckets = (clock: Clock): Buckets => {
  const windows = new Map<string, { readonly allowed: Allowed; readonly until: number; used: number }>();

  const window = (key: string, allowed: Allowed) => {
    const kept = windows.get(key);
    if (kept && kept.until > clock.now()) return kept;
    const fresh = { allowed, until: clock.now() + allowed.withinMs, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };

  const headers = (key: string): Readonly<Record<string, string>> => {
    const kept = windows.get(key);
    if (!kept) return {};
    return {
      'x-ratelimit-limit': String(kept.allowed.calls),
      'x-ratelimit-remaining': String(kept.allowed.calls - kept.used),
      'x-ratelimit-reset-after': (Math.max(0, kept.until - clock.now()) / 1000).toFixed(3),
      'x-ratelimit-reset': (kept.until / 1000).toFixed(3),
    };
  };

  const refused = (until: number, more: Readonly<Record<string, string>>): Reply => {
    const seconds = Math.max(0.001, (until - clock.now()) / 1000);
    const global = 'x-ratelimit-global' in more;
    return {
      status: 429,
      headers: { 'retry-after': String(Math.ceil(seconds)), ...more },
      body: { message: 'You are being rate limited.', retry_after: seconds, global },
    };
  };

  return {
    headers,
    refusal: (key, allowed) => {
      const all = window('', GLOBAL);
      if (all.used >= GLOBAL.calls)
        return refused(all.until, { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' });
      all.used += 1;
      if (!allowed) return undefined;
      const own = window(key, allowed);
      if (own.used >= allowed.calls) return refused(own.until, { ...headers(key), 'x-ratelimit-scope': 'user' });
      own.used += 1;
      return undefined;
    },
  };
};
