import { dice } from '../../test/support/storm/dice.ts';

/** Draws that are the same in every run of one seed. */
export interface Draw {
  share(): number;
  /** True in so many of all cases. */
  chance(share: number): boolean;
  /** A waiting time with this mean. */
  wait(mean: number): number;
  /** A length that is around this median, seldom far from it. */
  length(median: number): number;
  count(mean: number): number;
  one<T>(list: readonly T[]): T;
  /** One of these, as often as its number says. */
  weighted<T extends string>(shares: Readonly<Record<T, number>>): T;
}

export const draw = (seed: number): Draw => {
  const share = dice(seed);
  const wait = (mean: number): number => -mean * Math.log(1 - share());
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  return {
    share,
    wait,
    chance: (part) => share() < part,
    length: (median) => median * Math.exp(0.8 * normal()),
    count: (mean) => {
      let left = Math.exp(-mean);
      let at = share();
      for (let n = 0; n < 200; n += 1) {
        at -= left;
        if (at < 0) return n;
        left *= mean / (n + 1);
      }
      return 200;
    },
    one: (list) => list[Math.floor(share() * list.length)] ?? (list[0] as (typeof list)[number]),
    weighted: <T extends string>(shares: Readonly<Record<T, number>>): T => {
      const entries = Object.entries<number>(shares) as [T, number][];
      let at = share() * entries.reduce((sum, [, part]) => sum + part, 0);
      for (const [name, part] of entries) {
        at -= part;
        if (at < 0) return name;
      }
      return (entries.at(-1) as [T, number])[0];
    },
  };
};
