import { expect, it, onTestFinished } from 'vitest';
import { openDiscord } from '../support/discord/bot.ts';
import { GUILD, type Person, TOKEN } from '../support/discord/discord.ts';
import { place } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

const KEY = 'bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567';
const ANA: Person = { id: '600000000000000001', locale: 'en-GB', guild: GUILD };
const LI: Person = { id: '600000000000000002', locale: 'zh-CN', guild: GUILD };

/** The real process on both platforms at once, watching the simulated ERNIE. */
const everywhere = async () => {
  const qianfan = await createQianfan();
  onTestFinished(() => qianfan.close());
  const discord = await openDiscord();
  const settings = { ...qianfan.env, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' };
  const onSlack = await startOnSlack(place(settings));
  await onSlack.bot.stderr.says(/"event":"bot.started"/);
  return { qianfan, discord, ...onSlack };
};

it('one bot answers the same on Slack and on Discord, each in the asker’s language, and counts people across both', async () => {
  const { discord, slack, person, bot } = await everywhere();
  const ann = person('U0001');

  await ann.types('status');
  const onSlack = await slack.called('response_url');
  const onDiscord = await discord.slash(ANA, 'status').answer;
  for (const said of [JSON.stringify(onSlack), JSON.stringify(onDiscord)]) {
    expect(said).toContain('Baidu ERNIE: Operational');
    expect(said).toContain('Qianfan v2 chat');
  }
  expect(JSON.stringify(await discord.slash(LI, 'status').answer)).toContain('正常');

  await ann.types('report');
  const opened = await slack.called('views.open');
  expect(JSON.stringify(opened)).toContain('Report a problem');
  const sent = await ann.submits('V1', { component: 'ernie/chat', category: 'api-errors', detail: `504 with ${KEY}` });
  expect(JSON.stringify(sent.ack)).toContain('You are the 1st person in the last hour to report Qianfan v2 chat.');

  const modal = await discord.slash(LI, 'report').modal;
  const answer = await discord.submit(LI, modal, { component: 'ernie/chat', category: 'slow', detail: '很慢' }).answer;
  expect(JSON.stringify(answer)).toContain('你是第 2 位反馈');

  const asked = discord.slash(LI, 'diagnose', { text: `401 invalid_iam_token ${KEY}` });
  expect(await asked.acknowledged).toMatchObject({ private: true });
  const diagnosis = JSON.stringify(await asked.answer);
  expect(diagnosis).toContain('问题在哪一侧');
  expect(diagnosis).not.toContain('ALTAK-TestOnly');

  bot.kill('SIGTERM');
  const { code, stderr, stdout } = await bot.ended;
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/ALTAK-TestOnly|"level":"error"/);
});

it('why and replay answer on both platforms, in the asker’s language', async () => {
  const { discord, slack, person } = await everywhere();
  const ann = person('U0001');
  await discord.slash(ANA, 'status').answer;

  await ann.types('why chat');
  const onSlack = JSON.stringify(await slack.called('response_url'));
  const onDiscord = JSON.stringify(await discord.slash(ANA, 'why', { about: 'chat' }).answer);
  for (const said of [onSlack, onDiscord]) {
    expect(said).toContain('Why Qianfan v2 chat is shown as Operational');
    expect(said).toContain('What would change it');
    expect(said).toContain('the answer is the same');
  }
  expect(JSON.stringify(await discord.slash(LI, 'why', { about: 'chat' }).answer)).toContain('什么会改变结论');

  await ann.types('replay ernie-20200101-000000-chat open=95%');
  expect(JSON.stringify(await slack.called('response_url', 2))).toContain('There is no incident');
  const asked = discord.slash(LI, 'replay', { incident: 'ernie-20200101-000000-chat', settings: 'open=95%' });
  expect(await asked.acknowledged).toMatchObject({ private: true });
  expect(JSON.stringify(await asked.answer)).toContain('没有编号为');
});

it('a button pressed on either platform is a line answered', async () => {
  const { discord, slack, person } = await everywhere();
  const ann = person('U0001');
  await ann.types('status chat');
  const shown = await slack.called('response_url');
  await ann.presses(shown, 'All components');
  expect(JSON.stringify(await slack.called('response_url', 2))).toContain('Baidu ERNIE: Operational');

  const message = await discord.slash(ANA, 'status').answer;
  const pressed = discord.press(ANA, message, { label: 'Diagnose an error' });
  expect(JSON.stringify(await pressed.modal)).toContain('Paste the error');
});
