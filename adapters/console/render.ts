import type { Instant, Locale } from '../../src/core/types.ts';
import { ago } from '../../src/view/format.ts';
import { type Block, labelled, type Span, type Tone, type View } from '../../src/view/view.ts';
import { SIGNS } from '../../src/view/words.ts';

/** How the terminal shows things. */
export interface Screen {
  readonly colour: boolean;
  readonly locale: Locale;
  readonly now: Instant;
}

const CODES = { bold: 1, dim: 2, underline: 4, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36, gray: 90 } as const;
type Style = keyof typeof CODES;

const TONES: Readonly<Record<Tone, Style>> = {
  operational: 'green',
  maintenance: 'blue',
  degraded: 'yellow',
  outage: 'red',
  unknown: 'gray',
  neutral: 'cyan',
};

const paint = (text: string, style: Style, { colour }: Screen): string =>
  colour && text ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

// Terminal commands and marks that turn text around would let a pasted line forge what the screen shows.
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Text that cannot command the terminal. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\ufffd').toWellFormed();

const spanOf = (span: Span, screen: Screen): string => {
  if (typeof span === 'string') return printable(span);
  if ('strong' in span) return paint(printable(span.strong), 'bold', screen);
  if ('code' in span) return paint(printable(span.code), 'cyan', screen);
  if ('link' in span) return `${labelled(printable(span.text))}${paint(printable(span.link), 'underline', screen)}`;
  return ago(span.time, screen.now, screen.locale);
};

const line = (spans: readonly Span[], screen: Screen): string => spans.map((span) => spanOf(span, screen)).join('');

const indent = (text: string, by: string): string => text.replace(/\n/g, `\n${by}`);

const blockOf = (block: Block, screen: Screen): string => {
  switch (block.kind) {
    case 'heading':
      return `\n${paint(printable(block.text), 'bold', screen)}`;
    case 'text':
      return line(block.spans, screen);
    case 'note':
      return paint(line(block.spans, { ...screen, colour: false }), 'dim', screen);
    case 'list':
      return block.items.map((item) => `  • ${indent(line(item, screen), '    ')}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `  ${index + 1}. ${indent(line(item, screen), '     ')}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `  ${labelled(printable(label))}${line(value, screen)}`).join('\n');
    case 'code':
      return `    ${indent(printable(block.text), '    ')}`;
  }
};

const MORE = { en: 'Next', 'zh-CN': '接下来' };

const actionsOf = (view: View, screen: Screen): string => {
  const offers = view.actions.map((action) =>
    'line' in action
      ? `${printable(action.label)} ${paint(`[${printable(action.line)}]`, 'cyan', screen)}`
      : `${printable(action.label)} ${printable(action.url)}`,
  );
  return offers.length > 0 ? `\n${labelled(MORE[screen.locale])}${offers.join(' · ')}` : '';
};

/** A view as text for a terminal or a pipe. */
export const render = (view: View, screen: Screen): string => {
  const sign = SIGNS[view.tone];
  const title = `${sign ? `${sign} ` : ''}${paint(paint(printable(view.title), TONES[view.tone], screen), 'bold', screen)}`;
  const parts = [title, ...view.blocks.map((block) => blockOf(block, screen)), actionsOf(view, screen)];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
};
