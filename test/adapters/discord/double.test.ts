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
    const answers = [
      [z.tuple([spec.ApplicationCommandResponseSchema]), registered],
      [spec.GatewayBotResponseSchema, await rest.get('/gateway/bot')],
      [spec.MessageResponseSchema, await rest.patch(original(exchange.token), { body, auth: false })],
      [spec.MessageResponseSchema, await rest.get(original(exchange.token), { auth: false })],
      [
        spec.MessageResponseSchema,
        await rest.post(`/webhooks/${APPLICATION}/${exchange.token}`, { body, auth: false }),
      ],
      [spec.MessageResponseSchema, await rest.post(`/channels/${CHANNEL}/messages`, { body })],
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
});
