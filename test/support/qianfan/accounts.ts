import { type Canned, error } from './answers.ts';

const key = (name: string) => `bce-v3/ALTAK-${name.padEnd(21, '0')}/${'a1'.repeat(20)}`;

/** Made-up keys, one for each state of an account. */
export const KEYS = {
  good: key('SimGood'),
  overdue: key('SimOverdue'),
  rpm: key('SimRpm'),
  tpm: key('SimTpm'),
  cluster: key('SimCluster'),
  plan: key('SimPlan'),
} as const;
export type KeyName = keyof typeof KEYS;

const limit = (code: string, message: string) => error(429, code, message, 'rate_limit_exceeded');

/** What the API says to an accepted key whose account is not in order. */
const TROUBLE: Readonly<Partial<Record<KeyName, Canned>>> = {
  overdue: error(403, 'account_overdue', 'Access denied due to overdue account', 'access_denied'),
  rpm: limit('rpm_rate_limit_exceeded', 'Rate limit reached for RPM'),
  tpm: limit('tpm_rate_limit_exceeded', 'Rate limit reached for TPM'),
  cluster: limit('cluster_rate_limit_exceeded', 'request limit by resouce cluster reached'),
  plan: error(401, 'coding_plan_api_key_not_allowed'),
};

/** The name of a key the simulator knows. */
export const keyNamed = (authorization: string | undefined): KeyName | undefined => {
  const names: readonly KeyName[] = ['good', 'overdue', 'rpm', 'tpm', 'cluster', 'plan'];
  return names.find((name) => authorization === `Bearer ${KEYS[name]}`);
};

export const troubleOf = (name: KeyName): Canned | undefined => TROUBLE[name];

export const MODELS = {
  chat: ['ernie-4.5-turbo-32k', 'ernie-4.5-turbo-128k', 'ernie-5.1', 'ernie-x1.1'],
  offline: ['ernie-tiny-8k'],
  embeddings: ['embedding-v1'],
  images: ['qwen-image'],
} as const;
