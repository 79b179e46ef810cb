import type { Category } from '../knowledge.ts';
import type { Evidence } from './evidence.ts';

/** A kind of error with the sum of what speaks for it. */
export interface Ranked {
  readonly category: Category;
  readonly weight: number;
  readonly best: Evidence;
}

/** The kinds of error a text may be about, likeliest first: the strongest sign counts, others only support it. */
export const ranked = (evidence: readonly Evidence[]): Ranked[] => {
  const byCategory = Map.groupBy(evidence, (one) => one.category);
  return [...byCategory]
    .map(([category, list]) => {
      const sorted = [...list].sort((a, b) => b.weight - a.weight);
      const support = sorted.slice(1, 4).reduce((sum, one) => sum + one.weight * 0.04, 0);
      const best = sorted[0];
      return best && { category, weight: best.weight + support, best };
    })
    .filter((one) => one !== undefined)
    .sort((a, b) => b.weight - a.weight);
};
