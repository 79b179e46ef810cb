import { setTimeout as sleep } from 'node:timers/promises';
import { App, LogLevel, webApi } from '@slack/bolt';
import type { Adapter, Log } from '../../src/bot/door.ts';
import type { SlackConfig } from '../../src/config.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import { createAsks } from './asks.ts';
import { createCourier } from './courier.ts';
import { bug, failure, refused } from './failures.ts';
import { createHttp } from './http.ts';
import { createIdentity } from './identity.ts';
import { listen } from './listen.ts';
import { createPeople } from './people.ts';
import { silent } from './reception.ts';
import { createRespond } from './respond.ts';
import { createRetry, type Wait } from './retry.ts';
import { createSkew } from './skew.ts';
import { createSocket, type Dispatcher } from './socket.ts';

/** What Slack is built from. */
export interface SlackDeps {
  readonly config: SlackConfig;
  readonly defaultLocale: Locale;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Instant;
  /** Real time unless a test says otherwise. */
  readonly wait?: Wait;
  /** What Socket Mode's connection goes through, such as a proxy; `fetch` cannot carry it. */
  readonly dispatcher?: Dispatcher;
}

const CALL_MS = 10_000;
const DRAIN_MS = 3_000;

const realWait: Wait = (ms) => sleep(ms, undefined, { ref: false });

/** The bot on Slack: commands, buttons, forms and mentions, over HTTP or Socket Mode. */
export const createSlack = (deps: SlackDeps): Adapter => {
  const { config, defaultLocale, log, fetch, now, wait = realWait, dispatcher } = deps;
  const logger = silent(LogLevel.ERROR);
  // One try each: Bolt's client would send a message again after a broken connection and hold every call for one's 429.
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: `${config.apiUrl}/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    fetch,
    logger,
  };
  const client = new webApi.WebClient(config.botToken, clientOptions);
  const who = createIdentity(client);
  // Posts go out through a client of their own, so that no crowd of them keeps an answer waiting.
  const skew = createSkew(fetch, now);
  // How many go out at once is decided by whoever sends them.
  const carrier = new webApi.WebClient(config.botToken, {
    ...clientOptions,
    fetch: skew.fetch,
    maxRequestConcurrency: 1_000,
  });
  const reception =
    config.receive.kind === 'http'
      ? createHttp({ ...config.receive, now, log })
      : createSocket({ ...config.receive, clientOptions, dispatcher, now, wait, log });
  const retry = createRetry(wait, log);
  const running = new Set<Promise<unknown>>();
  let stopping: Promise<void> | undefined;

  /** The one place where a bug ends: logged, never shown. */
  const later = (work: Promise<unknown>): void => {
    const tracked: Promise<unknown> = work
      .catch((error: unknown) => log('slack.failed', bug(error)))
      .finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const drained = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled([...running]);
  };

  const halt = async (): Promise<void> => {
    reception.pause();
    await Promise.race([drained(), wait(DRAIN_MS)]);
    await reception.close();
    log('slack.stopped');
  };

  const verify = async (): Promise<void> => {
    try {
      await who.ask();
    } catch (error) {
      const failed = failure(error);
      log('slack.auth.failed', { reason: failed.reason });
      if (!refused(failed)) return; // out of reach for now; asks come in all the same
      throw new Error(
        `Slack refuses SLACK_BOT_TOKEN (${failed.reason}). Copy it again from api.slack.com, your app, OAuth & Permissions.`,
      );
    }
  };

  return {
    name: 'slack',
    courier: createCourier({ client: carrier, who: createIdentity(carrier), skew }),
    async start(door) {
      await verify();
      const personOf = createPeople({ client, who, fallback: defaultLocale, now, wait, log });
      const askOf = createAsks(config.subscribers);
      const app = new App({
        receiver: reception.receiver,
        authorize: async () => ({ botToken: config.botToken }),
        convoStore: false,
        ignoreSelf: false,
        clientOptions,
        logger,
      });
      const respond = createRespond(fetch, retry);
      const means = { door, client, retry, respond, personOf, askOf, wait, log, later };
      listen(app, means, now, () => stopping !== undefined);
      log('slack.started', await reception.start());
    },
    stop() {
      stopping ??= halt();
      return stopping;
    },
  };
};
