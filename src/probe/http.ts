import type { Finding, Instant } from '../core/types.ts';
import { decode } from './decode.ts';
import { type Exchange, exchange, type GivenUp, type Headers, type Query, type World } from './exchange.ts';
import { quote } from './quote.ts';
import { follow } from './redirects.ts';

/** What one request came to. */
export type Reply =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Headers;
      readonly body: string;
      /** False when the body was longer than we read. */
      readonly whole: boolean;
      readonly latencyMs: number;
      readonly firstByteMs: number;
    }
  | { readonly kind: 'failure'; readonly finding: Finding; readonly detail: string; readonly latencyMs: number }
  /** The caller wanted no answer any more. */
  | { readonly kind: 'stopped' };

export type Answer = Extract<Reply, { kind: 'answer' }>;

/** What to ask; the limits have the defaults that suit a probe. */
export interface Ask extends Pick<Query, 'url' | 'timeMs' | 'hear'> {
  readonly method?: Query['method'];
  readonly headers?: Headers;
  readonly body?: string;
  /** How many redirects to follow, on the same site only; with 0 a redirect is itself the answer. */
  readonly redirects?: number;
}

export const MAX_BYTES = 64 * 1024;
const MAX_REDIRECTS = 3;
const USER_AGENT = 'ernie-watch/0.1 (status probe)';

const queryOf = ({ method = 'GET', headers = {}, ...ask }: Ask): Query => ({
  method,
  url: ask.url,
  headers: {
    'user-agent': USER_AGENT,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  },
  ...(ask.body === undefined ? {} : { body: ask.body }),
  ...(ask.hear ? { hear: ask.hear } : {}),
  timeMs: ask.timeMs,
  maxBytes: MAX_BYTES,
});

const replyOf = async (result: Exchange, started: Instant, now: Instant): Promise<Reply> => {
  if (result.kind === 'stopped') return result;
  const latencyMs = Math.max(0, now - started);
  if (result.kind === 'failure') return { ...result, detail: quote(result.detail), latencyMs };
  const encoding = result.headers['content-encoding'] ?? '';
  const body = await decode(result.body, encoding, MAX_BYTES);
  if (!body)
    return { kind: 'failure', finding: 'unexpected', detail: quote(`${result.status} broken ${encoding}`), latencyMs };
  return {
    kind: 'answer',
    status: result.status,
    headers: result.headers,
    body: body.bytes.toString('utf8'),
    whole: body.whole,
    latencyMs,
    firstByteMs: Math.max(0, result.firstAt - started),
  };
};

/** One question to the outside world, limited in time, bytes, redirects and unpacking; never throws. */
export const request = async (world: World, ask: Ask, stop: AbortSignal): Promise<Reply> => {
  const started = world.now();
  const giveUp = new AbortController();
  const give = (why: GivenUp) => giveUp.abort(why);
  const onStop = () => give('stop');
  const timer = setTimeout(give, ask.timeMs, 'time');
  stop.addEventListener('abort', onStop);
  if (stop.aborted) onStop();
  const query = queryOf(ask);
  const result =
    ask.redirects === 0
      ? await exchange(world, query, giveUp.signal)
      : await follow(world, query, ask.redirects ?? MAX_REDIRECTS, giveUp.signal);
  clearTimeout(timer);
  stop.removeEventListener('abort', onStop);
  return replyOf(result, started, world.now());
};
