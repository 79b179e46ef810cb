import { afterEach, describe, expect, it } from 'vitest';
import { createDraw } from '../../../adapters/slack/draw.ts';
import { render } from '../../../adapters/slack/render.ts';
import type { Letter, Sent } from '../../../src/bot/courier.ts';
import { courierContract } from '../../contract/courier.ts';
import { openCourierRig } from '../../support/slack/courier-rig.ts';
import { said } from '../../support/slack/script.ts';
import { neutral, text } from '../../support/slack/views.ts';

type Rig = Awaited<ReturnType<typeof openCourierRig>>;
const rigs: Rig[] = [];
afterEach(async () => {
  for (const { slack } of rigs.splice(0)) await slack.stop();
});
const open = async (...options: Parameters<typeof openCourierRig>): Promise<Rig> => {
  const rig = await openCourierRig(...options);
  rigs.push(rig);
  return rig;
};

courierContract('slack', () => open());

const letter = (mark: string, more: Partial<Letter> = {}): Letter => ({
  view: said(mark),
  locale: 'en',
  mark,
  ...more,
});
const post = async ({ courier }: Rig, one: Letter, channel = 'C0001'): Promise<Sent> => {
  const outcome = await courier.post(channel, one);
  if (outcome.kind !== 'sent') throw new Error(outcome.reason);
  return outcome;
};

describe('a post', () => {
  it('bears its mark in the metadata, through edits and in its thread', async () => {
    const rig = await open();
    const root = await post(rig, letter('a/0'));
    await rig.courier.edit('C0001', root.message, letter('a/0', { view: said('new') }));
    expect(await rig.courier.reply('C0001', root, letter('a/1'))).toMatchObject({ thread: root.message });
    const metadata = (mark: string) => ({ event_type: 'ernie_watch_post', event_payload: { mark } });
    expect(rig.slack.messages('C0001')).toMatchObject([
      { ts: root.message, text: 'new', metadata: metadata('a/0'), edited: true },
      { thread_ts: root.message, text: 'a/1', metadata: metadata('a/1') },
    ]);
    expect(await rig.slack.called('chat.postMessage')).toMatchObject({
      ...{ channel: 'C0001', mrkdwn: 'false', unfurl_links: 'false', unfurl_media: 'false' },
    });
  });

  it.each`
    mention       | element                                            | words
    ${'here'}     | ${{ type: 'broadcast', range: 'here' }}            | ${'<!here> hello'}
    ${'everyone'} | ${{ type: 'broadcast', range: 'channel' }}         | ${'<!channel> hello'}
    ${'S0AB12CD'} | ${{ type: 'usergroup', usergroup_id: 'S0AB12CD' }} | ${'<!subteam^S0AB12CD> hello'}
  `(
    'calls $mention in front, in the blocks and in the text, and never by an edit',
    async ({ mention, element, words }) => {
      const rig = await open();
      const one = letter('hello', { mention });
      const { message } = await post(rig, one);
      const called = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
      const { blocks } = render(one.view, 'en', '');
      expect(rig.slack.messages('C0001')).toMatchObject([{ text: words, blocks: [called, ...blocks] }]);
      await rig.courier.edit('C0001', message, one);
      expect(rig.slack.messages('C0001')).toMatchObject([{ text: 'hello', blocks }]);
    },
  );

  it.each(['', 'U0001', 'S1|x> <!channel', '<!channel>', 'S'])('calls nobody by %j', async (mention) => {
    const rig = await open();
    await post(rig, letter('hello', { mention }));
    expect(rig.slack.messages('C0001')).toMatchObject([{ text: 'hello' }]);
  });

  it('is refused, and nothing is thrown, when it cannot be drawn', async () => {
    const rig = await open();
    const view = neutral([]);
    Object.defineProperty(view, 'blocks', { get: () => JSON.parse('no view') });
    expect(await rig.courier.post('C0001', letter('a/0', { view }))).toEqual({
      ...{ kind: 'refused', reason: 'not drawn: SyntaxError' },
    });
    expect(rig.slack.calls).toEqual([]);
  });

  it('has room for the call, however long it is', async () => {
    const rig = await open();
    const long = neutral(Array.from({ length: 80 }, () => text('x'.repeat(200))));
    await post(rig, letter('a/0', { view: long, mention: 'here' }));
    const short = neutral(Array.from({ length: 80 }, () => text('x')));
    await post(rig, letter('b/0', { view: short, mention: 'everyone' }));
    expect(rig.slack.messages('C0001')).toHaveLength(2);
  });

  it('is drawn once in each language, however many channels it goes to', () => {
    const drawn: string[] = [];
    const draw = createDraw((view, locale, ...more) => {
      drawn.push(locale);
      return render(view, locale, ...more);
    });
    const view = said('same');
    for (let index = 0; index < 100; index += 1) {
      draw({ view, locale: index % 2 ? 'en' : 'zh-CN', mark: `a/${index}`, mention: 'here' }, index % 3 === 0);
    }
    draw({ view: said('same'), locale: 'en', mark: 'b/0' }, true);
    expect(drawn).toEqual(['zh-CN', 'en', 'en']);
  });
});

