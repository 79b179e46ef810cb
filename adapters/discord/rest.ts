import type { RESTOptions } from 'discord.js';
import type { Refusals } from './refusals.ts';

/** What both ways to Discord's HTTP side have in common: answers to people, and posts to channels. */
export const restOptions = (
  apiUrl: string,
  fetch: typeof globalThis.fetch,
  refusals: Refusals,
): Pick<RESTOptions, 'api' | 'version' | 'retries' | 'makeRequest'> => ({
  api: apiUrl,
  version: '10',
  // What may be sent twice is sent again by us, see patience.ts.
  retries: 0,
  // discord.js brings its own undici, so only the parts every fetch knows are handed on; all our bodies are JSON.
  makeRequest: async (url, { method, headers, body, signal }) => {
    const answer = await fetch(url, {
      method: method ?? 'GET',
      headers: Object.entries({ ...headers }),
      body: typeof body === 'string' ? body : null,
      signal: signal ?? null,
    });
    refusals.note(answer);
    // Read here, where the library's time limit still holds.
    const { status, statusText } = answer;
    const all = new Headers(answer.headers);
    // Not from Discord but from Cloudflare before it, which shuts out our whole address.
    if (status === 429 && !all.get('content-type')?.startsWith('application/json')) all.set(GLOBAL, 'true');
    return new Response((await answer.text()) || null, { status, statusText, headers: all });
  },
});

const GLOBAL = 'x-ratelimit-global';
