import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { createDiscord } from '../adapters/discord/index.ts';
import { createSlack } from '../adapters/slack/index.ts';
import type { Courier } from '../src/bot/courier.ts';
import type { Adapter } from '../src/bot/door.ts';
import { readConfig } from '../src/config.ts';
import { createDispatcher, fetchOver } from '../src/network.ts';

export const SLACK_TOKEN = 'xoxb-000000000000-made-up-for-tests';
export const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.made-up-token-for-tests-0000000000';

const WIDE = { calls: 1_000_000, withinMs: 1 };
/** No limit: what is measured is our own cost. */
const UNLIMITED = { channelMs: 0, post: WIDE, edit: WIDE, read: WIDE, all: WIDE };

/** Both platforms in a process of their own, and our couriers to them. */
export const startPlatforms = async (channels: number) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'doubles.ts'), String(channels)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const urls = z.object({ slack: z.string(), discord: z.string() }).parse(JSON.parse(String(line)));
  const { settings } = readConfig({});
  const dispatcher = createDispatcher(settings);
  const shared = {
    defaultLocale: 'en',
    log: () => undefined,
    fetch: fetchOver(dispatcher),
    now: () => Date.now(),
  } as const;
  const slack = createSlack({
    ...shared,
    config: {
      ...{ botToken: SLACK_TOKEN, apiUrl: urls.slack, subscribers: 'admins' },
      receive: { kind: 'socket', appToken: 'xapp-1-A0000000-000000000000-made-up-for-tests' },
    },
  });
  const discord = createDiscord({
    ...shared,
    config: { token: DISCORD_TOKEN, guildId: undefined, apiUrl: urls.discord },
  });
  const courierOf = ({ courier }: Adapter): Courier => {
    if (!courier) throw new Error('a platform without a courier');
    return courier;
  };
  return {
    urls,
    fetch: shared.fetch,
    slack: { ...courierOf(slack), limits: UNLIMITED },
    discord: courierOf(discord),
    stop: async () => {
      child.stdin.end();
      await once(child, 'exit');
      await dispatcher.destroy();
    },
  };
};
export type Platforms = Awaited<ReturnType<typeof startPlatforms>>;
