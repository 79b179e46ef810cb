import type { Quoted } from '../../src/bot/door.ts';
import type { PointedMessage } from './pointed-message.ts';
import { typedText } from './typed-text.ts';

const DEEPEST = 12;
const MOST_PARTS = 5_000;
const LONGEST = 200_000;
const FILES = 20;

type Obj = Readonly<Record<string, unknown>>;
const isObj = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');
/** Words in Slack's markup, as they were typed. */
const marked = (value: unknown): string => typedText(words(value));

/** Pieces of one line stand side by side; everything else has a line of its own. */
const INLINE = /^rich_text_(?:section|preformatted|quote)$/;
/** Where the words of blocks are: in their own text, and in what they are made of. */
const INNER = ['text', 'title', 'fields', 'elements', 'rows', 'blocks', 'message'] as const;

const createWalk = () => {
  let parts = 0;
  /** The words of any block, element or list of them, known or not. */
  const walk = (node: unknown, depth = 0): string => {
    parts += 1;
    if (depth > DEEPEST || parts > MOST_PARTS) return '';
    if (Array.isArray(node)) return lines(node.map((one) => walk(one, depth + 1)));
    if (!isObj(node)) return '';
    const { type, text } = node;
    if (type === 'link') return [...new Set([words(text), words(node.url)])].filter(Boolean).join(' ');
    if (type === 'mrkdwn' || type === 'markdown') return marked(text);
    if (type === 'date') return words(node.fallback);
    if (typeof text === 'string') return words(text);
    const inner = INNER.map((key) => node[key]).filter((value) => typeof value === 'object');
    if (INLINE.test(String(type)))
      return inner
        .flatMap((value) => (Array.isArray(value) ? value : [value]))
        .map((one) => walk(one, depth + 1))
        .join('');
    return lines(inner.map((value) => walk(value, depth + 1)));
  };
  return walk;
};

const lines = (all: readonly string[]): string => all.filter((text) => text.trim() !== '').join('\n');

/** All the words of a message: its text, what it quotes and forwards, and as much of its files as came along. */
export const messageText = ({ text, blocks, attachments, files }: PointedMessage): Quoted => {
  const walk = createWalk();
  const own = walk(blocks) || marked(text);
  const quoted = attachments.map((one) => {
    const inner = lines([walk(one.message_blocks), walk(one.blocks)]) || marked(one.text);
    const facts = one.fields.map(({ title, value }) => [marked(title), marked(value)].filter(Boolean).join(': '));
    return lines([marked(one.pretext), marked(one.title), inner, ...facts]) || marked(one.fallback);
  });
  const attached = [...files, ...attachments.flatMap((one) => one.files)].slice(0, FILES);
  // A snippet brings its words, or the first of them; any other file its name alone.
  const snippets = attached.map(({ plain_text, preview }) => words(plain_text ?? preview));
  const unread = attached
    .filter(({ plain_text, preview, preview_is_truncated }) => !plain_text && (!preview || preview_is_truncated))
    .map(({ name, title }) => name ?? title ?? '?');
  return { text: lines([own, ...quoted, ...snippets]).slice(0, LONGEST), unread };
};
