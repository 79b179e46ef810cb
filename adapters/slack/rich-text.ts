import type { types } from '@slack/bolt';
import { type Block, labelled, type Span, spansText } from '../../src/view/view.ts';
import { LIMITS } from './limits.ts';
import { literal, weight, within } from './literal.ts';

type Element = types.RichTextElement;
type Style = NonNullable<types.RichTextText['style']>;
type Part = types.RichTextBlock['elements'][number];

const NONE: Style = {};
const CELL = 30; // what the smallest element weighs as JSON

const styled = (style: Style): { style?: Style } => (Object.keys(style).length > 0 ? { style } : {});

const text = (words: string, room: number, style: Style): Element[] => {
  const shown = within(literal(words.slice(0, 4 * room)), Math.min(room, LIMITS.piece));
  return shown === '' ? [] : [{ type: 'text', text: shown, ...styled(style) }];
};

/** The address, when it is one of the web and short enough; anything else is not made clickable. */
export const webAddress = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= LIMITS.url ? url.href : undefined;
};

const element = (span: Span, room: number, style: Style): Element[] => {
  if (typeof span === 'string') return text(span, room, style);
  if ('strong' in span) return text(span.strong, room, { ...style, bold: true });
  if ('code' in span) return text(span.code.replace(/\s+/g, ' '), room, { ...style, code: true });
  if ('time' in span) {
    const fallback = spansText([span]);
    const format = '{date_short_pretty} {time}';
    return [{ type: 'date', timestamp: Math.floor(span.time / 1000), format, fallback, ...styled(style) }];
  }
  const url = webAddress(span.link);
  const words = within(literal(span.text.slice(0, 4 * room)), Math.min(room, LIMITS.piece));
  if (!url || weight(url) > room) return text(span.text, room, style);
  return [{ type: 'link', url, ...(words === '' ? {} : { text: words }), ...styled(style) }];
};

/** As many of the spans as fit into the room; the last one is cut with an ellipsis. */
const elements = (spans: readonly Span[], room: number, style: Style = NONE): Element[] => {
  const fitting: Element[] = [];
  let left = room;
  for (const span of spans) {
    if (left <= 2 * CELL) return [...fitting, { type: 'text', text: '…' }];
    const next = element(span, left, style);
    fitting.push(...next);
    left -= next.length === 0 ? 0 : weight(next) + CELL;
  }
  return fitting;
};

const section = (spans: readonly Span[], room: number, style?: Style): types.RichTextSection[] => {
  const content = elements(spans, room, style);
  return content.length === 0 ? [] : [{ type: 'rich_text_section', elements: content }];
};

/** As many of the items as fit; a last `…` says that there were more. */
const sections = (items: readonly (readonly Span[])[]): types.RichTextSection[] => {
  const fitting: types.RichTextSection[] = [];
  let left: number = LIMITS.block;
  for (const item of items) {
    if (left <= 2 * CELL || fitting.length === LIMITS.items) return [...fitting, ...section(['…'], LIMITS.block)];
    const next = section(item, left);
    fitting.push(...next);
    left -= weight(next);
  }
  return fitting;
};

type Fact = Extract<Block, { kind: 'facts' }>['facts'][number];
const fact = ({ label, value }: Fact, index: number): Span[] => [
  index === 0 ? '' : '\n',
  { strong: labelled(label) },
  ...value,
];

const parts = (block: Block): Part[] => {
  switch (block.kind) {
    case 'heading':
      return section([block.text], LIMITS.block, { bold: true });
    case 'text':
      return section(block.spans, LIMITS.block);
    case 'note':
      return section(block.spans, LIMITS.block, { italic: true });
    case 'list':
    case 'steps': {
      const items = sections(block.items);
      const style = block.kind === 'steps' ? 'ordered' : 'bullet';
      return items.length === 0 ? [] : [{ type: 'rich_text_list', style, elements: items }];
    }
    case 'facts':
      return section(block.facts.flatMap(fact), LIMITS.block);
    case 'code': {
      const code = within(literal(block.text.slice(0, 4 * LIMITS.piece)), LIMITS.piece);
      return code === '' ? [] : [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] }];
    }
  }
};

/** One block as rich text, whose words Slack never reads as markup; nothing when there is nothing to show. */
export const richText = (block: Block): types.RichTextBlock[] => {
  const content = parts(block);
  return content.length === 0 ? [] : [{ type: 'rich_text', elements: content }];
};
