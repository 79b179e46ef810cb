import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Ask, Door, Log, Plan } from '../../src/bot/door.ts';
import type { Instant } from '../../src/core/types.ts';
import { plain } from '../../src/view/view.ts';
import { askOf, commandOf, type Home, pointedAt } from './ask.ts';
import type { ReadFile } from './files.ts';
import { formModal, submittedValues } from './form.ts';
import { LIMITS } from './limits.ts';
import { readCustomId } from './lines.ts';
import { failure, type Pause, patiently } from './patience.ts';
import { renderMessage } from './render.ts';
import { clean, escapeMarkdown, shorten } from './text.ts';

/** What answering needs besides the interaction. */
export interface Means extends Home {
  readonly door: Door;
  readonly log: Log;
  readonly now: () => Instant;
  readonly pause: Pause;
  readonly readFile: ReadFile;
}

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction;

/** Answers one interaction: acknowledges within Discord's three seconds first, answers second. Never throws. */
export const respond = async (means: Means, interaction: Interaction): Promise<void> => {
  try {
    if (interaction.isChatInputCommand()) await respondToCommand(means, interaction);
    else if (interaction.isMessageContextMenuCommand()) await respondToPointing(means, interaction);
    else if (interaction.isButton()) await respondToButton(means, interaction);
    else if (interaction.isModalSubmit()) await respondToForm(means, interaction);
  } catch (error) {
    means.log('discord.interaction.failed', { interaction: interaction.id, ...failure(error) });
  }
};

const respondToCommand = async (means: Means, interaction: ChatInputCommandInteraction): Promise<void> => {
  const { line, values } = commandOf(interaction);
  const ask = askOf(interaction, means, line, values);
  const plan = means.door.plan(ask);
  if (await askedFirst(means, interaction, plan)) return;
  const unseen = plan.kind === 'form' || plan.private;
  if (!(await acknowledge(means, interaction, () => defer(interaction, unseen)))) return;
  await answer(means, interaction, ask, [line, ...Object.values(values)].join(' '));
};

const respondToPointing = async (means: Means, interaction: MessageContextMenuCommandInteraction): Promise<void> => {
  const command = means.door.commands.find(({ onMessage }) => onMessage?.en === interaction.commandName);
  if (!command) return means.log('discord.command.unknown', { interaction: interaction.id });
  if (!(await acknowledge(means, interaction, () => defer(interaction, true)))) return;
  const ask = { ...askOf(interaction, means, command.name), ...(await pointedAt(interaction, means.readFile)) };
  await answer(means, interaction, ask);
};

const respondToButton = async (means: Means, interaction: ButtonInteraction): Promise<void> => {
  const sent = readCustomId(interaction.customId);
  if (!sent) return means.log('discord.button.unknown', { interaction: interaction.id });
  const ask = askOf(interaction, means, sent.line);
  if (await askedFirst(means, interaction, means.door.plan(ask))) return;
  // Refreshing edits the message it stands under; any other button answers the one who pressed it.
  const refresh = sent.purpose === 'refresh';
  const first = () => (refresh ? interaction.deferUpdate() : defer(interaction, true));
  if (await acknowledge(means, interaction, first)) await answer(means, interaction, ask, sent.line);
};

const respondToForm = async (means: Means, interaction: ModalSubmitInteraction): Promise<void> => {
  const sent = readCustomId(interaction.customId);
  if (!sent) return means.log('discord.form.unknown', { interaction: interaction.id });
  const ask = askOf(interaction, means, sent.line, submittedValues(interaction));
  if (await acknowledge(means, interaction, () => defer(interaction, true))) await answer(means, interaction, ask);
};

// True when a form went out instead of an answer; one that fits no modal is answered as it stands.
const askedFirst = async (
  means: Means,
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  plan: Plan,
): Promise<boolean> => {
  const modal = plan.kind === 'form' ? formModal(plan.form) : undefined;
  if (!modal) return false;
  await acknowledge(means, interaction, () => interaction.showModal(modal));
  return true;
};

const defer = (interaction: Answerable, unseen: boolean) =>
  interaction.deferReply(unseen ? { flags: MessageFlags.Ephemeral } : {});

// False when Discord no longer takes an answer; then nothing is asked of the bot, so that trying again counts once.
const acknowledge = async (means: Means, interaction: Answerable, first: () => Promise<unknown>): Promise<boolean> => {
  let tries = 0;
  const attempt = () => {
    tries += 1;
    return first();
  };
  try {
    await patiently(attempt, [0], means.pause);
    return true;
  } catch (error) {
    const facts = failure(error);
    // Acknowledged already: by our own first try whose answer got lost, or by another process with the same token.
    if (facts.code === 40060 && tries > 1) return true;
    const event = ACK_EVENTS[facts.code] ?? 'discord.ack.failed';
    means.log(event, { interaction: interaction.id, ...facts });
    return false;
  }
};

const ACK_EVENTS: Readonly<Record<string | number, string>> = {
  10062: 'discord.ack.late',
  40060: 'discord.ack.double',
};

// The answer was deleted, or its fifteen minutes are over.
const LOST: ReadonlySet<string | number> = new Set([10008, 10015, 10062, 50027]);

const answer = async (means: Means, interaction: Answerable, ask: Ask, answers?: string): Promise<void> => {
  const { door, log, now, pause } = means;
  const from = now();
  const view = await door.answer(ask);
  const edit = (message: Parameters<typeof interaction.webhook.editMessage>[1]) =>
    patiently(() => interaction.webhook.editMessage('@original', message), [300, 1500], pause);
  try {
    await edit(renderMessage(view, { locale: ask.locale, answers }));
    log('discord.answered', { interaction: interaction.id, tookMs: now() - from });
  } catch (error) {
    const facts = failure(error);
    const lost = LOST.has(facts.code) || facts.status === undefined || facts.status >= 500 || facts.status === 429;
    log(lost ? 'discord.answer.lost' : 'discord.answer.refused', { interaction: interaction.id, ...facts });
    // Discord did not take it as it was: plain words are better than an endless "thinking".
    if (!lost)
      await edit({
        content: shorten(clean(plain(view)), LIMITS.content, escapeMarkdown),
        embeds: [],
        components: [],
        allowedMentions: { parse: [] },
      });
  }
};
