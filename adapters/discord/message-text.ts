import type { APIEmbed, Message, MessageSnapshot } from 'discord.js';

/** Longest text that is taken from one message; the bot reads no more of it. */
const MOST = 100_000;

interface Said {
  readonly content: string;
  readonly embeds: readonly { readonly data: Readonly<APIEmbed> }[];
}

const embedText = ({
  data: { title, description, fields },
}: Said['embeds'][number]): readonly (string | undefined)[] => [
  title,
  description,
  ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
];

const saidIn = ({ content, embeds }: Said): readonly (string | undefined)[] => [content, ...embeds.flatMap(embedText)];

/** All the text of a message that an error may stand in: its own, that of its embeds and of what it forwards. */
export const messageText = (message: Pick<Message, 'content' | 'embeds' | 'messageSnapshots'>): string =>
  [message, ...message.messageSnapshots.values()]
    .flatMap((one: Message | MessageSnapshot | typeof message) =>
      saidIn({ content: one.content ?? '', embeds: one.embeds ?? [] }),
    )
    .filter((part) => part !== undefined && part.trim() !== '')
    .join('\n')
    .slice(0, MOST);
