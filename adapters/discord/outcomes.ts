import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Failed } from '../../src/bot/courier.ts';
import { failure } from './patience.ts';

/** Why a call of Discord did not work: what it means for the letter, and Discord's own code. */
export interface Refusal {
  readonly failed: Failed;
  readonly code: string | number;
}

/** What an error means; `thrownOut` tells whether the bot is no longer in the server the call was about. */
export const refusalOf = (error: unknown, thrownOut: () => boolean): Refusal => {
  const { code } = failure(error);
  return { code, failed: failedOf(error, code, thrownOut) };
};

const failedOf = (error: unknown, code: string | number, thrownOut: () => boolean): Failed => {
  if (error instanceof RateLimitError) {
    const afterMs = Math.ceil(error.retryAfter);
    return { ...later('429', true), ...(afterMs > 0 && { afterMs }), everywhere: error.global };
  }
  if (error instanceof DiscordAPIError) return refused(error, code, thrownOut);
  if (error instanceof HTTPError) return later(String(error.status), false);
  return NEVER_ASKED.has(code) ? { ...later(code, true), everywhere: true } : later(code, false);
};

const later = (why: string | number, sure: boolean) => ({ kind: 'later', reason: `discord ${why}`, sure }) as const;

const refused = ({ status }: DiscordAPIError, code: string | number, thrownOut: () => boolean): Failed => {
  // The token; or Cloudflare in front of Discord, whose refusals carry no code of Discord's.
  if (status === 401 || (status === 403 && (code === undefined || code === 40333)))
    return { ...later(status, true), everywhere: true };
  if (status === 408 || code === OVERLOADED) return later(code, false);
  const reason = `discord ${code || status}`;
  if (GONE.has(code) || (code === MISSING_ACCESS && thrownOut())) return { kind: 'gone', reason };
  return { kind: 'refused', reason };
};

// Unknown channel, unknown server.
const GONE: ReadonlySet<string | number> = new Set([10003, 10004]);
const MISSING_ACCESS = 50001;
const OVERLOADED = 130000;
// No connection was ever made, so nothing can have been carried out.
const NEVER_ASKED: ReadonlySet<string | number> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
