import { z } from 'zod';
import { typedText } from './typed-text.ts';

/** Longest text that is taken from one message; the bot reads no more of it. */
const MOST = 100_000;
/** Blocks in blocks in blocks: deeper than any message goes. */
const DEEPEST = 8;

const Words = z.string().max(MOST).nullish();
const Attachment = z.looseObject({
  pretext: Words,
  title: Words,
  text: Words,
  fallback: Words,
  fields: z
    .array(z.object({ title: Words, value: Words }))
    .max(100)
    .nullish(),
  blocks: z.array(z.unknown()).max(100).nullish(),
});

/** What a message consists of, as far as it can be read. */
export const ReadMessage = z.object({
  ts: z.string(),
  thread_ts: z.string().optional(),
  text: Words,
  blocks: z.array(z.unknown()).max(200).nullish(),
  attachments: z.array(Attachment).max(100).nullish(),
});
type ReadMessage = z.infer<typeof ReadMessage>;

// A block's words stand under `text` or `url`, whatever the block is.
const wordsOf = (value: unknown, depth = 0): string => {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value))
    return value
      .map((one) => wordsOf(one, depth + 1))
      .filter((words) => words !== '')
      .join(depth > 2 ? '' : '\n');
  return Object.entries(value)
    .map(([key, inner]) => {
      if (typeof inner === 'string') return key === 'text' || key === 'url' ? inner : '';
      return key === 'style' ? '' : wordsOf(inner, depth + 1);
    })
    .filter((words) => words !== '')
    .join('');
};

/** All the text of a message that an error may stand in: its own, that of its blocks and of what is attached. */
export const messageText = ({ text, blocks, attachments }: ReadMessage): string => {
  const own = typedText(text ?? '');
  const attached = (attachments ?? []).flatMap(({ pretext, title, text: said, fallback, fields, blocks: inner }) => [
    ...[pretext, title, said ?? fallback].map((part) => typedText(part ?? '')),
    ...(fields ?? []).map(({ title: name, value }) => typedText(`${name ?? ''}: ${value ?? ''}`)),
    wordsOf(inner ?? []),
  ]);
  const parts = [own, ...(own === '' ? [typedText(wordsOf(blocks ?? []))] : []), ...attached];
  return parts
    .filter((part) => part.trim() !== '')
    .join('\n')
    .slice(0, MOST);
};
