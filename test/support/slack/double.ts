import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { checkMessage, checkView } from './check.ts';
import type { Clock } from './clock.ts';
import { createSocketMode } from './socket-mode.ts';

export const BOT_TOKEN = 'xoxb-000000000000-made-up-for-tests';
export const APP_TOKEN = 'xapp-1-A0000000-000000000000-made-up-for-tests';

/** How one call goes wrong: an HTTP status, an error in Slack's own shape, a broken connection, or waiting for something. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string }
  | { readonly drop: true }
  | { readonly after: Promise<unknown> };

type Args = Readonly<Record<string, unknown>>;
export interface Call {
  readonly name: string;
  readonly args: Args;
}

const TRIGGER_MS = 3_000;
const RESPONSE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

// The Web API gets forms whose nested values are JSON; a response_url gets JSON.
const argsOf = (request: IncomingMessage, body: string): Args => {
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(body);
  const nested = ['blocks', 'view'];
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, nested.includes(key) ? JSON.parse(value) : value]),
  );
};

const json = (response: ServerResponse, answer: object, status = 200, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer));
};

/** Our own Slack on the loopback: Web API, response_urls and Socket Mode, strict about what it is sent. */
export const createSlackDouble = async (clock: Clock) => {
  const calls: Call[] = [];
  const breaches: string[] = [];
  const faults = new Map<string, Fault[]>();
  const triggers = new Map<string, { readonly until: number; used: boolean }>();
  const responses = new Map<string, { readonly until: number; uses: number }>();
  const views = new Map<string, unknown>();
  const locales = new Map<string, string>();
  let watchers: { readonly name: string; readonly nth: number; readonly seen: (args: Args) => void }[] = [];
  let serial = 0;
  const next = (prefix: string): string => {
    serial += 1;
    return `${prefix}${String(serial).padStart(8, '0')}`;
  };

  const nth = (name: string, index: number): Args | undefined =>
    calls.filter((call) => call.name === name)[index]?.args;
  const record = (name: string, args: Args): void => {
    calls.push({ name, args });
    for (const { seen, nth: index } of watchers.filter((one) => one.name === name && nth(name, one.nth))) {
      seen(nth(name, index) ?? {});
    }
    watchers = watchers.filter((one) => !(one.name === name && nth(name, one.nth)));
  };
  const check = (verify: () => void): boolean => {
    try {
      verify();
      return true;
    } catch (error) {
      breaches.push(error instanceof Error ? error.message : String(error));
      return false;
    }
  };

  const openView = ({ trigger_id, view }: Args): object => {
    const trigger = triggers.get(String(trigger_id));
    if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
    if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (trigger.until < clock.now()) return { ok: false, error: 'expired_trigger_id' };
    trigger.used = true;
    if (!check(() => checkView(view))) return { ok: false, error: 'invalid_arguments' };
    const id = `V${views.size + 1}`; // V1 is the first one opened
    views.set(id, view);
    return { ok: true, view: { id } };
  };
  const updateView = ({ view_id, view }: Args): object => {
    if (!views.has(String(view_id))) return { ok: false, error: 'not_found' };
    if (!check(() => checkView(view))) return { ok: false, error: 'invalid_arguments' };
    views.set(String(view_id), view);
    return { ok: true, view: { id: view_id } };
  };
  const post = (args: Args): object =>
    check(() => checkMessage(args)) ? { ok: true, ts: '1763884800.000100' } : { ok: false, error: 'invalid_blocks' };

  const methods: Record<string, (args: Args) => object> = {
    'auth.test': () => ({ ok: true, team_id: 'T0001', user_id: 'U0BOT', bot_id: 'B0001' }),
    'users.info': ({ user }) => ({ ok: true, user: { id: user, locale: locales.get(String(user)) ?? 'en-US' } }),
    'views.open': openView,
    'views.update': updateView,
    'chat.postMessage': post,
    'chat.postEphemeral': post,
    'chat.update': post,
    'apps.connections.open': () => ({ ok: true, url: `${origin.replace('http', 'ws')}/link?ticket=${next('S')}` }),
  };

  const webApi = (request: IncomingMessage, name: string, args: Args): object => {
    const token = name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    if (request.headers.authorization !== `Bearer ${token}`) return { ok: false, error: 'invalid_auth' };
    return methods[name]?.(args) ?? { ok: false, error: 'unknown_method' };
  };

  const respond = (id: string, args: Args): readonly [number, object] => {
    const url = responses.get(id);
    if (!url || url.until < clock.now()) return [404, { ok: false, error: 'expired_url' }];
    url.uses += 1;
    if (url.uses > RESPONSE_USES) return [404, { ok: false, error: 'used_url' }];
    return check(() => checkMessage(args)) ? [200, { ok: true }] : [400, { ok: false, error: 'invalid_blocks' }];
  };

  const server = createServer(async (request, response) => {
    const [, kind = '', id = ''] = (request.url ?? '').split('/');
    const name = kind === 'api' ? id : 'response_url';
    const args = argsOf(request, await readBody(request));
    const fault = faults.get(name)?.shift();
    record(name, args);
    if (fault && 'after' in fault) await fault.after;
    if (fault && 'drop' in fault) return request.socket.destroy();
    if (fault && 'error' in fault) return json(response, { ok: false, error: fault.error });
    if (fault && 'status' in fault) {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return json(response, { ok: false, error: 'ratelimited' }, fault.status, headers);
    }
    const [status, answer] = kind === 'api' ? [200, webApi(request, name, args)] : respond(id, args);
    json(response, answer, status);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const socketMode = createSocketMode(server);

  return {
    apiUrl: `${origin}/api`,
    socketMode,
    calls,
    /** The next calls of this name go wrong, one fault each; `response_url` is a name too. */
    fail: (name: string, ...next: readonly Fault[]) => void faults.set(name, [...(faults.get(name) ?? []), ...next]),
    /** What a call was sent, as soon as there has been that many of them. */
    called: (name: string, count = 1): Promise<Args> => {
      const args = nth(name, count - 1);
      return args ? Promise.resolve(args) : new Promise((seen) => watchers.push({ name, nth: count - 1, seen }));
    },
    count: (name: string): number => calls.filter((call) => call.name === name).length,
    view: (id: string): unknown => views.get(id),
    /** The person has opened this view; what an acknowledgement says about it is checked like a call. */
    acknowledged: (id: string, ack: { readonly response_action?: string; readonly view?: unknown }): void => {
      if (ack.response_action === 'update' && check(() => checkView(ack.view))) views.set(id, ack.view);
    },
    speaks: (user: string, locale: string) => void locales.set(user, locale),
    trigger: (): string => {
      const id = next('trigger.');
      triggers.set(id, { until: clock.now() + TRIGGER_MS, used: false });
      return id;
    },
    responseUrl: (): string => {
      const id = next('R');
      responses.set(id, { until: clock.now() + RESPONSE_MS, uses: 0 });
      return `${origin}/response/${id}`;
    },
    /** Ends the server; throws when anything was sent that Slack would have refused. */
    async stop(): Promise<void> {
      socketMode.stop();
      server.close();
      server.closeAllConnections();
      if (breaches.length > 0) throw new Error(breaches.join('\n'));
    },
    breaches,
  };
};
export type SlackDouble = Awaited<ReturnType<typeof createSlackDouble>>;
