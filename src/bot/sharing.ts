import type { Instant } from '../core/types.ts';
import type { Ask } from './door.ts';
import { createDrafts } from './operating/drafts.ts';

/** Answers that the asker alone saw, until they show them to everybody or a quarter of an hour is over. */
export interface Sharing<T> {
  /** Keeps an answer under an id that nobody else can use. */
  offer(id: string, ask: Ask, answer: T, now: Instant): void;
  /** Takes it, once: `shared` where that was done before, `gone` where it is too late or somebody else's. */
  take(id: string, ask: Ask, now: Instant): { readonly answer: T } | 'shared' | 'gone';
}

const whose = ({ surface, tenant, user }: Ask): string => JSON.stringify([surface, tenant, user]);

/** Answers kept in memory. */
export const createSharing = <T>(): Sharing<T> => {
  const offered = createDrafts<T>();
  const taken = createDrafts<true>();
  return {
    offer: (id, ask, answer, now) => offered.keep(id, whose(ask), answer, now),
    take: (id, ask, now) => {
      const answer = offered.take(id, whose(ask), now);
      const before = taken.take(id, whose(ask), now) !== undefined;
      if (answer !== undefined || before) taken.keep(id, whose(ask), true, now);
      if (answer !== undefined) return { answer };
      return before ? 'shared' : 'gone';
    },
  };
};
