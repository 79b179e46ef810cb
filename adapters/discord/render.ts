import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Locale } from '../../src/core/types.ts';
import type { Action, Block, Tone, View } from '../../src/view/view.ts';
import { LEVEL_WORDS, SIGNS } from '../../src/view/words.ts';
import { LIMITS, PIECE } from './limits.ts';
import { customId } from './lines.ts';
import { codeBlock, safeUrl, spansMarkdown } from './spans.ts';
import { blank, clean, escapeMarkdown, oneLine, shorten } from './text.ts';

/** A message as discord.js takes it. */
export interface DiscordMessage {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** How to draw a view. */
export interface Setting {
  readonly locale: Locale;
  /** The line the view answers, whose button becomes the message's refresh. */
  readonly answers?: string | undefined;
  /** So many characters of the embeds are left for others. */
  readonly spare?: number;
}

const COLOURS: Readonly<Record<Tone, number>> = {
  operational: 0x2ecc71,
  maintenance: 0x3498db,
  degraded: 0xf1c40f,
  outage: 0xe74c3c,
  unknown: 0x95a5a6,
  neutral: 0x5865f2,
};

/** A view as a Discord message within every limit; what does not fit is cut at a block, with an ellipsis. */
export const renderMessage = (view: View, setting: Setting): DiscordMessage => {
  const title = blank(view.title) ? '' : shorten(oneLine(view.title).trim(), LIMITS.embedTitle, escapeMarkdown);
  const pages = paged(pieces(view.blocks, setting.locale), LIMITS.embedsTotal - (setting.spare ?? 0) - title.length);
  const color = COLOURS[view.tone];
  const [first, ...more] = pages;
  const opening = { color, ...(title && { title }), ...(first && { description: first }) };
  return {
    content: headline(view, setting.locale),
    embeds: [...(title || first ? [opening] : []), ...more.map((description) => ({ color, description }))],
    components: rows(view.actions, setting.answers),
    allowedMentions: { parse: [] },
  };
};

/** One line for notifications and screen readers: the tone as a sign and a word, then the title. */
export const headline = (view: Pick<View, 'tone' | 'title'>, locale: Locale): string => {
  const title = oneLine(view.title).trim();
  const word = view.tone === 'neutral' ? '' : LEVEL_WORDS[view.tone][locale];
  const said = title.toLowerCase().includes(word.toLowerCase());
  const tone = [SIGNS[view.tone], said ? '' : word].filter((part) => part !== '').join(' ');
  const shown = blank(title) ? '' : shorten(title, LIMITS.embedTitle, escapeMarkdown);
  return [tone, shown].filter((part) => part !== '').join(said ? ' ' : ' · ') || '…';
};

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before. */
  readonly gap: '\n\n' | '\n';
}

// A heading goes along with what it heads, so that no page ends with one.
function* pieces(blocks: readonly Block[], locale: Locale): Generator<Piece> {
  let heading = '';
  for (const block of blocks) {
    const shown = texts(block, locale).filter((text) => text !== '');
    if (block.kind === 'heading') {
      if (heading) yield { text: heading, gap: '\n\n' };
      heading = shown.join('');
      continue;
    }
    for (const [index, text] of shown.entries()) {
      yield { text: heading ? `${heading}\n${text}` : text, gap: index === 0 ? '\n\n' : '\n' };
      heading = '';
    }
  }
  if (heading) yield { text: heading, gap: '\n\n' };
}

const texts = (block: Block, locale: Locale): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [spansMarkdown([{ strong: block.text }], PIECE)];
    case 'text':
      return [spansMarkdown(block.spans, PIECE, 'many')];
    case 'note':
      return marked('-# ', spansMarkdown(block.spans, PIECE));
    case 'list':
      return block.items.flatMap((item) => marked('- ', spansMarkdown(item, PIECE)));
    case 'steps':
      return block.items.flatMap((item, index) => marked(`${index + 1}. `, spansMarkdown(item, PIECE)));
    case 'facts':
      return block.facts.map(({ label, value }) => {
        const name = shorten(oneLine(label).trim(), LIMITS.embedTitle, escapeMarkdown);
        const colon = locale === 'zh-CN' ? '：' : ': ';
        return blank(label) ? spansMarkdown(value, PIECE) : `**${name}**${colon}${spansMarkdown(value, PIECE)}`.trim();
      });
    case 'code':
      return blank(block.text) ? [] : [shorten(clean(block.text).trimEnd(), PIECE, codeBlock)];
  }
};

const marked = (mark: string, text: string): readonly string[] => (text === '' ? [] : [mark + text]);

// Fills one embed's description after the other, ending with an ellipsis where the message is full;
// what comes after that is never drawn.
const paged = (all: Iterable<Piece>, total: number): readonly string[] => {
  const room = LIMITS.embedDescription - 2;
  const full: string[] = [];
  let page = '';
  let left = total - 2;
  for (const { text, gap } of all) {
    const piece = page === '' ? text : gap + text;
    if (piece.length > left) return [...full, `${page}\n…`];
    if (page.length + piece.length > room) {
      full.push(page);
      page = '';
    }
    page += page === '' ? text : piece;
    left -= piece.length;
  }
  return page === '' ? full : [...full, page];
};

// A button whose line or address does not fit is left out: the same line can always be typed.
const rows = (
  actions: readonly Action[],
  answers: string | undefined,
): readonly APIActionRowComponent<APIButtonComponent>[] => {
  const buttons = actions
    .flatMap((action, index) => button(action, index, answers))
    .slice(0, LIMITS.rows * LIMITS.buttonsInRow);
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsInRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
};

const button = (action: Action, index: number, answers: string | undefined): readonly APIButtonComponent[] => {
  if (blank(action.label)) return [];
  const label = shorten(oneLine(action.label).trim(), LIMITS.buttonLabel);
  if ('url' in action) {
    const url = safeUrl(action.url, LIMITS.buttonUrl);
    return url ? [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }] : [];
  }
  const id = customId(action.line === answers ? 'refresh' : 'ask', index, action.line);
  return id ? [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }] : [];
};
