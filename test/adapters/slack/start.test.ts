import { Agent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { createSlack, type SlackDeps } from '../../../adapters/slack/index.ts';
import { type Script, scriptedDoor } from '../../support/door.ts';
import { createClock } from '../../support/slack/clock.ts';
import { APP_TOKEN, BOT_TOKEN, createSlackDouble } from '../../support/slack/double.ts';
import { startRig } from '../../support/slack/rig.ts';
import { MINIATURE } from '../../support/slack/script.ts';

const script: Script = MINIATURE;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const build = async (change: Partial<SlackDeps['config']> = {}, more: Partial<SlackDeps> = {}) => {
  const clock = createClock();
  const slack = await createSlackDouble(clock);
  const logged: unknown[] = [];
  const adapter = createSlack({
    config: {
      ...{ botToken: BOT_TOKEN, apiUrl: slack.apiUrl, subscribers: 'admins' },
      receive: { kind: 'socket', appToken: APP_TOKEN },
      ...change,
    },
    ...{ defaultLocale: 'en', fetch: globalThis.fetch, now: clock.now, wait: clock.wait },
    log: (event, facts) => void logged.push([event, facts]),
    ...more,
  });
  stops.push(async () => {
    await adapter.stop();
    await slack.stop();
  });
  return { clock, slack, logged, adapter, start: () => adapter.start(scriptedDoor(script)) };
};

describe('starting', () => {
  it('names the setting when Slack refuses the bot token', async () => {
    const { start } = await build({ botToken: 'xoxb-wrong' });
    await expect(start()).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/);
  });

  it('names the setting when Slack refuses the app token', async () => {
    const { start } = await build({ receive: { kind: 'socket', appToken: 'xapp-wrong' } });
    await expect(start()).rejects.toThrow(/SLACK_APP_TOKEN \(invalid_auth\).*connections:write/);
  });

  it('goes on without Slack and connects as soon as it can be reached', async () => {
    const { start, slack, clock, logged } = await build();
    slack.fail('auth.test', { status: 503 });
    slack.fail('apps.connections.open', { status: 503 }, { drop: true }, { status: 429, retryAfter: 9 });
    await start();
    expect(logged).toEqual([
      ['slack.auth.failed', { reason: 'http 503' }],
      ['slack.connect.failed', { reason: 'http 503' }],
      ['slack.started', { receive: 'socket' }],
    ]);
    const connected = slack.socketMode.arrival();
    for (const pause of [1_000, 9_000]) {
      await clock.waiting(pause);
      clock.advance(pause);
    }
    await connected;
    expect(slack.count('apps.connections.open')).toBe(4);
  });

  it('says so when the port is taken', async () => {
    const first = await build({ receive: { kind: 'http', signingSecret: 'made-up', port: 0 } });
    await first.start();
    const port = Number(JSON.stringify(first.logged).match(/"port":(\d+)/)?.[1]);
    const second = await build({ receive: { kind: 'http', signingSecret: 'made-up', port } });
    await expect(second.start()).rejects.toThrow('EADDRINUSE');
  });
});

describe('a Socket Mode connection', () => {
  it('goes through the dispatcher it is given', async () => {
    const agent = new Agent({ allowH2: false });
    const upgrades: unknown[] = [];
    const dispatch = (options: Agent.DispatchOptions, then: Parameters<Agent['dispatch']>[1]): boolean => {
      upgrades.push(options.upgrade);
      return agent.dispatch(options, then);
    };
    const { start } = await build({}, { dispatcher: { dispatch } });
    stops.push(() => agent.close());
    await start();
    expect(upgrades).toEqual(['websocket']);
  });

  it.each(['recycle', 'cut'] as const)('that ends (%s) is made again without a pause', async (end) => {
    const rig = await startRig('socket', MINIATURE);
    stops.push(rig.stop);
    const back = rig.slack.socketMode.arrival();
    rig.slack.socketMode[end]();
    await back;
    await rig.person.types('faq');
    expect(await rig.slack.called('response_url')).toMatchObject({ text: 'answer to faq' });
    expect(rig.slack.socketMode.connections()).toBe(2);
  });

  it('that ends again and again is made again ever more slowly', async () => {
    const rig = await startRig('socket', MINIATURE);
    stops.push(rig.stop);
    for (const [index, pause] of [0, 1_000, 2_000, 4_000].entries()) {
      await rig.noted('slack.connected', index + 1);
      rig.slack.socketMode.cut();
      if (pause > 0) await rig.clock.waiting(pause);
      expect(rig.slack.socketMode.connections()).toBe(pause > 0 ? index + 1 : 1);
      rig.clock.advance(pause);
    }
    await rig.noted('slack.connected', 5);
  });

  it('is not made again after stopping', async () => {
    const rig = await startRig('socket', MINIATURE);
    await rig.adapter.stop();
    expect(rig.slack.count('apps.connections.open')).toBe(1);
    await rig.slack.stop();
    expect(rig.events().at(-1)).toBe('slack.stopped');
  });

  it('an envelope delivered again is acknowledged again and answered once', async () => {
    const rig = await startRig('socket', MINIATURE);
    stops.push(rig.stop);
    const payload = rig.person.command('faq');
    await rig.slack.socketMode.deliver('slash_commands', payload, 'e1');
    await rig.slack.socketMode.deliver('slash_commands', payload, 'e1');
    await rig.person.types('help');
    await rig.slack.called('response_url', 2);
    expect(rig.door.asked.map(({ line }) => line)).toEqual(['faq', 'help']);
  });
});
