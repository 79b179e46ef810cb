import { once } from 'node:events';
import { createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createSlack } from '../../../adapters/slack/index.ts';
import type { Adapter } from '../../../src/bot/door.ts';
import { scriptedDoor } from '../../support/door.ts';
import { createClock } from '../../support/slack/clock.ts';
import { BOT_TOKEN, createSlackDouble, type SlackDouble } from '../../support/slack/double.ts';
import { createPerson, type Deliver, overHttp, SIGNING_SECRET } from '../../support/slack/person.ts';
import { MINIATURE } from '../../support/slack/script.ts';

// A second opinion: the Web API of a Slack that others wrote. What it cannot do (deliveries, response_urls) is our double's.
let emulator: Emulator;
let slack: SlackDouble;
let adapter: Adapter;
let deliver: Deliver;
let person: ReturnType<typeof createPerson>;
const events: string[] = [];

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
};

/** One call of the emulator's Web API, as the bot. */
const call = async (method: string, fields: Record<string, string> = {}): Promise<unknown> => {
  const response = await fetch(`${emulator.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${BOT_TOKEN}` },
    body: new URLSearchParams(fields),
  });
  return response.json();
};

beforeEach(async () => {
  events.length = 0;
  const clock = createClock();
  slack = await createSlackDouble(clock);
  const seed = { slack: { tokens: [{ token: BOT_TOKEN, scopes: ['chat:write', 'users:read', 'channels:history'] }] } };
  emulator = await createEmulator({ service: 'slack', port: await freePort(), seed });
  let port: unknown;
  adapter = createSlack({
    config: {
      ...{ botToken: BOT_TOKEN, apiUrl: `${emulator.url}/api`, subscribers: 'admins' },
      receive: { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    },
    ...{ defaultLocale: 'en', fetch: globalThis.fetch, now: clock.now, wait: clock.wait },
    log: (event, facts) => {
      events.push(event);
      port = facts?.port ?? port;
    },
  });
  await adapter.start(scriptedDoor(MINIATURE));
  deliver = overHttp(`http://127.0.0.1:${port}/slack/events`, clock);
  person = createPerson(slack, deliver, 'U000000001');
});

afterEach(async () => {
  await adapter.stop();
  await emulator.close();
  await slack.stop();
});

it('the token is tried at the start and a mention is answered in its thread', async () => {
  const { channels } = z
    .object({ channels: z.array(z.object({ id: z.string() })) })
    .parse(await call('conversations.list'));
  const channel = channels[0]?.id ?? '';
  const { ts } = z.object({ ts: z.string() }).parse(await call('chat.postMessage', { channel, text: 'hello' }));
  await person.mentions('<@U0BOT> status', { channel, ts });
  await adapter.stop();
  expect(await call('conversations.replies', { channel, ts })).toMatchObject({
    messages: [{ text: 'hello' }, { thread_ts: ts, text: expect.stringContaining('🔴 Outage · ERNIE is down') }],
  });
  expect(events).toEqual(['slack.started', 'slack.stopped']);
});

it('a form opens with a trigger that is fresh, and is offered again when it is not', async () => {
  const { trigger_id } = z.object({ trigger_id: z.string() }).parse(await call('views.generateTriggerId'));
  const report = () => person.command('report');
  await deliver('slash_commands', { ...report(), trigger_id });
  await deliver('slash_commands', { ...report(), trigger_id: 'made-up' });
  expect(await slack.called('response_url')).toMatchObject({ text: expect.stringContaining('did not open the form') });
  await adapter.stop();
  expect(slack.count('response_url')).toBe(1);
  expect(events.filter((event) => event === 'slack.form.failed')).toHaveLength(1);
});
