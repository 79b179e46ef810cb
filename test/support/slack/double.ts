import { once } from 'node:events';
import { createServer } from 'node:http';
import { createCalls } from './calls.ts';
import { createChannels } from './channels.ts';
import { checkMessage, checkView } from './check.ts';
import type { Clock } from './clock.ts';
import { createModals } from './modals.ts';
import { createPace } from './pace.ts';
import { createPeople } from './people.ts';
import { createSocketMode } from './socket-mode.ts';
import { type Answer, type Args, argsOf, json, type Methods } from './wire.ts';

export const BOT_TOKEN = 'xoxb-000000000000-made-up-for-tests';
export const APP_TOKEN = 'xapp-1-A0000000-000000000000-made-up-for-tests';

/** How one call goes wrong: an HTTP status, an error in Slack's own shape, a broken connection before or after it was carried out, or waiting for something. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string }
  | { readonly drop: true }
  | { readonly lose: true }
  | { readonly after: Promise<unknown> };
/** Decides for each call whether it goes wrong. */
export type Trouble = (name: string, args: Args) => Fault | undefined;

export interface DoubleOptions {
  /** Keeps Slack's own rate limits, by its clock. */
  readonly limits?: boolean;
  /** `false` takes every message unseen: for loads of them. */
  readonly strict?: boolean;
}

const RESPONSE_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Our own Slack on the loopback: Web API, response_urls and Socket Mode, strict about what it is sent. */
export const createSlackDouble = async (clock: Clock, { limits = false, strict = true }: DoubleOptions = {}) => {
  const calls = createCalls();
  const breaches: string[] = [];
  const faults = new Map<string, Fault[]>();
  const responses = new Map<string, { readonly until: number; uses: number }>();
  const pace = limits ? createPace(clock) : () => undefined;
  let trouble: Trouble = () => undefined;
  let aheadMs = 0;
  let serial = 0;
  const next = (prefix: string): string => {
    serial += 1;
    return `${prefix}${String(serial).padStart(8, '0')}`;
  };
  const check = (verify: () => void): boolean => {
    if (!strict) return true;
    try {
      verify();
      return true;
    } catch (error) {
      breaches.push(error instanceof Error ? error.message : String(error));
      return false;
    }
  };

  const channels = createChannels(clock, (message, calling) => check(() => checkMessage(message, calling)));
  const people = createPeople(channels.kindOf);
  const modals = createModals(clock, (view) => check(() => checkView(view)));
  const methods: Methods = {
    ...channels.methods,
    ...people.methods,
    ...modals.methods,
    'apps.connections.open': () => ({ ok: true, url: `${origin.replace('http', 'ws')}/link?ticket=${next('S')}` }),
  };

  const webApi = (authorization: string | undefined, name: string, args: Args): Answer => {
    const token = name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    if (authorization !== `Bearer ${token}`) return { ok: false, error: 'invalid_auth' };
    const needed = people.lacks(name, args);
    if (needed) return { ok: false, error: 'missing_scope', needed, provided: people.scopes().join(',') };
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
    const args = await argsOf(request);
    const fault = faults.get(name)?.shift() ?? trouble(name, args);
    calls.record(name, args);
    response.setHeader('date', new Date(clock.now() + aheadMs).toUTCString());
    if (fault && 'after' in fault) await fault.after;
    if (fault && 'drop' in fault) return request.socket.destroy();
    if (fault && 'error' in fault) return json(response, { ok: false, error: fault.error });
    if (fault && 'status' in fault) {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return json(response, { ok: false, error: 'ratelimited' }, fault.status, headers);
    }
    const seconds = pace(name, args);
    if (seconds) return json(response, { ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(seconds) });
    const [status, answer] =
      kind === 'api' ? [200, webApi(request.headers.authorization, name, args)] : respond(id, args);
    if (fault && 'lose' in fault) return request.socket.destroy();
    json(response, answer, status, kind === 'api' ? { 'x-oauth-scopes': people.scopes().join(',') } : {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const socketMode = createSocketMode(server);

  return {
    apiUrl: `${origin}/api`,
    socketMode,
    /** All calls, in the order they came in. */
    calls: calls.all,
    called: calls.called,
    count: calls.count,
    /** The next calls of this name go wrong, one fault each; `response_url` is a name too. */
    fail: (name: string, ...next: readonly Fault[]) => void faults.set(name, [...(faults.get(name) ?? []), ...next]),
    /** From now on this decides whether a call goes wrong that nothing else was said about. */
    trouble: (decide: Trouble): void => {
      trouble = decide;
    },
    /** Its clock goes this far ahead of ours. */
    ahead: (ms: number): void => {
      aheadMs = ms;
    },
    channels,
    messages: channels.messages,
    allows: people.allows,
    knows: people.knows,
    speaks: people.speaks,
    view: modals.view,
    /** The person has opened this view; what an acknowledgement says about it is checked like a call. */
    acknowledged: (id: string, ack: { readonly response_action?: string; readonly view?: unknown }): void => {
      if (ack.response_action === 'update' && check(() => checkView(ack.view))) modals.show(id, ack.view);
    },
    trigger: (): string => modals.trigger(next('trigger.')),
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
