import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommandSpec } from '../../../src/bot/door.ts';
import type { View } from '../../../src/view/view.ts';
import { botFor, openDiscord } from '../../support/discord/bot.ts';
import { APPLICATION, type Discord, GUILD } from '../../support/discord/discord.ts';
import { scriptedDoor } from '../../support/door.ts';

const VIEW: View = { tone: 'neutral', title: 'x', blocks: [], actions: [] };
const words = (text: string) => ({ en: text, 'zh-CN': `${text}（中文）` });

const STATUS: CommandSpec = {
  name: 'status',
  summary: words('Is ERNIE working?'),
  options: [
    { name: 'text', description: words('Anything'), required: false, kind: 'text' },
    {
      name: 'component',
      description: words('Which part'),
      required: true,
      kind: 'choice',
      choices: [{ value: 'chat', label: words('Chat') }],
    },
  ],
};
const HELP: CommandSpec = { name: 'help', summary: words('What can I ask?'), options: [] };

const run = async (discord: Discord, commands: readonly CommandSpec[], guildId?: string) => {
  const bot = botFor(discord, { guildId });
  await bot.adapter.start(scriptedDoor({ answer: () => VIEW, commands }));
  await bot.adapter.stop();
  return bot.events.map(({ event }) => event).filter((event) => event.startsWith('discord.commands'));
};
const puts = (discord: Discord) => discord.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path);

describe('Commands', () => {
  it.each`
    where            | guildId      | path
    ${'everywhere'}  | ${undefined} | ${`/applications/${APPLICATION}/commands`}
    ${'in a server'} | ${GUILD}     | ${`/applications/${APPLICATION}/guilds/${GUILD}/commands`}
  `('are told to Discord once, $where, and again only when they changed', async ({ guildId, path }) => {
    const discord = await openDiscord();
    expect(await run(discord, [STATUS, HELP], guildId)).toEqual(['discord.commands.registered']);
    expect(await run(discord, [STATUS, HELP], guildId)).toEqual(['discord.commands.unchanged']);
    expect(puts(discord)).toEqual([path]);
    // Only commands that exist everywhere may say that they work in direct messages too.
    const [command] = z.array(z.looseObject({})).parse(discord.calls.find(({ method }) => method === 'PUT')?.body);
    expect(command?.contexts).toEqual(guildId ? undefined : [0, 1]);
    const reworded = { ...HELP, summary: { ...HELP.summary, 'zh-CN': '能问什么？' } };
    expect(await run(discord, [STATUS, reworded], guildId)).toEqual(['discord.commands.registered']);
    expect(puts(discord)).toEqual([path, path]);
  });

  it('are one command with subcommands, named and described in Chinese too, required options first', async () => {
    const discord = await openDiscord();
    await run(discord, [STATUS, HELP]);
    const body = discord.calls.find(({ method }) => method === 'PUT')?.body;
    expect(body).toMatchObject([
      {
        name: 'ernie',
        contexts: [0, 1],
        options: [
          {
            name: 'status',
            name_localizations: { 'zh-CN': '状态' },
            description_localizations: { 'zh-CN': 'Is ERNIE working?（中文）' },
            options: [
              { name: 'component', required: true, choices: [{ value: 'chat', name: 'Chat' }] },
              { name: 'text' },
            ],
          },
          { name: 'help', options: [] },
        ],
      },
    ]);
  });

  it('on messages stand beside it, named in Chinese too', async () => {
    const discord = await openDiscord();
    const onMessage = { en: 'Diagnose this error', 'zh-CN': '诊断这条报错' };
    const asked = { ...HELP, name: 'diagnose', onMessage };
    expect(await run(discord, [HELP, asked])).toEqual(['discord.commands.registered']);
    expect(await run(discord, [HELP, asked])).toEqual(['discord.commands.unchanged']);
    expect(discord.calls.find(({ method }) => method === 'PUT')?.body).toEqual([
      expect.objectContaining({ name: 'ernie', type: 1 }),
      { type: 3, name: onMessage.en, name_localizations: { 'zh-CN': onMessage['zh-CN'] }, contexts: [0, 1] },
    ]);
    expect(await run(discord, [HELP, { ...asked, onMessage: { ...onMessage, 'zh-CN': '看这条' } }])).toEqual([
      'discord.commands.registered',
    ]);
  });

  it('are told once more when Discord has trouble taking them', async () => {
    const discord = await openDiscord();
    discord.fault({ method: 'PUT', path: /commands$/, reply: { status: 500 } });
    expect(await run(discord, [HELP])).toEqual(['discord.commands.registered']);
  });
});

describe('Starting fails with a sentence that says what to do', () => {
  const failing = async (discord: Discord, config: Parameters<typeof botFor>[1]) => {
    const { adapter } = botFor(discord, config);
    return adapter.start(scriptedDoor({ answer: () => VIEW, commands: [HELP] }));
  };

  it('with a token that Discord does not know', async () => {
    const discord = await openDiscord();
    await expect(failing(discord, { token: 'not-the-right-token-at-all' })).rejects.toThrow(
      /^DISCORD_TOKEN is refused by Discord\. Copy it anew/,
    );
  });

  it('with a token that only the gateway refuses', async () => {
    const discord = await openDiscord();
    const url = discord.apiUrl.replace('http:', 'ws:').replace('/api', '');
    const limits = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
    discord.fault({
      method: 'GET',
      path: /gateway/,
      reply: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { url, shards: 1, session_start_limit: limits },
      },
    });
    await expect(failing(discord, { token: 'known-to-rest-but-not-to-the-gateway' })).rejects.toThrow(
      /^DISCORD_TOKEN is/,
    );
  });

  it('with a server that the app is not in', async () => {
    const discord = await openDiscord();
    discord.fault({
      method: 'GET',
      path: /commands$/,
      reply: { status: 403, body: { code: 50001, message: 'Missing Access' } },
    });
    await expect(failing(discord, { guildId: GUILD })).rejects.toThrow(/^DISCORD_GUILD_ID names a server/);
  });

  it('with nobody at the other end', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === 'object' ? address?.port : 0;
    const discord = await openDiscord();
    await expect(failing(discord, { apiUrl: `http://127.0.0.1:${port}/api` })).rejects.toThrow(
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:\d+\/api \(ECONNREFUSED\)\. Check the network/,
    );
  });
});
