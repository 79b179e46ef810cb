import { type Client, REST, type RESTOptions, RequestMethod } from 'discord.js';
import type { z } from 'zod';
import { type Refusal, refusalOf } from './outcomes.ts';
import type { Refusals } from './refusals.ts';

/** One call of Discord's HTTP side. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
}

/** What a call brought; `date` is what Discord's clock said. */
export interface Got<T> {
  readonly failed?: undefined;
  readonly value: T;
  readonly date: string | null;
}

/** Asks Discord once, never throws. */
export type Wire = <T>(call: Call, shape: z.ZodType<T>) => Promise<Got<T> | Refusal>;

interface Means {
  readonly client: Client;
  readonly token: string;
  readonly refusals: Refusals;
  readonly options: Partial<RESTOptions>;
}

const TIMEOUT_MS = 10_000;

/** A way to Discord of its own, so that posts to channels never hold up answers to people. */
export const createWire = ({ client, token, refusals, options }: Means): Wire => {
  // The library keeps count of what each channel takes; whoever sends decides about waiting.
  const rest = new REST({ ...options, offset: 0, timeout: TIMEOUT_MS, rejectOnRateLimit: () => true });
  return async ({ method, route, body, query }, shape) => {
    const afterMs = refusals.restMs();
    if (afterMs > 0) return { code: 'resting', failed: { ...RESTING, afterMs } };
    const channel = /^\/channels\/(\d+)/.exec(route)?.[1] ?? '';
    const thrownOut = () => settled(client) && !client.channels.cache.has(channel);
    try {
      // The library forgets a token that was refused once.
      rest.setToken(token);
      const answer = await rest.queueRequest({
        method: RequestMethod[METHODS[method]],
        fullRoute: route,
        ...(body !== undefined && { body }),
        ...(query && { query: new URLSearchParams(query) }),
      });
      return { value: shape.parse(await answer.json()), date: answer.headers.get('date') };
    } catch (error) {
      return refusalOf(error, thrownOut);
    }
  };
};

// Right after the start, or while Discord is in trouble, servers may still be missing.
const settled = (client: Client): boolean =>
  client.isReady() && client.guilds.cache.every(({ available }) => available);

const METHODS = { GET: 'Get', POST: 'Post', PATCH: 'Patch' } as const;
const RESTING = { kind: 'later', reason: 'discord refusals', sure: true, everywhere: true } as const;
