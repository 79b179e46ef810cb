import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageText } from '../../../adapters/slack/message-text.ts';
import { testBot } from '../../support/bot.ts';
import { startRigAt } from '../../support/slack/rig.ts';

const ERROR = `openai.AuthenticationError: Error code: 401 - {'error': {'code': 'invalid_iam_token'}}`;
const SHARE = { en: 'Share here', 'zh-CN': '分享到这里' } as const;

describe.each(['http', 'socket'] as const)('“Diagnose this error” on a message, over %s', (mode) => {
  const started = async () => startRigAt(mode, (await testBot()).door);
  let rig: Awaited<ReturnType<typeof started>>;
  beforeEach(async () => {
    rig = await started();
  });
  afterEach(() => rig.stop());
  const choose = async (message: object) => {
    expect(await rig.person.chooses('diagnose_message', message)).toEqual({ status: 200, ack: {} });
    return rig.slack.called('response_url');
  };

  it('answers whoever chose it, alone, in the thread of the message', async () => {
    const answer = await choose({ text: ERROR, thread_ts: '1763884700.000001' });
    expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: '1763884700.000001' });
    expect(answer.text).toContain('Authentication failed');
  });

  it('says what to do with a message without text', async () => {
    expect((await choose({ text: '', files: [{ id: 'F1' }] })).text).toContain('Paste the error as text');
  });

  it.each(['en', 'zh-CN'] as const)(
    'is shared with everybody once, under a name that calls nobody (%s)',
    async (locale) => {
      rig.slack.knows('U0001', { locale, profile: { display_name: '<!channel> *Ann*' } });
      const answer = await choose({ text: ERROR });
      await rig.person.presses(answer, SHARE[locale]);
      const shared = await rig.slack.called('response_url', 2);
      expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
      expect(shared.text).toContain('&lt;\u2060!channel&gt; *Ann*');
      expect(JSON.stringify(shared.blocks)).not.toContain('share ');
      await rig.person.presses(answer, SHARE[locale]);
      const again = await rig.slack.called('response_url', 3);
      expect(again).toMatchObject({ response_type: 'ephemeral' });
      expect(again.text).toContain(locale === 'en' ? 'shared this already' : '已经分享过');
    },
  );

  it('cannot be shared by somebody else, or when it is a quarter of an hour old', async () => {
    const answer = await choose({ text: ERROR });
    await rig.named('U0002').presses(answer, SHARE.en);
    const other = await rig.slack.called('response_url', 2);
    expect(other).toMatchObject({ response_type: 'ephemeral' });
    expect(other.text).toContain('not kept any more');
  });
});

describe('the text of a message', () => {
  it.each([
    ['its own words, entities undone', { text: 'a &amp;&amp; &lt;b&gt;' }, 'a && <b>'],
    [
      'blocks where it has none',
      {
        text: '',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '429 rpm' }] },
              { type: 'rich_text_section', elements: [{ type: 'text', text: 'help', style: { bold: true } }] },
            ],
          },
        ],
      },
      '429 rpm\nhelp',
    ],
    [
      'what is attached',
      {
        text: 'see',
        attachments: [{ title: 'Alert', fields: [{ title: 'code', value: '336501' }] }, { fallback: 'f' }],
      },
      'see\nAlert\ncode: 336501\nf',
    ],
    ['nothing', {}, ''],
  ])('%s', (_, message, text) => {
    expect(messageText({ ts: '1', ...message })).toBe(text);
  });
});
