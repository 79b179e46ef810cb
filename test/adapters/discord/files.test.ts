import { describe, expect, it } from 'vitest';
import { createReadFile } from '../../../adapters/discord/files.ts';
import { testBot } from '../../support/bot.ts';
import { botFor, openDiscord } from '../../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { message, user } from '../../support/discord/world.ts';

const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;
const ERROR = `401 {"error":{"code":"invalid_iam_token"}} ${KEY}`;
const URL_OF = (name: string) => `https://cdn.discordapp.com/attachments/1/2/${name}?ex=1`;
const ANA: Person = { id: '600000000000000001', locale: 'en-GB', guild: GUILD };
const LI: Person = { id: '600000000000000002', locale: 'zh-CN', guild: GUILD };

/** The file store, which holds these; what was asked of it. */
const store = (files: Readonly<Record<string, () => Response>>) => {
  const asked: string[] = [];
  const reach: typeof fetch = async (input, init) => {
    const url = String(input);
    const [, name] = /\/attachments\/1\/2\/([^?]+)/.exec(url) ?? [];
    if (name === undefined) return fetch(input, init);
    asked.push(url);
    expect(init?.redirect).toBe('error');
    return files[name]?.() ?? new Response(null, { status: 404 });
  };
  return { asked, reach };
};

const pointedAt = async (by: Person, reach: typeof fetch, content: string, names: readonly string[]) => {
  const bot = await testBot();
  const discord = await openDiscord();
  const { adapter, events } = botFor(discord, {}, discord.clock.now, reach);
  await adapter.start(bot.door);
  const attachments = names.map((filename, at) => ({
    ...{ id: `90000000000000000${at}`, filename, size: 10, url: URL_OF(filename), proxy_url: URL_OF(filename) },
  }));
  const said = { ...message(user('600000000000000009', 'somebody'), CHANNEL, 0, { content }), attachments };
  const { content: title, embeds } = await discord.point(by, 'Diagnose this error', said).answer;
  const answer = JSON.stringify([title, embeds]);
  expect(JSON.stringify([answer, events, bot.logged])).not.toContain('9f9f9f');
  return answer;
};

describe('A text that somebody attached', () => {
  it.each([
    [ANA, 'Authentication failed'],
    [LI, '鉴权失败'],
  ])('is read with the message, as the one that Discord makes of a long paste is: %#', async (by, title) => {
    const { reach } = store({ 'message.txt': () => new Response(`${'line\n'.repeat(500)}${ERROR}`) });
    expect(await pointedAt(by, reach, 'help', ['message.txt'])).toContain(title);
  });

  it('is named instead when it is gone or no text; only three are asked for', async () => {
    const { asked, reach } = store({ 'a.log': () => new Response(ERROR) });
    const names = ['a.log', 'shot.png', 'gone.txt', 'c.log'];
    const answer = await pointedAt(ANA, reach, '', names);
    expect(answer).toContain('Authentication failed');
    expect(answer).toContain('Not read: shot.png, gone.txt');
    expect(asked).toEqual([URL_OF('a.log'), URL_OF('gone.txt')]);
  });
});

describe('Reading a file', () => {
  const read = (over: object, reach: typeof fetch) =>
    createReadFile(reach)({ name: 'a.txt', contentType: 'text/plain; charset=utf-8', url: URL_OF('a.txt'), ...over });

  it.each([
    'http://cdn.discordapp.com/attachments/1/2/a.txt',
    'https://cdn.discordapp.com.evil.example/attachments/1/2/a.txt',
    'https://127.0.0.1/attachments/1/2/a.txt',
    'file:///etc/passwd',
    'not an address',
  ])('asks nobody but Discord: not %s', async (url) => {
    const { asked, reach } = store({ 'a.txt': () => new Response('x') });
    expect(await read({ url }, reach)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('stops at what a diagnosis looks at, however much there is', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 16_384;
        controller.enqueue(Buffer.alloc(16_384, 'x'));
      },
    });
    const text = await read({}, store({ 'a.txt': () => new Response(endless) }).reach);
    expect(text?.length).toBeGreaterThan(65_536);
    expect(given).toBeLessThan(300_000);
  });

  it('lets it be told that a longer Chinese text was read in part', async () => {
    const text = await read({}, store({ 'a.txt': () => new Response('错'.repeat(100_000)) }).reach);
    expect(text?.length).toBeGreaterThan(65_536);
    expect(text?.length).toBeLessThan(100_000);
  });

  it.each([
    [{ contentType: 'image/png' }],
    [{ contentType: null, name: 'a.exe' }],
    [{ contentType: 'application/octet-stream', name: 'core' }],
  ])('leaves what is no text: %j', async (over) => {
    const { asked, reach } = store({ 'a.txt': () => new Response('x') });
    expect(await read(over, reach)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('gives up on a store that breaks', async () => {
    const reach: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    expect(await read({}, reach)).toBeUndefined();
  });
});
