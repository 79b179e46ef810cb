import { catalog } from '../../src/catalog/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import type { Side } from '../../src/core/types.ts';
import { unlit } from '../../src/core/verdict/live.ts';
import type { Weighed } from '../../src/core/verdict/piece.ts';
import { weighVerdict } from '../../src/core/verdict.ts';
import { draw } from './draw.ts';
import { textOf, truthOf } from './errors.ts';
import { sightOf } from './sight.ts';
import { type Cause, TROUBLES, world } from './world.ts';

/** Somebody's error with all that the bot knew, and who really had to act. */
export interface Case {
  readonly truth: Side;
  /** It came of trouble that others had too. */
  readonly stirred: boolean;
  readonly weighed: Weighed;
}

const isTrouble = (cause: Cause): boolean => TROUBLES.some((trouble) => trouble === cause);

/** Every error that people ask about in the worlds of these seeds. */
export const casesOf = (seeds: readonly number[]): readonly Case[] => {
  let heard: Weighed | undefined;
  const read = createDiagnose(catalog, (weighed) => {
    heard = weighed;
    return weighVerdict({ ...weighed, live: unlit(0) });
  });
  return seeds.flatMap((seed) => {
    const dice = draw(seed);
    const now = world(dice);
    return now.asks.flatMap(({ at, cause }): readonly Case[] => {
      heard = undefined;
      read(textOf(cause, dice), sightOf(now, at, dice));
      return heard ? [{ truth: truthOf(cause), stirred: isTrouble(cause), weighed: heard }] : [];
    });
  });
};

export const seeds = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + at);
