import { Settings } from './settings.ts';

/** The operator can fix it: what is wrong, then what to do, one line a problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export interface SlackConfig {
  readonly botToken: string;
  /** HTTP with signed requests, or Socket Mode. */
  readonly receive:
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number }
    | { readonly kind: 'socket'; readonly appToken: string };
  readonly apiUrl: string;
  /** Who may subscribe a channel: admins of the workspace, or all its members. */
  readonly subscribers: Settings['SLACK_SUBSCRIBERS'];
}
export interface DiscordConfig {
  readonly token: string;
  /** Register commands in this server only: at once, instead of everywhere. */
  readonly guildId: string | undefined;
  readonly apiUrl: string;
}
export interface Config {
  readonly settings: Settings;
  readonly slack: SlackConfig | undefined;
  readonly discord: DiscordConfig | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

const slackFrom = (s: Settings, problems: string[]): SlackConfig | undefined => {
  if (!s.SLACK_BOT_TOKEN) {
    if (s.SLACK_APP_TOKEN || s.SLACK_SIGNING_SECRET)
      problems.push(
        'SLACK_BOT_TOKEN is missing. Copy it from api.slack.com, your app, OAuth & Permissions, or empty the other SLACK_ settings to run without Slack.',
      );
    return undefined;
  }
  const base = { botToken: s.SLACK_BOT_TOKEN, apiUrl: s.SLACK_API_URL, subscribers: s.SLACK_SUBSCRIBERS };
  if (s.SLACK_APP_TOKEN) return { ...base, receive: { kind: 'socket', appToken: s.SLACK_APP_TOKEN } };
  if (s.SLACK_SIGNING_SECRET)
    return { ...base, receive: { kind: 'http', signingSecret: s.SLACK_SIGNING_SECRET, port: s.SLACK_PORT } };
  problems.push(
    'SLACK_APP_TOKEN is missing. Set it for Socket Mode (no public address needed), or set SLACK_SIGNING_SECRET to receive signed requests over HTTP.',
  );
  return undefined;
};

/** The whole configuration from environment variables; throws one ConfigError that names every problem and its remedy. */
export const readConfig = (env: Env): Config => {
  // An empty value is an absent one, as in `.env.example`.
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) => {
      const value = (env[name] ?? env[name.toLowerCase()])?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = Settings.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!parsed.success) throw new ConfigError([...new Set(problems)]);
  const settings = parsed.data;
  const slack = slackFrom(settings, problems);
  const discord = settings.DISCORD_TOKEN
    ? { token: settings.DISCORD_TOKEN, guildId: settings.DISCORD_GUILD_ID, apiUrl: settings.DISCORD_API_URL }
    : undefined;
  if (problems.length > 0) throw new ConfigError(problems);
  return { settings, slack, discord };
};
