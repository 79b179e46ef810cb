import { ChannelType, PermissionsBitField, Routes } from 'discord.js';
import { z } from 'zod';
import type { Obstacle } from '../../src/bot/courier.ts';
import type { Self } from './courier.ts';
import { missing, NO_CHANNEL, NO_MESSAGES, NOT_INVITED, type Right, unreachable } from './obstacle-words.ts';
import type { Refusal } from './outcomes.ts';
import { Member, Overwrites, Roles, rightsIn } from './permissions.ts';
import type { Wire } from './wire.ts';

const Channel = z.object({
  type: z.number(),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: Overwrites.default([]),
});

/** What stands in the way of posting, editing and threading in a channel, asked of Discord anew. */
export const obstacles = async (wire: Wire, self: Self, channel: string): Promise<readonly Obstacle[]> => {
  const read = (id: string) => wire({ method: 'GET', route: Routes.channel(id) }, Channel);
  const got = await read(channel);
  if (got.failed) return [unread(got)];
  const { type, guild_id: guild, parent_id } = got.value;
  const needed = NEEDED[type];
  if (!needed) return [NO_MESSAGES];
  if (!guild) return [];
  const own = await self();
  if (typeof own !== 'string') return [unreachable(own)];
  const [place, member, roles] = await Promise.all([
    // A thread has its rights from the channel it hangs in.
    THREADS.has(type) && parent_id ? read(parent_id) : got,
    wire({ method: 'GET', route: Routes.guildMember(guild, own) }, Member),
    wire({ method: 'GET', route: Routes.guildRoles(guild) }, Roles),
  ]);
  const failure = [place, member, roles].find(({ failed }) => failed)?.failed;
  if (place.failed || member.failed || roles.failed) return failure ? [unreachable(failure)] : [];
  const rights = rightsIn({
    own,
    guild,
    overwrites: place.value.permission_overwrites,
    member: member.value,
    roles: roles.value,
  });
  return needed.filter((right) => !rights.has(PermissionsBitField.Flags[right])).map(missing);
};

const unread = ({ code, failed }: Refusal): Obstacle => {
  if (code === 10003) return NO_CHANNEL;
  if (failed.kind === 'gone') return NOT_INVITED;
  return code === 50001 || code === 50013 ? missing('ViewChannel') : unreachable(failed);
};

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

const ALWAYS: readonly Right[] = ['ViewChannel', 'EmbedLinks', 'ReadMessageHistory'];
const TEXT: readonly Right[] = [...ALWAYS, 'SendMessages', 'CreatePublicThreads', 'SendMessagesInThreads'];
// No threads within threads, or beside a voice: updates answer the first message there.
const VOICE: readonly Right[] = [...ALWAYS, 'SendMessages'];
const THREAD: readonly Right[] = [...ALWAYS, 'SendMessagesInThreads'];

/** What is needed in a channel of each kind that takes messages. */
const NEEDED: Readonly<Record<number, readonly Right[]>> = {
  [ChannelType.DM]: [],
  [ChannelType.GroupDM]: [],
  [ChannelType.GuildText]: TEXT,
  [ChannelType.GuildAnnouncement]: TEXT,
  [ChannelType.GuildVoice]: VOICE,
  [ChannelType.GuildStageVoice]: VOICE,
  [ChannelType.AnnouncementThread]: THREAD,
  [ChannelType.PublicThread]: THREAD,
  [ChannelType.PrivateThread]: THREAD,
};
