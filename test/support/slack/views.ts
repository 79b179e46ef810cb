import { render } from '../../../adapters/slack/render.ts';
import type { Block, Span, View } from '../../../src/view/view.ts';

/** A neutral view of these blocks. */
export const neutral = (blocks: readonly Block[], more: Partial<View> = {}): View => ({
  ...{ tone: 'neutral', title: 'Title', actions: [] },
  ...more,
  blocks,
});
/** A paragraph. */
export const text = (...spans: Span[]): Block => ({ kind: 'text', spans });
/** What Slack would be sent, as one string. */
export const shown = (view: View): string => JSON.stringify(render(view, 'en', ''));

/** Everything a person could have typed, in each place it could be shown. */
export const everywhere = (words: string): View => ({
  tone: 'outage',
  title: words,
  blocks: [
    { kind: 'heading', text: words },
    text(words, { strong: words }, { code: words }, { link: 'https://example.com/', text: words }),
    { kind: 'note', spans: [words] },
    { kind: 'list', items: [[words], [{ code: words }]] },
    { kind: 'steps', items: [[words]] },
    { kind: 'facts', facts: [{ label: words, value: [words] }] },
    { kind: 'code', text: words },
  ],
  actions: [
    { label: words, url: 'https://example.com/' },
    { label: words, line: 'status' },
  ],
});
