import type { Means } from './answering.ts';
import { messageText } from './message-text.ts';
import { type Pointed, tenantOf } from './payloads.ts';
import { render } from './render.ts';

/** Answers what was asked about somebody's message, for the one who asked alone, in the thread of the message. */
export const answerPointed = async (means: Means, body: Pointed): Promise<void> => {
  const { callback_id: line, user, channel, message } = body;
  if (!means.door.commands.some(({ name, onMessage }) => onMessage && name === line))
    return means.log('slack.shortcut.unknown');
  const thread = message.thread_ts ?? message.ts;
  const origin = { user: user.id, tenant: tenantOf(body), channel: channel.id, thread, message: messageText(message) };
  const ask = means.askOf(line, await means.personOf(user.id), origin);
  await means.respond(body.response_url, {
    ...render(await means.door.answer(ask), ask.locale, line),
    response_type: 'ephemeral',
    replace_original: false,
    ...(message.thread_ts && { thread_ts: message.thread_ts }),
  });
};
