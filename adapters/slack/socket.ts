import { LogLevel, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../src/bot/door.ts';
import type { Instant } from '../../src/core/types.ts';
import { type Failure, failure, refused } from './failures.ts';
import { type Reception, silent } from './reception.ts';
import type { Wait } from './retry.ts';

/** What undici sends requests through. */
export type Dispatcher = NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]['dispatcher']>;

interface Deps {
  readonly appToken: string;
  readonly clientOptions: webApi.WebClientOptions;
  readonly dispatcher: Dispatcher | undefined;
  readonly now: () => Instant;
  readonly wait: Wait;
  readonly log: Log;
}

/** A connection that held this long was a good one: Slack asks for a new one every few hours. */
const GOOD_MS = 30_000;
const LONGEST_MS = 30_000;
const CLOSE_MS = 1_000;
const REMEDY = 'Make one with connections:write at api.slack.com, your app, Basic Information, App-Level Tokens.';

/** Requests over Socket Mode, through a connection that is made again whenever it ends. */
export const createSocket = ({ appToken, clientOptions, dispatcher, now, wait, log }: Deps): Reception => {
  // Reconnecting is ours: the SDK's waits one clientPingTimeout (5 s) each time, and a refusal then is an unhandled
  // rejection. So that timeout is only the deadline for a pong, and its default is right.
  const receiver = new SocketModeReceiver({
    appToken,
    ...(dispatcher && { dispatcher }),
    autoReconnectEnabled: false,
    clientPingTimeout: 5_000,
    logger: silent(LogLevel.ERROR),
    installerOptions: { clientOptions },
  });
  const { client } = receiver;
  let stopped = false;
  let hearEnd = (): void => undefined;
  client.on('disconnected', () => hearEnd());
  const ended = () =>
    new Promise<void>((resolve) => {
      hearEnd = resolve;
    });

  const connect = async (): Promise<Failure | undefined> => {
    try {
      await client.start();
      log('slack.connected');
      return undefined;
    } catch (error) {
      const failed = failure(error);
      log('slack.connect.failed', { reason: failed.reason });
      return failed;
    }
  };

  /** From the first connection on: when one ends, the next is made at once, then after 1, 2, 4 ... 30 s. */
  const stay = async (first: Failure | undefined, firstGone: Promise<void>): Promise<void> => {
    let [failed, gone, failures] = [first, firstGone, 0];
    while (!stopped) {
      const since = now();
      if (!failed) await gone;
      if (stopped) return;
      if (!failed) log('slack.disconnected');
      failures = !failed && now() - since > GOOD_MS ? 0 : failures + 1;
      const ms = Math.max(failed?.afterMs ?? 0, Math.min(LONGEST_MS, failures < 2 ? 0 : 1000 * 2 ** (failures - 2)));
      if (ms > 0) await wait(ms);
      gone = ended();
      if (!stopped) failed = await connect();
      if (stopped) await client.disconnect();
    }
  };

  return {
    receiver,
    async start() {
      const gone = ended();
      const first = await connect();
      if (first && refused(first)) throw new Error(`Slack refuses SLACK_APP_TOKEN (${first.reason}). ${REMEDY}`);
      void stay(first, gone);
      return { receive: 'socket' };
    },
    pause: () => undefined,
    async close() {
      stopped = true;
      await Promise.race([client.disconnect(), wait(CLOSE_MS)]);
    },
  };
};
