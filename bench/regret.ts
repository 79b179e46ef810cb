import type { Vote } from '../src/core/fixes/vote.ts';
import { dice } from '../test/support/storm/dice.ts';

const DAY_MS = 86_400_000;

/** A world in which people meet one error, each for one of its causes. */
export interface World {
  readonly seed: number;
  readonly steps: number;
  readonly people: number;
  readonly workspaces: number;
  /** Share of people who press a button. */
  readonly voters: number;
  /** So many of one workspace vote for the worst step and against all others, before anybody else comes. */
  readonly mob: number;
}

/** Makes an order of what was voted; `own` is the reader's workspace. */
export type Ordering = (
  steps: readonly string[],
  votes: readonly Vote[],
  own: string,
  now: number,
) => readonly string[];

/** Shares of people whom each step helps: some few causes are common, in no order that the catalogue knows. */
const causes = (steps: number, random: () => number): readonly number[] => {
  const raw = Array.from({ length: steps }, () => random() ** 3 + 0.02);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((share) => share / sum);
};

const pick = (shares: readonly number[], at: number): number => {
  let left = at;
  const index = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return index < 0 ? shares.length - 1 : index;
};

/** Steps that each person tried beyond what the best order would have cost on average, one person after the other. */
export const regrets = (
  { seed, steps: count, people, workspaces, voters, mob }: World,
  ordering: Ordering,
): readonly number[] => {
  const random = dice(seed);
  const shares = causes(count, random);
  const steps = shares.map((_, index) => `s${index}`);
  const shareOf = (step: string): number => shares[steps.indexOf(step)] ?? 0;
  const costOf = (order: readonly string[]): number =>
    order.reduce((sum, step, place) => sum + (place + 1) * shareOf(step), 0);
  const best = costOf(steps.toSorted((a, b) => shareOf(b) - shareOf(a)));
  const worst = steps.toSorted((a, b) => shareOf(a) - shareOf(b))[0] ?? '';
  const votes: Vote[] = [];
  const say = (fix: string, tenant: string, voter: string, worked: boolean, at: number): void =>
    void votes.push({ subject: 's', fix, worked, at, voter, tenant });
  for (let n = 0; n < mob; n++) for (const step of steps) say(step, 'mob', `mob${n}`, step === worst, 0);
  return Array.from({ length: people }, (_, index) => {
    const now = Math.floor(index / 10) * DAY_MS;
    const tenant = `w${Math.floor(random() * workspaces)}`;
    const order = ordering(steps, votes, tenant, now);
    const cure = order.indexOf(steps[pick(shares, random())] ?? '');
    if (random() < voters)
      for (const [place, step] of order.slice(0, cure + 1).entries())
        say(step, tenant, `p${index}`, place === cure, now);
    return costOf(order) - best;
  });
};
