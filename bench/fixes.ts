import { placed } from '../src/core/fixes/order.ts';
import type { Figure, Subject } from './figure.ts';
import { type Ordering, regrets } from './regret.ts';

const WORLD = { steps: 8, people: 800, workspaces: 20, voters: 0.3 };
const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);
const WINDOWS = [
  [0, 50],
  [50, 100],
  [100, 200],
  [200, 400],
  [400, 800],
] as const;
const MOB = 500;

/** The catalogue's own order. */
const still: Ordering = (steps) => steps;
/** Ours. */
const learned: Ordering = (steps, votes, own, now) =>
  placed(
    steps.map((id) => ({ id, text: { en: id, 'zh-CN': id } })),
    votes,
    own,
    now,
  ).map(({ fix }) => fix.id);
/** By the plain share of people who were helped, everybody counted in full. */
const plain: Ordering = (steps, votes) => {
  const share = new Map(
    steps.map((step) => {
      const own = votes.filter(({ fix }) => fix === step);
      return [step, own.filter(({ worked }) => worked).length / Math.max(1, own.length)];
    }),
  );
  return steps.toSorted((a, b) => (share.get(b) ?? 0) - (share.get(a) ?? 0));
};

const meanOf = (all: readonly (readonly number[])[], [from, to]: readonly [number, number]): number => {
  const part = all.flatMap((one) => one.slice(from, to));
  return part.reduce((a, b) => a + b, 0) / part.length;
};

const played = (ordering: Ordering, mob: number): readonly (readonly number[])[] =>
  SEEDS.map((seed) => regrets({ ...WORLD, seed, mob }, ordering));

/** Steps that people try beyond the best order: learned against the catalogue's, and against a plain count after a mob. */
export const fixes: Subject = async () => {
  const [ours, fixed] = [played(learned, 0), played(still, 0)];
  const [mobbed, naive] = [played(learned, MOB), played(plain, MOB)];
  const figure = (what: string, value: number, baseline: string, theirs: number): Figure => ({
    ...{ what, value, unit: 'steps' },
    baseline: { what: baseline, value: theirs },
  });
  return WINDOWS.flatMap((window) => {
    const who = `people ${window[0] + 1} to ${window[1]}`;
    return [
      figure(`beyond the best order, ${who}`, meanOf(ours, window), 'static order', meanOf(fixed, window)),
      figure(
        `after ${MOB} votes of one workspace, ${who}`,
        meanOf(mobbed, window),
        'plain share',
        meanOf(naive, window),
      ),
    ];
  });
};
