import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../adapters/discord/limits.ts';
import { type DiscordMessage, renderMessage } from '../../../adapters/discord/render.ts';
import { LOCALES } from '../../../src/core/types.ts';
import type { Action, Block, Span, Tone, View } from '../../../src/view/view.ts';
import { breaches } from '../../support/discord/check.ts';

const view = (part: Partial<View>): View => ({ tone: 'neutral', title: 'Title', blocks: [], actions: [], ...part });
const render = (part: Partial<View>, answers?: string) => renderMessage(view(part), { locale: 'en', answers });
const text = (...spans: Span[]) => render({ blocks: [{ kind: 'text', spans }] }).embeds[0]?.description;
const body = ({ content, embeds, components, allowedMentions }: DiscordMessage) => ({
  content,
  embeds,
  components,
  allowed_mentions: allowedMentions,
});
const wrong = (message: DiscordMessage) => breaches('edit', JSON.parse(JSON.stringify(body(message))));
const buttons = (message: DiscordMessage) => message.components.flatMap((row) => row.components);

describe('A view on Discord', () => {
  it('shows every kind of block', () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'Now' },
      { kind: 'text', spans: ['Chat is ', { strong: 'down' }, ' since ', { time: 1_760_000_000_000 }, '.'] },
      { kind: 'list', items: [['one'], [{ code: '336003' }]] },
      {
        kind: 'steps',
        items: [['Open the ', { link: 'https://console.bce.baidu.com/a_(b)', text: 'console' }], ['Wait']],
      },
      { kind: 'facts', facts: [{ label: 'Code', value: [{ code: 'invalid_model' }] }] },
      { kind: 'code', text: 'HTTP 401\n{"error":1}' },
      { kind: 'note', spans: ['Not a Baidu product'] },
    ];
    expect(render({ blocks }).embeds[0]?.description).toBe(
      [
        '**Now**',
        'Chat is **down** since <t:1760000000:R>.\n',
        '- one',
        '- `336003`\n',
        '1. Open the [console](https://console.bce.baidu.com/a%5F%28b%29)',
        '2. Wait\n',
        '**Code**: `invalid_model`\n',
        '```\nHTTP 401\n{"error":1}\n```\n',
        '-# Not a Baidu product',
      ].join('\n'),
    );
  });

  it.each`
    tone             | title                   | locale     | content
    ${'outage'}      | ${'Chat fails'}         | ${'en'}    | ${'🔴 Outage · Chat fails'}
    ${'outage'}      | ${'对话无响应'}         | ${'zh-CN'} | ${'🔴 故障 · 对话无响应'}
    ${'operational'} | ${'ERNIE: Operational'} | ${'en'}    | ${'🟢 ERNIE: Operational'}
    ${'neutral'}     | ${'Help'}               | ${'en'}    | ${'Help'}
    ${'neutral'}     | ${' \u202e '}           | ${'en'}    | ${'…'}
  `('says its tone in words for those who see no colour: $content', ({ tone, title, locale, content }) => {
    expect(renderMessage(view({ tone, title }), { locale }).content).toBe(content);
  });

  it('offers a refresh where a button repeats the question, a link for an address, and an ask otherwise', () => {
    const actions: Action[] = [
      { label: 'Refresh', line: 'status chat' },
      { label: 'All', line: 'status' },
      { label: 'Console', url: 'https://console.bce.baidu.com/' },
    ];
    expect(buttons(render({ actions }, 'status chat'))).toMatchObject([
      { label: 'Refresh', custom_id: 'r:0:status chat' },
      { label: 'All', custom_id: 'l:1:status' },
      { label: 'Console', url: 'https://console.bce.baidu.com/' },
    ]);
  });

  it.each<[string, Action]>([
    ['a line too long to carry', { label: 'x', line: `diagnose ${'y'.repeat(100)}` }],
    ['an empty line', { label: 'x', line: ' ' }],
    ['a line with hidden characters', { label: 'x', line: 'status\u202e' }],
    ['an empty label', { label: '\u200b', line: 'status' }],
    ['an address that is no web page', { label: 'x', url: 'javascript:alert(1)' }],
    ['an address with a login in it', { label: 'x', url: 'https://baidu.com@evil.example/' }],
    ['an address too long', { label: 'x', url: `https://baidu.com/${'a'.repeat(600)}` }],
  ])('leaves out a button with %s', (_, action) => {
    const message = render({ actions: [action, { label: 'Help', line: 'help' }] });
    expect(buttons(message)).toHaveLength(1);
    expect(wrong(message)).toEqual([]);
  });
});

