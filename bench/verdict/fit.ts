import type { Category } from '../../src/core/knowledge.ts';
import { oddsOf } from '../../src/core/verdict/odds.ts';
import type { Kind, Piece } from '../../src/core/verdict/piece.ts';
import { piecesOf } from '../../src/core/verdict/rules.ts';
import { REACH, type Rule, TABLE, type Table, WEIGHTS } from '../../src/core/verdict/weights.ts';
import { casesOf, seeds } from './cases.ts';

/** Fitted on these worlds; what `bench verdict` reports is measured on others. */
const FITTED_ON = seeds(1, 16);
const ROUNDS = 4;
const STEPS = [0.5, 0.25, 0.1];
/** How strongly numbers are held to what they were: what the worlds say little of stays. */
const HOLD = 0.0002;
const MOST = 4.5;
const LEAST_REACH = 0.02;

interface Seen {
  readonly truth: 'caller' | 'provider' | 'network';
  readonly kinds: readonly Kind[];
  readonly pieces: readonly Piece[];
}

const seen: readonly Seen[] = casesOf(FITTED_ON).map(({ truth, weighed }) => ({
  truth,
  kinds: weighed.kinds,
  pieces: piecesOf(weighed),
}));

type Numbers = Record<string, number>;
const sideOf = (rule: Rule) => Object.keys(WEIGHTS[rule])[0] as 'caller' | 'provider' | 'network' | undefined;
/** These never happen in the worlds. */
const GIVEN: readonly Rule[] = ['maintenance', 'retired', 'unknown'];
const rules = (Object.keys(WEIGHTS) as Rule[]).filter((rule) => !GIVEN.includes(rule));
/** Other kinds are hardly ever the provider's: the worlds cannot tell how far its state bears on them. */
const categories: readonly Category[] = ['overloaded_or_internal', 'network', 'other_error', 'auth', 'model_not_found'];

const first: Numbers = Object.fromEntries([
  ...rules.map((rule) => [rule, Object.values(WEIGHTS[rule])[0] ?? 0]),
  ...categories.map((name) => [`reach ${name}`, REACH[name]]),
]);

const tableOf = (numbers: Numbers): Table => ({
  ...TABLE,
  weights: Object.fromEntries(
    (Object.keys(WEIGHTS) as Rule[]).map((rule) => {
      const side = sideOf(rule);
      return [rule, side && numbers[rule] !== undefined ? { [side]: numbers[rule] } : WEIGHTS[rule]];
    }),
  ) as Table['weights'],
  reach: { ...REACH, ...Object.fromEntries(categories.map((name) => [name, numbers[`reach ${name}`] ?? 0])) },
});

/** How surprised the table is by what really happened. */
const loss = (numbers: Numbers): number => {
  const table = tableOf(numbers);
  let sum = 0;
  for (const { truth, kinds, pieces } of seen) sum -= Math.log(oddsOf(kinds, pieces, table)[truth]);
  const strayed = Object.entries(numbers).reduce((far, [name, value]) => far + (value - (first[name] ?? 0)) ** 2, 0);
  return sum / seen.length + HOLD * strayed;
};

/** A number keeps its sign and its bounds. */
const bounded = (name: string, value: number): number => {
  if (name.startsWith('reach')) return Math.min(1, Math.max(LEAST_REACH, value));
  const sign = Math.sign(first[name] ?? 0);
  return sign * Math.min(MOST, Math.max(0.05, sign * value));
};

let best = first;
let least = loss(best);
process.stdout.write(`${seen.length} cases, loss ${least.toFixed(5)}\n`);
for (let round = 0; round < ROUNDS; round += 1)
  for (const step of STEPS)
    for (const name of Object.keys(best))
      for (const way of [-1, 1]) {
        const size = name.startsWith('reach') ? step / 3 : step;
        const tried = { ...best, [name]: bounded(name, (best[name] ?? 0) + way * size) };
        const found = loss(tried);
        if (found >= least) continue;
        [best, least] = [tried, found];
      }
process.stdout.write(`loss ${least.toFixed(5)}\n`);
for (const [name, value] of Object.entries(best)) process.stdout.write(`${name.padEnd(30)} ${value.toFixed(2)}\n`);
