import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Ask } from '../../src/bot/door.ts';
import type { Locale } from '../../src/core/types.ts';

/** What a person wants, taken from an interaction. */
export const askOf = (
  interaction: Interaction,
  fallback: Locale,
  line: string,
  values?: Readonly<Record<string, string>>,
): Ask => ({
  line,
  ...(values && { values }),
  locale: localeOf(interaction.locale, fallback),
  surface: 'discord',
  user: interaction.user.id,
  tenant: interaction.guildId ?? 'dm',
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
