import { describe, expect, it } from 'vitest';
import { answerModal, formModal } from '../../../adapters/slack/modal.ts';
import { render } from '../../../adapters/slack/render.ts';
import type { Action, Block, Form, Span, View } from '../../../src/view/view.ts';
import { checkMessage, checkView } from '../../support/slack/check.ts';
import { STATUS } from '../../support/slack/script.ts';
import { everywhere, neutral, shown, text } from '../../support/slack/views.ts';

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
              { type: 'text', text: 'v2 chat: ', style: { bold: true } },
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
