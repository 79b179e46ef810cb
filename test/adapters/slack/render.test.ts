import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerModal, formModal } from '../../../adapters/slack/modal.ts';
import { render } from '../../../adapters/slack/render.ts';
import type { Action, Block, Form, Span, View } from '../../../src/view/view.ts';
import { checkMessage, checkView } from '../../support/slack/check.ts';
import { STATUS } from '../../support/slack/script.ts';

const neutral = (blocks: readonly Block[], more: Partial<View> = {}): View => ({
  ...{ tone: 'neutral', title: 'Title', actions: [] },
  ...more,
  blocks,
});
const text = (...spans: Span[]): Block => ({ kind: 'text', spans });
const shown = (view: View): string => JSON.stringify(render(view, 'en', ''));

/** Everything a person could have typed, in each place it could be shown. */
const everywhere = (words: string): View => ({
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

describe('a view becomes', () => {
  it('a header, its tone in a sign and a word, typed rich text, and buttons', () => {
    expect(render(STATUS, 'zh-CN', 'status').blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'ERNIE is down', emoji: false } },
      { type: 'context', elements: [{ type: 'plain_text', text: '🔴 故障', emoji: false }] },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'No answer since ' },
              {
                ...{ type: 'date', timestamp: 1795419000, format: '{date_short_pretty} {time}' },
                fallback: '2026-11-23 07:30 UTC',
              },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'v2 chat:', style: { bold: true } },
              { type: 'text', text: ' ' },
              { type: 'text', text: '503', style: { code: true } },
              { type: 'text', text: ' ' },
              { type: 'text', text: 'Outage', style: { bold: true } },
            ],
          },
        ],
      },
      {
        type: 'actions',
        elements: [
          { action_id: 'line:0', value: 'report' },
          { action_id: 'line:1', value: 'diagnose' },
          { action_id: 'again:2', value: 'status' },
          { action_id: 'line:3', value: 'faq' },
          { action_id: 'open:4', url: 'https://cloud.baidu.com/' },
        ].map((one) => expect.objectContaining(one)),
      },
    ]);
  });

  it.each(['operational', 'maintenance', 'degraded', 'outage', 'unknown'] as const)(
    'with the tone %s: a word in the blocks and in the text',
    (tone) => {
      const { text: words, blocks } = render(neutral([], { tone }), 'en', '');
      const word = `${tone[0]?.toUpperCase()}${tone.slice(1)}`;
      expect(words).toContain(word);
      expect(JSON.stringify(blocks)).toContain(word);
    },
  );

  it.each<[string, Block, string]>([
    ['steps', { kind: 'steps', items: [['one'], ['two']] }, '"style":"ordered"'],
    ['a list', { kind: 'list', items: [['one']] }, '"style":"bullet"'],
    [
      'code',
      { kind: 'code', text: 'a `b` ```c```' },
      '"rich_text_preformatted","elements":[{"type":"text","text":"a `b` ```c```"}]',
    ],
    ['a note', { kind: 'note', spans: ['small'] }, '"style":{"italic":true}'],
    [
      'a link',
      text({ link: 'https://example.com/a b', text: 'there' }),
      '"type":"link","url":"https://example.com/a%20b","text":"there"',
    ],
  ])('%s', (_, block, json) => {
    const message = render(neutral([block]), 'en', '');
    checkMessage(message);
    expect(JSON.stringify(message.blocks)).toContain(json);
  });

  it.each<[string, View]>([
    ['nothing at all', { tone: 'neutral', title: '', blocks: [], actions: [] }],
    [
      'only empty parts',
      neutral([text(''), { kind: 'code', text: '' }, { kind: 'list', items: [[]] }], { title: ' \n ' }),
    ],
    ['only what cannot be seen', everywhere('\u0000\u202e\u2066')],
  ])('a message Slack takes, from %s', (_, view) => {
    checkMessage(render(view, 'en', ''));
    checkView(answerModal(view, 'en', ''));
  });
});

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

describe('what is too large', () => {
  const long = '界<&>"'.repeat(300_000);
  const many = <T>(one: T): T[] => Array.from({ length: 500 }, () => one);

  it.each<[string, View]>([
    ['a megabyte in every place', everywhere(long)],
    ['500 paragraphs', neutral(many(text('words')))],
    ['500 long paragraphs', neutral(many(text('words '.repeat(1000))))],
    ['a list of 500 items', neutral([{ kind: 'list', items: many(['item '.repeat(20)]) }])],
    ['500 facts', neutral([{ kind: 'facts', facts: many({ label: 'l', value: ['v'] }) }])],
    ['a sentence of 500 pieces', neutral([text(...many<Span>({ code: 'x' }))])],
    ['500 buttons', neutral([], { actions: many<Action>({ label: 'x'.repeat(200), line: 'status' }) })],
    ['500 short buttons', neutral([], { actions: many<Action>({ label: 'x', line: 'status' }) })],
    ['500 buttons with long lines', neutral([], { actions: many<Action>({ label: 'x', line: 'y'.repeat(1900) }) })],
    ['a title of 10,000 characters', neutral([], { title: '很长'.repeat(5000) })],
  ])('%s: is cut to what Slack takes, and says so', (_, view) => {
    const message = render(view, 'en', '');
    checkMessage(message);
    checkView(answerModal(view, 'zh-CN', ''));
    if (!view.actions.length) expect(JSON.stringify(message.blocks)).toContain('…');
  });

  it('a button whose line does not fit is left out rather than changed', () => {
    const actions = [
      { label: 'whole', line: 'x'.repeat(2000) },
      { label: 'cut', line: 'x'.repeat(2001) },
    ];
    expect(shown(neutral([], { actions }))).toContain('whole');
    expect(shown(neutral([], { actions }))).not.toContain('cut');
  });

  it('the buttons stay when the text is cut', () => {
    expect(shown({ ...STATUS, blocks: many(text('words '.repeat(100))) })).toContain('Refresh');
  });

  it('what fits is not cut', () => {
    const view = neutral(Array.from({ length: 40 }, (_, index) => text(`paragraph ${index} ${'x'.repeat(100)}`)));
    expect(render(view, 'en', '').blocks).toHaveLength(41);
  });

  it('a form of long words and many choices', () => {
    const choices: Form['fields'][number] = {
      ...{ name: 'c'.repeat(300), label: long, required: true, kind: 'choice' },
      choices: [
        { value: 'a', label: long },
        ...many({ value: 'b', label: '' }),
        { value: 'x'.repeat(200), label: 'gone' },
      ],
    };
    const field: Form['fields'][number] = {
      ...{ name: 't', label: '', required: false, kind: 'text', hint: long, maxLength: 0 },
    };
    checkView(formModal({ line: long, title: long, submit: long, fields: [choices, field] }, 'en'));
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
