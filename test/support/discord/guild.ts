import { PermissionsBitField } from 'discord.js';
import type { Channel } from './channels.ts';
import { user } from './world.ts';

/** A right by Discord's name for it. */
export type Right = keyof typeof PermissionsBitField.Flags;

export const rightsBits = (...rights: readonly Right[]): bigint => PermissionsBitField.resolve([...rights]);

/** What everyone in the test's server may do, and so the bot. */
export const EVERYONE = rightsBits(
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
);

/** The server's one role: everyone's. */
export const roleOf = (guild: string) => ({
  id: guild,
  name: '@everyone',
  permissions: String(EVERYONE),
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

/** Somebody in the server. */
export const memberOf = (who: ReturnType<typeof user>) => ({
  user: who,
  nick: null,
  avatar: null,
  banner: null,
  roles: [],
  joined_at: '2026-01-01T00:00:00.000000Z',
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
});

/** The person who acts, with what the server lets them do there. */
export const actor = (id: string, permissions: bigint, nick?: string) => ({
  ...memberOf(user(id, 'someone')),
  ...(nick !== undefined && { nick }),
  permissions: String(permissions),
});

/** A channel as Discord describes it. */
export const channelShape = (channel: Channel, bot: string) => ({
  id: channel.id,
  type: channel.type,
  flags: 0,
  name: channel.name,
  last_message_id: [...channel.messages.keys()].at(-1) ?? null,
  ...(channel.guild && { guild_id: channel.guild }),
  ...(channel.parent
    ? {
        parent_id: channel.parent,
        owner_id: bot,
        message_count: channel.messages.size,
        member_count: 1,
        total_message_sent: channel.messages.size,
        thread_metadata: {
          archived: channel.archived,
          locked: channel.locked,
          auto_archive_duration: 10_080,
          archive_timestamp: '2026-01-01T00:00:00.000000Z',
          create_timestamp: '2026-01-01T00:00:00.000000Z',
        },
      }
    : {
        position: 0,
        parent_id: null,
        permission_overwrites: channel.denied ? [{ id: bot, type: 1, allow: '0', deny: String(channel.denied) }] : [],
      }),
});

/** The server as the gateway tells of it. */
export const guildShape = (id: string, bot: ReturnType<typeof user>, channels: readonly Channel[]) => ({
  id,
  name: 'Testers',
  owner_id: '500000000000000001',
  joined_at: '2026-01-01T00:00:00.000000Z',
  member_count: 2,
  large: false,
  roles: [roleOf(id)],
  emojis: [],
  stickers: [],
  features: [],
  members: [memberOf(bot)],
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  channels: channels.filter(({ parent }) => !parent).map((channel) => channelShape(channel, bot.id)),
});
