import { expect, onTestFinished } from 'vitest';
import { createDiscord } from '../../../adapters/discord/index.ts';
import type { Adapter, Door, Log } from '../../../src/bot/door.ts';
import type { DiscordConfig } from '../../../src/config.ts';
import { type Discord, startDiscord, TOKEN, type Weather } from './discord.ts';

/** A log that can be waited for. */
export interface Heard {
  readonly log: Log;
  readonly events: readonly { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[];
  /** The facts of the first such event, past or still to come. */
  hear(event: string): Promise<Readonly<Record<string, unknown>>>;
}

export const createHeard = (): Heard => {
  const events: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
  const waiting: { event: string; resolve: (facts: Readonly<Record<string, unknown>>) => void }[] = [];
  return {
    events,
    log: (event, facts = {}) => {
      events.push({ event, facts });
      for (const { resolve } of waiting.filter((item) => item.event === event)) resolve(facts);
    },
    hear: (event) => {
      const past = events.find((item) => item.event === event);
      if (past) return Promise.resolve(past.facts);
      return new Promise((resolve) => waiting.push({ event, resolve }));
    },
  };
};

/** A Discord of its own for one test; at the end no request may have broken its rules. */
export const openDiscord = async (weather: Weather = {}): Promise<Discord> => {
  const discord = await startDiscord(weather);
  onTestFinished(async () => {
    await discord.stop();
    expect(discord.breaches).toEqual([]);
  });
  return discord;
};

/** The adapter set up against that Discord, not started yet. */
export const botFor = (
  discord: Discord,
  config: Partial<DiscordConfig> = {},
  now: () => number = discord.clock.now,
  reach: typeof fetch = fetch,
): Heard & { readonly adapter: Adapter } => {
  const heard = createHeard();
  const adapter = createDiscord({
    config: { token: TOKEN, guildId: undefined, apiUrl: discord.apiUrl, ...config },
    defaultLocale: 'en',
    log: heard.log,
    fetch: reach,
    now,
  });
  onTestFinished(() => adapter.stop());
  return { ...heard, adapter };
};

/** A Discord with this bot on it, started. */
export const startBot = async (
  door: Door,
): Promise<Heard & { readonly discord: Discord; readonly adapter: Adapter }> => {
  const discord = await openDiscord();
  const bot = botFor(discord);
  await bot.adapter.start(door);
  return { ...bot, discord };
};
