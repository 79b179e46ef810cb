import type { Span } from '../../src/view/view.ts';
import { BREAK, blank, clean, escapeMarkdown, oneLine, pingless, shorten } from './text.ts';

/** Spans as Discord's markdown, at most `max` long; `lines` keeps line breaks. */
export const spansMarkdown = (spans: readonly Span[], max: number, lines: 'one' | 'many' = 'one'): string => {
  const tidy = lines === 'one' ? oneLine : (text: string) => clean(text).replace(/\n{3,}/g, '\n\n');
  let shown = '';
  for (const span of merged(spans.map((span) => safe(span, tidy)))) {
    const next = beside(shown, spanMarkdown(span));
    // Two stay free: one for a break, one for the ellipsis.
    if (next.length > max - 2) return beside(shown, cutSpan(span, max - shown.length - 1)).trim();
    shown = next;
  }
  return shown.trim();
};

/** Code within a line; backticks in it are kept, never closing it. */
export const inlineCode = (text: string): string => {
  // Three in a row would open a block, so no two stay together.
  const code = pingless(text).replace(/`(?=`)/g, `\`${BREAK}`);
  if (!code.includes('`')) return `\`${code}\``;
  return `\`\`${code.startsWith('`') ? ' ' : ''}${code}${code.endsWith('`') ? ' ' : ''}\`\``;
};

/** A fenced block of code; fences in it are broken. */
export const codeBlock = (text: string): string =>
  `\`\`\`\n${pingless(text).replace(/``(?=`)/g, `\`\`${BREAK}`)}\n\`\`\``;

/** The address as a safe target of a link; undefined unless it is plain http(s). */
export const safeUrl = (link: string, max: number): string | undefined => {
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const target = url.href.replace(
    /[()<>[\]'"`*_~|\\@]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return target.length <= max ? target : undefined;
};

// What would show as nothing or as broken markup becomes its own text.
const safe = (span: Span, tidy: (text: string) => string): Span => {
  if (typeof span === 'string') return tidy(span);
  if ('strong' in span) return blank(span.strong) ? tidy(span.strong) : { strong: tidy(span.strong) };
  if ('code' in span) return blank(span.code) ? '' : { code: oneLine(span.code) };
  if ('time' in span) return Math.abs(span.time) <= 8.64e15 ? span : '—';
  const link = safeUrl(span.link, 512);
  const text = oneLine(span.text);
  if (!link) return text;
  return { link, text: blank(text) ? new URL(link).host : text };
};

// Neighbouring strings become one, so that no `@` meets its `everyone` unseen.
const merged = (spans: readonly Span[]): readonly Span[] => {
  const list: Span[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (typeof last === 'string' && typeof span === 'string') list[list.length - 1] = last + span;
    else list.push(span);
  }
  return list;
};

const spanMarkdown = (span: Span): string => {
  if (typeof span === 'string') return escapeMarkdown(span);
  if ('strong' in span) {
    // Blanks at its ends stand outside, for not every client closes bold after one.
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(span.strong) ?? [];
    return `${before}**${escapeMarkdown(words)}**${after}`;
  }
  if ('code' in span) return inlineCode(span.code);
  if ('link' in span) return `[${escapeMarkdown(span.text)}](${span.link})`;
  return `<t:${Math.floor(span.time / 1000)}:R>`;
};

// Two bold or code spans side by side would melt into one.
const beside = (before: string, after: string): string =>
  /[*`]$/.test(before) && before.at(-1) === after[0] ? before + BREAK + after : before + after;

const cutSpan = (span: Span, room: number): string => {
  if (room < 10) return '…';
  if (typeof span === 'string') return shorten(span, room, escapeMarkdown);
  if ('strong' in span) return shorten(span.strong, room, (strong) => spanMarkdown({ strong }));
  if ('code' in span) return shorten(span.code, room, (code) => spanMarkdown({ code }));
  return '…';
};
