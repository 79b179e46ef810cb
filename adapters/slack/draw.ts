import type { types } from '@slack/bolt';
import type { Letter } from '../../src/bot/courier.ts';
import type { Locale } from '../../src/core/types.ts';
import type { View } from '../../src/view/view.ts';
import { callFor, HEAVIEST } from './mention.ts';
import { type Message, render } from './render.ts';

/** The name our posts bear in their metadata, by which they are found again. */
export const POST = 'ernie_watch_post';

/** A message that can be found again by its mark. */
export interface Drawn extends Message {
  readonly blocks: types.KnownBlock[];
  readonly metadata: types.MessageMetadata;
}

/** Draws letters; a view that goes to many channels is drawn once in each language. */
export const createDraw = (draw = render) => {
  const drawn = new WeakMap<View, Map<Locale, Message>>();
  const once = (view: View, locale: Locale): Message => {
    const known = drawn.get(view) ?? new Map<Locale, Message>();
    drawn.set(view, known);
    const message = known.get(locale) ?? draw(view, locale, '', HEAVIEST);
    known.set(locale, message);
    return message;
  };
  return ({ view, locale, mark, mention }: Letter, calling: boolean): Drawn => {
    const { text, blocks } = once(view, locale);
    const call = callFor(calling ? mention : undefined);
    return {
      text: `${call.words}${text}`,
      blocks: [...call.blocks, ...blocks],
      metadata: { event_type: POST, event_payload: { mark } },
    };
  };
};