describe('Text from people shows as it was typed', () => {
  it.each`
    what                     | typed                                  | shown
    ${'a ping for all'}      | ${'@everyone and @here'}               | ${'@\u200beveryone and @\u200bhere'}
    ${'a ping for one'}      | ${'<@123456789012345678>'}             | ${'\\<@\u200b123456789012345678\\>'}
    ${'a ping for a role'}   | ${'<@&123456789012345678>'}            | ${'\\<@\u200b&123456789012345678\\>'}
    ${'a channel'}           | ${'<#123456789012345678>'}             | ${'\\<\\#123456789012345678\\>'}
    ${'a command'}           | ${'</ernie status:1>'}                 | ${'\\<\\/ernie status:1\\>'}
    ${'a time'}              | ${'<t:0:R>'}                           | ${'\\<t\\:0:R\\>'}
    ${'an emoji'}            | ${'<:x:123456789012345678> :100:'}     | ${'\\<\\:x:123456789012345678\\> \\:100:'}
    ${'a masked link'}       | ${'[Baidu](https://evil.example)'}     | ${'\\[Baidu\\]\\(https:\\/\\/evil.example\\)'}
    ${'a bare address'}      | ${'https://evil.example discord.gg/x'} | ${'https:\\/\\/evil.example discord.gg\\/x'}
    ${'bold and underlined'} | ${'**a** __b__ ~~c~~ ||d||'}           | ${'\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'}
    ${'code'}                | ${'`a` ```b```'}                       | ${'\\`a\\` \\`\\`\\`b\\`\\`\\`'}
    ${'a title'}             | ${'# A\n-# B\n> C\n- D\n1. E'}         | ${'\\# A\n\\-\\# B\n\\> C\n\\- D\n1\\. E'}
    ${'a backslash'}         | ${'\\*a\\'}                            | ${'\\\\\\*a\\\\'}
    ${'reversed text'}       | ${'abc\u202edcba\u2066'}               | ${'abcdcba'}
    ${'control characters'}  | ${'a\u0000b\u001b[31mc\u0007'}         | ${'ab\\[31mc'}
    ${'half a character'}    | ${'a\ud83db'}                          | ${'a\ufffdb'}
    ${'heaps of accents'}    | ${`a${'\u0301'.repeat(50)}`}           | ${'a\u0301\u0301\u0301\u0301'}
    ${'many empty lines'}    | ${'a\n\n\n\n\n\nb'}                    | ${'a\n\nb'}
  `('$what', ({ typed, shown }) => {
    expect(text(typed)).toBe(shown);
  });

  it.each`
    typed                  | shown
    ${'a`b'}               | ${'``a`b``'}
    ${'`a`'}               | ${'`` `a` ``'}
    ${'```x'}              | ${'`` `\u200b`\u200b`x``'}
    ${'@everyone'}         | ${'`@\u200beveryone`'}
    ${'*a* [b](http://c)'} | ${'`*a* [b](http://c)`'}
    ${'a\nb'}              | ${'`a b`'}
    ${' '}                 | ${undefined}
  `('code $typed', ({ typed, shown }) => {
    expect(text({ code: typed })).toBe(shown);
  });

  it('cannot leave a code block', () => {
    const [embed] = render({ blocks: [{ kind: 'code', text: 'a\n```\n@everyone\n````' }] }).embeds;
    expect(embed?.description).toBe('```\na\n``\u200b`\n@\u200beveryone\n``\u200b``\n```');
  });

  it('cannot be put together from harmless parts', () => {
    expect(text('@', '', 'everyone')).toBe('@\u200beveryone');
    expect(text({ code: 'a' }, { code: 'b' })).toBe('`a`\u200b`b`');
    expect(text({ strong: 'a' }, { strong: 'b' })).toBe('**a**\u200b**b**');
    expect(text({ strong: 'What to do: ' }, 'wait')).toBe('**What to do:** wait');
  });

  it.each(['javascript:alert(1)', 'discord://x', 'https://baidu.com@evil.example', 'not an address', ''])(
    'a link to %s is plain text',
    (link) => expect(text({ link, text: 'here' })).toBe('here'),
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.65e15])('the impossible time %d is a dash', (time) => {
    expect(text({ time })).toBe('—');
  });
});

