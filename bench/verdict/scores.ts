import { type Odds, SIDES, type Side } from '../../src/core/types.ts';
import { likely } from '../../src/core/verdict.ts';

/** What was said, and who really had to act; undefined where that is unknown. */
export interface Said {
  readonly odds: Odds;
  readonly truth: Side;
}

/** A share that was said and whether it happened. */
interface Claim {
  readonly share: number;
  readonly happened: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly said: number;
  readonly happened: number;
  readonly n: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Every share said of a side. */
const claims = (all: readonly Said[], sides: readonly Side[]): readonly Claim[] =>
  all.flatMap(({ odds, truth }) => sides.map((side) => ({ share: odds[side], happened: truth === side })));

/** The share said of the likeliest side alone. */
const named = (all: readonly Said[]): readonly Claim[] =>
  all.map(({ odds, truth }) => {
    const side = SIDES.toSorted((a, b) => odds[b] - odds[a])[0] ?? 'caller';
    return { share: odds[side], happened: truth === side };
  });

const BINS = 10;

/** What was said in ten steps, beside how often it happened; empty steps are left out. */
export const reliability = (found: readonly Claim[]): readonly Bin[] =>
  Array.from({ length: BINS }, (_, at) => {
    const own = found.filter(({ share }) => Math.min(BINS - 1, Math.floor(share * BINS)) === at);
    const happened = mean(own.map((claim) => Number(claim.happened)));
    return { from: at / BINS, to: (at + 1) / BINS, said: mean(own.map(({ share }) => share)), happened, n: own.length };
  }).filter(({ n }) => n > 0);

const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  return bins.reduce((sum, { said, happened, n }) => sum + (n / all) * Math.abs(said - happened), 0);
};

/** How good verdicts were. */
export interface Score {
  /** Mean squared error of the provider's share. */
  readonly brier: number;
  /** The expected calibration error of the provider's share, and of the likeliest side's. */
  readonly provider: number;
  readonly likeliest: number;
  readonly right: number;
  readonly unclear: number;
  /** Of what was said with 85 % or more. */
  readonly wrongWhenSure: number;
  readonly bins: readonly Bin[];
}

export const score = (all: readonly Said[]): Score => {
  const ofProvider = claims(all, ['provider']);
  const best = named(all);
  const sure = best.filter(({ share }) => share >= 0.85);
  const bins = reliability(ofProvider);
  return {
    bins,
    brier: mean(ofProvider.map(({ share, happened }) => (share - Number(happened)) ** 2)),
    provider: calibrationError(bins),
    likeliest: calibrationError(reliability(best)),
    right: mean(best.map(({ happened }) => Number(happened))),
    unclear: mean(all.map(({ odds }) => Number(likely(odds) === 'unclear'))),
    wrongWhenSure: sure.length === 0 ? 0 : mean(sure.map(({ happened }) => Number(!happened))),
  };
};
