import type { CommandSpec, OptionSpec } from '../../src/bot/door.ts';
import type { Locale } from '../../src/core/types.ts';
import { LIMITS } from './limits.ts';
import { clip } from './literal.ts';
import { SCOPES } from './scopes.ts';

/** The path Slack's requests are taken on. */
export const PATH = '/slack/events';

const slot = ({ name, required }: OptionSpec): string => (required ? `<${name}>` : `[${name}]`);
const onMessages = ({ name, summary, onMessage }: CommandSpec, locale: Locale): readonly object[] =>
  onMessage
    ? [
        {
          name: clip(onMessage[locale], LIMITS.shortcut),
          type: 'message',
          callback_id: name,
          description: clip(summary[locale], LIMITS.shortcutHint),
        },
      ]
    : [];
const usage = ({ name, options }: CommandSpec): string => [name, ...options.map(slot)].join(' ');

/** How the app is to be set up. */
interface Wish {
  /** Where requests are taken; without one the app runs in Socket Mode. */
  readonly url?: string | undefined;
  /** What its menus speak: Slack knows one language for all. */
  readonly locale?: Locale;
}

/** The app's manifest for api.slack.com. */
export const slackManifest = (commands: readonly CommandSpec[], { url, locale = 'en' }: Wish = {}): object => {
  const address = url && `${url.replace(/\/+$/, '')}${PATH}`;
  const shortcuts = commands.flatMap((command) => onMessages(command, locale));
  return {
    display_information: {
      name: 'Ernie Watch',
      description: 'Is ERNIE (文心一言, Qianfan) working? If it fails for you: why, and what to do.',
      background_color: '#1f2d5c',
    },
    features: {
      // Without its tab nobody can be written to privately.
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
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
