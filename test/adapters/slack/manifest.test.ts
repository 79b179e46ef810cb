import { expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import type { CommandSpec } from '../../../src/bot/door.ts';

const words = { en: 'x', 'zh-CN': 'x' };
const command = (name: string, ...options: readonly [string, boolean][]): CommandSpec => ({
  ...{ name, summary: words },
  options: options.map(([option, required]) => ({ name: option, description: words, required, kind: 'text' })),
});
const COMMANDS = [command('status', ['component', false]), command('diagnose', ['text', true]), command('help')];

it('without an address the app runs in Socket Mode', () => {
  expect(slackManifest(COMMANDS)).toEqual({
    display_information: {
      name: 'Ernie Watch',
      description: expect.stringContaining('ERNIE'),
      background_color: '#1f2d5c',
    },
    features: {
      bot_user: { display_name: 'Ernie Watch', always_online: true },
      slash_commands: [
        {
          command: '/ernie',
          description: expect.any(String),
          usage_hint: 'status [component] | diagnose <text> | help',
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: [
          ...['commands', 'chat:write', 'users:read', 'app_mentions:read'],
          ...['channels:read', 'groups:read', 'channels:history', 'groups:history'],
          ...['im:write', 'im:history'],
        ],
      },
    },
    settings: {
      event_subscriptions: { bot_events: ['app_mention'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  });
});

it.each(['https://bot.example', 'https://bot.example/'])('with %s every request goes to one address there', (url) => {
  const request = 'https://bot.example/slack/events';
  expect(slackManifest(COMMANDS, { url })).toMatchObject({
    features: { slash_commands: [{ url: request }] },
    settings: {
      event_subscriptions: { request_url: request },
      interactivity: { request_url: request },
      socket_mode_enabled: false,
    },
  });
});

it('its descriptions fit into Slack’s fields', () => {
  const many = Array.from({ length: 200 }, (_, index) => command(`command${index}`));
  const text = JSON.stringify(slackManifest(many));
  expect(/"usage_hint":"([^"]*)"/.exec(text)?.[1]?.length).toBeLessThanOrEqual(1000);
  expect(/"description":"([^"]*)"/.exec(text)?.[1]?.length).toBeLessThanOrEqual(140);
});
