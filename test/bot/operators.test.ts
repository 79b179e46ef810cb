import { describe, expect, it } from 'vitest';
import { MANAGER, OPERATOR, postingBot } from '../support/posting-bot.ts';
import { signal } from '../support/signals.ts';

const MINUTE = 60_000;

/** A bot with two subscribed channels, one in each language; greetings are left out of what they show. */
const two = async () => {
  const bot = await postingBot();
  await bot.ask('subscribe en', MANAGER);
  await bot.ask('subscribe zh outage', { ...MANAGER, place: 'slack:C2' });
  return { ...bot, shown: (channel: string): readonly string[] => bot.shown(channel).slice(2) };
};
type Bot = Awaited<ReturnType<typeof two>>;

const order = async (bot: Bot, line: string): Promise<string> =>
  bot.press(await bot.view(line, OPERATOR), 'confirm', OPERATOR);
const openIncident = async (bot: Bot, line = 'incident open chat outage 504 on every model'): Promise<string> => {
  const done = await order(bot, line);
  return /ernie-\d{8}-\d{6}-\w+/.exec(done)?.[0] ?? '';
};

describe('incident open', () => {
  it('shows exactly what will be posted and in how many channels, and posts nothing before it is confirmed', async () => {
    const bot = await two();
    const draft = await bot.ask('incident open chat outage 504 on every model', OPERATOR);
    expect(draft).toContain('This will be posted in 2 channels');
    expect(draft).toContain('Investigating: Qianfan v2 chat · Outage');
    expect(draft).toContain('The operators say: “504 on every model”');
    await bot.clock.pass(MINUTE);
    expect(bot.shown('C1')).toEqual([]);
    expect(await bot.store.incidents(0)).toEqual([]);
  });

  it('posts in each channel’s language, once, however often it is confirmed', async () => {
    const bot = await two();
    const draft = await bot.view('incident open chat outage 504 on every model', OPERATOR);
    expect(await bot.press(draft, 'confirm', OPERATOR)).toContain('Done: on its way to 2 channels');
    expect(await bot.press(draft, 'confirm', OPERATOR)).toContain('There is nothing to confirm');
    expect(bot.shown('C1')).toHaveLength(1);
    expect(bot.shown('C1')[0]).toContain('Investigating: Qianfan v2 chat · Outage');
    expect(bot.shown('C1')[0]).toContain('What to do meanwhile');
    expect(bot.shown('C2')).toHaveLength(1);
    expect(bot.shown('C2')[0]).toContain('排查中：千帆 v2 对话 · 故障');
    expect(bot.shown('C2')[0]).toContain('管理员说明：“504 on every model”');
  });

  it('counts only channels that want to hear of it', async () => {
    const bot = await two();
    expect(await bot.ask('incident open chat degraded slow', OPERATOR)).toContain('This will be posted in 1 channel');
    expect(await bot.ask('incident open chat degraded slow', { ...OPERATOR, locale: 'zh-CN' })).toContain(
      '以下内容将发送到 1 个频道',
    );
  });

  it('can be cancelled, and confirmed by nobody else', async () => {
    const bot = await two();
    const draft = await bot.view('incident open chat outage x', OPERATOR);
    expect(await bot.press(draft, 'confirm', { ...OPERATOR, user: 'U8' })).toContain('There is nothing to confirm');
    expect(await bot.press(draft, 'cancel', OPERATOR)).toContain('Nothing was sent.');
    expect(await bot.press(draft, 'confirm', OPERATOR)).toContain('There is nothing to confirm');
    expect(bot.shown('C1')).toEqual([]);
  });

  it('forgets a draft after a quarter of an hour', async () => {
    const bot = await two();
    const draft = await bot.view('incident open chat outage x', OPERATOR);
    await bot.clock.pass(16 * MINUTE);
    expect(await bot.press(draft, 'confirm', OPERATOR)).toContain('There is nothing to confirm');
  });

  it('takes secrets out of what is said, and lets nobody be called', async () => {
    const bot = await two();
    await openIncident(
      bot,
      'incident open chat outage key bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567 fails',
    );
    expect(bot.shown('C1')[0]).not.toContain('0123456789abcdef');
    expect(JSON.stringify(await bot.store.audit(1))).not.toContain('0123456789abcdef');
  });
});

