import { expect, it } from 'vitest';
import { startBot } from '../../support/discord/bot.ts';
import { readable } from '../../support/discord/couriers.ts';
import { CHANNEL, GUILD } from '../../support/discord/discord.ts';
import { waitingBot } from '../../support/waiting.ts';

it.each([
  [
    'en-GB',
    'Tell me when it clears',
    'I will tell you when Qianfan v2 chat works again',
    'Qianfan v2 chat works again',
  ],
  ['zh-CN', '恢复时告诉我', '恢复后会告诉你', '已恢复'],
] as const)(
  'whoever presses the button under a diagnosis is told privately, once, in %s',
  async (locale, button, promised, told) => {
    const bot = await waitingBot();
    const { discord, adapter } = await startBot(bot.door);
    await bot.deliver(adapter.courier);
    const who = { id: '600000000000000001', locale, guild: GUILD };
    const direct = () =>
      discord.channels
        .all()
        .filter(({ type, name }) => type === 1 && name === who.id)
        .flatMap(({ id }) => discord.messages(id));
    await bot.checks(4, 'outage');
    const answer = await discord.slash(who, 'diagnose', { text: '500 internal_error qianfan' }).answer;
    expect(JSON.stringify(await discord.press(who, answer, { label: button }).answer)).toContain(promised);
    await bot.checks(2, 'outage');
    expect(direct()).toEqual([]);
    await bot.checks(15, 'operational');
    await bot.told;
    await bot.checks(10, 'operational');
    expect(direct().map(readable)).toEqual([expect.stringContaining(told)]);
    expect(discord.messages(CHANNEL)).toEqual([]);
  },
);
