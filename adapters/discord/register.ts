import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { CommandSpec, Log, OptionSpec } from '../../src/bot/door.ts';
import { LIMITS } from './limits.ts';
import { CHINESE_COMMANDS, CHINESE_OPTIONS } from './names.ts';
import { oneLine, shorten } from './text.ts';

type Offered = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

const EVERYWHERE = [InteractionContextType.Guild, InteractionContextType.BotDM];

/** The one slash command, with a subcommand for each command the bot knows, and what can be asked about a message. */
export const discordCommands = (commands: readonly CommandSpec[]): readonly Offered[] => [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'ernie',
    ...described({
      en: 'Is Baidu ERNIE working, and if not for you, why?',
      'zh-CN': '文心一言现在正常吗？报错了该怎么办？',
    }),
    contexts: EVERYWHERE,
    options: commands.slice(0, LIMITS.commandOptions).map(subcommand),
  },
  ...commands.flatMap(({ onMessage }) => (onMessage ? [onMessages(onMessage)] : [])).slice(0, LIMITS.messageCommands),
];

const onMessages = (words: CommandSpec['summary']): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({
  type: ApplicationCommandType.Message,
  name: shorten(oneLine(words.en), LIMITS.commandName),
  name_localizations: { 'zh-CN': shorten(oneLine(words['zh-CN']), LIMITS.commandName) },
  contexts: EVERYWHERE,
});

/** Tells Discord the commands, in one server or everywhere, unless it knows them already. */
export const registerCommands = async (
  rest: REST,
  to: { readonly application: string; readonly guild: string | undefined },
  commands: readonly CommandSpec[],
  log: Log,
): Promise<void> => {
  const { application, guild } = to;
  const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
  // Only commands that exist everywhere can say where they work.
  const wanted = discordCommands(commands).map(({ contexts, ...command }) =>
    guild ? command : { ...command, contexts },
  );
  const known = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const facts = { guild: guild ?? 'all', commands: commands.length };
  if (sameCommands(known, wanted)) return log('discord.commands.unchanged', facts);
  await rest.put(route, { body: wanted });
  log('discord.commands.registered', facts);
};

const subcommand = (command: CommandSpec): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...named(command.name, CHINESE_COMMANDS),
  ...described(command.summary),
  // Discord wants required options first.
  options: command.options
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .slice(0, LIMITS.commandOptions)
    .map(option),
});

const option = (spec: OptionSpec): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  ...named(spec.name, CHINESE_OPTIONS),
  ...described(spec.description),
  required: spec.required,
  ...(spec.choices && {
    choices: spec.choices.slice(0, LIMITS.choices).map(({ value, label }) => ({
      value,
      name: shorten(oneLine(label.en), LIMITS.optionLabel),
      name_localizations: { 'zh-CN': shorten(oneLine(label['zh-CN']), LIMITS.optionLabel) },
    })),
  }),
});

const named = (name: string, names: Readonly<Record<string, string>>) => {
  const chinese = names[name];
  return { name, ...(chinese && { name_localizations: { 'zh-CN': chinese } }) };
};

const described = (words: CommandSpec['summary']) => ({
  description: shorten(oneLine(words.en), LIMITS.commandDescription),
  description_localizations: { 'zh-CN': shorten(oneLine(words['zh-CN']), LIMITS.commandDescription) },
});

const Localised = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => words ?? {});
const Named = { name: z.string(), name_localizations: Localised };
const Described = { ...Named, description: z.string(), description_localizations: Localised };
const Choices = z.array(z.object({ ...Named, value: z.string() })).default([]);
const Option = z.object({ ...Described, type: z.number(), required: z.boolean().default(false), choices: Choices });
const Subcommand = z.object({ ...Described, type: z.number(), options: z.array(Option).default([]) });
/** What counts in a command, with what Discord fills in or leaves out evened. */
const Command = z.object({
  ...Described,
  description: z.string().default(''),
  type: z.number().default(ApplicationCommandType.ChatInput),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((contexts) => (contexts ?? []).toSorted()),
  options: z.array(Subcommand).default([]),
});

const sameCommands = (known: unknown, wanted: unknown): boolean => {
  const before = z.array(Command).safeParse(known);
  return before.success && isDeepStrictEqual(before.data, z.array(Command).parse(wanted));
};
