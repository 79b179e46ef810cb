import { REST } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDiscord } from '../../support/discord/bot.ts';
import { APPLICATION, CHANNEL, type Discord, GUILD, type Person, TOKEN } from '../../support/discord/discord.ts';

const ANA: Person = { id: '600000000000000001', locale: 'en-US', guild: GUILD };

let discord: Discord;
let rest: REST;

beforeEach(async () => {
  discord = await openDiscord();
  rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(TOKEN);
});

const acknowledge = ({ id, token }: { id: string; token: string }, body: unknown = { type: 5 }) =>
  rest.post(`/interactions/${id}/${token}/callback`, { body, auth: false });
const original = (token: string) => `/webhooks/${APPLICATION}/${token}/messages/@original` as const;

const Made = z.looseObject({ id: z.string() });
const post = async (client: REST, body: unknown, channel = CHANNEL) =>
  Made.parse(await client.post(`/channels/${channel}/messages`, { body }));

/** The stand-in for Discord: what it answers must be what Discord would answer. */
describe('The double', () => {
  it('answers in the shapes of Discord’s own specification', async () => {
    const exchange = discord.slash(ANA, 'status');
    await acknowledge(exchange);
    const body = {
      content: 'x',
      embeds: [{ title: 'y' }],
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'z', custom_id: 'a' }] }],
    };
    const command = { name: 'ernie', description: 'x', options: [{ type: 1, name: 'status', description: 'y' }] };
    const registered = await rest.put(`/applications/${APPLICATION}/commands`, { body: [command] });
    const posted = await post(rest, { ...body, nonce: 'n', enforce_nonce: true });
    const answer = { content: 'x', message_reference: { message_id: posted.id } };
    const thread = `/channels/${CHANNEL}/messages/${posted.id}/threads` as const;
    const answers = [
      [z.tuple([spec.ApplicationCommandResponseSchema]), registered],
      [spec.GatewayBotResponseSchema, await rest.get('/gateway/bot')],
      [spec.MessageResponseSchema, await rest.patch(original(exchange.token), { body, auth: false })],
      [spec.MessageResponseSchema, await rest.get(original(exchange.token), { auth: false })],
      [
        spec.MessageResponseSchema,
        await rest.post(`/webhooks/${APPLICATION}/${exchange.token}`, { body, auth: false }),
      ],
      [spec.MessageResponseSchema, posted],
      [spec.MessageResponseSchema, await rest.post(`/channels/${CHANNEL}/messages`, { body: answer })],
      [spec.MessageResponseSchema, await rest.patch(`/channels/${CHANNEL}/messages/${posted.id}`, { body })],
      [spec.CreatedThreadResponseSchema, await rest.post(thread, { body: { name: 'x' } })],
      [spec.ThreadResponseSchema, await rest.get(`/channels/${posted.id}`)],
      [z.array(spec.MessageResponseSchema), await rest.get(`/channels/${posted.id}/messages`)],
      [spec.GuildChannelResponseSchema, await rest.get(`/channels/${CHANNEL}`)],
      [z.tuple([spec.GuildRoleResponseSchema]), await rest.get(`/guilds/${GUILD}/roles`)],
      [spec.GuildMemberResponseSchema, await rest.get(`/guilds/${GUILD}/members/${APPLICATION}`)],
      [spec.UserPIIResponseSchema, await rest.get('/users/@me')],
    ] as const;
    for (const [schema, answer] of answers) expect(schema.safeParse(answer).error).toBeUndefined();
  });

  it('takes a first response once and within three seconds', async () => {
    const [quick, slow] = [discord.slash(ANA, 'status'), discord.slash(ANA, 'status')];
    discord.clock.advance(3000);
    await acknowledge(quick);
    await expect(acknowledge(quick)).rejects.toMatchObject({ code: 40060 });
    discord.clock.advance(1);
    await expect(acknowledge(slow)).rejects.toMatchObject({ code: 10062 });
  });

  it('has no message to edit before one was promised, and none after fifteen minutes', async () => {
    const { id, token } = discord.slash(ANA, 'status');
    const edit = () => rest.patch(original(token), { body: { content: 'x' }, auth: false });
    await expect(edit()).rejects.toMatchObject({ code: 10008 });
    await acknowledge({ id, token });
    await edit();
    discord.clock.advance(15 * 60_000 + 1);
    await expect(edit()).rejects.toMatchObject({ code: 50027 });
  });

  it('knows its channels and tokens', async () => {
    const body = { content: 'x' };
    await expect(rest.post('/channels/400000000000000099/messages', { body })).rejects.toMatchObject({ code: 10003 });
    rest.setToken('somebody-else');
    await expect(rest.post(`/channels/${CHANNEL}/messages`, { body })).rejects.toMatchObject({ status: 401 });
  });

  it('takes a nonce once within a few minutes, where that is asked for', async () => {
    const body = { content: 'x', nonce: 'n', enforce_nonce: true };
    const first = await post(rest, body);
    expect(await post(rest, body)).toEqual(first);
    expect(await post(rest, { ...body, enforce_nonce: false })).not.toEqual(first);
    discord.clock.advance(3 * 60_000 + 1);
    expect(await post(rest, body)).not.toEqual(first);
    expect(discord.messages(CHANNEL)).toHaveLength(3);
  });

  it('lists messages newest first, those after an id in their order', async () => {
    for (const content of ['a', 'b', 'c', 'd']) discord.channels.say(CHANNEL, { content });
    const [first] = discord.messages(CHANNEL);
    const list = async (query: string) => {
      const got = await rest.get(`/channels/${CHANNEL}/messages`, { query: new URLSearchParams(query) });
      return z
        .array(z.object({ content: z.string() }))
        .parse(got)
        .map(({ content }) => content)
        .join('');
    };
    expect(await list('limit=3')).toBe('dcb');
    expect(await list(`after=${first?.id}&limit=2`)).toBe('cb');
    expect(await list('after=0')).toBe('dcba');
    discord.channels.forbid(CHANNEL, 'ReadMessageHistory');
    expect(await list('limit=3')).toBe('');
  });

  it('makes one thread of a message, with the message’s own id', async () => {
    const { id } = await post(rest, { content: 'x' });
    const open = (message: string) =>
      rest.post(`/channels/${CHANNEL}/messages/${message}/threads`, { body: { name: 'x' } });
    expect(await open(id)).toMatchObject({ id, parent_id: CHANNEL });
    await expect(open(id)).rejects.toMatchObject({ code: 160004 });
    await expect(open('1450000000000000000')).rejects.toMatchObject({ code: 10008 });
    const { id: inside } = await post(rest, { content: 'y' }, id);
    await expect(
      rest.post(`/channels/${id}/messages/${inside}/threads`, { body: { name: 'x' } }),
    ).rejects.toMatchObject({
      code: 50024,
    });
    discord.channels.remove(CHANNEL);
    await expect(post(rest, { content: 'z' }, id)).rejects.toMatchObject({ code: 10003 });
  });

  it.each`
    forbidden           | code
    ${['ViewChannel']}  | ${50001}
    ${['SendMessages']} | ${50013}
    ${['EmbedLinks']}   | ${50013}
  `('lets nobody post without $forbidden', async ({ forbidden, code }) => {
    discord.channels.forbid(CHANNEL, ...forbidden);
    await expect(post(rest, { content: 'x' })).rejects.toMatchObject({ code });
  });

  it('lets a bot edit its own messages only', async () => {
    const other = discord.channels.say(CHANNEL, { content: 'x' });
    const edit = rest.patch(`/channels/${CHANNEL}/messages/${other}`, { body: { content: 'y' } });
    await expect(edit).rejects.toMatchObject({ code: 50005 });
  });
});

