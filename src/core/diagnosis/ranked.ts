import type { Category } from '../knowledge.ts';
import type { Evidence } from './evidence.ts';

/** A kind of error with the sum of what speaks for it. */
export interface Ranked {
  readonly category: Category;
  readonly weight: number;
  readonly best: Evidence;
}

// Support lifts nothing over a better kind of sign: no heap of messages outranks a code, no words a status.
const BELOW: Readonly<Record<Evidence['from'], number>> = { code: 200, message: 91.5, status: 91.5, words: 57.5 };
const ROOM = 6;
const FIRM = 75;

/** The same order, but never at or over the limit: what is left of the room is halved again and again. */
const squeezed = (weight: number, limit: number): number =>
  weight <= limit - ROOM ? weight : limit - ROOM * Math.exp((limit - ROOM - weight) / ROOM);

/** The kinds of error a text may be about, likeliest first: the strongest sign counts, others only support it. */
export const ranked = (evidence: readonly Evidence[]): Ranked[] => {
  const byCategory = Map.groupBy(evidence, (one) => one.category);
  return [...byCategory]
    .map(([category, list]) => {
      const sorted = [...list].sort((a, b) => b.weight - a.weight);
      const best = sorted[0];
      // A firm code says it all: its message and status were weighed with it, among those that share it.
      const others = best && best.from === 'code' && best.weight >= FIRM ? [] : sorted.slice(1, 4);
      const support = others.reduce((sum, one) => sum + one.weight * 0.04, 0);
      return best && { category, weight: squeezed(best.weight + support, BELOW[best.from]), best };
    })
    .filter((one) => one !== undefined)
    .sort((a, b) => b.weight - a.weight);
};
