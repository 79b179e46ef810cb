import { createHash } from 'node:crypto';
import {
  AllowedMentionsTypes,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import type { Letter } from '../../src/bot/courier.ts';
import type { Locale } from '../../src/core/types.ts';
import type { View } from '../../src/view/view.ts';
import { LIMITS, MARK } from './limits.ts';
import { type DiscordMessage, renderMessage } from './render.ts';
import { blank, oneLine, shorten } from './text.ts';

/** Draws letters; a view that goes to many channels is drawn once. */
export interface Drawing {
  /** A new message: Discord takes it once, however often it is sent within a few minutes. */
  post(channel: string, letter: Letter): RESTPostAPIChannelMessageJSONBody;
  /** An edit calls nobody. */
  edit(letter: Letter): RESTPatchAPIChannelMessageJSONBody;
}

/** Starts with nothing drawn. */
export const createDrawing = (): Drawing => {
  const drawn = new WeakMap<View, Map<Locale, DiscordMessage>>();
  const draw = ({ view, locale }: Letter): DiscordMessage => {
    const locales = drawn.get(view) ?? new Map<Locale, DiscordMessage>();
    const message = locales.get(locale) ?? renderMessage(view, { locale, spare: MARK });
    drawn.set(view, locales.set(locale, message));
    return message;
  };
  return {
    post(channel, letter) {
      const { call, allowed_mentions } = mentioned(letter.mention);
      const body = marked(draw(letter), letter.mark);
      return {
        ...body,
        content: call + body.content,
        allowed_mentions,
        nonce: nonceOf(channel, letter.mark),
        enforce_nonce: true,
      };
    },
    edit: (letter) => ({ ...marked(draw(letter), letter.mark), allowed_mentions: { parse: [] } }),
  };
};

/** What a thread below a letter is called. */
export const threadName = ({ view: { title } }: Letter): string =>
  blank(title) ? 'ERNIE' : shorten(oneLine(title).trim(), LIMITS.threadName);

// The mark stands under the last embed: it is how the bot finds its own message again.
const marked = ({ content, embeds, components }: DiscordMessage, mark: string) => ({
  content,
  embeds: [...embeds.slice(0, -1), { ...embeds.at(-1), footer: { text: mark.slice(0, MARK) } }],
  components: [...components],
});

const mentioned = (mention: string | undefined) => {
  if (mention === 'here' || mention === 'everyone')
    return { call: `@${mention} `, allowed_mentions: { parse: [EVERYONE] } };
  if (mention && /^\d{1,20}$/.test(mention)) return { call: `<@&${mention}> `, allowed_mentions: { roles: [mention] } };
  return { call: '', allowed_mentions: { parse: [] } };
};

const nonceOf = (channel: string, mark: string): string =>
  createHash('sha256').update(`${channel} ${mark}`).digest('base64url').slice(0, LIMITS.nonce);

const EVERYONE = AllowedMentionsTypes.Everyone;
