import type { Dispatcher } from 'undici';
import type { Instant } from '../core/types.ts';
import type { Bytes } from './decode.ts';
import { type Failure, failureOf, type Stage, timeoutOf } from './failures.ts';

/** The network and the clock, as the composition root hands them down. */
export interface World {
  readonly dispatcher: Dispatcher;
  readonly now: () => Instant;
}

/** One HTTP request, and how much of an answer we are willing to take. */
export interface Query {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For all of it, redirects included. */
  readonly timeMs: number;
  readonly maxBytes: number;
  /** Hears the body as it comes; `true` means that nothing more is needed. */
  readonly hear?: (chunk: Buffer, at: Instant) => boolean;
}

export type Headers = Readonly<Record<string, string>>;

/** What came of one request without following redirects. */
export type Exchange =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Headers;
      readonly firstAt: Instant;
      readonly body: Bytes;
    }
  | ({ readonly kind: 'failure' } & Failure)
  | { readonly kind: 'stopped' };

/** Why a request is given up: its own time is over, or the caller wants no answer any more. */
export type GivenUp = 'time' | 'stop';

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Headers => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    all[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return all;
};

const CLOSED = new Set(['UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);
const closed = (error: unknown): boolean => error instanceof Error && 'code' in error && CLOSED.has(String(error.code));

/** Asks once over a fresh connection, so that DNS, TCP and TLS are tried each time; never throws. */
export const exchange = (world: World, query: Query, giveUp: AbortSignal): Promise<Exchange> =>
  new Promise((resolve) => {
    const target = new URL(query.url);
    let stage: Stage = 'connecting';
    let over = false;
    let controller: Dispatcher.DispatchController | undefined;
    let head = { status: 0, headers: {} as Headers, firstAt: 0 };
    const chunks: Buffer[] = [];
    let size = 0;

    const end = (result: Exchange, leave: boolean) => {
      if (over) return;
      over = true;
      giveUp.removeEventListener('abort', onGiveUp);
      resolve(result);
      if (leave) controller?.abort(new Error('given up'));
    };
    const answer = (whole: boolean): Exchange => ({
      kind: 'answer',
      ...head,
      body: { bytes: Buffer.concat(chunks), whole },
    });
    const onGiveUp = () => {
      const why: GivenUp = giveUp.reason;
      end(why === 'stop' ? { kind: 'stopped' } : { kind: 'failure', ...timeoutOf(stage, query.timeMs) }, true);
    };
    const fail = (error: unknown) =>
      end(closed(error) ? { kind: 'stopped' } : { kind: 'failure', ...failureOf(error, target, stage) }, true);

    if (giveUp.aborted) return onGiveUp();
    giveUp.addEventListener('abort', onGiveUp);
    // `dispatch` instead of `request`: it alone tells when the connection stands, and can be left before that.
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        if (over) started.abort(new Error('given up'));
        else stage = 'waiting';
      },
      onResponseStart(_, status, headers) {
        if (over) return;
        stage = 'reading';
        head = { status, headers: flat(headers), firstAt: world.now() };
      },
      onResponseData(_, chunk) {
        if (over) return;
        chunks.push(chunk.subarray(0, query.maxBytes - size));
        size += chunk.length;
        const enough = query.hear?.(chunk, world.now()) ?? false;
        if (enough || size > query.maxBytes) end(answer(size <= query.maxBytes), true);
      },
      onResponseEnd() {
        end(answer(true), false);
      },
      onResponseError(_, error) {
        fail(error);
      },
    };
    try {
      const { method, headers, body = null } = query;
      const path = `${target.pathname}${target.search}`;
      world.dispatcher.dispatch({ origin: target.origin, path, method, headers, body, reset: true }, handler);
    } catch (error) {
      fail(error);
    }
  });
