import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type BodyKind, breaches } from './check.ts';
import { type Reply, refusal } from './interactions.ts';

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
  /** `drop` cuts the line before reading, `lose` after having done it; `until` is slow. */
  readonly reply: Reply | 'drop' | 'lose' | { readonly until: Promise<unknown> };
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Without the bot's token in `Authorization`, such as by an interaction's own token. */
  readonly open?: boolean;
  readonly holds?: BodyKind;
  reply(call: { readonly path: readonly string[]; readonly query: URLSearchParams; readonly body: unknown }): Reply;
}

/** Discord's REST side over a list of routes: tokens, bodies held to account, faults, a transcript. */
export interface Rest {
  readonly server: Server;
  readonly calls: readonly Call[];
  readonly breaches: readonly string[];
  /** The next request of this kind meets this fault. */
  fault(fault: Fault): void;
}

export const createRest = (token: string, routes: readonly Route[]): Rest => {
  const calls: Call[] = [];
  const held: string[] = [];
  const faults: Fault[] = [];

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname).replace('/api/v10', '');
    const fault = taken(faults, method, path);
    if (fault?.reply === 'drop') return void request.socket.destroy();
    const raw = await text(request);
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    if (typeof fault?.reply === 'object' && 'until' in fault.reply) await fault.reply.until;
    const right = () => answer(request.headers.authorization, method, path, url.searchParams, body);
    const reply = typeof fault?.reply === 'object' && 'status' in fault.reply ? fault.reply : right();
    calls.push({ method, path, body, status: reply.status });
    if (fault?.reply === 'lose') return void request.socket.destroy();
    send(response, reply);
  };

  const answer = (
    authorization: string | undefined,
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ) => {
    const route = routes.find((item) => item.method === method && item.path.test(path));
    if (!route) {
      held.push(`${method} ${path}: no such route`);
      return refusal(404, 0, '404: Not Found');
    }
    if (!route.open && authorization !== `Bot ${token}`) return refusal(401, 0, '401: Unauthorized');
    const found = route.holds ? breaches(route.holds, body) : [];
    held.push(...found.map((breach) => `${method} ${path}: ${breach}`));
    if (found.length > 0) return refusal(400, 50035, 'Invalid Form Body');
    return route.reply({ path: route.path.exec(path)?.slice(1) ?? [], query, body });
  };

  const server = createServer((request, response) => void respond(request, response));
  return { server, calls, breaches: held, fault: (fault) => void faults.push(fault) };
};

const taken = (faults: Fault[], method: string, path: string): Fault | undefined => {
  const index = faults.findIndex((fault) => fault.method === method && fault.path.test(path));
  return index < 0 ? undefined : faults.splice(index, 1)[0];
};

const send = (response: ServerResponse, { status, body, headers }: Reply): void => {
  response.writeHead(status, {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-reset-after': '1',
    'x-ratelimit-bucket': 'double',
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
