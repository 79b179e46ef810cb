import type { Category, Signature } from '../knowledge.ts';
import type { Odds } from '../types.ts';
import type { Nats } from './piece.ts';

/** Who has to act by the kind of error alone. */
export const PRIOR: Readonly<Record<Signature['side'], Odds>> = {
  caller: { caller: 0.96, provider: 0.025, network: 0.015 },
  provider: { caller: 0.06, provider: 0.92, network: 0.02 },
  network: { caller: 0.25, provider: 0.08, network: 0.67 },
  either: { caller: 0.42, provider: 0.35, network: 0.23 },
};

/** The same of an error whose kind cannot be told: most of those turn out to be the caller's. */
export const UNTOLD: Odds = { caller: 0.57, provider: 0.26, network: 0.17 };

/**
 * What each piece of evidence adds at full strength to an error that it bears on in full, in nats. Fitted by
 * `bench/verdict/fit.ts` and measured by `bench verdict`, but for those marked as chosen, which never happen there.
 */
export const WEIGHTS = {
  outage: { provider: 2.85 },
  degraded: { provider: 2 },
  maintenance: { provider: 2.2 }, // chosen
  well: { provider: -0.5 },
  suspect: { provider: 2.1 },
  unknown: {},
  retired: { caller: 4 }, // chosen
  'call-works': { provider: -0.4 },
  'gate-refuses': { provider: -0.2 }, // fitted to nothing beside `well`, which comes of the same check
  'gate-open': { provider: 2.05 },
  'gate-broken': { provider: 1.8 },
  'key-works': { provider: -1.5 },
  'key-rejected': { provider: 4.15 },
  crowd: { provider: 2.9 },
  places: { network: 2 },
  incident: { provider: 0.5 },
  monitoring: { provider: 0.65 },
  'kin-bad': { provider: 1.4 },
  'kin-well': { provider: -0.6 },
  answered: { network: -1.55 },
} as const satisfies Readonly<Record<string, Nats>>;

/** The names of the rules of evidence. */
export type Rule = keyof typeof WEIGHTS;

/** How far the provider's state bears on a kind of error: an overlong prompt stays one whatever the provider does. */
export const REACH: Readonly<Record<Category, number>> = {
  overloaded_or_internal: 0.47,
  timeout: 1,
  network: 1,
  other_error: 1,
  auth: 1,
  model_not_found: 0.5,
  permission: 0.3,
  rate_limit: 0.05,
  content_filter: 0.05,
  quota_billing: 0.05,
  context_length: 0.05,
  invalid_request: 0.1,
  none: 0,
};

/** The provider's state bears on a kind of error at all. */
export const BEARS = 0.15;

/** A table of weights, so that others can be tried. */
export interface Table {
  readonly prior: Readonly<Record<Signature['side'], Odds>>;
  readonly untold: Odds;
  readonly weights: Readonly<Record<Rule, Nats>>;
  readonly reach: Readonly<Record<Category, number>>;
}

/** The weights in use. */
export const TABLE: Table = { prior: PRIOR, untold: UNTOLD, weights: WEIGHTS, reach: REACH };
