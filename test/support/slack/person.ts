import { createHmac } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { SlackDouble } from './double.ts';

/** What came back to Slack for one delivery. */
export interface Delivered {
  readonly status: number;
  readonly ack: Readonly<Record<string, unknown>>;
}
type Kind = 'slash_commands' | 'interactive' | 'events_api';
export type Deliver = (kind: Kind, payload: object, retry?: number) => Promise<Delivered>;

export const SIGNING_SECRET = '0123456789abcdef-made-up-for-tests';

/** Headers as Slack signs them. */
export const signed = (body: string, seconds: number, secret = SIGNING_SECRET): Record<string, string> => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`,
});

const form = (fields: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)])),
  ).toString();

/** The body of a request and the type it is sent as. */
export const encoded = (kind: Kind, payload: object): { readonly body: string; readonly type: string } => {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  const fields = kind === 'interactive' ? { payload: JSON.stringify(payload) } : { ...payload };
  return { body: form(fields), type: 'application/x-www-form-urlencoded' };
};

const acked = (text: string): Readonly<Record<string, unknown>> => (text.startsWith('{') ? JSON.parse(text) : {});

/** Delivers over HTTP, each request signed at the clock's time. */
export const overHttp =
  (url: string, clock: Clock): Deliver =>
  async (kind, payload, retry) => {
    const { body, type } = encoded(kind, payload);
    const again = retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {};
    const headers = { 'content-type': type, ...signed(body, Math.floor(clock.now() / 1000)), ...again };
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, ack: acked(await response.text()) };
  };

/** Delivers through Socket Mode. */
export const overSocket =
  (slack: SlackDouble): Deliver =>
  async (kind, payload) => ({ status: 200, ack: await slack.socketMode.deliver(kind, payload) });

const TEAM = { id: 'T0001', domain: 'example' };

interface Button {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly text: { readonly text: string };
}
// Guarantee: messages and views that got here were held against @slack/types, so this is where their buttons are.
const buttonsOf = (shown: unknown): readonly Button[] => {
  const { blocks } = shown as { blocks: readonly { type: string; elements: readonly Button[] }[] };
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
};
// Guarantee: as above, for the input blocks of a view.
const inputsOf = (view: unknown) => {
  const { blocks } = view as {
    blocks: readonly { type: string; block_id: string; element: { type: string; action_id: string } }[];
  };
  return blocks.filter((block) => block.type === 'input');
};

/** Somebody in the workspace; each payload has the fields of Slack's samples. */
export const createPerson = (slack: SlackDouble, deliver: Deliver, id = 'U0001') => {
  const user = { id, username: 'someone', name: 'someone', team_id: TEAM.id };
  const common = { token: 'unused', api_app_id: 'A0001', is_enterprise_install: false };
  const press = (shown: unknown, label: string) => {
    const button = buttonsOf(shown).find(({ text }) => text.text === label);
    if (!button) throw new Error(`there is no button ${label}`);
    return { ...button, block_id: 'b', action_ts: '1763884800.000001' };
  };
  const interaction = (payload: object) => ({
    ...{ ...common, team: TEAM, user, enterprise: null, trigger_id: slack.trigger() },
    ...payload,
  });

  return {
    command: (text: string, channel = 'C0001') => ({
      ...{ ...common, team_id: TEAM.id, team_domain: TEAM.domain, channel_id: channel, channel_name: 'general' },
      ...{ user_id: id, user_name: 'someone', command: '/ernie', text },
      response_url: slack.responseUrl(),
      trigger_id: slack.trigger(),
    }),
    types(text: string, channel?: string): Promise<Delivered> {
      return deliver('slash_commands', this.command(text, channel));
    },
    pressing: (message: unknown, label: string, thread?: string) =>
      interaction({
        type: 'block_actions',
        container: { type: 'message', message_ts: '1763884800.000100', channel_id: 'C0001', thread_ts: thread },
        channel: { id: 'C0001', name: 'general' },
        response_url: slack.responseUrl(),
        actions: [press(message, label)],
      }),
    /** Presses a button of a message. */
    presses(message: unknown, label: string, thread?: string): Promise<Delivered> {
      return deliver('interactive', this.pressing(message, label, thread));
    },
    pointing: (message: object, callback = 'diagnose', channel = 'C0001') =>
      interaction({
        ...{ type: 'message_action', callback_id: callback, action_ts: '1763884800.000001' },
        ...{ channel: { id: channel, name: 'general' }, response_url: slack.responseUrl() },
        message_ts: '1763884800.000300',
        message: { type: 'message', user: 'U0009', ts: '1763884800.000300', text: '', ...message },
      }),
    /** Uses the shortcut on somebody's message. */
    points(message: object, callback?: string, channel?: string): Promise<Delivered> {
      return deliver('interactive', this.pointing(message, callback, channel));
    },
    /** Presses a button inside a modal. */
    pressesIn: (viewId: string, label: string): Promise<Delivered> =>
      deliver(
        'interactive',
        interaction({
          type: 'block_actions',
          container: { type: 'view', view_id: viewId },
          view: { ...Object(slack.view(viewId)), id: viewId },
          actions: [press(slack.view(viewId), label)],
        }),
      ),
    /** A form filled in by the names of its fields. */
    submission: (viewId: string, values: Readonly<Record<string, string>>) => {
      const view = slack.view(viewId);
      const state = inputsOf(view).map(({ block_id, element: { type, action_id } }) => {
        const value = values[block_id] ?? null;
        const given = type === 'static_select' ? { selected_option: value && { value } } : { value };
        return [block_id, { [action_id]: { type, ...given } }];
      });
      const filled = { ...Object(view), id: viewId, state: { values: Object.fromEntries(state) } };
      return interaction({ type: 'view_submission', view: filled });
    },
    async submits(viewId: string, values: Readonly<Record<string, string>>): Promise<Delivered> {
      const delivered = await deliver('interactive', this.submission(viewId, values));
      slack.acknowledged(viewId, delivered.ack);
      return delivered;
    },
    mention: (text: string, more: object = {}) => ({
      ...{
        ...common,
        team_id: TEAM.id,
        type: 'event_callback',
        event_id: `Ev${slack.trigger()}`,
        event_time: 1763884800,
      },
      authorizations: [{ enterprise_id: null, team_id: TEAM.id, user_id: 'U0BOT', is_bot: true }],
      event: { type: 'app_mention', user: id, text, channel: 'C0001', ts: '1763884800.000200', event_ts: '1', ...more },
    }),
    mentions(text: string, more: object = {}): Promise<Delivered> {
      return deliver('events_api', this.mention(text, more));
    },
  };
};
export type Person = ReturnType<typeof createPerson>;
