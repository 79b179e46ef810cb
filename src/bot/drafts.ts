import type { Instant } from '../core/types.ts';

/** So long a draft is kept. */
export const DRAFT_MS = 15 * 60_000;
const MOST = 200;

/** What somebody is about to do, until they say yes. */
export interface Drafts<T> {
  /** Keeps a draft of that person's under an id. */
  keep(id: string, by: string, draft: T, now: Instant): void;
  /** The draft, for whoever made it; it stays. */
  look(id: string, by: string, now: Instant): T | undefined;
  /** Takes a draft away: it can be confirmed once, by whoever made it. */
  take(id: string, by: string, now: Instant): T | undefined;
}

/** Drafts in memory, the latest so many: what was not confirmed was never accepted. */
export const createDrafts = <T>(most = MOST): Drafts<T> => {
  const kept = new Map<string, { readonly by: string; readonly draft: T; readonly until: Instant }>();
  const look = (id: string, by: string, now: Instant): T | undefined => {
    const found = kept.get(id);
    return found?.by === by && found.until > now ? found.draft : undefined;
  };
  return {
    keep: (id, by, draft, now) => {
      // The oldest stand first.
      for (const [old, { until }] of kept) {
        if (until > now && kept.size < most) break;
        kept.delete(old);
      }
      kept.set(id, { by, draft, until: now + DRAFT_MS });
    },
    look,
    take: (id, by, now) => {
      const draft = look(id, by, now);
      if (kept.get(id)?.by === by) kept.delete(id);
      return draft;
    },
  };
};
