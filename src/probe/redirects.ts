import { type Exchange, exchange, type Query, type World } from './exchange.ts';
import { sameSite } from './site.ts';

type Answered = Extract<Exchange, { kind: 'answer' }>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const locationOf = ({ status, headers }: Answered, from: string): URL | undefined => {
  const to = headers.location;
  if (!REDIRECTS.has(status) || !to || !URL.canParse(to, from)) return undefined;
  return new URL(to, from);
};

const followed = (query: Query, status: number, to: URL): Query => {
  const { authorization, ...open } = query.headers;
  // Credentials stay with the origin they were meant for.
  const headers = to.origin === new URL(query.url).origin ? query.headers : open;
  const { body, ...bare } = query;
  const again = status === 307 || status === 308;
  return again ? { ...query, url: to.href, headers } : { ...bare, url: to.href, headers, method: 'GET' };
};

/** Asks, and follows redirects on the same site, `left` of them at most. */
export const follow = async (world: World, query: Query, left: number, giveUp: AbortSignal): Promise<Exchange> => {
  const result = await exchange(world, query, giveUp);
  const to = result.kind === 'answer' ? locationOf(result, query.url) : undefined;
  if (result.kind !== 'answer' || !to) return result;
  const { status } = result;
  if (!/^https?:$/.test(to.protocol) || !sameSite(new URL(query.url).hostname, to.hostname))
    return { kind: 'failure', finding: 'captive', detail: `${status} to ${to.host}` };
  if (left === 0)
    return { kind: 'failure', finding: 'too-many-redirects', detail: `${status} to ${to.host}${to.pathname}` };
  return follow(world, followed(query, status, to), left - 1, giveUp);
};