describe('incident update, resolve, merge, note', () => {
  it('edits the post and answers below it, and tells the end to whoever heard the beginning', async () => {
    const bot = await two();
    const id = await openIncident(bot);
    await bot.clock.pass(MINUTE);
    await order(bot, `incident update ${id} identified A fix is on its way`);
    await bot.clock.pass(MINUTE);
    await order(bot, `incident resolve ${id} All models answer again`);
    const [root, ...below] = bot.shown('C1');
    expect(root).toContain('Resolved: Qianfan v2 chat · Operational');
    expect(root).toContain('Outage of Qianfan v2 chat, lasted 2 min.');
    expect(below).toHaveLength(2);
    expect(below[0]).toMatch(/^ {2}Identified: Qianfan v2 chat · Outage[\s\S]*A fix is on its way/);
    expect(below[1]).toMatch(/^ {2}Resolved[\s\S]*All models answer again/);
    expect(bot.shown('C2')[0]).toContain('已恢复：千帆 v2 对话 · 正常');
    expect(await bot.ask(`incident update ${id} more words`, OPERATOR)).toContain('is over. Open a new one');
  });

  it('takes a phase and a level from the front, and leaves such words alone further behind', async () => {
    const bot = await two();
    const id = await openIncident(bot);
    const draft = await bot.ask(`incident update ${id} identified degraded no outage any more`, OPERATOR);
    expect(draft).toContain('Identified: Qianfan v2 chat · Degraded');
    expect(draft).toContain('The operators say: “no outage any more”');
  });

  it('merges one into another: one post ends, the other goes on', async () => {
    const bot = await two();
    const chat = await openIncident(bot);
    await bot.clock.pass(1000);
    const web = await openIncident(bot, 'incident open web outage login fails');
    await order(bot, `incident merge ${web} ${chat} one cause`);
    const roots = bot.shown('C1').filter((text) => !text.startsWith('  '));
    expect(roots[0]).toMatch(
      /Investigating: Qianfan v2 chat, ERNIE Bot web · Outage|Investigating: .*ERNIE Bot web.* · Outage/,
    );
    expect(roots[1]).toContain('Resolved');
    expect(roots[1]).toContain(`It went into the incident ${chat}`);
    expect(await bot.ask(`incident merge ${chat} ${chat}`, OPERATOR)).toContain('cannot be merged into itself');
  });

  it('loses nothing that the checks say while the store answers slowly', async () => {
    let meanwhile = (): void => undefined;
    const slowly = async <T>(value: T): Promise<T> => {
      await new Promise((resolve) => setImmediate(resolve));
      meanwhile();
      return value;
    };
    const bot = await postingBot({ works: () => slowly([]) });
    const failing = (component: 'ernie/chat' | 'ernie/oauth') =>
      Array.from({ length: 20 }, (_, index) => ({
        ...signal(`${20 - index}s ${component}`, component),
        ...({ level: 'outage', finding: 'server-error', at: bot.clock.now() - (20 - index) * 1000 } as const),
      }));
    const [opened] = bot.hear(...failing('ernie/chat'));
    const id = opened?.id ?? '';
    const draft = await bot.view(`incident update ${id} Baidu knows`, OPERATOR);
    // Others that join are told a minute later.
    await bot.clock.pass(2 * MINUTE);
    meanwhile = () => {
      meanwhile = () => undefined;
      bot.hear(...failing('ernie/chat'), ...failing('ernie/oauth'));
    };
    await bot.press(draft, 'confirm', OPERATOR);
    const updates = (await bot.store.incident(id))?.updates ?? [];
    expect(updates.map(({ author }) => author)).toEqual(['bot', 'bot', 'operator:slack:U9']);
    expect(updates.at(-1)).toMatchObject({ components: ['ernie/chat', 'ernie/oauth'], note: 'Baidu knows' });
  });

  it('keeps a note beside the incident without posting it', async () => {
    const bot = await two();
    const id = await openIncident(bot);
    const before = bot.platform.calls.length;
    expect(await bot.ask(`incident note ${id} ticket 123 at Baidu`, OPERATOR)).toContain('The note is kept');
    await bot.clock.pass(MINUTE);
    expect(bot.platform.calls).toHaveLength(before);
    expect(await bot.ask(`incidents ${id}`)).toContain('ticket 123 at Baidu');
  });

  it.each`
    line                                             | says
    ${'incident open'}                               | ${'Say first which components are in trouble'}
    ${'incident open nothing outage x'}              | ${'Say first which components are in trouble'}
    ${'incident open chat x'}                        | ${'Say how bad it is'}
    ${'incident update x y'}                         | ${'Say which incident by its id'}
    ${'incident update ernie-20200101-000000-chat'}  | ${'Say in a few words'}
    ${'incident resolve ernie-20200101-000000-chat'} | ${'There is no incident'}
    ${'incident merge ernie-20200101-000000-chat'}   | ${'Say which incident by its id'}
    ${'incident note ernie-20200101-000000-chat x'}  | ${'There is no incident'}
    ${'incident confirm zzz'}                        | ${'There is nothing to confirm'}
    ${'maintenance add'}                             | ${'Say first which components'}
    ${'maintenance add chat'}                        | ${'Say when it begins'}
    ${'maintenance add chat soon'}                   | ${'Say when it begins'}
    ${'maintenance add chat now'}                    | ${'Say when it ends'}
    ${'maintenance add chat now 2020-01-01T00:00Z'}  | ${'It must end after it begins'}
    ${'maintenance end'}                             | ${'Say which maintenance by its id'}
    ${'maintenance end work-20200101-000000-chat'}   | ${'There is no maintenance'}
  `('says what “$line” lacks', async ({ line, says }) => {
    const bot = await two();
    expect(await bot.ask(line, OPERATOR)).toContain(says);
    expect(bot.platform.messages).toHaveLength(4);
  });

  it.each([
    'incident open chat outage x',
    'incident confirm f00d1234',
    'maintenance add chat now +2h',
    'maintenance end work-1',
    'audit',
    'doctor',
  ])('refuses “%s” to everybody else', async (line) => {
    const bot = await two();
    const nobody = { ...MANAGER, rights: { manage: false, mention: false, operate: false } };
    expect(await bot.ask(line, nobody)).toContain('Only operators of this bot may do this');
    expect(await bot.ask('incident', nobody)).toContain('Incidents of the last 30 days');
  });
});

