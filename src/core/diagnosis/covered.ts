import type { Hit } from './phrases.ts';

/** No phrase of the catalogue is longer than this, in words. */
const LONGEST = 40;

/** The hits that are no mere part of a longer phrase without holes: who says the long one does not say the short one. */
export const uncovered = <T>(hits: readonly Hit<T>[]): readonly Hit<T>[] => {
  const reach = new Map<number, number>();
  for (const { from, to, fixed } of hits) if (to - from === fixed) reach.set(from, Math.max(reach.get(from) ?? 0, to));
  const inside = ({ from, to }: Hit<T>): boolean => {
    for (let start = from; start >= 0 && start > from - LONGEST; start--) {
      const end = reach.get(start) ?? 0;
      if (end > to || (end === to && start < from)) return true;
    }
    return false;
  };
  return hits.filter((hit) => !inside(hit));
};
