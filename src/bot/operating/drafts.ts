import type { Instant } from '../../core/types.ts';

/** So long a draft may be confirmed, and so many are kept. */
const DRAFT_MS = 15 * 60_000;
const MOST = 200;

/** What somebody is about to do, until they say yes. */
export interface Drafts<T> {
  /** Keeps a draft of that person's under an id. */
  keep(id: string, by: string, draft: T, now: Instant): void;
  /** Takes a draft away: it can be confirmed once, by whoever made it. */
  take(id: string, by: string, now: Instant): T | undefined;
}

/** Drafts in memory: what was not confirmed was never accepted. */
export const createDrafts = <T>(): Drafts<T> => {
  const kept = new Map<string, { readonly by: string; readonly draft: T; readonly until: Instant }>();
  return {
    keep: (id, by, draft, now) => {
      const [oldest] = kept.keys();
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
      kept.set(id, { by, draft, until: now + DRAFT_MS });
    },
    take: (id, by, now) => {
      const found = kept.get(id);
      if (!found || found.by !== by) return undefined;
      kept.delete(id);
      return found.until > now ? found.draft : undefined;
    },
  };
};
