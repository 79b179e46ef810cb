import { onTestFinished } from 'vitest';
import type { Courier } from '../../src/bot/courier.ts';
import { createFollowing } from '../../src/bot/following/watch.ts';
import { createPosting } from '../../src/bot/post/posting.ts';
import { catalog } from '../../src/catalog/index.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { testBot } from './bot.ts';
import { fakeClock } from './clock.ts';
import { signal } from './signals.ts';

const MINUTE = 60_000;

/** A whole bot on a clock in the test's hands, to be given a real courier; chat is watched from two places. */
export const waitingBot = async () => {
  const { promise: told, resolve } = Promise.withResolvers<void>();
  const clock = fakeClock();
  const store = await openStore(openSqlite(':memory:'));
  const posting = createPosting({ store, catalog, clock, random: () => 0.5, log: () => undefined });
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const deliver = async (real: Courier | undefined): Promise<void> => {
    if (!real) throw new Error('no courier');
    const post: Courier['post'] = async (channel, letter) => {
      const sent = await real.post(channel, letter);
      resolve();
      return sent;
    };
    void posting.run([{ ...real, post }], stop.signal);
    await clock.pass(0);
  };
  const bot = await testBot({ now: clock.now, store, posting });
  const look = createFollowing({
    ...{ follows: store.follows, beliefs: bot.beliefs, wake: posting.wake, log: () => undefined },
  });
  const checks = async (minutes: number, level: 'operational' | 'outage'): Promise<void> => {
    for (let minute = 0; minute < minutes; minute++) {
      await clock.pass(MINUTE);
      for (const place of ['here', 'there'])
        bot.hear({ ...signal(`0s probe ${level}`, 'ernie/chat'), at: clock.now(), origin: `chat@${place}` });
      await look(clock.now());
    }
  };
  return { ...bot, checks, deliver, told };
};
