import { describe, expect, it } from 'vitest';
import { createBeliefs } from '../../src/bot/beliefs.ts';
import { createFollowing } from '../../src/bot/following/watch.ts';
import { catalog } from '../../src/catalog/index.ts';
import { USUAL_TIMES } from '../../src/core/advance.ts';
import { FOLLOW_MS, type Follow } from '../../src/core/following.ts';
import type { Signal } from '../../src/core/types.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { postingBot } from '../support/posting-bot.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const RULES = { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES };
const check = (at: number, good: boolean): Signal => ({
  component: 'ernie/chat',
  source: 'probe',
  origin: 'v2-chat@home',
  level: good ? 'operational' : 'outage',
  finding: good ? 'alive' : 'bare-server-error',
  detail: good ? '401' : '502',
  at,
});
const ann: Follow = { to: 'slack:D1', asker: 'ann', component: 'ernie/chat', since: NOON, tenant: 'T1', locale: 'en' };

/** Checks every minute by a schedule of good and bad ones, with somebody waiting from the first on; when they were told. */
const toldAfter = async (schedule: readonly boolean[]) => {
  const store = await openStore(openSqlite(':memory:'));
  const beliefs = createBeliefs(
    { components: catalog.components, everyMs: () => MINUTE, rules: RULES },
    { statuses: [], signals: [], incidents: [], pieces: [], reports: [] },
    NOON - 1,
  );
  const look = createFollowing({ follows: store.follows, beliefs, wake: () => undefined, log: () => undefined });
  await store.follows.put(ann);
  const told: number[] = [];
  for (const [minute, good] of schedule.entries()) {
    const at = NOON + minute * MINUTE;
    beliefs.take([check(at, good)], at);
    beliefs.pass(at);
    await look(at);
    const lanes = await store.outbox.held(ann.to, at);
    if (lanes.length > told.length) told.push(minute);
  }
  return { told, waiting: await store.follows.of() };
};

const run = (minutes: number, good: boolean): boolean[] => Array.from({ length: minutes }, () => good);
/** Numbers from 0 to 1, the same for the same seed. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

describe('whoever waits is told', () => {
  it('once, when all is well for good', async () => {
    const { told, waiting } = await toldAfter([...run(10, false), ...run(30, true)]);
    expect(told).toHaveLength(1);
    expect(told[0]).toBeGreaterThanOrEqual(13);
    expect(waiting).toEqual([]);
  });

  it('never while it goes on failing', async () => {
    expect(await toldAfter(run(40, false))).toMatchObject({ told: [], waiting: [{ component: 'ernie/chat' }] });
  });

  it('never early while it comes and goes, and once afterwards: 60 schedules', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      const flapping = Array.from({ length: 12 }, (_, nth) => run(1 + Math.floor(random() * 3), nth % 2 === 0)).flat();
      const schedule = [...run(5, false), ...flapping, false, false, ...run(40, true)];
      const wellFrom = schedule.lastIndexOf(false) + 1;
      const { told } = await toldAfter(schedule);
      expect(told, `seed ${seed}`).toHaveLength(1);
      expect(told[0], `seed ${seed}`).toBeGreaterThanOrEqual(wellFrom + 2);
    }
  });

  it('not after a week: then nobody waits any more', async () => {
    const store = await openStore(openSqlite(':memory:'));
    const look = createFollowing({
      ...{ follows: store.follows, wake: () => undefined, log: () => undefined },
      beliefs: { statuses: () => [], openIncidents: () => [] },
    });
    await store.follows.put(ann);
    await look(NOON + FOLLOW_MS);
    expect(await store.follows.of()).toHaveLength(1);
    await look(NOON + FOLLOW_MS + 1);
    expect(await store.follows.of()).toEqual([]);
  });

  it('once, although two look at the same moment', async () => {
    const store = await openStore(openSqlite(':memory:'));
    await store.follows.put(ann);
    const word = { to: ann.to, story: 'follow-x', kind: 'follow', at: NOON, body: '{}' } as const;
    await Promise.all([store.follows.fulfil(ann, word), store.follows.fulfil(ann, word)]);
    expect(await store.outbox.held(ann.to, NOON)).toHaveLength(1);
  });
});

describe('asking to be told', () => {
  const asker = { surface: 'slack', user: 'U7', tenant: 'T1' } as const;

  it('keeps the wait, lists it, ends it', async () => {
    const bot = await postingBot();
    bot.hear(check(bot.clock.now(), false), { ...check(bot.clock.now(), false), origin: 'b@there' });
    expect(await bot.ask('follow chat', asker)).toContain('I will tell you when Qianfan v2 chat works again');
    expect(await bot.ask('关注 chat', { ...asker, locale: 'zh-CN' })).toContain('恢复后会告诉你');
    expect(await bot.store.follows.of()).toMatchObject([{ to: 'slack:D-U7', component: 'ernie/chat' }]);
    expect(await bot.ask('following', asker)).toContain('Qianfan v2 chat');
    expect(await bot.ask('following', { ...asker, user: 'U8' })).toContain('Nothing.');
    expect(await bot.ask('unfollow chat', asker)).toContain('1 wait ended');
    expect(await bot.ask('unfollow', asker)).toContain('not waiting');
    expect(bot.platform.opened).toEqual(['U7', 'U7']);
    bot.stop();
  });

  it('tells privately, in the asker’s language, exactly once', async () => {
    const bot = await postingBot();
    const at = bot.clock.now();
    const word = { ...ann, to: 'slack:D-U7', locale: 'zh-CN', wellSince: at + 60_000, at: at + 600_000 } as const;
    await bot.store.outbox.start([
      { to: word.to, story: 'follow-ernie-chat-1', kind: 'follow', at, body: JSON.stringify(word) },
    ]);
    await bot.clock.pass(60_000);
    await bot.clock.pass(600_000);
    expect(bot.shown('D-U7')).toEqual([expect.stringContaining('已恢复')]);
    expect(bot.shown('D-U7')[0]).toContain('已持续正常 9 分钟');
    expect(bot.shown('C1')).toEqual([]);
    bot.stop();
  });

  it.each([
    ['follow batch', 'Nothing watches'],
    ['follow nonsense', 'nonsense'],
  ])('%s is refused in one sentence', async (line, said) => {
    const bot = await postingBot();
    expect(await bot.ask(line, asker)).toContain(said);
    expect(await bot.store.follows.of()).toEqual([]);
    bot.stop();
  });

  it('is refused where nobody can be written to', async () => {
    const bot = await postingBot();
    expect(await bot.ask('follow chat', { ...asker, surface: 'discord' })).toContain('I cannot write to you privately');
    bot.stop();
  });

  it('offers the button where waiting may help, and not where only the caller can act', async () => {
    const bot = await postingBot();
    const lines = async (text: string) =>
      (await bot.view(text)).actions.flatMap((action) => ('line' in action ? [action.line] : []));
    expect(await lines('diagnose 500 internal_error qianfan')).toContain('follow chat');
    expect((await lines('diagnose 401 invalid_model')).join()).not.toContain('follow');
    bot.stop();
  });
});