describe('looking for its own posts', () => {
  it('follows the pages and names the first message of a mark', async () => {
    const rig = await open();
    const first = await post(rig, letter('a/0'));
    await post(rig, letter('a/0'));
    rig.chatter('C0001', 450);
    const found = await rig.courier.find('C0001', rig.clock.now());
    expect(found.kind === 'found' && [...found.marks]).toEqual([['a/0', first.message]]);
    expect(rig.slack.count('conversations.history')).toBe(3);
    const oldest = (rig.clock.now() / 1000 - 60).toFixed(6);
    expect(await rig.slack.called('conversations.history')).toMatchObject({ oldest, limit: '200' });
  });

  it('keeps to what was said since, and a minute before for clocks that differ', async () => {
    const rig = await open();
    await post(rig, letter('old/0'));
    rig.clock.advance(60_001);
    const recent = await post(rig, letter('new/0'));
    rig.clock.advance(59_000);
    const found = await rig.courier.find('C0001', rig.clock.now());
    expect(found.kind === 'found' && [...found.marks]).toEqual([['new/0', recent.message]]);
  });

  it('follows the pages of a thread too, past what others say in it with our marks', async () => {
    const rig = await open();
    const root = await post(rig, letter('a/0'));
    const metadata = { event_type: 'ernie_watch_post', event_payload: { mark: 'a/1' } };
    rig.slack.channels.says('C0001', 'x', { thread_ts: root.message, by: 'B0666', metadata });
    for (let index = 0; index < 250; index += 1) rig.slack.channels.says('C0001', 'x', { thread_ts: root.message });
    const none = await rig.courier.find('C0001', 0, root);
    expect(none.kind === 'found' && [none.thread, ...none.marks]).toEqual([root.message]);
    const reply = await rig.courier.reply('C0001', root, letter('a/1'));
    const found = await rig.courier.find('C0001', 0, root);
    expect(found.kind === 'found' && found.marks.get('a/1')).toBe(reply.kind === 'sent' && reply.message);
  });

  it('is not misled by strange metadata', async () => {
    const rig = await open();
    for (const metadata of [{ event_type: 'ernie_watch_post' }, { event_type: 7, event_payload: 'x' }, 'x', null])
      rig.slack.channels.says('C0001', 'x', { by: 'B0001', metadata });
    const found = await rig.courier.find('C0001', 0);
    expect(found.kind === 'found' && found.marks.size).toBe(0);
  });

  it('does not say that something is missing when there is more than it can read', async () => {
    const rig = await open();
    await post(rig, letter('a/0'));
    rig.chatter('C0001', 4_000);
    expect(await rig.courier.find('C0001', 0)).toEqual({ kind: 'refused', reason: 'too many messages since' });
    expect(rig.slack.count('conversations.history')).toBe(20);
  });

  it('asks once who it is', async () => {
    const rig = await open();
    rig.slack.fail('auth.test', { status: 503 });
    expect(await rig.courier.find('C0001', 0)).toMatchObject({ kind: 'later' });
    for (let times = 0; times < 3; times += 1) await rig.courier.find('C0001', 0);
    expect(rig.slack.count('auth.test')).toBe(2);
  });

  it('is told for this channel alone that a scope is missing', async () => {
    const rig = await open();
    rig.slack.allows('chat:write', 'groups:history');
    const outcome = { kind: 'later', reason: 'missing_scope', sure: true };
    expect(await rig.courier.find('C0001', 0)).toEqual(outcome);
    rig.slack.channels.open('C0002', { kind: 'private' });
    expect(await rig.courier.find('C0002', 0)).toMatchObject({ kind: 'found' });
  });
});
