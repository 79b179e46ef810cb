import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { REST, Routes } from 'discord.js';
import { createDrawing } from '../adapters/discord/letters.ts';
import { createRefusals } from '../adapters/discord/refusals.ts';
import { restOptions } from '../adapters/discord/rest.ts';
import { createDraw } from '../adapters/slack/draw.ts';
import { createClock } from '../src/bot/clock.ts';
import type { Courier } from '../src/bot/courier.ts';
import { createPosting } from '../src/bot/post/posting.ts';
import { catalog } from '../src/catalog/index.ts';
import { openByHand } from '../src/core/by-hand.ts';
import { openEmbedded } from '../src/store/open.ts';
import { postView } from '../src/view/post.ts';
import { begin, subscribe } from './fanout.ts';
import { type Figure, inTurn, median, type Subject } from './figure.ts';
import { folder } from './place.ts';
import { DISCORD_TOKEN, type Platforms, SLACK_TOKEN, startPlatforms } from './platforms.ts';

/** Discord's library lets fifty a second through, so there are fewer. */
const CHANNELS = { slack: 2_000, discord: 300 } as const;
const WIDTH = 50;
const ROUNDS = 3;

const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Processor time of one post, our own way: from the commit on, everything included. */
const ours = async (courier: Courier, surface: 'slack' | 'discord'): Promise<number> => {
  const store = await openEmbedded(folder());
  const channels = CHANNELS[surface];
  await subscribe(store, surface, channels);
  let sent = 0;
  const counted: Courier = {
    ...courier,
    post: async (channel, letter) => {
      const outcome = await courier.post(channel, letter);
      if (outcome.kind === 'sent') sent += 1;
      return outcome;
    },
  };
  const clock = createClock(() => Date.now());
  const posting = createPosting({ store, catalog, clock, random: Math.random, log: () => undefined });
  const stop = new AbortController();
  const running = posting.run([counted], stop.signal);
  const before = process.cpuUsage();
  await begin(store, Date.now());
  posting.wake();
  while (sent < channels) await sleep(5);
  stop.abort();
  await running;
  const spent = cpuMs(before);
  await store.close();
  return spent / channels;
};

const LETTER = (() => {
  const incident = openByHand(
    { components: ['ernie/chat'], level: 'outage', note: 'it fails', by: 'operator:bench' },
    0,
    [],
  );
  return {
    view: postView(incident, { components: catalog.components, locale: 'en' }),
    locale: 'en',
    mark: 'bench@0',
  } as const;
})();

/** The same calls by the platform's own library, in a loop that does nothing else. */
const bare = async (call: (index: number) => Promise<unknown>, channels: number): Promise<number> => {
  const before = process.cpuUsage();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < channels) await call(next++);
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return cpuMs(before) / channels;
};

const name = (index: number): string => String(index).padStart(17, '0');

const onDiscord = ({ urls, fetch }: Platforms) => {
  const rest = new REST({
    ...restOptions(
      urls.discord,
      fetch,
      createRefusals(() => Date.now()),
    ),
  }).setToken(DISCORD_TOKEN);
  const body = createDrawing().post('4', LETTER);
  return (index: number) =>
    rest.post(Routes.channelMessages(`4${name(index)}`), {
      body: { ...body, nonce: String(Math.random()).slice(2, 20) },
    });
};
const onSlack = ({ urls, fetch }: Platforms) => {
  const client = new webApi.WebClient(SLACK_TOKEN, {
    slackApiUrl: `${urls.slack}/`,
    fetch,
    retryConfig: { retries: 0 },
  });
  const drawn = createDraw()(LETTER, true);
  return (index: number) => client.chat.postMessage({ channel: `C${name(index)}`, ...drawn });
};

/** What a post costs beside a bare loop over the platform's own library. */
export const posts: Subject = async () => {
  const platforms = await startPlatforms(CHANNELS.slack);
  const figures: Figure[] = [];
  for (const [surface, courier, call] of [
    ['slack', platforms.slack, onSlack(platforms)],
    ['discord', platforms.discord, onDiscord(platforms)],
  ] as const) {
    const { ours: mine, theirs } = await inTurn(
      ROUNDS,
      () => ours(courier, surface),
      () => bare(call, CHANNELS[surface]),
    );
    figures.push({
      what: `${surface}: one post`,
      value: median(mine),
      unit: 'CPU ms',
      baseline: { what: 'bare loop over its library', value: median(theirs) },
    });
  }
  await platforms.stop();
  return figures;
};
