import { webApi } from '@slack/bolt';

/** Why a call to Slack failed. */
export type Failure = { readonly reason: string; readonly again: boolean; readonly afterMs?: number };

/** Why a call to Slack failed, in constant words; `again` when a second try may help. */
export const failure = (error: unknown): Failure => {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { reason: 'ratelimited', again: true, afterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) return { reason: error.data.error, again: false };
  if (error instanceof webApi.WebAPIHTTPError)
    return { reason: `http ${error.statusCode}`, again: error.statusCode >= 500 };
  return { reason: error instanceof Error ? error.name : 'unknown', again: true };
};

const REFUSALS = [
  ...['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'],
  ...['missing_scope', 'not_allowed_token_type', 'no_permission'],
];

/** Whether Slack will refuse this token until the operator changes something. */
export const refused = ({ reason }: Failure): boolean => REFUSALS.includes(reason);

/** What a bug is and where; without its message, which may quote what people typed. */
export const bug = (error: unknown) =>
  error instanceof Error
    ? {
        error: error.name,
        at: error.stack
          ?.match(/^ +at .+$/gm)
          ?.slice(0, 4)
          .map((frame) => frame.trim()),
      }
    : { error: typeof error };
