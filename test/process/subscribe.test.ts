import { expect, it, onTestFinished } from 'vitest';
import { openDiscord } from '../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person, TOKEN } from '../support/discord/discord.ts';
import { rightsBits } from '../support/discord/guild.ts';
import { place } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan } from '../support/qianfan/index.ts';

const LI: Person = {
  id: '600000000000000002',
  locale: 'zh-CN',
  guild: GUILD,
  permissions: rightsBits('ManageChannels', 'MentionEveryone'),
};
const EVE: Person = { ...LI, id: '600000000000000003', permissions: 0n };
const real = { now: () => Date.now(), advance: () => undefined };

/** The real process on both platforms at once, with an admin on Slack. */
const everywhere = async () => {
  const qianfan = await createQianfan();
  onTestFinished(() => qianfan.close());
  const discord = await openDiscord({ clock: real });
  const settings = { ...qianfan.env, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'info' };
  const onSlack = await startOnSlack(place(settings));
  onSlack.slack.knows('U0001', { is_admin: true });
  await onSlack.bot.stderr.says(/"event":"bot.started"/);
  return { discord, ...onSlack };
};

it('subscribed through the forms of both platforms, channels live through an incident, each in its language', async () => {
  const { discord, slack, person, bot } = await everywhere();
  const ann = person('U0001');

  await ann.types('subscribe');
  await slack.called('views.open');
  const sent = await ann.submits('V1', { level: 'maintenance', language: 'en' });
  expect(JSON.stringify(sent.ack)).toMatch(/This channel gets incident posts|Working on it/);
  await slack.called('chat.update');
  expect(slack.messages('C0001').map(({ text }) => text.split('\n')[0])).toEqual([
    'Incident posts of Ernie Watch',
    'Incident posts of Ernie Watch',
  ]);

  const modal = await discord.slash(LI, 'subscribe').modal;
  const values = { level: 'outage', language: 'zh-CN', mention: 'here' };
  expect(JSON.stringify(await discord.submit(LI, modal, values).answer)).toContain('本频道已订阅事件通报');
  expect(JSON.stringify(await discord.slash(EVE, 'unsubscribe').answer)).toContain('管理频道');

  await ann.types('incident open chat outage 504 on every model since 02:10');
  const draft = await slack.called('response_url');
  expect(JSON.stringify(draft)).toContain('This will be posted in 2 channels');
  await ann.presses(draft, 'Post it');
  const done = JSON.stringify(await slack.called('response_url', 2));
  const [id = ''] = /ernie-\d{8}-\d{6}-chat/.exec(done) ?? [];
  await slack.called('chat.postMessage', 3);

  await ann.types(`incident resolve ${id} All models answer again`);
  await ann.presses(await slack.called('response_url', 3), 'Post it');
  await slack.called('chat.postMessage', 4);
  const [root, below] = slack.messages('C0001').slice(2);
  expect(root?.text).toContain('Resolved: Qianfan v2 chat · Operational');
  expect(below?.text).toContain('All models answer again');
  expect(below?.thread_ts).toBe(root?.ts);

  // A graceful stop lets what is under way be settled; the rest comes with the next start.
  bot.kill('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0 });
  const posted = discord.messages(CHANNEL).find(({ embeds }) => JSON.stringify(embeds).includes(id));
  expect(JSON.stringify(posted)).toMatch(/排查中：千帆 v2 对话|已恢复：千帆 v2 对话/);
  expect(posted?.called).toEqual(['everyone']);
});
