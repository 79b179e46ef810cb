import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/view/view.ts';
import { startBot } from '../../support/discord/bot.ts';
import { type Discord, GUILD, type Person } from '../../support/discord/discord.ts';
import { rateLimited } from '../../support/discord/rest.ts';
import { scriptedDoor } from '../../support/door.ts';

const ANA: Person = { id: '600000000000000001', locale: 'en-US', guild: GUILD };
const VIEW: View = {
  tone: 'neutral',
  title: 'All *well* @everyone',
  blocks: [{ kind: 'code', text: 'x' }],
  actions: [],
};

const door = () => scriptedDoor({ answer: () => VIEW });
const edits = (discord: Discord) =>
  discord.calls.filter(({ method }) => method === 'PATCH').map(({ status }) => status);
const EDIT = { method: 'PATCH', path: /@original$/ };
const ACK = { method: 'POST', path: /callback$/ };

describe('When Discord is in trouble', () => {
  it('waits out a rate limit and still shows the answer', async () => {
    const { discord } = await startBot(door());
    discord.fault({ ...EDIT, reply: rateLimited(0.05) });
    await discord.slash(ANA, 'status').answer;
    expect(edits(discord)).toEqual([429, 200]);
  });

  it('gives an answer up rather than wait for a rate limit longer than anyone would', async () => {
    const { discord, hear } = await startBot(door());
    discord.fault({ ...EDIT, reply: rateLimited(3600) });
    discord.slash(ANA, 'status');
    expect(await hear('discord.answer.lost')).toMatchObject({ code: 'rate-limit' });
  });

  it.each([{ status: 500 }, { status: 502, body: 'bad gateway' }, 'drop', 'lose'] as const)(
    'sends an answer again after %j',
    async (reply) => {
      const { discord } = await startBot(door());
      discord.fault({ ...EDIT, reply });
      const exchange = discord.slash(ANA, 'status');
      expect(await exchange.answer).toMatchObject({ embeds: [{ title: expect.stringContaining('All') }] });
    },
  );

  it('shows plain words when Discord refuses the answer as it was, still without a ping', async () => {
    const { discord, hear } = await startBot(door());
    discord.fault({ ...EDIT, reply: { status: 400, body: { code: 50035, message: 'Invalid Form Body' } } });
    const { content, embeds } = await discord.slash(ANA, 'status').answer;
    expect(content).toBe('All \\*well\\* @\u200beveryone\nx');
    expect(embeds).toEqual([]);
    expect(await hear('discord.answer.refused')).toMatchObject({ code: 50035 });
  });

  it('acknowledges again after a server error, and answers once', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    discord.fault({ ...ACK, reply: { status: 503 } });
    await discord.slash(ANA, 'status').answer;
    expect(bot.asked).toHaveLength(1);
  });

  it('answers when only the word that the acknowledgement arrived got lost', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    discord.fault({ ...ACK, reply: 'lose' });
    await discord.slash(ANA, 'status').answer;
    expect(bot.asked).toHaveLength(1);
  });

  it('leaves an interaction alone that somebody else acknowledged', async () => {
    const bot = door();
    const { discord, hear } = await startBot(bot);
    discord.fault({ ...ACK, reply: { status: 400, body: { code: 40060, message: 'already acknowledged' } } });
    discord.slash(ANA, 'status');
    await hear('discord.ack.double');
    expect(bot.asked).toEqual([]);
  });

  it('asks nothing of the bot when the acknowledgement came too late, so that trying again counts once', async () => {
    let late = 3001;
    const bot = scriptedDoor({
      answer: () => VIEW,
      plan: () => {
        discord.clock.advance(late);
        late = 0;
        return { kind: 'view', private: false };
      },
    });
    const { discord, hear } = await startBot(bot);
    discord.slash(ANA, 'status');
    await hear('discord.ack.late');
    expect(bot.asked).toEqual([]);
    await discord.slash(ANA, 'status').answer;
    expect(bot.asked).toHaveLength(1);
  });

  it.each`
    minutes | happens
    ${14}   | ${'discord.answered'}
    ${16}   | ${'discord.answer.lost'}
  `('with an answer that takes $minutes minutes: $happens', async ({ minutes, happens }) => {
    const bot = scriptedDoor({
      answer: () => {
        discord.clock.advance(minutes * 60_000);
        return VIEW;
      },
    });
    const { discord, hear } = await startBot(bot);
    discord.slash(ANA, 'status');
    await hear(happens);
    expect(edits(discord)).toEqual([minutes < 15 ? 200 : 401]);
  });

  it('acknowledges while the answer is still being worked out', async () => {
    const slow = Promise.withResolvers<View>();
    const { discord } = await startBot(scriptedDoor({ answer: () => slow.promise }));
    const exchange = discord.slash(ANA, 'status');
    await exchange.acknowledged;
    expect(edits(discord)).toEqual([]);
    slow.resolve(VIEW);
    await exchange.answer;
  });

  it('keeps answering others while one answer is slow to be taken', async () => {
    const { discord } = await startBot(door());
    const stuck = Promise.withResolvers<void>();
    discord.fault({ ...EDIT, reply: { until: stuck.promise } });
    const slow = discord.slash(ANA, 'status');
    await slow.acknowledged;
    await discord.slash({ ...ANA, id: '600000000000000009' }, 'status').answer;
    stuck.resolve();
    await slow.answer;
  });
});

describe('When the gateway drops', () => {
  it('resumes, and answers what was asked meanwhile', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    discord.gateway.drop();
    const exchange = discord.slash(ANA, 'status');
    await exchange.answer;
    expect(discord.gateway.seen).toEqual({ identified: 1, resumed: 1 });
    expect(bot.asked).toHaveLength(1);
  });

  it.each(['askToReconnect', 'invalidate'] as const)('comes back after Discord said %s', async (ending) => {
    const { discord } = await startBot(door());
    const back = discord.gateway.back();
    discord.gateway[ending]();
    await back;
    await discord.slash(ANA, 'status').answer;
    expect(discord.gateway.seen).toEqual({ identified: 1, resumed: 1 });
  });

  it('says so in the log when its token is taken away while it runs', async () => {
    const { discord, hear } = await startBot(door());
    discord.gateway.close(4004);
    expect(await hear('discord.gateway.refused')).toEqual({ shard: 0, code: 4004 });
  });
});

describe('Stopping', () => {
  it('finishes the answers under way first', async () => {
    const slow = Promise.withResolvers<View>();
    const { discord, adapter } = await startBot(scriptedDoor({ answer: () => slow.promise }));
    const exchange = discord.slash(ANA, 'status');
    await exchange.acknowledged;
    let over = false;
    const stopped = adapter.stop().then(() => {
      over = true;
    });
    // Round trips on the same loopback: a connection closed too early would be gone by now.
    for (let trip = 0; trip < 20; trip += 1) await fetch(`${discord.apiUrl}/v10/gateway/bot`);
    expect(over).toBe(false);
    slow.resolve(VIEW);
    await stopped;
    expect(edits(discord)).toEqual([200]);
  });
});
