import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Allowed, createBuckets } from './buckets.ts';
import { type BodyKind, breaches } from './check.ts';
import { type Reply, refusal } from './interactions.ts';
import type { Clock } from './world.ts';

/** One request and what it got. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** Something that goes wrong instead of, or after, the right answer. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly reply: Mishap;
}

/** `drop` cuts the line before anything is done, `lose` after having done it; `until` is slow. */
export type Mishap = Reply | 'drop' | 'lose' | { readonly until: Promise<unknown> };

/** What goes wrong with a call, if anything. */
export type Trouble = (method: string, path: string, body: unknown) => Mishap | undefined;

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Without the bot's token in `Authorization`, such as by an interaction's own token. */
  readonly open?: boolean;
  readonly holds?: BodyKind;
  /** How often it may be called for each first part of its path, where limits hold. */
  readonly allowed?: Allowed;
  reply(call: { readonly path: readonly string[]; readonly query: URLSearchParams; readonly body: unknown }): Reply;
}

/** Discord's REST side over a list of routes: tokens, bodies held to account, faults, a transcript. */
export interface Rest {
  readonly server: Server;
  readonly calls: readonly Call[];
  readonly breaches: readonly string[];
  /** The next request of this kind meets this fault. */
  fault(fault: Fault): void;
  /** From now on every call is asked about, unless a fault awaits it; undefined ends it. */
  trouble(trouble: Trouble | undefined): void;
}

export interface RestSettings {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly clock: Clock;
  /** Rate limits hold. */
  readonly limits: boolean;
  /** Every body is held against the official schema. */
  readonly strict: boolean;
}

export const createRest = ({ token, routes, clock, limits, strict }: RestSettings): Rest => {
  const calls: Call[] = [];
  const held: string[] = [];
  const faults: Fault[] = [];
  const buckets = createBuckets(clock);
  let trouble: Trouble | undefined;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname).replace('/api/v10', '');
    const raw = await text(request);
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    const fault = taken(faults, method, path)?.reply ?? trouble?.(method, path, body);
    if (fault === 'drop') return void request.socket.destroy();
    if (typeof fault === 'object' && 'until' in fault) await fault.until;
    const right = () => answer(request.headers.authorization, method, path, url.searchParams, body);
    const { reply, headers } = typeof fault === 'object' && 'status' in fault ? { reply: fault, headers: {} } : right();
    calls.push({ method, path, body, status: reply.status });
    if (fault === 'lose') return void request.socket.destroy();
    send(response, reply, { date: new Date(clock.now()).toUTCString(), ...headers });
  };

  const answer = (
    authorization: string | undefined,
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): { readonly reply: Reply; readonly headers: Readonly<Record<string, string>> } => {
    const route = routes.find((item) => item.method === method && item.path.test(path));
    if (!route) {
      held.push(`${method} ${path}: no such route`);
      return { reply: refusal(404, 0, '404: Not Found'), headers: {} };
    }
    const parts = route.path.exec(path)?.slice(1) ?? [];
    const bucket = `b${routes.indexOf(route)}`;
    const key = `${bucket}:${parts[0]}`;
    const reply = () => {
      if (!route.open && authorization !== `Bot ${token}`) return refusal(401, 0, '401: Unauthorized');
      const over = limits && !route.open ? buckets.refusal(key, route.allowed) : undefined;
      if (over) return over;
      const found = strict && route.holds ? breaches(route.holds, body) : [];
      held.push(...found.map((breach) => `${method} ${path}: ${breach}`));
      return found.length > 0 ? refusal(400, 50035, 'Invalid Form Body') : route.reply({ path: parts, query, body });
    };
    return { reply: reply(), headers: { 'x-ratelimit-bucket': bucket, ...buckets.headers(key) } };
  };

  const server = createServer((request, response) => void respond(request, response));
  return {
    server,
    calls,
    breaches: held,
    fault: (fault) => void faults.push(fault),
    trouble: (next) => {
      trouble = next;
    },
  };
};

const taken = (faults: Fault[], method: string, path: string): Fault | undefined => {
  const index = faults.findIndex((fault) => fault.method === method && fault.path.test(path));
  return index < 0 ? undefined : faults.splice(index, 1)[0];
};

const send = (
  response: ServerResponse,
  { status, body, headers }: Reply,
  more: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-reset-after': '1',
    ...more,
    // With a content type but no content, discord.js would fail to read a 204.
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

/** Discord's 429 for one route. */
export const rateLimited = (seconds: number): Reply => ({
  status: 429,
  headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
  body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
});
