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
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
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

it('what can be asked about a message is a shortcut on it', () => {
  const asked = { ...command('diagnose'), onMessage: { en: 'Diagnose this error', 'zh-CN': '诊断这条报错' } };
  const long = {
    ...command('long'),
    summary: { en: 'y'.repeat(300), 'zh-CN': 'y' },
    onMessage: { en: 'x'.repeat(30), 'zh-CN': 'x' },
  };
  expect(slackManifest([command('status'), asked, long])).toMatchObject({
    features: {
      shortcuts: [
        { name: 'Diagnose this error', type: 'message', callback_id: 'diagnose', description: 'x' },
        { name: `${'x'.repeat(23)}…`, type: 'message', callback_id: 'long', description: `${'y'.repeat(149)}…` },
      ],
    },
    settings: { interactivity: { is_enabled: true } },
  });
  expect(slackManifest([asked], { locale: 'zh-CN' })).toMatchObject({
    features: { shortcuts: [{ name: '诊断这条报错', callback_id: 'diagnose' }] },
  });
});

it('its descriptions fit into Slack’s fields', () => {
  const many = Array.from({ length: 200 }, (_, index) => command(`command${index}`));
  const text = JSON.stringify(slackManifest(many));
  expect(/"usage_hint":"([^"]*)"/.exec(text)?.[1]?.length).toBeLessThanOrEqual(1000);
  expect(/"description":"([^"]*)"/.exec(text)?.[1]?.length).toBeLessThanOrEqual(140);
});
