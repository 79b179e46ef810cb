import { expect, it, onTestFinished } from 'vitest';
import { openDiscord } from '../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person, TOKEN } from '../support/discord/discord.ts';
import { rightsBits } from '../support/discord/guild.ts';
import { message, user } from '../support/discord/world.ts';
import { place } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

const KEY = 'bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567';
const ERROR = `401 {"error":{"code":"invalid_iam_token"}} ${KEY}`;
const LI: Person = {
  ...{ id: '600000000000000002', locale: 'zh-CN', guild: GUILD, nick: '小李' },
  permissions: rightsBits('SendMessages'),
};
const real = { now: () => Date.now(), advance: () => undefined };

it('somebody’s message is diagnosed on both platforms for who asked, and for all once that is shared', async () => {
  const qianfan = await createQianfan();
  onTestFinished(() => qianfan.close());
  const discord = await openDiscord({ clock: real });
  const settings = { ...qianfan.env, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' };
  const { slack, person, bot } = await startOnSlack(place(settings));
  await bot.stderr.says(/"event":"bot.started"/);

  const ann = person('U0001');
  slack.knows('U0001', { profile: { display_name: 'Ann' } });
  const asked = slack.channels.says('C0001', ERROR);
  await ann.points({ ts: asked, text: ERROR });
  const own = await slack.called('response_url');
  expect(own).toMatchObject({ response_type: 'ephemeral' });
  await ann.presses(own, 'Share');
  await slack.called('response_url', 2);
  await ann.presses(own, 'Share');
  expect((await slack.called('response_url', 3)).text).toContain('Shared already');
  const below = slack.messages('C0001').filter(({ thread_ts }) => thread_ts === asked);
  expect(below).toHaveLength(1);
  expect(JSON.stringify(below)).toContain('Shared by Ann');

  const target = discord.channels.say(CHANNEL, { content: ERROR });
  const somebody = user('600000000000000077', 'somebody');
  const pointed = { ...message(somebody, CHANNEL, 0, { content: ERROR }), id: target };
  const exchange = discord.point(LI, 'Diagnose this error', pointed);
  expect(await exchange.acknowledged).toEqual({ type: 5, private: true });
  const answer = await exchange.answer;
  expect((await discord.press(LI, answer, { label: '分享到频道' }).answer).content).toContain('已分享');
  const shared = discord.messages(CHANNEL).at(-1);
  expect(shared).toMatchObject({ reference: target, called: [] });
  expect(JSON.stringify(shared)).toContain('分享者：小李');

  bot.kill('SIGTERM');
  const { code, stderr } = await bot.ended;
  expect(code).toBe(0);
  expect(JSON.stringify([own, below, answer, shared, stderr])).not.toMatch(/ALTAK-TestOnly|"level":"error"/);
});
