import type { Category } from '../knowledge.ts';

const OF_STATUS: Readonly<Record<number, Category>> = {
  400: 'invalid_request',
  401: 'auth',
  402: 'quota_billing',
  403: 'permission',
  404: 'model_not_found',
  405: 'invalid_request',
  407: 'network',
  408: 'timeout',
  410: 'model_not_found',
  413: 'context_length',
  415: 'invalid_request',
  422: 'invalid_request',
  429: 'rate_limit',
  451: 'permission',
  499: 'timeout',
  504: 'timeout',
  522: 'timeout',
  524: 'timeout',
  525: 'network',
  526: 'network',
};

/** What an HTTP status says when nothing better does. */
export const categoryOfStatus = (status: number): Category | undefined =>
  OF_STATUS[status] ?? (status >= 500 ? 'overloaded_or_internal' : status >= 400 ? 'invalid_request' : undefined);
