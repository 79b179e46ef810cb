import {
  type ChatInputCommandInteraction,
  type Interaction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Ask, Rights } from '../../src/bot/door.ts';
import type { Locale } from '../../src/core/types.ts';

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
  ...(interaction.memberPermissions && { rights: rightsOf(interaction, interaction.memberPermissions, home) }),
});

// Whoever may administer may do everything; discord.js sees to that.
const rightsOf = (
  { guildId }: Interaction,
  permissions: Readonly<PermissionsBitField>,
  home: string | undefined,
): Rights => {
  const governs = permissions.has(PermissionFlagsBits.ManageGuild);
  return {
    manage: governs || permissions.has(PermissionFlagsBits.ManageChannels),
    mention: permissions.has(PermissionFlagsBits.MentionEveryone),
    operate: governs && home !== undefined && guildId === home,
  };
};

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
