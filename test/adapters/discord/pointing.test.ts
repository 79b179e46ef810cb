import { describe, expect, it } from 'vitest';
import { testBot } from '../../support/bot.ts';
import { createCourierLink } from '../../support/courier-link.ts';
import { startBot } from '../../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { rightsBits } from '../../support/discord/guild.ts';
import { message, user } from '../../support/discord/world.ts';

const THREAD = '400000000000000077';
const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;
const ERROR = `401 {"error":{"code":"invalid_iam_token"}} ${KEY}`;
const COMMAND = 'Diagnose this error';
const permissions = rightsBits('SendMessages', 'SendMessagesInThreads');
const ANA: Person = { id: '600000000000000001', locale: 'en-GB', guild: GUILD, permissions, nick: 'Ana @everyone' };
const LI: Person = { id: '600000000000000002', locale: 'zh-CN', guild: GUILD, permissions, nick: '小李' };

const somebody = user('600000000000000009', 'somebody');
const said = (content: string, more: object = {}, channel = CHANNEL) => ({
  ...message(somebody, channel, 0, { content }),
  ...more,
});

const start = async () => {
  const link = createCourierLink();
  const bot = await testBot({ posting: link.posting });
  const started = await startBot(bot.door);
  link.connect(started.adapter.courier);
  return { ...started, bot };
};

/** The whole answer in words. */
const wordsOf = ({ content, embeds }: { content: string; embeds: readonly { description?: string | undefined }[] }) =>
  [content, ...embeds.map(({ description }) => description)].join('\n');

describe.each([
  {
    by: ANA,
    title: 'Authentication failed',
    share: 'Share',
    done: 'Shared',
    again: 'Shared already',
    who: 'Shared by Ana',
  },
  { by: LI, title: '鉴权失败', share: '分享到频道', done: '已分享', again: '已经分享过了', who: '分享者：小李' },
])('Somebody’s message, pointed at in $by.locale,', ({ by, title, share, done, again, who }) => {
  it('is diagnosed for the one who asked alone', async () => {
    const { discord, events, bot } = await start();
    const exchange = discord.point(by, COMMAND, said(ERROR));
    expect(await exchange.acknowledged).toEqual({ type: 5, private: true });
    const answer = await exchange.answer;
    expect(answer.content).toContain(title);
    expect(JSON.stringify([answer, events, bot.logged])).not.toContain('9f9f9f');
    expect(discord.messages(CHANNEL)).toEqual([]);
  });

  it('is answered in public when that is shared: below it, by name, once, calling nobody', async () => {
    const { discord } = await start();
    const target = discord.channels.say(CHANNEL, { content: ERROR });
    const answer = await discord.point(by, COMMAND, said(ERROR, { id: target })).answer;
    const pressed = discord.press(by, answer, { label: share });
    expect(await pressed.acknowledged).toEqual({ type: 5, private: true });
    expect((await pressed.answer).content).toContain(done);
    expect((await discord.press(by, answer, { label: share }).answer).content).toContain(again);
    const [, shared, ...more] = discord.messages(CHANNEL);
    expect(more).toEqual([]);
    expect(shared).toMatchObject({ reference: target, called: [] });
    expect(shared?.content).toContain(title);
    expect(JSON.stringify(shared)).toContain(who);
    expect(JSON.stringify(shared)).not.toMatch(/diagnose share|9f9f9f/);
  });

  it('is not shared where the bot may not write; it says what to allow, and then it works', async () => {
    const { discord } = await start();
    const answer = await discord.point(by, COMMAND, said(ERROR)).answer;
    discord.channels.forbid(CHANNEL, 'SendMessages');
    const stuck = await discord.press(by, answer, { label: share }).answer;
    expect(wordsOf(stuck)).toMatch(/allow Send Messages|允许“发送消息”/);
    discord.channels.forbid(CHANNEL);
    expect((await discord.press(by, stuck, { label: share }).answer).content).toContain(done);
    expect(discord.messages(CHANNEL)).toHaveLength(1);
  });
});

