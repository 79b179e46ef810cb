import {
  type ChatInputCommandInteraction,
  GuildMember,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Ask } from '../../src/bot/door.ts';
import type { Locale } from '../../src/core/types.ts';
import type { ReadFile } from './files.ts';
import { messageText } from './message-text.ts';
import { IN_CHANNEL } from './reply.ts';
import { rightsOf } from './rights.ts';

/** Where we are at home: the language for whoever tells none, and the server of whoever runs the bot. */
export interface Home {
  readonly defaultLocale: Locale;
  readonly home: string | undefined;
}

/** What a person wants, taken from an interaction. */
export const askOf = (
  interaction: Interaction,
  { defaultLocale, home }: Home,
  line: string,
  values?: Readonly<Record<string, string>>,
): Ask => ({
  line,
  ...(values && { values }),
  locale: localeOf(interaction.locale, defaultLocale),
  surface: 'discord',
  user: interaction.user.id,
  tenant: interaction.guildId ?? 'dm',
  ...(interaction.guildId && interaction.channelId && { place: `discord:${interaction.channelId}` }),
  name: nameOf(interaction),
  ...(interaction.memberPermissions && { rights: rightsOf(interaction, interaction.memberPermissions, home) }),
});

// As it stands beside their messages there.
const nameOf = ({ member, user }: Interaction): string =>
  (member instanceof GuildMember ? member.displayName : member?.nick) ?? user.displayName;

/** A message that something is asked about: answers for everybody stand below it, in the channel. */
export const pointedAt = async (
  { targetMessage }: MessageContextMenuCommandInteraction,
  readFile: ReadFile,
): Promise<Pick<Ask, 'message' | 'root'>> => ({
  message: await messageText(targetMessage, readFile),
  root: { message: targetMessage.id, thread: IN_CHANNEL },
});

/** Our language for Discord's; every Chinese is answered in ours, whoever speaks another in English. */
export const localeOf = (locale: string | undefined, fallback: Locale): Locale =>
  locale === undefined ? fallback : /^zh\b/i.test(locale) ? 'zh-CN' : 'en';

/** The subcommand as a line, and its options as named values. */
export const commandOf = (
  interaction: ChatInputCommandInteraction,
): { readonly line: string; readonly values: Readonly<Record<string, string>> } => ({
  line: interaction.options.getSubcommand(false) ?? '',
  values: Object.fromEntries(
    (interaction.options.data[0]?.options ?? []).flatMap(({ name, value }) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ),
});
