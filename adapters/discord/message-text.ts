import type { Message, MessageSnapshot } from 'discord.js';
import type { Quoted } from '../../src/bot/door.ts';
import type { ReadFile } from './files.ts';

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

/** So many files of a message are read, the others named. */
const MOST_FILES = 3;

/** All the words of a message and of what it forwards, those of its text files included; other files are named. */
export const messageText = async (message: Message, readFile: ReadFile): Promise<Quoted> => {
  const all: readonly Read[] = [message, ...message.messageSnapshots.values()];
  const files = all.flatMap(({ attachments }) => [...attachments.values()]);
  const read = await Promise.all(
    files.map(async (file, at) => ({ name: file.name, text: at < MOST_FILES ? await readFile(file) : undefined })),
  );
  return {
    text: lines([...all.map(words), ...read.map(({ text }) => text)]).slice(0, LONGEST),
    unread: read.flatMap(({ name, text }) => (text === undefined ? [name] : [])),
  };
};
