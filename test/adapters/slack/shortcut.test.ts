import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Door } from '../../../src/bot/door.ts';
import { type TestBot, testBot } from '../../support/bot.ts';
import { createCourierLink } from '../../support/courier-link.ts';
import { NOON } from '../../support/signals.ts';
import { startRigAt } from '../../support/slack/rig.ts';

const KEY = 'bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567';
const ERROR = `401 {"error":{"code":"invalid_iam_token"}} with ${KEY}`;
const MESSAGE = {
  blocks: [
    { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: ERROR }] }] },
  ],
};

const WORDS = {
  en: { title: 'Authentication failed', share: 'Share', done: 'Shared', again: 'Shared already', by: 'Shared by Ann' },
  'zh-CN': { title: '鉴权失败', share: '分享到频道', done: '已分享', again: '已经分享过了', by: '分享者：Ann' },
} as const;

const start = (mode: 'http' | 'socket', door: Door) => startRigAt(mode, door);
const MINUTE = 60_000;
let later = 0;
let bot: TestBot;
let rig: Awaited<ReturnType<typeof start>>;
const link = createCourierLink();

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  beforeEach(async () => {
    later = 0;
    bot = await testBot({ posting: link.posting, now: () => NOON + later });
    rig = await start(mode, bot.door);
    link.connect(rig.adapter.courier);
    rig.slack.knows('U0001', { profile: { display_name: 'Ann' } });
  });
  afterEach(() => rig.stop());

  describe.each([
    ['en', 'en-US'],
    ['zh-CN', 'zh-CN'],
  ] as const)('in %s', (locale, language) => {
    const words = WORDS[locale];
    beforeEach(() => rig.slack.speaks('U0001', language));

    it('the shortcut on somebody’s message is acknowledged at once and answered to the asker alone', async () => {
      const { status, ack } = await rig.person.points(MESSAGE);
      expect([status, ack]).toEqual([200, {}]);
      const answer = await rig.slack.called('response_url');
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(answer).not.toHaveProperty('thread_ts');
      expect(answer.text).toContain(words.title);
      expect(JSON.stringify([answer, rig.logged, bot.logged])).not.toContain('0123456789abcdef01234567');
    });

    it('Share puts the same diagnosis below the message, by name, once', async () => {
      rig.slack.channels.says('C0001', 'help', { ts: '1763884800.000300' });
      await rig.person.points(MESSAGE);
      const answer = await rig.slack.called('response_url');
      await rig.person.presses(answer, words.share);
      expect((await rig.slack.called('response_url', 2)).text).toContain(words.done);
      await rig.person.presses(answer, words.share);
      expect((await rig.slack.called('response_url', 3)).text).toContain(words.again);
      const posted = rig.slack.messages('C0001').filter(({ by }) => by === 'B0001');
      expect(posted).toMatchObject([{ thread_ts: '1763884800.000300' }]);
      const [shared] = posted;
      expect(shared?.text).toContain(words.title);
      expect(JSON.stringify(shared)).toContain(words.by);
      expect(JSON.stringify(shared)).not.toMatch(/diagnose share|<@|0123456789abcdef01234567/);
    });

    it('a channel without the bot gets nothing, and the asker the one thing to do', async () => {
      rig.slack.channels.open('C0001', { member: false });
      await rig.person.points(MESSAGE);
      await rig.person.presses(await rig.slack.called('response_url'), words.share);
      const stuck = await rig.slack.called('response_url', 2);
      expect(stuck).toMatchObject({ response_type: 'ephemeral' });
      expect(stuck.text).toContain('/invite @ernie_watch');
      rig.slack.channels.open('C0001', { member: true });
      await rig.person.presses(stuck, words.share);
      expect((await rig.slack.called('response_url', 3)).text).toContain(words.done);
    });
  });

  it('an answer to a message of a thread appears in it, and is shared into it', async () => {
    const root = rig.slack.channels.says('C0001', 'it fails');
    rig.slack.knows('U0001', { profile: { display_name: '<!channel> @here & co' } });
    await rig.person.points({ ...MESSAGE, thread_ts: root });
    const answer = await rig.slack.called('response_url');
    expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: root });
    await rig.person.presses(answer, 'Share', root);
    await rig.slack.called('chat.postMessage');
    const shared = rig.slack.messages('C0001').at(-1);
    expect(shared).toMatchObject({ by: 'B0001', thread_ts: root });
    expect(JSON.stringify(shared?.blocks)).toMatch(/Shared by <.?!channel> @.?here & co/);
  });

  it('a button that somebody else sends on, and one that is too old, share nothing', async () => {
    await rig.person.points(MESSAGE);
    const answer = await rig.slack.called('response_url');
    await rig.named('U0002').presses(answer, 'Share');
    expect((await rig.slack.called('response_url', 2)).text).toContain('There is nothing to share any more');
    later = 15 * MINUTE;
    await rig.person.presses(answer, 'Share');
    expect((await rig.slack.called('response_url', 3)).text).toContain('There is nothing to share any more');
    expect(rig.slack.count('chat.postMessage')).toBe(0);
  });

  it('a picture alone is answered with what to do', async () => {
    await rig.person.points({ files: [{ name: 'shot.png', mimetype: 'image/png' }] });
    const answer = await rig.slack.called('response_url');
    expect(answer.text).toContain('Pictures and files cannot be read here (shot.png): paste the error as text.');
    await rig.person.presses(answer, 'Diagnose an error');
    expect(await rig.slack.called('views.open')).toMatchObject({ view: { callback_id: 'form' } });
  });

  it('a diagnosis that was asked for in a modal is shared from it, into the channel', async () => {
    await rig.person.types('diagnose');
    await rig.slack.called('views.open');
    const { ack } = await rig.person.submits('V1', { text: ERROR });
    expect(JSON.stringify(ack)).toContain('diagnose share');
    await rig.person.pressesIn('V1', 'Share');
    expect(await rig.slack.called('views.update')).toMatchObject({ view: { title: { text: 'Shared' } } });
    const [shared] = rig.slack.messages('C0001');
    expect(shared?.text).toContain('Authentication failed');
    expect(shared).not.toHaveProperty('thread_ts');
  });

  it('a diagnosis that was asked for in a direct message has nobody to be shared with', async () => {
    await rig.person.types(`diagnose ${ERROR}`, 'D0001');
    expect(JSON.stringify(await rig.slack.called('response_url'))).not.toContain('diagnose share');
  });

  it('a shortcut that we did not make, or with something else in it, is left alone', async () => {
    await rig.person.points(MESSAGE, 'status');
    await rig.noted('slack.shortcut.unknown');
    expect((await rig.deliver('interactive', { ...rig.person.pointing(MESSAGE), message: 7 })).status).toBe(200);
    await rig.noted('slack.unexpected');
    expect(rig.slack.count('response_url')).toBe(0);
  });

  it('delivered twice it is answered once', async () => {
    const payload = rig.person.pointing(MESSAGE);
    await rig.deliver('interactive', payload);
    rig.clock.advance(1_000);
    await rig.deliver('interactive', payload, 1);
    await rig.person.types('help');
    await rig.slack.called('response_url', 2);
    expect(rig.slack.count('response_url')).toBe(2);
  });
});
