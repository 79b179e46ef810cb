import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/bot/door.ts';
import type { Subscription } from '../../src/core/posting/subscription.ts';
import { MANAGER, OPERATOR, postingBot } from '../support/posting-bot.ts';

const kept = async (bot: Awaited<ReturnType<typeof postingBot>>): Promise<Subscription | undefined> =>
  (await bot.store.subscriptions.all())[0];

describe('subscribe', () => {
  it('posts, edits and answers in the channel first, and then keeps the subscription', async () => {
    const bot = await postingBot();
    const answer = await bot.ask('subscribe', { ...MANAGER, values: { level: 'degraded', language: 'en' } });
    expect(answer).toContain('This channel gets incident posts');
    expect(bot.shown('C1')[0]).toContain('From now on incidents of Baidu ERNIE are posted here');
    expect(bot.shown('C1')[1]).toContain('Updates will appear in a thread like this one.');
    expect(await kept(bot)).toEqual({
      ...{ to: 'slack:C1', tenant: 'T1', components: 'all', floor: 'degraded', locale: 'en', reminders: true },
    });
    expect((await bot.store.audit(5))[0]).toMatchObject({ who: 'slack:U1', action: 'subscribe', about: 'slack:C1' });
  });

  it.each`
    words                                       | wish
    ${'all'}                                    | ${{ components: 'all' }}
    ${'chat oauth'}                             | ${{ components: ['ernie/chat', 'ernie/oauth'] }}
    ${'chat,oauth outage'}                      | ${{ components: ['ernie/chat', 'ernie/oauth'], floor: 'outage' }}
    ${'outage zh'}                              | ${{ floor: 'outage', locale: 'zh-CN' }}
    ${'故障 中文'}                              | ${{ floor: 'outage', locale: 'zh-CN' }}
    ${'level=degraded lang=en'}                 | ${{ floor: 'degraded', locale: 'en' }}
    ${'quiet=22:00-08:00'}                      | ${{ quiet: { from: 1320, to: 480, zone: 'UTC' } }}
    ${'quiet=22:00-08:00 Asia/Shanghai outage'} | ${{ quiet: { from: 1320, to: 480, zone: 'Asia/Shanghai' }, floor: 'outage' }}
    ${'chat 22:00-08:00 Asia/Shanghai'}         | ${{ quiet: { from: 1320, to: 480, zone: 'Asia/Shanghai' }, components: ['ernie/chat'] }}
    ${'免打扰=23-7 级别=故障'}                  | ${{ quiet: { from: 1380, to: 420, zone: 'UTC' }, floor: 'outage' }}
    ${'mention=here'}                           | ${{ mention: 'here' }}
    ${'@channel'}                               | ${{ mention: 'everyone' }}
    ${'<!subteam^S0123ABC|@oncall>'}            | ${{ mention: 'S0123ABC' }}
    ${'mention=<@&400000000000000001>'}         | ${{ mention: '400000000000000001' }}
    ${'reminders=off'}                          | ${{ reminders: false }}
  `('reads “$words”', async ({ words, wish }) => {
    const bot = await postingBot();
    await bot.ask(`subscribe ${words}`, MANAGER);
    expect(await kept(bot)).toMatchObject(wish);
  });

  it('changes what is said and leaves the rest, without greeting again', async () => {
    const bot = await postingBot();
    await bot.ask('subscribe chat outage quiet=22:00-08:00 mention=here', MANAGER);
    const before = bot.platform.messages.length;
    expect(await bot.ask('subscribe zh quiet=off', MANAGER)).toContain('The subscription was changed');
    expect(bot.platform.messages).toHaveLength(before);
    const now = await kept(bot);
    expect(now).toMatchObject({ components: ['ernie/chat'], floor: 'outage', locale: 'zh-CN', mention: 'here' });
    expect(now?.quiet).toBeUndefined();
  });

  it.each`
    words                                                                          | says
    ${'everythink'}                                                                | ${'“everythink” is no component, level, language or time.'}
    ${'components=chatt'}                                                          | ${'There is no component “chatt”.'}
    ${'level=bad'}                                                                 | ${'Choose from everything, degraded, outage.'}
    ${'lang=fr'}                                                                   | ${'Choose from en, zh.'}
    ${'quiet=late'}                                                                | ${'“late” is no time of day.'}
    ${'quiet=25:00-26:00'}                                                         | ${'is no time of day.'}
    ${'quiet=22:00-08:00 Middle/Earth'}                                            | ${'is no time of day.'}
    ${'mention=bob'}                                                               | ${'“bob” is nobody who can be called.'}
    ${'channel=general'}                                                           | ${'“general” is no channel.'}
    ${'sk-bce-v3/ALTAK-abcdefghijklmnop/0123456789abcdef0123456789abcdef01234567'} | ${'is no component'}
  `('refuses “$words” in one sentence and keeps nothing', async ({ words, says }) => {
    const bot = await postingBot();
    const answer = await bot.ask(`subscribe ${words}`, MANAGER);
    expect(answer).toContain(says);
    expect(answer).not.toContain('0123456789abcdef0123456789abcdef');
    expect(await kept(bot)).toBeUndefined();
  });

  it.each`
    who                                                                               | words                   | says
    ${{ rights: { manage: false, mention: false, operate: false } }}                  | ${'all'}                | ${'Only admins of this workspace may do this.'}
    ${{ surface: 'discord', place: 'discord:400000000000000001', rights: undefined }} | ${'all'}                | ${'Only who may manage this channel'}
    ${{ place: undefined }}                                                           | ${'all'}                | ${'This is about a channel'}
    ${{ rights: { manage: true, mention: false, operate: false } }}                   | ${'mention=here'}       | ${'You may not call everybody'}
    ${{}}                                                                             | ${'channel=slack:C200'} | ${'Only operators may name another channel.'}
    ${{ surface: 'console', place: undefined }}                                       | ${'all'}                | ${'The console is told everything anyway.'}
  `(
    'tells whoever may not: $says',
    async ({ who, words, says }: { who: Partial<Ask>; words: string; says: string }) => {
      const bot = await postingBot();
      expect(await bot.ask(`subscribe ${words}`, { ...MANAGER, ...who })).toContain(says);
      expect(await kept(bot)).toBeUndefined();
    },
  );

  it('lets operators name any channel of a surface that runs', async () => {
    const bot = await postingBot();
    await bot.ask('subscribe channel=slack:C700 outage', OPERATOR);
    expect(await kept(bot)).toMatchObject({ to: 'slack:C700', floor: 'outage' });
    expect(await bot.ask('subscribe channel=discord:400000000000000001', OPERATOR)).toContain(
      'does not run on discord',
    );
  });

  it('says the one thing to fix where posting does not work, and keeps nothing', async () => {
    const bot = await postingBot();
    bot.platform.meets((call) => (call === 'reply' ? { kind: 'refused', reason: 'restricted_action' } : undefined));
    const answer = await bot.ask('subscribe all', MANAGER);
    expect(answer).toContain('Answering in a thread of this channel failed (restricted_action).');
    expect(answer).toContain('Nothing was saved.');
    expect(await kept(bot)).toBeUndefined();
  });

  it('tells a channel at once what is going on already', async () => {
    const bot = await postingBot();
    await bot.press(await bot.view('incident open chat outage 504', OPERATOR), 'confirm', OPERATOR);
    expect(await bot.ask('subscribe all', MANAGER)).toContain('What is in trouble right now is posted in a moment.');
    await bot.clock.pass(0);
    expect(bot.shown('C1').at(-1)).toContain('Investigating: Qianfan v2 chat · Outage');
    await bot.ask('subscribe web', { ...MANAGER, place: 'slack:C2' });
    await bot.clock.pass(0);
    expect(bot.shown('C2')).toHaveLength(2);
  });

  it('sends a test post the way of every post', async () => {
    const bot = await postingBot();
    expect(await bot.ask('subscribe test', MANAGER)).toContain('no subscription yet');
    await bot.ask('subscribe zh', MANAGER);
    expect(await bot.ask('subscribe test', MANAGER)).toContain('A test post is on its way');
    await bot.clock.pass(1000);
    const [root, below] = bot.shown('C1').slice(2);
    expect(root).toContain('本频道的发送和编辑均正常');
    expect(below).toContain('事件的更新会逐条出现在这里');
  });
});

