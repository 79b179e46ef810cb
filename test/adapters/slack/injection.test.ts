import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerModal } from '../../../adapters/slack/modal.ts';
import { render } from '../../../adapters/slack/render.ts';
import type { Action, Block, View } from '../../../src/view/view.ts';
import { checkMessage, checkView } from '../../support/slack/check.ts';
import { everywhere, neutral, shown, text } from '../../support/slack/views.ts';

describe('text that people typed', () => {
  it.each<[string, string]>([
    ['a call of the channel', '<!channel>'],
    ['a call of whoever is here', '<!here|here>'],
    ['a call of a person', '<@U1>'],
    ['a call of a group', '<!subteam^S1|x>'],
    ['a channel', '<#C1|general>'],
    ['a call with a hidden character in it', '<\u0000!channel>'],
    ['a call in plain words', '@everyone @here @Channel'],
  ])('cannot be %s', (_, words) => {
    const message = render(everywhere(words), 'en', '');
    checkMessage(message);
    checkView(answerModal(everywhere(words), 'en', ''));
    expect(JSON.stringify(message)).not.toMatch(/<[!@#]|@(channel|here|everyone)/i);
  });

  it.each<[string, string]>([
    ['a forged link', '<https://evil.example|your bank>'],
    ['bold, italic, struck', '*b* _i_ ~s~'],
    ['backticks', '`a` ``` b ```'],
    ['an emoji’s name', ':tada:'],
    ['emoji', '🧑‍🚒 👍🏽'],
    ['Chinese', '请求失败：模型不存在'],
    ['a quote', '> quoted\n>>> more'],
    ['entities', '&lt;!channel&gt; &amp;'],
  ])('shows literally: %s', (_, words) => {
    const { blocks, text: fallback } = render(everywhere(words), 'en', '');
    expect(blocks).toContainEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: words }] }],
    });
    expect(JSON.stringify(blocks)).not.toMatch(/mrkdwn|"emoji":true/);
    expect(fallback).toContain(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });

  it.each<[string, string, string]>([
    ['marks that turn the direction of text', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['control characters', 'a\u0007b\u001b[31mc\u009fd', 'ab[31mcd'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['line ends of all kinds', 'a\r\nb\rc\n', 'a\nb\nc\n'],
  ])('loses %s', (_, words, left) => {
    expect(shown(neutral([{ kind: 'code', text: words }]))).toContain(JSON.stringify({ type: 'text', text: left }));
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'slack://open',
    'file:///etc/passwd',
    'no address',
    `https://x/${'y'.repeat(3000)}`,
  ])('is never a link to %.20s', (link) => {
    const view = neutral([text({ link, text: 'words' })], { actions: [{ label: 'go', url: link }] });
    checkMessage(render(view, 'en', ''));
    expect(shown(view)).not.toMatch(/"url"|"link"/);
    expect(shown(view)).toContain('words');
  });
});

describe('whatever a view is made of', () => {
  // Strings made of what breaks markup, besides strings of anything.
  const nasty = fc.array(
    fc.constantFrom(
      '<',
      '!',
      '@',
      '#',
      '>',
      '|',
      '&',
      'channel',
      'here',
      'http://a.b',
      '`',
      '*',
      '\n',
      '\u202e',
      '\ud800',
      '😀',
      ' ',
      '"',
      '\\',
      '界'.repeat(400),
    ),
  );
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    nasty.map((parts) => parts.join('')),
  );
  const time = fc.integer({ min: 0, max: 4e12 });
  const span = fc.oneof(
    words,
    words.map((strong) => ({ strong })),
    words.map((code) => ({ code })),
    fc.record({ link: fc.oneof(fc.webUrl(), words), text: words }),
    time.map((at) => ({ time: at })),
  );
  const spans = fc.array(span, { maxLength: 6 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text: words }),
    fc.record({ kind: fc.constantFrom('text' as const, 'note' as const), spans }),
    fc.record({ kind: fc.constantFrom('list' as const, 'steps' as const), items: fc.array(spans, { maxLength: 6 }) }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: words, value: spans }), { maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('code' as const), text: words }),
  );
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ label: words, line: words }),
    fc.record({ label: words, url: fc.oneof(fc.webUrl(), words) }),
  );
  const view: fc.Arbitrary<View> = fc.record({
    tone: fc.constantFrom('operational', 'degraded', 'outage', 'unknown', 'neutral'),
    title: words,
    blocks: fc.array(block, { maxLength: 20 }),
    actions: fc.array(action, { maxLength: 8 }),
  });

  it('Slack takes it, as a message and in a modal, and nobody is called', () => {
    fc.assert(
      fc.property(view, fc.constantFrom('en', 'zh-CN'), (one, locale) => {
        const message = render(one, locale, 'status');
        checkMessage(message);
        checkView(answerModal(one, locale, 'status'));
        expect(message.text).not.toMatch(/<|>|@(channel|here|everyone)\b/i);
      }),
      { numRuns: 300 },
    );
  });
});
