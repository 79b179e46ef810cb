import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

export type Pause = (ms: number) => Promise<unknown>;

/** Tries again after each pause while Discord is at fault or out of reach; anything else, and the last failure, is thrown. */
export const patiently = async <T>(attempt: () => Promise<T>, pauses: readonly number[], pause: Pause): Promise<T> => {
  for (const ms of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!passing(error)) throw error;
      await pause(ms);
    }
  }
  return attempt();
};

/** What went wrong, as facts for the log: Discord's code, the HTTP status, or the network's code. */
export const failure = (error: unknown): { readonly code: string | number; readonly status?: number } => {
  if (error instanceof DiscordAPIError) return { code: error.code, status: error.status };
  if (error instanceof HTTPError) return { code: 'http', status: error.status };
  if (error instanceof RateLimitError) return { code: 'rate-limit', status: 429 };
  return { code: networkCode(error) ?? (error instanceof Error ? error.name : 'unknown') };
};

const passing = (error: unknown): boolean =>
  error instanceof HTTPError ||
  networkCode(error) !== undefined ||
  (error instanceof Error && error.name === 'AbortError');

// `fetch` wraps the cause of a failed connection; its own error is a bare TypeError.
const networkCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(error.code)) return error.code;
  return error.cause
    ? networkCode(error.cause)
    : error instanceof TypeError && error.message === 'fetch failed'
      ? 'fetch'
      : undefined;
};
