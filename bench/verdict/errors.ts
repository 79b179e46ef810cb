import { catalog } from '../../src/catalog/index.ts';
import type { Category, Signature } from '../../src/core/knowledge.ts';
import type { Side } from '../../src/core/types.ts';
import type { Draw } from './draw.ts';
import type { Cause } from './world.ts';

/** An error as callers meet it. */
const ERRORS = [
  'auth',
  'permission',
  'rate_limit',
  'cluster_limit',
  'quota_billing',
  'model_not_found',
  'invalid_request',
  'context_length',
  'content_filter',
  'server',
  'timeout',
  'network',
  'swallowed',
] as const;
type Met = (typeof ERRORS)[number];

/** What callers meet by its true cause; the same error comes of several. */
const MET: Readonly<Record<Cause, Readonly<Partial<Record<Met, number>>>>> = {
  own: {
    ...{ auth: 24, permission: 8, rate_limit: 11, quota_billing: 16, model_not_found: 10, invalid_request: 13 },
    ...{ context_length: 5, content_filter: 3, server: 0.4, timeout: 4, swallowed: 4, network: 2 },
  },
  way: { network: 60, timeout: 32, server: 4, swallowed: 4 },
  single: { server: 62, timeout: 20, cluster_limit: 10, auth: 3, swallowed: 5 },
  outage: { server: 50, timeout: 30, network: 8, auth: 4, cluster_limit: 3, swallowed: 5 },
  degraded: { server: 45, timeout: 38, cluster_limit: 10, auth: 2, swallowed: 5 },
  auth: { auth: 75, server: 15, timeout: 5, swallowed: 5 },
  model: { server: 45, timeout: 40, model_not_found: 8, swallowed: 7 },
  region: { timeout: 48, network: 46, server: 6 },
};

/** Who really has to act. */
export const truthOf = (cause: Cause): Side => {
  if (cause === 'own') return 'caller';
  return cause === 'way' || cause === 'region' ? 'network' : 'provider';
};

const CATEGORY: Partial<Readonly<Record<Met, Category>>> = {
  cluster_limit: 'rate_limit',
  server: 'overloaded_or_internal',
  swallowed: 'other_error',
};

/** Where one kind of error has signatures of several sides, these are meant. */
const SIDES_OF: Partial<Readonly<Record<Met, Signature['side']>>> = {
  rate_limit: 'caller',
  cluster_limit: 'provider',
  server: 'provider',
  timeout: 'either',
};

const guides = new Map(catalog.guides.map(({ id, category }) => [id, category]));
const OF_CHAT = new Set(['ernie/chat', 'ernie/auth', 'ernie/models']);

/** The catalogue's own examples of each error on the chat API. */
const TEXTS: ReadonlyMap<Met, readonly string[]> = new Map(
  ERRORS.map((met) => {
    const is = ({ guide, side, component }: Signature): boolean =>
      OF_CHAT.has(component) &&
      guides.get(guide) === (CATEGORY[met] ?? met) &&
      (SIDES_OF[met] === undefined || SIDES_OF[met] === side);
    return [met, catalog.signatures.filter(is).flatMap(({ examples }) => examples)];
  }),
);

/** A text that somebody could paste who met an error of that cause. */
export const textOf = (cause: Cause, draw: Draw): string =>
  draw.one(TEXTS.get(draw.weighted(MET[cause] as Readonly<Record<Met, number>>)) ?? ['']);
