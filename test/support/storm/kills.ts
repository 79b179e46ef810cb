import { CALL_KINDS, type Platform } from './calls.ts';
import { dice } from './dice.ts';
import type { Kill } from './storm.ts';

const PLATFORMS: readonly Platform[] = ['slack', 'discord'];

/** A kill at every step of every kind of call on both platforms: as it arrives, when it was carried out, when it was answered. */
export const everyStep = (): readonly Kill[] =>
  PLATFORMS.flatMap((platform) =>
    CALL_KINDS.filter((call) => call !== 'thread' || platform === 'discord').flatMap((call) =>
      (['arrived', 'done', 'answered'] as const).map((at): Kill => ({ at, platform, call })),
    ),
  );

/** So many kills after so many calls and milliseconds of a life, by the dice; many right after the start, while it looks what is there. */
export const anyMoment = (count: number, seed: number): readonly Kill[] => {
  const roll = dice(seed);
  return Array.from({ length: count }, (): Kill => {
    const early = roll() < 0.4;
    return { calls: 1 + Math.floor(roll() * (early ? 4 : 40)), ms: Math.floor(roll() * (early ? 8 : 120)) };
  });
};

/** The same list in another order, by the dice. */
export const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
  const roll = dice(seed);
  return items
    .map((item) => ({ item, at: roll() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
};