describe('maintenance', () => {
  it('is announced, begins, suppresses alarms of its components and ends by itself, each told once', async () => {
    const bot = await two();
    await order(bot, 'maintenance add chat +10m +60m new disks');
    expect(bot.shown('C1')).toHaveLength(1);
    expect(bot.shown('C1')[0]).toContain('Maintenance planned: Qianfan v2 chat');
    expect(bot.shown('C1')[0]).toContain('The operators say: “new disks”');
    expect(bot.shown('C2')).toEqual([]); // outages only
    await bot.clock.pass(10 * MINUTE);
    expect(bot.shown('C1')[0]).toContain('Maintenance has begun');
    expect(bot.shown('C1')[1]).toContain('Maintenance has begun');
    expect(await bot.ask('status chat')).toContain('Maintenance');
    const failing = Array.from({ length: 20 }, (_, index) => signal(`${20 - index}s v2-chat outage`));
    expect((await two()).hear(...failing)).toHaveLength(1);
    expect(bot.hear(...failing)).toEqual([]);
    await bot.clock.pass(60 * MINUTE);
    expect(bot.shown('C1')[0]).toContain('Maintenance is over');
    expect(bot.shown('C1')).toHaveLength(3);
    expect(await bot.ask('maintenance list')).toContain('Nothing is planned.');
    expect(await bot.ask('status chat')).not.toContain('Maintenance');
  });

  it('can be called off', async () => {
    const bot = await two();
    const done = await order(bot, 'maintenance add chat 2026-01-02 02:00 +2h new disks');
    const id = /work-\S+/.exec(done)?.[0] ?? '';
    expect(await bot.ask('maintenance')).toContain(id);
    await bot.clock.pass(MINUTE);
    await order(bot, `maintenance end ${id}`);
    expect(bot.shown('C1')[0]).toContain('Maintenance ended early');
    expect(await bot.ask(`maintenance end ${id}`, OPERATOR)).toContain('is over already');
    await bot.clock.pass(2 * 24 * 60 * MINUTE);
    expect(bot.shown('C1')).toHaveLength(2);
  });
});

describe('audit and doctor', () => {
  it('show who did what, and that all is well', async () => {
    const bot = await two();
    await openIncident(bot);
    const audit = await bot.ask('audit', OPERATOR);
    expect(audit).toMatch(/slack:U9 · incident\.open · ernie-\d{8}-\d{6}-chat · 504 on every model/);
    expect(audit).toContain('slack:U1 · subscribe · slack:C1');
    const doctor = await bot.ask('doctor', OPERATOR);
    expect(doctor).toContain('✅ Channel slack:C1: posting, editing and threads work here');
    expect(doctor).toContain('✅ Waiting posts: none');
  });

  it('name each bad thing with its one fix', async () => {
    const bot = await two();
    bot.platform.meets(() => ({ kind: 'refused', reason: 'not_in_channel' }));
    await openIncident(bot);
    const doctor = await bot.ask('doctor', OPERATOR);
    expect(doctor).toContain(
      '❌ Channel slack:C2: the last post failed (not_in_channel) → Type “/ernie doctor” in that channel',
    );
    expect(await bot.ask('doctor', { ...OPERATOR, locale: 'zh-CN' })).toContain('最近一次发送失败（not_in_channel）');
  });
});
