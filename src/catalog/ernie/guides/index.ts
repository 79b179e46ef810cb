import type { Guide } from '../../../core/knowledge.ts';
import { auth } from './auth.ts';
import { cannotTell } from './cannot-tell.ts';
import { contentFilter } from './content-filter.ts';
import { contextLength } from './context-length.ts';
import { invalidRequest } from './invalid-request.ts';
import { modelNotFound } from './model-not-found.ts';
import { network } from './network.ts';
import { overloaded } from './overloaded.ts';
import { permission } from './permission.ts';
import { quotaBilling } from './quota-billing.ts';
import { rateLimit } from './rate-limit.ts';
import { timeout } from './timeout.ts';
import { webLogin } from './web-login.ts';

/** One guide for each kind of error. */
export const guides: readonly Guide[] = [
  auth,
  permission,
  rateLimit,
  quotaBilling,
  modelNotFound,
  invalidRequest,
  contextLength,
  contentFilter,
  overloaded,
  timeout,
  network,
  webLogin,
  cannotTell,
];
