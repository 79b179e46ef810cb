import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Address, Subscription } from '../../../src/core/posting/subscription.ts';
import type { Incident } from '../../../src/core/types.ts';
import { openEmbedded } from '../../../src/store/open.ts';
import { GUILD, startDiscord, TOKEN } from '../discord/discord.ts';
import { OFFLINE } from '../launch.ts';
import { createClock } from '../slack/clock.ts';
import { BOT_TOKEN, createSlackDouble } from '../slack/double.ts';
import { SIGNING_SECRET } from '../slack/person.ts';
import type { Stood } from './judge.ts';
import { createFirsts, discordStood, slackStood } from './stood.ts';

/** Real time, for a process that knows no other. */
export const REAL = { ...createClock(), now: () => Date.now() };
export const OPERATOR = 'U0OPER';

/** Both platforms with channels that are subscribed already, and the settings that point a bot at them. */
export const openTown = async (folder: string, channelsEach: number, strict: boolean, roll: () => number) => {
  const slack = await createSlackDouble(REAL, { strict });
  const discord = await startDiscord({ clock: { now: REAL.now, advance: () => undefined }, strict });
  const onSlack = Array.from({ length: channelsEach }, (_, index) => `C${String(index).padStart(5, '0')}`);
  const onDiscord = Array.from(
    { length: channelsEach },
    (_, index) => `4100000000000${String(index).padStart(5, '0')}`,
  );
  for (const id of onSlack) slack.channels.open(id);
  for (const id of onDiscord) discord.channels.add(id, { guild: GUILD });

  const data = join(folder, 'data');
  const store = await openEmbedded(data);
  const subscription = (to: Address): Subscription => ({
    ...{ to, tenant: 'T0001', components: 'all', floor: 'maintenance', reminders: false },
    locale: roll() < 0.5 ? 'en' : 'zh-CN',
  });
  for (const id of onSlack) await store.subscriptions.put(subscription(`slack:${id}`));
  for (const id of onDiscord) await store.subscriptions.put(subscription(`discord:${id}`));
  await store.close();

  const first = createFirsts();
  const stood = (): ReadonlyMap<string, readonly Stood[]> =>
    new Map([
      ...onSlack.map((id) => [`slack:${id}`, slackStood(slack, id, first)] as const),
      ...onDiscord.map((id) => [`discord:${id}`, discordStood(discord, id, first)] as const),
    ]);

  /** The incidents that the bot has accepted. */
  const kept = (): readonly Incident[] => {
    const database = new DatabaseSync(join(data, 'ernie-watch.db'), { readOnly: true, timeout: 5_000 });
    const rows = database.prepare('select body from incidents order by started_at').all();
    database.close();
    return rows.map(({ body }) => JSON.parse(String(body)) as Incident);
  };

  return {
    slack,
    discord,
    stood,
    kept,
    /** To be called before an edit is carried out: it changes the mark. */
    look: {
      slack: (channel: string) => void slackStood(slack, channel, first),
      discord: (channel: string) => void discordStood(discord, channel, first),
    },
    own: new Set(onDiscord),
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      ...OFFLINE,
      DATA_DIR: data,
      LOG_LEVEL: 'info',
      OPERATORS: `slack:${OPERATOR}`,
      PROBE_INTERVAL_S: '3600',
      WEB_PROBE_INTERVAL_S: '3600',
      ...{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET },
      ...{ SLACK_API_URL: slack.apiUrl, SLACK_PORT: '0' },
      ...{ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
    },
    stop: async (): Promise<void> => {
      await slack.stop().catch(() => undefined); // what was amiss is in its breaches
      await discord.stop();
    },
  };
};
export type Town = Awaited<ReturnType<typeof openTown>>;
