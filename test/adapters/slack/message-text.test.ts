import { expect, it } from 'vitest';
import { messageText } from '../../../adapters/slack/message-text.ts';
import { Pointed } from '../../../adapters/slack/payloads.ts';

const read = (message: object) => {
  const payload = {
    ...{ callback_id: 'diagnose', trigger_id: 't', response_url: 'https://hooks.slack.com/x', user: { id: 'U1' } },
    ...{ channel: { id: 'C1' }, message: { ts: '1.2', ...message } },
  };
  return messageText(Pointed.parse(payload).message);
};
const rich = (...elements: readonly object[]) => [{ type: 'rich_text', elements }];
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string) => ({ type: 'text', text: words });
const mrkdwn = (words: string) => ({ type: 'mrkdwn', text: words });

it.each<[string, object, string]>([
  ['typed words', { text: 'a &lt;b&gt; <https://x.example/a|x>' }, 'a <b> https://x.example/a'],
  [
    'blocks rather than the text beside them',
    { text: 'fallback', blocks: rich(section(text('HTTP 429 '), { ...text('rpm'), style: { code: true } })) },
    'HTTP 429 rpm',
  ],
  [
    'code, quotes and lists',
    {
      blocks: rich(
        { type: 'rich_text_preformatted', elements: [text('{"error_code":17}\n')] },
        { type: 'rich_text_quote', elements: [text('said')] },
        { type: 'rich_text_list', style: 'bullet', elements: [section(text('one')), section(text('two'))] },
      ),
    },
    '{"error_code":17}\n\nsaid\none\ntwo',
  ],
  [
    'links, with their words',
    { blocks: rich(section({ type: 'link', url: 'https://a.example/', text: 'docs' }, text('!'))) },
    'docs https://a.example/!',
  ],
  [
    'an app’s blocks',
    {
      text: 'Alert',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'chat failed' } },
        { type: 'section', text: mrkdwn('*401* &amp; more'), fields: [mrkdwn('code'), mrkdwn('invalid_iam_token')] },
        { type: 'divider' },
        { type: 'context', elements: [mrkdwn('pod-1'), { type: 'image', image_url: 'x', alt_text: 'y' }] },
      ],
    },
    'chat failed\n*401* & more\ncode\ninvalid_iam_token\npod-1',
  ],
  [
    'an app’s attachments',
    {
      attachments: [
        {
          ...{ pretext: 'from Sentry', title: 'RateLimitError', text: 'Error code: 429', fallback: 'not needed' },
          fields: [{ title: 'env', value: 'prod' }],
        },
        { fallback: 'only this' },
      ],
    },
    'from Sentry\nRateLimitError\nError code: 429\nenv: prod\nonly this',
  ],
  [
    'a forwarded message',
    {
      text: 'look',
      attachments: [
        {
          ...{ is_share: true, text: 'shorter', fallback: 'shorter' },
          message_blocks: [
            { team: 'T', channel: 'C', ts: '1', message: { blocks: rich(section(text('forwarded 504'))) } },
          ],
        },
      ],
    },
    'look\nforwarded 504',
  ],
  [
    'a snippet whose words came along',
    { files: [{ name: 'a.txt', preview: 'Traceback', mode: 'snippet' }] },
    'Traceback',
  ],
  ['nothing', { text: '' }, ''],
  ['nothing of what is not as expected', { attachments: 'x', blocks: 7, files: { a: 1 } }, ''],
])('reads %s', (_, message, expected) => {
  expect(read(message).text).toBe(expected);
});

it('names the files that it could not read whole', () => {
  const files = [
    { name: 'shot.png', mimetype: 'image/png' },
    { name: 'whole.txt', preview: 'all of it', preview_is_truncated: false },
    { name: 'long.log', preview: 'the beginning', preview_is_truncated: true },
    { title: 'untitled' },
  ];
  expect(read({ files })).toEqual({
    text: 'all of it\nthe beginning',
    unread: ['shot.png', 'long.log', 'untitled'],
  });
  expect(read({ attachments: [{ files: [{ name: 'b.log' }] }] }).unread).toEqual(['b.log']);
});

it('ends on nested, endless and repeated things', () => {
  let deep: object = text('bottom');
  for (let level = 0; level < 5_000; level += 1) deep = { type: 'rich_text', elements: [deep] };
  expect(read({ blocks: [deep] }).text).toBe('');
  const many = Array.from({ length: 20_000 }, () => text('x'));
  expect(read({ blocks: rich(section(...many)) }).text.length).toBeLessThanOrEqual(5_000);
  const bait = '<https:'.repeat(20_000);
  const startedAt = performance.now();
  expect(read({ text: bait }).text).toBe(bait);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
