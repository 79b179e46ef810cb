import { webApi } from '@slack/bolt';
import type { Failed } from '../../src/bot/courier.ts';
import { failure, refused } from './failures.ts';

const GONE = ['channel_not_found', 'is_archived'];
/** Refused for now by every channel, until somebody changes something about the workspace. */
const ELSEWHERE = ['org_login_required', 'team_added_to_org', 'two_factor_setup_required'];
/** Refused for now, and certainly not carried out. */
const SOON = ['ratelimited', 'rate_limited', 'message_limit_exceeded', 'request_timeout'];
/** Some of it may have been carried out (docs.slack.dev/reference/methods/chat.postMessage#errors). */
const BROKEN = ['service_unavailable', 'internal_error', 'fatal_error'];
const SLACKS_OWN = /^[a-z0-9_]{1,80}$/;

const causes = function* (error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  yield* causes(error instanceof webApi.WebAPIRequestError ? error.original : error.cause);
  if (error instanceof AggregateError) for (const one of error.errors) yield* causes(one);
};
const unconnected = (error: Error): boolean =>
  ('syscall' in error && ['connect', 'getaddrinfo'].includes(String(error.syscall))) ||
  ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT');

/** An answer that is not what Slack answers: nobody knows what happened. */
export const UNCLEAR: Failed = { kind: 'later', reason: 'unexpected answer', sure: false };

/** What the failure of a call means for the message it was to carry. */
export const outcome = (error: unknown): Failed => {
  const failed = failure(error);
  const { reason, afterMs } = failed;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'later', reason, sure: true, ...(afterMs !== undefined && { afterMs }) };
  if (!(error instanceof webApi.WebAPIPlatformError)) {
    // Without a connection nothing was sent, and no other channel would fare better.
    const sure = causes(error).some(unconnected);
    return { kind: 'later', reason, sure, ...(sure && { everywhere: true }) };
  }
  if (!SLACKS_OWN.test(reason)) return UNCLEAR; // a page of something between us and Slack
  if (GONE.includes(reason)) return { kind: 'gone', reason };
  if (refused(failed) || ELSEWHERE.includes(reason)) return { kind: 'later', reason, sure: true, everywhere: true };
  if (SOON.includes(reason)) return { kind: 'later', reason, sure: true };
  return BROKEN.includes(reason) ? { kind: 'later', reason, sure: false } : { kind: 'refused', reason };
};
