import { type Interaction, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Rights } from '../../src/bot/door.ts';

// A thread that nobody has told us of yet is no channel we know.
const writing = (channel: Interaction['channel']) => {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  if (!channel) return [SendMessages, SendMessagesInThreads];
  return channel.isThread() ? [SendMessagesInThreads] : [SendMessages];
};

/** What a person may do there; whoever may administer may do everything, discord.js sees to that. */
export const rightsOf = (
  { guildId, channel }: Interaction,
  permissions: Readonly<PermissionsBitField>,
  home: string | undefined,
): Rights => {
  const governs = permissions.has(PermissionFlagsBits.ManageGuild);
  return {
    write: permissions.any(writing(channel)),
    manage: governs || permissions.has(PermissionFlagsBits.ManageChannels),
    mention: permissions.has(PermissionFlagsBits.MentionEveryone),
    operate: governs && home !== undefined && guildId === home,
  };
};
