import type { types } from '@slack/bolt';
import type { Locale } from '../../src/core/types.ts';
import { type Action, plain, type View } from '../../src/view/view.ts';
import { LEVEL_WORDS, SIGNS } from '../../src/view/words.ts';
import { LIMITS } from './limits.ts';
import { clip, clipEscaped, literal, oneLine, weight } from './literal.ts';
import { SAY } from './phrases.ts';
import { richText, webAddress } from './rich-text.ts';

/** What Slack shows: the blocks, and the same in words for notifications and screen readers. */
export interface Message {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

const words = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** The tone as a sign and a word; nothing for a neutral view. */
const toneOf = (view: View, locale: Locale): string =>
  view.tone === 'neutral' ? '' : `${SIGNS[view.tone]} ${LEVEL_WORDS[view.tone][locale]}`.trim();

const header = (text: string): types.HeaderBlock[] => (text === '' ? [] : [{ type: 'header', text: words(text) }]);
const aside = (text: string): types.ContextBlock[] =>
  text === '' ? [] : [{ type: 'context', elements: [words(text)] }];

// The name says what pressing means: `open` a page, `again` the same answer, `line` another one.
const button = (action: Action, index: number, answered: string): types.Button[] => {
  const text = words(clip(oneLine(action.label), LIMITS.button) || '…');
  if ('url' in action) {
    const url = webAddress(action.url);
    return url ? [{ type: 'button', text, action_id: `open:${index}`, url }] : [];
  }
  const line = action.line.toWellFormed();
  if (line === '' || line.length > LIMITS.line) return [];
  const name = line.trim() === answered.trim() ? 'again' : 'line';
  return [{ type: 'button', text, action_id: `${name}:${index}`, value: line }];
};

const actions = (view: View, answered: string): types.ActionsBlock[] => {
  const fitting: types.Button[] = [];
  let left: number = LIMITS.actions;
  for (const one of view.actions.flatMap((action, index) => button(action, index, answered))) {
    if (weight(one) > left || fitting.length === LIMITS.buttons) continue;
    left -= weight(one);
    fitting.push(one);
  }
  return fitting.length === 0 ? [] : [{ type: 'actions', elements: fitting }];
};

const CUT = 150; // room kept for the note that says something was cut

const body = (view: View, locale: Locale, room: number, places: number): types.KnownBlock[] => {
  const whole = view.blocks.flatMap(richText);
  let left = room - CUT;
  const count = whole.findIndex((block, index) => {
    left -= weight(block);
    return left < 0 || index === places - 1;
  });
  return count < 0 ? whole : [...whole.slice(0, count), ...aside(SAY.cut[locale])];
};

/** The view as blocks; `answered` is the line it answers; room is kept for `more`. */
export const renderBlocks = (
  view: View,
  locale: Locale,
  answered: string,
  more: readonly types.KnownBlock[] = [],
): types.KnownBlock[] => {
  const top = [...header(clip(oneLine(view.title), LIMITS.header)), ...aside(toneOf(view, locale))];
  const bottom = actions(view, answered);
  const around = [...top, ...bottom, ...more];
  const room = LIMITS.message - weight(top) - weight(bottom) - weight(more);
  const blocks = [...top, ...body(view, locale, room, LIMITS.blocks - around.length), ...bottom];
  return blocks.length > 0 ? blocks : aside('…');
};

/** The view as a whole message; `answered` is the line it answers; room is kept for `more` blocks. */
export const render = (
  view: View,
  locale: Locale,
  answered: string,
  more: readonly types.KnownBlock[] = [],
): Message => {
  const tone = toneOf(view, locale);
  const all = plain(view).slice(0, 2 * LIMITS.text);
  const text = literal([tone, all].filter((part) => part !== '').join(' · '));
  return { text: clipEscaped(text.trim(), LIMITS.text) || '…', blocks: renderBlocks(view, locale, answered, more) };
};
