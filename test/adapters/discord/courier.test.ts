import { describe, expect, it } from 'vitest';
import type { Root } from '../../../src/bot/courier.ts';
import { courierContract, type Mishap as Wrong } from '../../contract/courier.ts';
import { botFor, openDiscord } from '../../support/discord/bot.ts';
import { courierOf, letter, openCourier, readable } from '../../support/discord/couriers.ts';
import { CHANNEL, type Discord } from '../../support/discord/discord.ts';
import type { Right } from '../../support/discord/guild.ts';
import { refusal } from '../../support/discord/interactions.ts';
import { type Mishap, rateLimited } from '../../support/discord/rest.ts';

const MISHAPS: Readonly<Record<Wrong, Mishap>> = {
  lost: 'lose',
  dropped: 'drop',
  'server-error': { status: 502 },
  'rate-limited': rateLimited(2),
  'channel-gone': refusal(404, 10003, 'Unknown Channel'),
  forbidden: refusal(403, 50013, 'Missing Permissions'),
  malformed: refusal(400, 50035, 'Invalid Form Body'),
};
const CALLS = {
  post: { method: 'POST', path: /messages$/ },
  edit: { method: 'PATCH', path: /messages/ },
  reply: { method: 'POST', path: /messages$/ },
  find: { method: 'GET', path: /messages$/ },
} as const;

const marked = (mark: string) => ({ embeds: [{ title: 'x', footer: { text: mark } }] });

courierContract('Discord', async () => {
  const { discord, courier } = await openCourier();
  return {
    courier,
    channel: CHANNEL,
    person: '300000000000000009',
    shown: (channel) =>
      discord.messages(channel).map((message) => ({
        id: message.id,
        text: readable(message),
        replies: discord.messages(message.id).map((reply) => ({ id: reply.id, text: readable(reply) })),
      })),
    fail: (call, mishap) => discord.fault({ ...CALLS[call], reply: MISHAPS[mishap] }),
    forge: (channel, mark) => void discord.channels.say(channel, marked(mark)),
    chatter: (channel, count) => {
      for (let index = 0; index < count; index += 1) discord.channels.say(channel, { content: `${index}` });
    },
  };
});

const posted = async (part: { readonly forbid?: readonly Right[]; readonly type?: number } = {}) => {
  const { discord, courier } = await openCourier();
  const channel = '400000000000000005';
  discord.channels.add(channel, { type: part.type ?? 0 });
  discord.channels.forbid(channel, ...(part.forbid ?? []));
  const root = await courier.post(channel, letter('a/0'));
  if (root.kind !== 'sent') throw new Error(root.reason);
  return { discord, courier, channel, root };
};
const opened = (discord: Discord) => discord.calls.filter(({ path }) => path.endsWith('/threads')).length;
const told = (discord: Discord, place: string) => discord.messages(place).map(({ embeds }) => embeds.at(-1)?.footer);