describe('The double with limits', () => {
  const Limited = { status: 429 };
  const ask = (other: Discord, path: string, method = 'POST') =>
    fetch(`${other.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
      body: method === 'GET' ? null : JSON.stringify({ content: 'x' }),
    });

  it('takes five messages in five seconds in a channel, and says what is left', async () => {
    const other = await openDiscord({ limits: true });
    const path = `/channels/${CHANNEL}/messages`;
    for (const left of ['4', '3', '2', '1', '0'])
      expect((await ask(other, path)).headers.get('x-ratelimit-remaining')).toBe(left);
    const sixth = await ask(other, path);
    expect(sixth).toMatchObject(Limited);
    expect(sixth.headers.get('retry-after')).toBe('5');
    other.clock.advance(5000);
    expect(await ask(other, path)).toMatchObject({ status: 200 });
  });

  it('takes fifty calls a second in all', async () => {
    const other = await openDiscord({ limits: true });
    for (let index = 0; index < 50; index += 1) expect((await ask(other, '/users/@me', 'GET')).status).toBe(200);
    const over = await ask(other, '/users/@me', 'GET');
    expect(over).toMatchObject(Limited);
    expect(over.headers.get('x-ratelimit-global')).toBe('true');
    other.clock.advance(1000);
    expect((await ask(other, '/users/@me', 'GET')).status).toBe(200);
  });
});

describe('The double in trouble', () => {
  it('asks what goes wrong, with every call, until told otherwise', async () => {
    discord.trouble((method, path) => (method === 'POST' && path.includes(CHANNEL) ? { status: 503 } : undefined));
    await expect(post(rest, { content: 'x' })).rejects.toMatchObject({ status: 503 });
    await rest.get('/users/@me');
    await expect(post(rest, { content: 'x' })).rejects.toMatchObject({ status: 503 });
    discord.trouble(undefined);
    await post(rest, { content: 'x' });
  });
});
