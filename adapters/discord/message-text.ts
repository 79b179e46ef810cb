import type { Message, MessageSnapshot } from 'discord.js';
import type { Quoted } from '../../src/bot/door.ts';

const LONGEST = 200_000;

/** What is read of a message, or of one that was forwarded. */
type Read = Pick<Message | MessageSnapshot, 'content' | 'embeds' | 'attachments' | 'components'>;

const lines = (all: readonly (string | null | undefined)[]): string =>
  all.filter((text) => typeof text === 'string' && text.trim() !== '').join('\n');

const embedText = ({ author, title, description, fields, footer }: Read['embeds'][number]): string =>
  lines([author?.name, title, description, ...fields.map(({ name, value }) => `${name}: ${value}`), footer?.text]);

/** The words of components, of any kind and depth Discord may think of. */
const shownText = (component: unknown, depth = 0): string => {
  if (typeof component !== 'object' || component === null || depth > 6) return '';
  const content = 'content' in component && typeof component.content === 'string' ? component.content : '';
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return lines([content, ...inner.map((one) => shownText(one, depth + 1))]);
};

const words = ({ content, embeds, components }: Read): string =>
  lines([content, ...embeds.map(embedText), ...components.map((one) => shownText(one.toJSON()))]);

/** All the words of a message and of what it forwards; files are named, not read. */
export const messageText = (message: Message): Quoted => {
  const all: readonly Read[] = [message, ...message.messageSnapshots.values()];
  return {
    text: lines(all.map(words)).slice(0, LONGEST),
    unread: all.flatMap(({ attachments }) => attachments.map(({ name }) => name)),
  };
};
