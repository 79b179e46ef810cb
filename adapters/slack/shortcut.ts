import type { Means } from './answering.ts';
import { messageText } from './message-text.ts';
import { type OnMessage, tenantOf } from './payloads.ts';
import { render } from './render.ts';

/** The message shortcut, as the manifest names it. */
export const DIAGNOSE_MESSAGE = 'diagnose_message';

/** Diagnoses somebody's message for whoever chose to, and for nobody else. */
export const answerOnMessage = async (means: Means, body: OnMessage): Promise<void> => {
  const { message, channel, user, response_url: url } = body;
  const person = await means.personOf(user.id);
  const origin = { user: user.id, tenant: tenantOf(body), channel: channel.id };
  const line = 'diagnose';
  const ask = {
    ...means.askOf(line, person, origin),
    values: { text: messageText(message), from: 'message' },
  };
  const view = await means.door.answer(ask);
  await means.respond(url, {
    ...render(view, ask.locale, line),
    response_type: 'ephemeral',
    replace_original: false,
    ...(message.thread_ts && { thread_ts: message.thread_ts }),
  });
};
