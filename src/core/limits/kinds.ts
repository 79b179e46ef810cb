/** What was used up; only the last two are the provider's own capacity. */
export const LIMIT_KINDS = [
  'qps', // requests per second
  'rate', // requests in a short time, not said which
  'rpm',
  'tpm',
  'input-tpm',
  'output-tpm',
  'concurrency', // calls at once
  'daily',
  'daily-free',
  'unopened', // sounds like a daily limit; on a first call paid use was never opened
  'spent', // an allowance that does not come back
  'plan-rate',
  'plan-5-hours',
  'plan-week',
  'plan-month',
  'shared', // everybody's requests together fill what the provider set aside
  'overload', // the provider says that it is busy
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Whose capacity it is: no quota of the caller's in the case of the provider's own. */
export const ownLimit = (kind: LimitKind): boolean => kind !== 'shared' && kind !== 'overload';