describe('A diagnosis', () => {
  it('is not shared by somebody else, nor by who may not write there', async () => {
    const { discord } = await start();
    const answer = await discord.slash(ANA, 'diagnose', { text: ERROR }).answer;
    expect((await discord.press(LI, answer, { label: 'Share' }).answer).content).toContain('没有可分享的内容');
    const mute = await discord.press({ ...ANA, permissions: 0n }, answer, { label: 'Share' }).answer;
    expect(wordsOf(mute)).toContain('You may not write in this channel.');
    expect(discord.messages(CHANNEL)).toEqual([]);
    expect((await discord.press(ANA, answer, { label: 'Share' }).answer).content).toContain('Shared');
    expect(discord.messages(CHANNEL)).toMatchObject([{ reference: undefined }]);
  });

  it('of a message in a thread is shared into that thread', async () => {
    const { discord } = await start();
    discord.channels.add(THREAD, { type: 11, parent: CHANNEL });
    const answer = await discord.point({ ...ANA, channel: THREAD }, COMMAND, said(ERROR, {}, THREAD)).answer;
    await discord.press({ ...ANA, channel: THREAD }, answer, { label: 'Share' }).answer;
    expect(discord.messages(THREAD)).toHaveLength(1);
    expect(discord.messages(CHANNEL)).toEqual([]);
  });

  it('in a direct message has nobody to be shared with', async () => {
    const { discord } = await start();
    const { guild: _, ...alone } = ANA;
    const answer = await discord.slash(alone, 'diagnose', { text: ERROR }).answer;
    expect(JSON.stringify(answer.components)).not.toContain('share');
  });

  it('from a form may be as long as Discord lets a field be, and more is possible elsewhere', async () => {
    const { discord } = await start();
    const modal = await discord.slash(ANA, 'diagnose').modal;
    expect(modal.components).toMatchObject([{ component: { max_length: 4000 } }]);
    expect(modal.notes.join()).toContain('npm run \\-s ernie \\-\\- diagnose');
    const sent = discord.submit(ANA, modal, { text: `${ERROR} ${'x'.repeat(4000 - ERROR.length - 1)}` });
    expect((await sent.answer).content).toContain('Authentication failed');
  });
});

describe('What is read of a message', () => {
  const quoted = (content: string, more: object = {}) => ({
    type: 0,
    timestamp: new Date(0).toISOString(),
    content,
    ...more,
  });
  const file = (filename: string) => ({
    ...{
      id: '900000000000000001',
      filename,
      size: 10,
      url: 'https://cdn.example/x',
      proxy_url: 'https://cdn.example/x',
    },
  });
  const snapshots = (...messages: readonly object[]) => ({
    message_reference: { type: 1, channel_id: CHANNEL, message_id: '900000000000000009', guild_id: GUILD },
    message_snapshots: messages.map((one) => ({
      message: {
        ...{ embeds: [], attachments: [], mentions: [], mention_roles: [], flags: 0, edited_timestamp: null },
        ...quoted('', one),
      },
    })),
  });
  it.each<[string, object]>([
    ['its words, code blocks included', said(`\`\`\`json\n${ERROR}\n\`\`\``)],
    ['the title of what it embeds', said('', { embeds: [{ type: 'rich', title: ERROR }] })],
    ['its description', said('look', { embeds: [{ type: 'rich', description: ERROR }] })],
    ['its fields', said('', { embeds: [{ type: 'rich', fields: [{ name: 'error', value: ERROR }] }] })],
    ['what it forwards', said('', snapshots({ content: ERROR }))],
    ['what that embeds', said('', snapshots({ embeds: [{ type: 'rich', description: ERROR }] }))],
    [
      'words within its components',
      said('', {
        components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: ERROR }] }],
        flags: 1 << 15,
      }),
    ],
  ])('%s', async (_, target) => {
    const { discord } = await start();
    const answer = await discord.point(ANA, COMMAND, { id: '1', ...target }).answer;
    expect(answer.content).toContain('Authentication failed');
  });

  it('not its files: they are named', async () => {
    const { discord } = await start();
    const both = said(ERROR, { attachments: [file('app.log')] });
    expect(wordsOf(await discord.point(ANA, COMMAND, both).answer)).toContain('Not read: app.log');
    const alone = await discord.point(LI, COMMAND, said('', { attachments: [file('shot.png')] })).answer;
    expect(alone.content).toContain('这条消息里没有文字');
    expect(wordsOf(alone)).toContain('shot.png');
  });

  it('nothing for a command that we did not make', async () => {
    const { discord, hear } = await start();
    discord.point(ANA, 'Translate', said(ERROR));
    await hear('discord.command.unknown');
  });
});
