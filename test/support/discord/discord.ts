import type { AddressInfo } from 'node:net';
import { createCommands } from './commands.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createInteractions, type Exchange, type Modal, refusal } from './interactions.ts';
import { createRest, type Rest, type Route } from './rest.ts';
import { Body, type Clock, createClock, type Message, message, snowflake, user } from './world.ts';

/** Who acts, where, and in which language. */
export interface Person {
  readonly id: string;
  readonly locale: string;
  /** The server; absent in a direct message. */
  readonly guild?: string;
}

/** Discord for tests, on loopback: gateway and REST under one roof, and people who use the bot. */
export interface Discord extends Pick<Rest, 'calls' | 'breaches' | 'fault'> {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly gateway: Gateway;
  /** `/ernie <subcommand>` with its options. */
  slash(by: Person, subcommand: string, options?: Readonly<Record<string, string>>): Exchange;
  /** Presses the button with this label, or with a custom id that somebody forged. */
  press(by: Person, on: Message, button: { readonly label: string } | { readonly custom_id: string }): Exchange;
  submit(by: Person, modal: Modal, values: Readonly<Record<string, string>>): Exchange;
  stop(): Promise<void>;
}

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.made-up-token-for-tests-0000000000';
export const APPLICATION = '200000000000000001';
export const GUILD = '300000000000000001';
export const CHANNEL = '400000000000000001';
const DM = '400000000000000002';

export const startDiscord = async (): Promise<Discord> => {
  const clock = createClock();
  const bot = user(APPLICATION, 'ernie', true);
  const interactions = createInteractions(clock, bot);
  const commands = createCommands();
  const base = () => `127.0.0.1:${port}`;
  let port = 0;

  const routes: readonly Route[] = [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/,
      reply: () => ({
        status: 200,
        body: {
          url: `ws://${base()}`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        },
      }),
    },
    {
      method: 'GET',
      path: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
      reply: ({ path: [, guild], query }) => commands.list(guild ?? 'all', query.get('with_localizations') === 'true'),
    },
    {
      method: 'PUT',
      path: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/,
      holds: 'commands',
      reply: ({ path: [application = '', guild], body }) => commands.replace(guild ?? 'all', application, body),
    },
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      holds: 'callback',
      reply: ({ path: [id = '', token = ''], body }) => interactions.callback(id, token, body),
    },
    {
      method: 'PATCH',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
      open: true,
      holds: 'edit',
      reply: ({ path: [token = ''], body }) => interactions.edit(token, body),
    },
    {
      method: 'GET',
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
      open: true,
      reply: ({ path: [token = ''] }) => interactions.read(token),
    },
    {
      method: 'POST',
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      open: true,
      holds: 'message',
      reply: ({ path: [token = ''], body }) => interactions.followUp(token, body),
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/messages$/,
      holds: 'message',
      reply: ({ path: [channel = ''], body }) => {
        if (channel !== CHANNEL) return refusal(404, 10003, 'Unknown Channel');
        return { status: 200, body: message(bot, channel, clock.now(), Body.parse(body)) };
      },
    },
  ];

  const rest = createRest(TOKEN, routes);
  const gateway = createGateway(rest.server, {
    token: TOKEN,
    url: () => `ws://${base()}`,
    ready: () => ({
      user: bot,
      guilds: [{ id: GUILD, unavailable: true }],
      application: { id: APPLICATION, flags: 0 },
    }),
    guilds: () => [guild],
  });
  await new Promise<void>((resolve) => rest.server.listen(0, '127.0.0.1', resolve));
  port = addressOf(rest.server.address()).port;

  const happen = (by: Person, type: number, content: unknown, on?: Message): Exchange => {
    const channel = by.guild ? CHANNEL : DM;
    const exchange = interactions.open(channel, on);
    gateway.dispatch('INTERACTION_CREATE', {
      id: exchange.id,
      application_id: APPLICATION,
      type,
      data: content,
      token: exchange.token,
      version: 1,
      channel_id: channel,
      channel: { id: channel, type: by.guild ? 0 : 1 },
      ...(by.guild
        ? { guild_id: by.guild, guild_locale: 'en-US', member: member(by.id) }
        : { user: user(by.id, 'someone') }),
      locale: by.locale,
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: by.guild ? { 0: by.guild } : {},
      context: by.guild ? 0 : 1,
      attachment_size_limit: 10_485_760,
      ...(on && { message: on }),
    });
    return exchange;
  };

  return {
    apiUrl: `http://${base()}/api`,
    clock,
    gateway,
    calls: rest.calls,
    breaches: rest.breaches,
    fault: rest.fault,
    slash: (by, subcommand, options = {}) =>
      happen(by, 2, {
        id: snowflake(),
        name: 'ernie',
        type: 1,
        options: [
          {
            type: 1,
            name: subcommand,
            options: Object.entries(options).map(([name, value]) => ({ type: 3, name, value })),
          },
        ],
      }),
    press: (by, on, button) =>
      happen(
        by,
        3,
        {
          component_type: 2,
          id: 2,
          custom_id: 'custom_id' in button ? button.custom_id : customIdOf(on, button.label),
        },
        on,
      ),
    submit: (by, modal, values) => happen(by, 5, { custom_id: modal.custom_id, components: filled(modal, values) }),
    stop: () => {
      gateway.stop();
      rest.server.closeAllConnections();
      return new Promise((resolve) => rest.server.close(() => resolve()));
    },
  };
};

const addressOf = (address: string | AddressInfo | null): AddressInfo => {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address;
};

const customIdOf = (on: Message, label: string): string => {
  const button = on.components.flatMap((row) => row.components).find((item) => item.label === label);
  if (!button?.custom_id) throw new Error(`no button “${label}” to press`);
  return button.custom_id;
};

const filled = (modal: Modal, values: Readonly<Record<string, string>>) =>
  modal.components.map(({ component: { custom_id, type, required, max_length, options } }, index) => {
    const value = values[custom_id] ?? '';
    if (required === true && value === '') throw new Error(`${custom_id} must be filled in`);
    if (typeof max_length === 'number' && value.length > max_length) throw new Error(`${custom_id} is too long`);
    if (type === 3 && value !== '' && !JSON.stringify(options).includes(JSON.stringify(value)))
      throw new Error(`${custom_id} has no option ${value}`);
    const input = { type, id: index * 2 + 2, custom_id };
    return {
      type: 18,
      id: index * 2 + 1,
      component: type === 3 ? { ...input, values: value ? [value] : [] } : { ...input, value },
    };
  });

const member = (id: string) => ({
  user: user(id, 'someone'),
  roles: [],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: '0',
});

const guild = {
  id: GUILD,
  name: 'Testers',
  owner_id: '500000000000000001',
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  member_count: 2,
  large: false,
  roles: [],
  emojis: [],
  stickers: [],
  features: [],
  members: [],
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  channels: [{ id: CHANNEL, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
};
