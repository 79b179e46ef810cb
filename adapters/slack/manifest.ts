import type { CommandSpec, OptionSpec } from '../../src/bot/door.ts';
import { LIMITS } from './limits.ts';
import { clip } from './literal.ts';
import { SCOPES } from './scopes.ts';

/** The path Slack's requests are taken on. */
export const PATH = '/slack/events';

const slot = ({ name, required }: OptionSpec): string => (required ? `<${name}>` : `[${name}]`);
const onMessages = ({ name, summary, onMessage }: CommandSpec): readonly object[] =>
  onMessage
    ? [
        {
          name: clip(onMessage.en, LIMITS.shortcut),
          type: 'message',
          callback_id: name,
          description: clip(summary.en, LIMITS.shortcutHint),
        },
      ]
    : [];
const usage = ({ name, options }: CommandSpec): string => [name, ...options.map(slot)].join(' ');

/** The app's manifest for api.slack.com; without a `url` the app runs in Socket Mode. */
export const slackManifest = (commands: readonly CommandSpec[], options: { readonly url?: string } = {}): object => {
  const address = options.url && `${options.url.replace(/\/+$/, '')}${PATH}`;
  const shortcuts = commands.flatMap(onMessages);
  return {
    display_information: {
      name: 'Ernie Watch',
      description: 'Is ERNIE (文心一言, Qianfan) working? If it fails for you: why, and what to do.',
      background_color: '#1f2d5c',
    },
    features: {
      bot_user: { display_name: 'Ernie Watch', always_online: true },
      ...(shortcuts.length > 0 && { shortcuts }),
      slash_commands: [
        {
          command: '/ernie',
          description: 'Is ERNIE working? Diagnose an error, report a problem.',
          usage_hint: clip(commands.map(usage).join(' | '), LIMITS.usageHint),
          should_escape: false,
          ...(address && { url: address }),
        },
      ],
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { bot_events: ['app_mention'], ...(address && { request_url: address }) },
      interactivity: { is_enabled: true, ...(address && { request_url: address }) },
      org_deploy_enabled: false,
      socket_mode_enabled: !address,
      token_rotation_enabled: false,
    },
  };
};