describe('The largest view', () => {
  const long = 'Ünïcode *and* markdown_'.repeat(400);
  const largest = view({
    tone: 'outage',
    title: long,
    blocks: Array.from({ length: 60 }, (_, index): Block[] => [
      { kind: 'heading', text: `${index} ${long}` },
      { kind: 'text', spans: [long, { strong: long }, { code: long }] },
      { kind: 'steps', items: Array.from({ length: 30 }, () => [long, { link: 'https://baidu.com/', text: long }]) },
      { kind: 'facts', facts: Array.from({ length: 30 }, () => ({ label: long, value: [long] })) },
      { kind: 'code', text: long },
    ]).flat(),
    actions: Array.from({ length: 40 }, (_, index) => ({ label: long, line: `faq ${index}` })),
  });

  it('is cut to fit, with an ellipsis at the end, and full rows of buttons', () => {
    const message = renderMessage(largest, { locale: 'en' });
    expect(wrong(message)).toEqual([]);
    expect(message.embeds.at(-1)?.description).toMatch(/\n…$/);
    expect(message.components.map((row) => row.components.length)).toEqual([5, 5, 5, 5, 5]);
    expect(message.content.length).toBeLessThanOrEqual(LIMITS.content);
  });

  it('keeps what follows one long text', () => {
    const message = render({
      blocks: [
        { kind: 'text', spans: [long] },
        { kind: 'code', text: long },
        { kind: 'note', spans: ['after'] },
      ],
    });
    expect(message.embeds[0]?.description).toMatch(/…\n\n```\n.*…\n```\n\n-# after$/s);
  });

  it('never ends a page with a heading', () => {
    const blocks = Array.from({ length: 8 }, (): Block[] => [
      { kind: 'heading', text: 'Heading' },
      { kind: 'text', spans: ['x'.repeat(900)] },
    ]);
    const pages = render({ blocks: blocks.flat() }).embeds.map(({ description }) => description ?? '');
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toMatch(/^\*\*Heading\*\*\nx+[^*]*(\n\n\*\*Heading\*\*\nx+)*(\n…)?$/);
  });

  it('of a megabyte is drawn in no time', () => {
    const huge = '\u200b*@everyone'.repeat(100_000);
    const start = performance.now();
    render({
      title: huge,
      blocks: [
        { kind: 'text', spans: [huge] },
        { kind: 'code', text: huge },
      ],
    });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const NASTY = [
  '@everyone',
  '@here',
  '<@123456789>',
  '<#1>',
  '```',
  '``',
  '`',
  '**',
  '\\',
  '\n',
  '> ',
  '](http://x)',
  'https://x.y',
  '\u202e',
  '\ud83d',
  '\u0000',
  '…',
];
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const words = fc
  .array(fc.oneof(fc.string(), fc.string({ unit, maxLength: 5 }), fc.constantFrom(...NASTY)), { maxLength: 8 })
  .map((parts) => parts.join(''));
const long = fc.tuple(words, fc.integer({ min: 1, max: 400 })).map(([part, times]) => part.repeat(times));
const string = fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: long });
const span: fc.Arbitrary<Span> = fc.oneof(
  string,
  fc.record({ strong: string }),
  fc.record({ code: string }),
  fc.record({ link: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), string), text: string }),
  fc.record({ time: fc.double() }),
);
const spans = fc.array(span, { maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: string }),
  fc.record({ kind: fc.constantFrom('text' as const, 'note' as const), spans }),
  fc.record({ kind: fc.constantFrom('list' as const, 'steps' as const), items: fc.array(spans) }),
  fc.record({ kind: fc.constant('facts' as const), facts: fc.array(fc.record({ label: string, value: spans })) }),
  fc.record({ kind: fc.constant('code' as const), text: string }),
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ label: string, line: string }),
  fc.record({ label: string, url: fc.oneof(fc.webUrl(), string) }),
);
const anyView: fc.Arbitrary<View> = fc.record({
  tone: fc.constantFrom<Tone>('operational', 'maintenance', 'degraded', 'outage', 'unknown', 'neutral'),
  title: string,
  blocks: fc.array(block, { maxLength: 12 }),
  actions: fc.array(action, { maxLength: 30 }),
});

describe('Any view at all', () => {
  it('stays within Discord’s schema and limits, never pings, hides nothing', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...LOCALES), (given, locale) => {
        const message = renderMessage(given, { locale, answers: 'status' });
        expect(wrong(message)).toEqual([]);
        const shown = [
          message.content,
          ...message.embeds.flatMap(({ title, description }) => [title, description]),
        ].join('\n');
        expect(shown).not.toMatch(/@everyone|@here|<@[!&]?\d/i);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
        expect(message.allowedMentions.parse).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no links but those of link spans', () => {
    const plainSpans = fc.array(fc.oneof(string, fc.record({ strong: string })));
    fc.assert(
      fc.property(string, plainSpans, (title, items) => {
        const message = render({
          title,
          blocks: [
            { kind: 'list', items: [items] },
            { kind: 'text', spans: items },
          ],
        });
        const shown = [message.content, message.embeds[0]?.title, message.embeds[0]?.description].join('\n');
        expect(shown).not.toMatch(/\w:\/\//);
        expect(shown).not.toMatch(/(?<!\\)(?:\\\\)*(?:\]\(|<[#@:t/])/);
      }),
    );
  });
});
