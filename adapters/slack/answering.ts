import type { webApi } from '@slack/bolt';
import type { Ask, Door, Log } from '../../src/bot/door.ts';
import type { View } from '../../src/view/view.ts';
import type { Asks } from './asks.ts';
import { failure } from './failures.ts';
import { formValues } from './form-values.ts';
import { answerModal, formModal, workingModal } from './modal.ts';
import { type Mentioned, type Pressed, type Submitted, type Typed, tenantOf } from './payloads.ts';
import type { Person } from './people.ts';
import { formButton, SAY, unopened } from './phrases.ts';
import { render } from './render.ts';
import type { Respond } from './respond.ts';
import { calling, type Retry, type Wait } from './retry.ts';
import { typedText } from './typed-text.ts';

/** What answering needs; all of it is made in `index.ts`. */
export interface Means {
  readonly door: Door;
  readonly client: webApi.WebClient;
  readonly respond: Respond;
  readonly retry: Retry;
  readonly personOf: (user: string) => Promise<Person>;
  readonly askOf: Asks;
  readonly wait: Wait;
  readonly log: Log;
  /** Work that goes on after the acknowledgement; waited for when stopping. */
  readonly later: (work: Promise<unknown>) => void;
}

type Show = (view: View, hidden: boolean) => Promise<unknown>;

/** Slack waits three seconds for an acknowledgement; the rest is for the way. */
const ACK_MS = 2_500;

/** Opens the form the plan wants, or shows the answer. */
const serve = async (
  { door, client, log }: Means,
  ask: Ask,
  { trigger, channel }: { readonly trigger: string; readonly channel: string | undefined },
  show: Show,
): Promise<void> => {
  const plan = door.plan(ask);
  if (plan.kind === 'view') {
    await show(await door.answer(ask), plan.private);
    return;
  }
  try {
    await client.views.open({ trigger_id: trigger, view: formModal(plan.form, ask.locale, channel) });
  } catch (error) {
    log('slack.form.failed', { reason: failure(error).reason });
    await show(unopened(plan.form, ask.line, ask.locale), true);
  }
};

/** Answers a typed command where it was typed. */
export const answerTyped = async (means: Means, body: Typed): Promise<void> => {
  const { user_id: user, channel_id: channel, trigger_id: trigger } = body;
  const tenant = body.team_id ?? body.enterprise_id ?? '';
  const ask = means.askOf(typedText(body.text), await means.personOf(user), { user, tenant, channel });
  await serve(means, ask, { trigger, channel }, (view, hidden) =>
    means.respond(body.response_url, {
      ...render(view, ask.locale, ask.line),
      response_type: hidden ? 'ephemeral' : 'in_channel',
      replace_original: false,
    }),
  );
};

const showInModal = ({ client, retry }: Means, id: string, view: ReturnType<typeof formModal>): Promise<boolean> =>
  retry(
    'slack.modal.failed',
    calling(() => client.views.update({ view_id: id, view }), true),
  );

/** Answers a pressed button: in its modal, in place of the same answer, or as a new message for the one who pressed. */
export const answerPressed = async (means: Means, body: Pressed): Promise<void> => {
  const [{ action_id, value }] = body.actions;
  if (value === undefined || action_id.startsWith('open:')) return;
  const { view: modal, response_url: url, container, trigger_id: trigger } = body;
  const channel = container?.channel_id ?? body.channel?.id ?? modal?.private_metadata?.channel;
  const person = await means.personOf(body.user.id);
  const thread = container?.thread_ts;
  const origin = { user: body.user.id, tenant: tenantOf(body), channel, ...(thread && { thread }) };
  const ask = means.askOf(value, person, origin);
  const { locale } = ask;
  if (modal) {
    const plan = means.door.plan(ask);
    const next =
      plan.kind === 'form'
        ? formModal(plan.form, locale, channel)
        : answerModal(await means.door.answer(ask), locale, value, channel);
    await showInModal(means, modal.id, next);
    return;
  }
  if (!url) return;
  await serve(means, ask, { trigger, channel }, (view) => {
    const message = { ...render(view, locale, value), ...(thread && { thread_ts: thread }) };
    return action_id.startsWith('again:')
      ? means.respond(url, { ...message, replace_original: true })
      : means.respond(url, { ...message, response_type: 'ephemeral', replace_original: false });
  });
};

/** What a sent form is acknowledged with. */
export type FormAck =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: ReturnType<typeof formModal> };

/** Answers a sent form in its modal: at once when it is quick, else after a note that it is being worked on. */
export const answerSubmitted = async (means: Means, body: Submitted): Promise<FormAck> => {
  const late = means.wait(ACK_MS).then(() => undefined);
  const person = await means.personOf(body.user.id);
  const { locale } = person;
  const form = formValues(body);
  if ('missing' in form)
    return {
      response_action: 'errors',
      errors: Object.fromEntries(form.missing.map((name) => [name, SAY.required[locale]])),
    };
  const { line, channel } = body.view.private_metadata;
  const origin = { user: body.user.id, tenant: tenantOf(body), channel };
  const ask = { ...means.askOf(line, person, origin), values: form.values };
  const answering = means.door.answer(ask).then((view) => answerModal(view, locale, line, channel));
  const modal = await Promise.race([answering, late]);
  if (modal) return { response_action: 'update', view: modal };
  means.later(answering.then((view) => showInModal(means, body.view.id, view)));
  return { response_action: 'update', view: workingModal(locale, channel) };
};

/** Answers a mention in its thread; a form there is reached through a button, for a mention cannot open one. */
export const answerMentioned = async (means: Means, body: Mentioned): Promise<void> => {
  const { user, bot_id, text, channel, ts, thread_ts } = body.event;
  if (bot_id) return;
  const person = await means.personOf(user);
  const thread = thread_ts ?? ts;
  const ask = means.askOf(typedText(text), person, { user, tenant: body.team_id ?? '', channel, thread });
  const { locale } = ask;
  const plan = means.door.plan(ask);
  const view = plan.kind === 'form' ? formButton(plan.form, ask.line, locale) : await means.door.answer(ask);
  const message = { channel, ...render(view, locale, ask.line), thread_ts: thread };
  const hidden = plan.kind === 'view' && plan.private;
  const post = () =>
    hidden
      ? means.client.chat.postEphemeral({ ...message, user })
      : means.client.chat.postMessage({ ...message, mrkdwn: false, unfurl_links: false, unfurl_media: false });
  await means.retry('slack.reply.failed', calling(post, false));
};
