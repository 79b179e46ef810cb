import type { Message } from './render.ts';
import type { Retry } from './retry.ts';

/** What an answer through a response_url consists of. */
export interface Response extends Message {
  readonly response_type?: 'ephemeral' | 'in_channel';
  readonly replace_original: boolean;
  readonly thread_ts?: string;
}

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