describe('Updates on Discord', () => {
  it('hang in one thread below their message, made once and named after it', async () => {
    const { discord, courier, channel, root } = await posted();
    const title = `Chat fails ${'x'.repeat(200)}`;
    const first = await courier.reply(channel, root, letter('a/1', { part: { title } }));
    expect(first).toMatchObject({ kind: 'sent', thread: root.message });
    await courier.reply(channel, { message: root.message, thread: root.message }, letter('a/2'));
    expect(opened(discord)).toBe(1);
    const [thread] = discord.threads(channel);
    expect(thread?.id).toBe(root.message);
    expect(thread?.name).toMatch(/^Chat fails x{88}…$/);
    expect(told(discord, root.message)).toEqual([{ text: 'a/1' }, { text: 'a/2' }]);
  });

  it('go into a thread that is there already, though nobody told us', async () => {
    const { discord, courier, channel, root } = await posted();
    await courier.reply(channel, root, letter('a/1'));
    expect(await courier.reply(channel, { message: root.message }, letter('a/2'))).toMatchObject({
      thread: root.message,
    });
    expect(discord.messages(root.message)).toHaveLength(2);
  });

  it.each`
    where                                     | forbid                       | type
    ${'threads may not be made'}              | ${['CreatePublicThreads']}   | ${0}
    ${'nothing may be said in threads'}       | ${['SendMessagesInThreads']} | ${0}
    ${'there are no threads, beside a voice'} | ${[]}                        | ${2}
  `('answer the message in the channel where $where', async ({ forbid, type }) => {
    const { discord, courier, channel, root } = await posted({ forbid, type });
    const first = await courier.reply(channel, root, letter('a/1'));
    expect(first).toMatchObject({ kind: 'sent', thread: 'channel' });
    const asked = discord.calls.length;
    await courier.reply(channel, { message: root.message, thread: 'channel' }, letter('a/2'));
    expect(discord.calls.length).toBe(asked + 1);
    expect(discord.messages(channel).map(({ reference }) => reference)).toEqual([
      undefined,
      root.message,
      root.message,
    ]);
    const found = await courier.find(channel, 0, root);
    expect(found.kind === 'found' && [...found.marks.keys()]).toEqual(['a/0', 'a/1', 'a/2']);
  });

  it.each(['remove', 'lock'] as const)('answer in the channel after somebody did “%s” to the thread', async (what) => {
    const { discord, courier, channel, root } = await posted();
    const first = await courier.reply(channel, root, letter('a/1'));
    if (first.kind !== 'sent') throw new Error(first.reason);
    discord.channels[what](root.message);
    const known: Root = { message: root.message, ...(first.thread && { thread: first.thread }) };
    expect(await courier.reply(channel, known, letter('a/2'))).toMatchObject({ kind: 'sent', thread: 'channel' });
    expect(told(discord, channel).at(-1)).toEqual({ text: 'a/2' });
  });

  it('wake a thread that has gone to sleep', async () => {
    const { discord, courier, channel, root } = await posted();
    await courier.reply(channel, root, letter('a/1'));
    discord.channels.archive(root.message);
    expect(await courier.reply(channel, { ...root, thread: root.message }, letter('a/2'))).toMatchObject({
      thread: root.message,
    });
  });

  it('are still told when their message is gone', async () => {
    const { discord, courier, channel } = await posted();
    const reply = await courier.reply(channel, { message: '1450000000000000000' }, letter('a/1'));
    expect(reply).toMatchObject({ kind: 'sent', thread: 'channel' });
    expect(told(discord, channel)).toContainEqual({ text: 'a/1' });
  });

  it('were certainly not sent when only their thread was being made', async () => {
    const { discord, courier, channel, root } = await posted();
    discord.fault({ method: 'POST', path: /threads$/, reply: 'lose' });
    expect(await courier.reply(channel, root, letter('a/1'))).toMatchObject({ kind: 'later', sure: true });
    expect(await courier.reply(channel, root, letter('a/1'))).toMatchObject({ kind: 'sent', thread: root.message });
  });

  it('are found where they stand, with the thread by its name', async () => {
    const { discord, courier, channel, root } = await posted();
    await courier.reply(channel, root, letter('a/1'));
    expect(await courier.find(channel, discord.clock.now(), root)).toMatchObject({ thread: root.message });
    discord.clock.advance(10 * 60_000);
    const later = await courier.find(channel, discord.clock.now(), root);
    expect(later.kind === 'found' && later.marks.size).toBe(0);
  });
});