describe('unsubscribe and subscriptions', () => {
  it('ends posts in the channel', async () => {
    const bot = await postingBot();
    await bot.ask('subscribe all', MANAGER);
    expect(await bot.ask('unsubscribe', { ...MANAGER, rights: undefined as never })).toContain('Only admins');
    expect(await bot.ask('unsubscribe', MANAGER)).toContain('This channel gets no more incident posts');
    expect(await bot.ask('unsubscribe', MANAGER)).toContain('This channel had no subscription');
    expect(await kept(bot)).toBeUndefined();
  });

  it.each(['channel=nowhere', 'nowhere', 'slack:', 'chat'])(
    'leaves everything as it is where “%s” is no channel',
    async (words) => {
      const bot = await postingBot();
      await bot.ask('subscribe all', MANAGER);
      expect(await bot.ask(`unsubscribe ${words}`, OPERATOR)).toContain('is no channel.');
      expect(await kept(bot)).toMatchObject({ to: 'slack:C1' });
    },
  );

  it('shows people the channels of their own workspace, and operators all of them', async () => {
    const bot = await postingBot();
    expect(await bot.ask('subscriptions', MANAGER)).toContain('No channel is subscribed yet.');
    await bot.ask('subscribe chat outage', MANAGER);
    await bot.ask('subscribe all', { ...MANAGER, tenant: 'T2', place: 'slack:C2' });
    expect(await bot.ask('subscriptions', MANAGER)).toMatch(/slack:C1 · Qianfan v2 chat · Outages only · English/);
    expect(await bot.ask('subscriptions', MANAGER)).not.toContain('slack:C2');
    expect(await bot.ask('subscriptions', OPERATOR)).toContain('slack:C2');
  });
});
