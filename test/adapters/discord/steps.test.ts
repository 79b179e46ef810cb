import { expect, it } from 'vitest';
import { testBot } from '../../support/bot.ts';
import { startBot } from '../../support/discord/bot.ts';
import { GUILD } from '../../support/discord/discord.ts';

const ERROR = 'v2-invalid_iam_token';

it.each([
  ['en-GB', 'This fixed it', 'Still failing', 'Noted', 'What to try next', 'Why this order'],
  ['zh-CN', '这样解决了', '仍未解决', '已记录', '接下来可以试', '排序依据'],
] as const)('the steps of a diagnosis are voted on, in %s', async (locale, fixed, failing, noted, next, why) => {
  const bot = await testBot();
  const { discord } = await startBot(bot.door);
  const who = { id: '600000000000000001', locale, guild: GUILD };
  const answer = await discord.slash(who, 'diagnose', { text: '401 invalid_iam_token' }).answer;
  const modal = await discord.press(who, answer, { label: fixed }).modal;
  const thanks = await discord.submit(who, modal, { step: 'sig-bearer' }).answer;
  expect(thanks.content).toContain(noted);
  expect(await bot.store.votes.of(ERROR)).toMatchObject([{ fix: 'sig-bearer', worked: true }]);
  expect((await discord.press(who, answer, { label: failing }).answer).content).toContain(next);
  expect((await discord.slash(who, 'why', { about: `fix ${ERROR}` }).answer).content).toContain(why);
});
