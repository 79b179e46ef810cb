import { webApi } from '@slack/bolt';
import type { Log } from '../../src/bot/door.ts';
import type { Message } from './render.ts';

/** Resolves after that long. */
export type Wait = (ms: number) => Promise<unknown>;

/** What an answer through a response_url consists of. */
export interface Response extends Message {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

/** Why a call to Slack failed. */
export type Failure = { readonly reason: string; readonly again: boolean; readonly afterMs?: number };

const TRIES = 3;
const PAUSE_MS = 2_000;
const LONGEST_MS = 60_000;

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

/** Up to three tries, waiting as long as Slack asks; the failure of the last one is logged and the answer is false. */
export const createRetry =
  (wait: Wait, log: Log) =>
  async (event: string, attempt: () => Promise<Failure | undefined>): Promise<boolean> => {
    for (let tries = 1; ; tries += 1) {
      const failed = await attempt();
      if (!failed) return true;
      const afterMs = failed.afterMs ?? tries * PAUSE_MS;
      if (!failed.again || tries === TRIES || afterMs > LONGEST_MS) {
        log(event, { reason: failed.reason, tries });
        return false;
      }
      await wait(afterMs);
    }
  };
/** Tries, and says whether it worked. */
export type Retry = ReturnType<typeof createRetry>;

/** A call of the Web API as an attempt; `twice` says whether repeating it after a doubtful end does no harm. */
export const calling = (call: () => Promise<unknown>, twice: boolean) => async (): Promise<Failure | undefined> => {
  try {
    await call();
    return undefined;
  } catch (error) {
    const failed = failure(error);
    // Only a refusal is certain: a request that broke off may have been carried out.
    return { ...failed, again: failed.again && (twice || failed.reason === 'ratelimited') };
  }
};

/** Posts to a response_url. */
export const createRespond =
  (fetch: typeof globalThis.fetch, retry: Retry) =>
  (url: string, message: Response): Promise<boolean> =>
    retry('slack.respond.failed', async () => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(message),
          redirect: 'error',
          signal: AbortSignal.timeout(10_000),
        });
        await response.arrayBuffer();
        if (response.ok) return undefined;
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        return {
          reason: `http ${response.status}`,
          again: response.status === 429 || response.status >= 500,
          ...(Number.isFinite(seconds) && { afterMs: seconds * 1000 }),
        };
      } catch (error) {
        return { reason: error instanceof Error ? error.name : 'unknown', again: true };
      }
    });
/** Answers through a response_url, and says whether it worked. */
export type Respond = ReturnType<typeof createRespond>;
