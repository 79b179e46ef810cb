import { setTimeout as pause } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import type { Adapter, Log } from '../../src/bot/door.ts';
import type { DiscordConfig } from '../../src/config.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import { createCourier } from './courier.ts';
import { startError } from './errors.ts';
import { createReadFile } from './files.ts';
import { logGateway } from './gateway.ts';
import { patiently } from './patience.ts';
import { createRefusals } from './refusals.ts';
import { registerCommands } from './register.ts';
import { respond } from './respond.ts';
import { restOptions } from './rest.ts';
import { createRunning, within } from './running.ts';
import { createWire } from './wire.ts';

export interface DiscordDeps {
  readonly config: DiscordConfig;
  readonly defaultLocale: Locale;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Instant;
}

/** How long stopping waits for answers under way, and then for a gateway that may be gone to say goodbye. */
const ANSWERS_MS = 2500;
const GOODBYE_MS = 500;
/** The longest wait for a rate limit; a longer one is given up, for nobody waits that long for an answer. */
const RATE_LIMIT_MS = 30_000;

/** The bot on Discord: slash command, buttons and forms, over one gateway connection. */
export const createDiscord = ({ config, defaultLocale, log, fetch, now }: DiscordDeps): Adapter => {
  const refusals = createRefusals(now);
  const options = restOptions(config.apiUrl, fetch, refusals);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Answers need no history, and no guild keeps the others waiting.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    waitGuildTimeout: 1000,
    rest: {
      ...options,
      rejectOnRateLimit: ({ retryAfter }) => retryAfter > RATE_LIMIT_MS,
    },
  });
  const wire = createWire({ client, token: config.token, refusals, options });
  const running = createRunning();
  const readFile = createReadFile(fetch);
  logGateway(client, log);
  return {
    name: 'discord',
    courier: createCourier({ wire, client, now }),
    async start(door) {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      client.on(Events.InteractionCreate, (interaction) => {
        running.add(respond({ door, defaultLocale, home: config.guildId, log, now, pause, readFile }, interaction));
      });
      try {
        await client.login(config.token);
        const { application, rest } = await ready;
        const to = { application: application.id, guild: config.guildId };
        await patiently(() => registerCommands(rest, to, door.commands, log), [500, 2000], pause);
      } catch (error) {
        await client.destroy();
        throw startError(error, config);
      }
      log('discord.started', {});
    },
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      await running.finished(ANSWERS_MS);
      await within(client.destroy(), GOODBYE_MS);
    },
  };
};
