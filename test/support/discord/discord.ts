import type { AddressInfo } from 'node:net';
import { channelRoutes } from './channel-routes.ts';
import { type Channels, createChannels } from './channels.ts';
import { createCommands } from './commands.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { guildShape } from './guild.ts';
import { createInteractions } from './interactions.ts';
import { createPeople, type People } from './people.ts';
import { createRest, type Rest, type Route } from './rest.ts';
import { type Posted, posted } from './sending.ts';
import { type Clock, createClock, user } from './world.ts';

export type { Person } from './people.ts';

/** Discord for tests, on loopback: gateway and REST under one roof, and people who use the bot. */
export interface Discord extends People, Pick<Rest, 'calls' | 'breaches' | 'fault' | 'trouble'> {
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly gateway: Gateway;
  readonly channels: Channels;
  /** What stands in a channel or thread, oldest first. */
  messages(channel: string): readonly Posted[];
  /** The threads of a channel, oldest first. */
  threads(channel: string): readonly { readonly id: string; readonly name: string; readonly archived: boolean }[];
  stop(): Promise<void>;
}

/** What Discord is like in a test. */
export interface Weather {
  readonly clock?: Clock;
  /** Rate limits hold, by the clock. The bot's library counts by the machine's own, so the two must go together. */
  readonly limits?: boolean;
  /** Bodies are held against the official schema; a load test has no time for that. */
  readonly strict?: boolean;
}

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.made-up-token-for-tests-0000000000';
export const APPLICATION = '200000000000000001';
export const GUILD = '300000000000000001';
export const CHANNEL = '400000000000000001';
const DM = '400000000000000002';

export const startDiscord = async ({
  clock = createClock(),
  limits = false,
  strict = true,
}: Weather = {}): Promise<Discord> => {
  const bot = user(APPLICATION, 'ernie', true);
  const interactions = createInteractions(clock, bot);
  const commands = createCommands();
  const channels = createChannels(clock, GUILD);
  channels.add(CHANNEL);
  channels.add(DM, { type: 1, guild: undefined });
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
    ...channelRoutes(channels, clock, bot, GUILD),
  ];

  const rest = createRest({ token: TOKEN, routes, clock, limits, strict });
  const gateway = createGateway(rest.server, {
    token: TOKEN,
    url: () => `ws://${base()}`,
    ready: () => ({
      user: bot,
      guilds: [{ id: GUILD, unavailable: true }],
      application: { id: APPLICATION, flags: 0 },
    }),
    guilds: () => [
      guildShape(
        GUILD,
        bot,
        channels.all().filter(({ guild }) => guild === GUILD),
      ),
    ],
  });
  await new Promise<void>((resolve) => rest.server.listen(0, '127.0.0.1', resolve));
  port = addressOf(rest.server.address()).port;

  const people = createPeople({
    application: APPLICATION,
    channel: CHANNEL,
    dm: DM,
    open: interactions.open,
    dispatch: gateway.dispatch,
  });
  return {
    apiUrl: `http://${base()}/api`,
    clock,
    gateway,
    calls: rest.calls,
    breaches: rest.breaches,
    fault: rest.fault,
    trouble: rest.trouble,
    channels: {
      ...channels,
      remove: (id) => {
        channels.remove(id);
        gateway.dispatch('CHANNEL_DELETE', { id, type: 0, guild_id: GUILD });
      },
      leave: () => {
        channels.leave();
        gateway.dispatch('GUILD_DELETE', { id: GUILD });
      },
    },
    // What opens a thread is no message of anybody.
    messages: (channel) =>
      [...(channels.get(channel)?.messages.values() ?? [])].filter(({ type }) => type !== 21).map(posted),
    threads: (channel) =>
      channels
        .all()
        .filter(({ parent }) => parent === channel)
        .map(({ id, name, archived }) => ({ id, name, archived })),
    ...people,
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
