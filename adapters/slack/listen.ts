import type { App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { z } from 'zod';
import type { Instant } from '../../src/core/types.ts';
import { answerMentioned, answerPressed, answerSubmitted, answerTyped, type FormAck, type Means } from './answering.ts';
import { bug } from './failures.ts';
import { createOnce } from './memory.ts';
import { FORM } from './modal.ts';
import { Mentioned, Pointed, Pressed, Submitted, Typed } from './payloads.ts';
import { answerPointed } from './pointing.ts';

const ASKS = 2_000;
const FORMS = 300; // fewer, for their answers are kept
const ASKS_MS = 15 * 60_000; // Slack's last retry comes about six minutes after the first try

/** Acknowledges what comes in and has it answered, each thing once; nothing new is taken while stopping. */
export const listen = (app: App, means: Means, now: () => Instant, stopping: () => boolean): void => {
  const { log } = means;
  const once = createOnce<void>(ASKS, ASKS_MS, now);
  const onceForm = createOnce<FormAck>(FORMS, ASKS_MS, now);

  /** The body in the shape we expect; anything else is logged by its kind and left alone. */
  const expected = <T>(shape: z.ZodType<T>, body: unknown): T | undefined => {
    const parsed = shape.safeParse(body);
    if (!parsed.success) log('slack.unexpected', { fields: parsed.error.issues.map(({ path }) => path.join('.')) });
    return parsed.data;
  };

  app.command(/.*/, async ({ ack, body }) => {
    if (stopping()) return;
    await ack();
    const typed = expected(Typed, body);
    if (typed) means.later(once(typed.trigger_id, () => answerTyped(means, typed)));
  });
  app.action(/.*/, async ({ ack, body }) => {
    if (stopping()) return;
    await ack();
    const pressed = expected(Pressed, body);
    if (pressed) means.later(once(pressed.trigger_id, () => answerPressed(means, pressed)));
  });
  app.shortcut({ type: 'message_action' }, async ({ ack, body }) => {
    if (stopping()) return;
    await ack();
    const pointed = expected(Pointed, body);
    if (pointed) means.later(once(pointed.trigger_id, () => answerPointed(means, pointed)));
  });
  app.view(FORM, async ({ ack, body }) => {
    if (stopping()) return;
    const submitted = expected(Submitted, body);
    if (!submitted) return ack();
    means.later(onceForm(submitted.trigger_id, () => answerSubmitted(means, submitted)).then((answer) => ack(answer)));
  });
  app.event('app_mention', async ({ body }: SlackEventMiddlewareArgs<'app_mention'>) => {
    if (stopping()) return;
    const mentioned = expected(Mentioned, body);
    if (mentioned) means.later(once(mentioned.event_id, () => answerMentioned(means, mentioned)));
  });
  app.error(async (error) => log('slack.failed', bug(error)));
};
