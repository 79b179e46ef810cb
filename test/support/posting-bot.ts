import type { Ask } from '../../src/bot/door.ts';
import { createPosting } from '../../src/bot/post/posting.ts';
import { catalog } from '../../src/catalog/index.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { testBot } from './bot.ts';
import { fakeClock } from './clock.ts';
import { fakePlatform } from './courier.ts';

/** Somebody who manages the channel C1 of a workspace. */
export const MANAGER: Partial<Ask> = {
  surface: 'slack',
  user: 'U1',
  tenant: 'T1',
  place: 'slack:C1',
  rights: { manage: true, mention: true, operate: false },
};
/** Somebody who may speak for the bot. */
export const OPERATOR: Partial<Ask> = {
  ...MANAGER,
  user: 'U9',
  rights: { manage: true, mention: true, operate: true },
};

/** A whole bot at noon that posts to a fake platform called slack. */
export const postingBot = async (broken: Partial<Store> = {}) => {
  const clock = fakeClock();
  const store = await openStore(openSqlite(':memory:'));
  const platform = fakePlatform(clock.now);
  const posting = createPosting({ store, catalog, clock, random: () => 0.5, log: () => undefined });
  const stop = new AbortController();
  void posting.run([platform.courier], stop.signal);
  await clock.pass(0);
  const bot = await testBot({ now: clock.now, store, posting, broken });
  return {
    ...bot,
    clock,
    platform,
    stop: () => stop.abort(),
    /** Presses a button of the last view by its beginning. */
    press: async (view: { readonly actions: readonly object[] }, start: string, who: Partial<Ask>): Promise<string> => {
      const line = view.actions
        .flatMap((action) => ('line' in action ? [String(action.line)] : []))
        .find((one) => one.includes(start));
      if (line === undefined) throw new Error(`no button for ${start}`);
      const answer = await bot.ask(line, who);
      await clock.pass(0);
      return answer;
    },
    /** What a channel shows, root by root, each with the answers below it. */
    shown: (channel: string): readonly string[] =>
      platform.messages.filter((one) => one.channel === channel).map(({ text, root }) => (root ? `  ${text}` : text)),
  };
};
