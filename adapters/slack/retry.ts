import type { Log } from '../../src/bot/door.ts';
import { type Failure, failure } from './failures.ts';

/** Resolves after that long. */
export type Wait = (ms: number) => Promise<unknown>;

const TRIES = 3;
const PAUSE_MS = 2_000;
const LONGEST_MS = 60_000;

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
