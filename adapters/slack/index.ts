import { setTimeout as sleep } from 'node:timers/promises';
import { App, LogLevel, type SlackEventMiddlewareArgs, webApi } from '@slack/bolt';
import type { z } from 'zod';
import type { Adapter, Log } from '../../src/bot/door.ts';
import type { SlackConfig } from '../../src/config.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import { answerMentioned, answerPressed, answerSubmitted, answerTyped, type FormAck, type Means } from './answering.ts';
import { createHttp } from './http.ts';
import { createLocales } from './locales.ts';
import { createOnce } from './memory.ts';
import { FORM } from './modal.ts';
import { Mentioned, Pressed, Submitted, Typed } from './payloads.ts';
import { silent } from './reception.ts';
import { createRespond, createRetry, failure, refused, type Wait } from './sending.ts';
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
const ASKS = 2_000;
const FORMS = 300; // fewer, for their answers are kept
const ASKS_MS = 15 * 60_000; // Slack's last retry comes about six minutes after the first try

const realWait: Wait = (ms) => sleep(ms, undefined, { ref: false });

/** What a bug is and where; without its message, which may quote what people typed. */
const bug = (error: unknown) =>
  error instanceof Error
    ? {
        error: error.name,
        at: error.stack
          ?.match(/^ +at .+$/gm)
          ?.slice(0, 4)
          .map((frame) => frame.trim()),
      }
    : { error: typeof error };

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
      await client.auth.test();
    } catch (error) {
      const failed = failure(error);
      log('slack.auth.failed', { reason: failed.reason });
      if (!refused(failed)) return; // out of reach for now; asks come in all the same
      throw new Error(
        `Slack refuses SLACK_BOT_TOKEN (${failed.reason}). Copy it again from api.slack.com, your app, OAuth & Permissions.`,
      );
    }
  };

  const listen = (means: Means): void => {
    const app = new App({
      receiver: reception.receiver,
      authorize: async () => ({ botToken: config.botToken }),
      convoStore: false,
      ignoreSelf: false,
      clientOptions,
      logger,
    });
    const once = createOnce<void>(ASKS, ASKS_MS, now);
    const onceForm = createOnce<FormAck>(FORMS, ASKS_MS, now);

    /** The body in the shape we expect; anything else is logged by its kind and left alone. */
    const expected = <T>(shape: z.ZodType<T>, body: unknown): T | undefined => {
      const parsed = shape.safeParse(body);
      if (!parsed.success) log('slack.unexpected', { fields: parsed.error.issues.map(({ path }) => path.join('.')) });
      return parsed.data;
    };

    app.command(/.*/, async ({ ack, body }) => {
      if (stopping) return;
      await ack();
      const typed = expected(Typed, body);
      if (typed) later(once(typed.trigger_id, () => answerTyped(means, typed)));
    });
    app.action(/.*/, async ({ ack, body }) => {
      if (stopping) return;
      await ack();
      const pressed = expected(Pressed, body);
      if (pressed) later(once(pressed.trigger_id, () => answerPressed(means, pressed)));
    });
    app.view(FORM, async ({ ack, body }) => {
      if (stopping) return;
      const submitted = expected(Submitted, body);
      if (!submitted) return ack();
      later(onceForm(submitted.trigger_id, () => answerSubmitted(means, submitted)).then((answer) => ack(answer)));
    });
    app.event('app_mention', async ({ body }: SlackEventMiddlewareArgs<'app_mention'>) => {
      if (stopping) return;
      const mentioned = expected(Mentioned, body);
      if (mentioned) later(once(mentioned.event_id, () => answerMentioned(means, mentioned)));
    });
    app.error(async (error) => log('slack.failed', bug(error)));
  };

  return {
    name: 'slack',
    async start(door) {
      await verify();
      const localeOf = createLocales({ client, fallback: defaultLocale, now, wait, log });
      listen({ door, client, retry, respond: createRespond(fetch, retry), localeOf, wait, log, later });
      log('slack.started', await reception.start());
    },
    stop() {
      stopping ??= halt();
      return stopping;
    },
  };
};