describe('A post on Discord', () => {
  it('sent twice makes one message, also when the first answer was lost', async () => {
    const { discord, courier } = await openCourier();
    discord.fault({ ...CALLS.post, reply: 'lose' });
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject({ kind: 'later', sure: false });
    const second = await courier.post(CHANNEL, letter('a/0'));
    const [message, ...more] = discord.messages(CHANNEL);
    expect(second).toMatchObject({ kind: 'sent', message: message?.id });
    expect(more).toEqual([]);
    expect(message?.nonce).toMatch(/^[\w-]{25}$/);
    await courier.post(CHANNEL, letter('a/1'));
    expect(discord.messages(CHANNEL)).toHaveLength(2);
  });

  it('fits, mark and all, however much there is to say', async () => {
    const { discord, courier } = await openCourier();
    const spans = ['long '.repeat(400)];
    const blocks = Array.from({ length: 30 }, () => ({ kind: 'text', spans }) as const);
    const mark = `${'m'.repeat(118)}/0`;
    const whole = letter(mark, { mention: 'everyone', part: { title: '*'.repeat(400), blocks } });
    expect(await courier.post(CHANNEL, whole)).toMatchObject({ kind: 'sent' });
    expect(told(discord, CHANNEL)).toEqual([{ text: mark }]);
    expect(await courier.post(CHANNEL, letter('b/0', { part: { title: ' ', blocks: [] } }))).toMatchObject({
      kind: 'sent',
    });
  });

  it.each`
    mention                 | says                         | called
    ${undefined}            | ${''}                        | ${[]}
    ${'here'}               | ${'@here '}                  | ${['everyone']}
    ${'everyone'}           | ${'@everyone '}              | ${['everyone']}
    ${'700000000000000001'} | ${'<@&700000000000000001> '} | ${['700000000000000001']}
    ${'S0123 @everyone'}    | ${''}                        | ${[]}
  `('that is to mention $mention calls $called and nobody else', async ({ mention, says, called }) => {
    const { discord, courier } = await openCourier();
    const part = { title: '@everyone <@&700000000000000009> @here' };
    const sent = await courier.post(CHANNEL, letter('a/0', { part, mention }));
    const [message] = discord.messages(CHANNEL);
    expect(message?.content.startsWith(`${says}🔴 `)).toBe(true);
    expect(message?.called).toEqual(called);
    if (sent.kind === 'sent') await courier.edit(CHANNEL, sent.message, letter('a/0', { part, mention }));
    const edit = discord.calls.find(({ method }) => method === 'PATCH')?.body;
    expect(edit).toMatchObject({ allowed_mentions: { parse: [] }, content: expect.stringMatching(/^🔴 /) });
  });

  it('to a channel of a server that threw the bot out has nowhere to go; one it may not see is refused', async () => {
    const discord = await openDiscord();
    const { adapter } = botFor(discord);
    const courier = courierOf(adapter);
    discord.channels.forbid(CHANNEL, 'ViewChannel');
    await adapter.start({
      plan: () => ({ kind: 'view', private: true }),
      answer: async () => letter('x').view,
      commands: [],
    });
    expect(await courier.post(CHANNEL, letter('a/0'))).toEqual({ kind: 'refused', reason: 'discord 50001' });
    discord.channels.leave();
    // What the gateway told before an answer has arrived with it.
    await discord.slash({ id: '600000000000000001', locale: 'en-US' }, 'status').answer;
    expect(await courier.post(CHANNEL, letter('a/0'))).toEqual({ kind: 'gone', reason: 'discord 50001' });
  });

  it.each`
    trouble                                                                                 | outcome
    ${{ status: 401, body: { code: 0, message: 'no' } }}                                    | ${{ kind: 'later', sure: true, everywhere: true }}
    ${{ status: 403, body: undefined }}                                                     | ${{ kind: 'later', sure: true, everywhere: true }}
    ${{ status: 429, headers: { 'retry-after': '60' }, body: undefined }}                   | ${{ kind: 'later', sure: true, afterMs: 60_000, everywhere: true }}
    ${refusal(404, 10004, 'Unknown Guild')}                                                 | ${{ kind: 'gone' }}
    ${refusal(400, 50006, 'Cannot send an empty message')}                                  | ${{ kind: 'refused', reason: 'discord 50006' }}
    ${{ ...rateLimited(3), headers: { 'retry-after': '3', 'x-ratelimit-global': 'true' } }} | ${{ kind: 'later', sure: true, afterMs: 3000, everywhere: true }}
    ${{ status: 200, headers: { 'content-type': 'application/json' }, body: 'nonsense' }}   | ${{ kind: 'later', sure: false }}
  `('that meets $trouble.status ends as $outcome', async ({ trouble, outcome }) => {
    const { discord, courier } = await openCourier();
    discord.fault({ ...CALLS.post, reply: trouble });
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject(outcome);
  });
});
