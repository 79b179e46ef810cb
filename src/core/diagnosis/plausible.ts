import type { Kind } from '../verdict/piece.ts';
import { sideOf } from './kinds.ts';
import type { Ranked } from './ranked.ts';

/** How often the concluded kind is right, by what it was read from, on texts of shapes never met before. */
const RIGHT = { code: 0.97, message: 0.9, status: 0.72, words: 0.55 } as const;

/** What the best sign of no known kind at all weighs beside the others. */
const UNTOLD = 40;

/** How sure the concluded kind is, 0 to 1: less where a rival is close. */
export const sureness = (kind: Ranked, kinds: readonly Ranked[]): number => {
  const rival = kinds.find((other) => other.category !== kind.category)?.weight ?? 0;
  return RIGHT[kind.best.from] * Math.min(1, Math.max(0.6, 0.75 + (kind.weight - rival) / 80));
};

/** The kinds of error a text may be about, the concluded one first, with shares that add up to 1. */
export const plausible = (
  concluded: Pick<Kind, 'category' | 'side'>,
  sure: number,
  kinds: readonly Ranked[],
): readonly [Kind, ...Kind[]] => {
  const rivals = kinds.filter(({ category }) => category !== concluded.category);
  const all = UNTOLD + rivals.reduce((sum, { weight }) => sum + weight, 0);
  const rest = 1 - sure;
  return [
    { ...concluded, share: sure },
    ...rivals.map(({ category, weight, best }): Kind => {
      const side = best.signature?.side ?? sideOf(category);
      return { category, side, share: (rest * weight) / all };
    }),
    { category: 'other_error', side: 'either', share: (rest * UNTOLD) / all },
  ];
};
