import type { Instant } from '../../src/core/types.ts';

/** Remembers values for a while, and never more than `limit` of them: the oldest are forgotten first. */
export interface Memory<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, forMs?: number): void;
}

/** A memory that keeps each value for `forMs`, unless it is set with a time of its own. */
export const createMemory = <T>(limit: number, forMs: number, now: () => Instant): Memory<T> => {
  const kept = new Map<string, { readonly value: T; readonly until: Instant }>();
  return {
    get(key) {
      const found = kept.get(key);
      return found && found.until > now() ? found.value : undefined;
    },
    set(key, value, ownMs = forMs) {
      kept.delete(key);
      kept.set(key, { value, until: now() + ownMs });
      const oldest = kept.keys().next();
      if (kept.size > limit && !oldest.done) kept.delete(oldest.value);
    },
  };
};

/** Runs once per key; whoever comes again with the same key gets what the first one got. */
export const createOnce = <T>(limit: number, forMs: number, now: () => Instant) => {
  const results = createMemory<Promise<T>>(limit, forMs, now);
  return (key: string, run: () => Promise<T>): Promise<T> => {
    const earlier = results.get(key);
    if (earlier) return earlier;
    const first = run();
    results.set(key, first);
    return first;
  };
};
