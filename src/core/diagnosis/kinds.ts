import type { Category, Facts, GuideId, Signature, Surface } from '../knowledge.ts';
import type { ComponentId } from '../types.ts';

/** The guide for a kind of error that no signature tells more precisely; no error needs no guide. */
export const GUIDE_OF: Readonly<Record<Category, GuideId | undefined>> = {
  auth: 'auth',
  permission: 'permission',
  rate_limit: 'rate-limit',
  quota_billing: 'quota-billing',
  model_not_found: 'model-not-found',
  invalid_request: 'invalid-request',
  context_length: 'context-length',
  content_filter: 'content-filter',
  overloaded_or_internal: 'overloaded',
  timeout: 'timeout',
  network: 'network',
  other_error: 'cannot-tell',
  none: undefined,
};

/** The guide for a kind of error on a surface: signing in to the web app is another matter than a key. */
export const guideFor = (category: Category, surface: Surface | undefined): GuideId | undefined =>
  category === 'auth' && surface === 'web' ? 'web-login' : GUIDE_OF[category];

const NOT_CALLER: Partial<Record<Category, Signature['side']>> = {
  overloaded_or_internal: 'provider',
  timeout: 'either',
  network: 'network',
  other_error: 'either',
  none: 'either',
};

// A limit that all callers share is the provider's shortage, not an account's.
const SHARED_LIMIT = /cluster|preemptible|rate[- ]limited upstream|shared[ _]pool|capacity|overload|集群|资源池|抢占/i;
const READ_CHARS = 500;

/** Who usually has to act on a kind of error, by its code and message where these tell. */
export const sideOf = (category: Category, { code = '', message = '' }: Partial<Facts> = {}): Signature['side'] => {
  const said = `${code} ${message}`.slice(0, READ_CHARS);
  if (category === 'rate_limit' && SHARED_LIMIT.test(said)) return 'provider';
  return NOT_CALLER[category] ?? 'caller';
};

const COMPONENTS: Partial<Record<Surface, ComponentId>> = {
  v1: 'ernie/v1',
  oauth: 'ernie/oauth',
  iam: 'ernie/iam',
  aistudio: 'ernie/aistudio',
  web: 'ernie/web',
};

/** The part of the provider that an error on this surface concerns; the chat API when nothing tells. */
export const surfaceComponent = (surface: Surface | undefined): ComponentId =>
  (surface && COMPONENTS[surface]) ?? 'ernie/chat';
