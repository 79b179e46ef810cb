import { afterEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../../src/view/view.ts';
import { startBot } from '../../support/discord/bot.ts';
import { courierOf, letter, openCourier } from '../../support/discord/couriers.ts';
import { CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { refusal } from '../../support/discord/interactions.ts';
import { scriptedDoor } from '../../support/door.ts';

const ANA: Person = { id: '600000000000000001', locale: 'en-US', guild: GUILD };
const OTHER = '400000000000000005';
const VIEW: View = { tone: 'neutral', title: 'x', blocks: [], actions: [] };

afterEach(() => void vi.useRealTimers());

describe('Posts to Discord', () => {
  it('never hold up an answer to a person', async () => {
    const { discord, adapter } = await startBot(scriptedDoor({ answer: () => VIEW }));
    const stuck = Promise.withResolvers<void>();
    discord.trouble((_, path) => (path.startsWith('/channels/') ? { until: stuck.promise } : undefined));
    const posts = Array.from({ length: 20 }, (_, index) => courierOf(adapter).post(CHANNEL, letter(`a/${index}`)));
    await discord.slash(ANA, 'status').answer;
    discord.trouble(undefined);
    stuck.resolve();
    expect((await Promise.all(posts)).map(({ kind }) => kind)).toEqual(Array(20).fill('sent'));
  });

  it('in one channel never hold up another', async () => {
    const { discord, courier } = await openCourier();
    discord.channels.add(OTHER);
    const stuck = Promise.withResolvers<void>();
    discord.fault({ method: 'POST', path: new RegExp(CHANNEL), reply: { until: stuck.promise } });
    const slow = courier.post(CHANNEL, letter('a/0'));
    expect(await courier.post(OTHER, letter('a/0'))).toMatchObject({ kind: 'sent' });
    stuck.resolve();
    expect(await slow).toMatchObject({ kind: 'sent' });
  });

  it('are given up after ten seconds, not knowing what became of them', async () => {
    const { discord, courier } = await openCourier();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const [arrived, never] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    discord.trouble(() => {
      arrived.resolve();
      return { until: never.promise };
    });
    const post = courier.post(CHANNEL, letter('a/0'));
    await arrived.promise;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await post).toMatchObject({ kind: 'later', sure: false });
    never.resolve();
  });

  it('that a channel has no room for are not even tried, and say when to', async () => {
    const { discord, courier } = await openCourier({ limits: true });
    discord.channels.add(OTHER);
    for (let index = 0; index < 5; index += 1)
      expect(await courier.post(CHANNEL, letter(`a/${index}`))).toMatchObject({ kind: 'sent' });
    const sixth = await courier.post(CHANNEL, letter('a/5'));
    expect(sixth).toMatchObject({ kind: 'later', sure: true, everywhere: false, afterMs: expect.any(Number) });
    expect(discord.calls).toHaveLength(5);
    expect(await courier.post(OTHER, letter('a/5'))).toMatchObject({ kind: 'sent' });
  });

  it('go on after the token was refused once', async () => {
    const { discord, courier } = await openCourier();
    discord.fault({ method: 'POST', path: /messages$/, reply: refusal(401, 0, '401: Unauthorized') });
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject({ kind: 'later', reason: 'discord 401' });
    expect(await courier.post(CHANNEL, letter('a/0'))).toMatchObject({ kind: 'sent' });
  });

  it('of one view to many channels are drawn once for each language', async () => {
    const { discord, courier } = await openCourier();
    discord.channels.add(OTHER);
    let drawn = 0;
    const view: View = {
      ...VIEW,
      get blocks() {
        drawn += 1;
        return [];
      },
    };
    for (const locale of ['en', 'zh-CN'] as const)
      for (const channel of [CHANNEL, OTHER]) await courier.post(channel, { view, locale, mark: `a/${locale}` });
    expect(drawn).toBe(2);
  });

  it('are looked for by asking once who we are, and never without end', async () => {
    const { discord, courier } = await openCourier();
    for (let index = 0; index < 2100; index += 1) discord.channels.say(CHANNEL, { content: 'x' });
    expect(await courier.find(CHANNEL, 0)).toMatchObject({ kind: 'found' });
    expect(await courier.find(CHANNEL, discord.clock.now() + 120_000)).toMatchObject({ kind: 'found' });
    const paths = discord.calls.map(({ path }) => path);
    expect(paths.filter((path) => path === '/users/@me')).toHaveLength(1);
    expect(paths.filter((path) => path.endsWith('/messages'))).toHaveLength(21);
  });

  it('cannot be looked for while nobody says who we are', async () => {
    const { discord, courier } = await openCourier();
    discord.fault({ method: 'GET', path: /@me$/, reply: 'drop' });
    expect(await courier.find(CHANNEL, 0)).toMatchObject({ kind: 'later' });
  });
});
