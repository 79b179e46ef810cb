import { z } from 'zod';
import { LOCALES } from './core/types.ts';

/** The operator can fix it: what is wrong, then what to do, one line a problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const url = (fallback: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: 'is not an http(s) address. Write it like https://example.com, without a path at the end.',
    })
    .transform((value) => value.replace(/\/+$/, ''))
    .prefault(fallback);

const whole = (fallback: number, min: number, max: number) =>
  z.coerce
    .number({ error: 'is not a number.' })
    .int(`must be a whole number from ${min} to ${max}.`)
    .min(min, `must be a whole number from ${min} to ${max}.`)
    .max(max, `must be a whole number from ${min} to ${max}.`)
    .prefault(fallback);

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of: ${values.join(', ')}.` });

const secret = (shape: RegExp, looks: string) => z.string().regex(shape, `does not look right: ${looks}`).optional();

const proxy = z
  .url({ protocol: /^https?$/, error: 'is not a proxy address. Write it like http://proxy.example:3128.' })
  .optional();

const CONTROLS = [
  'http://connect.rom.miui.com/generate_204', // inside mainland China
  'https://captive.apple.com/hotspot-detect.html', // both sides
  'http://www.msftconnecttest.com/connecttest.txt', // both sides
  'https://cp.cloudflare.com/generate_204', // outside
].join(',');

/** Every setting, by the name of its environment variable. */
export const Settings = z.object({
  DATA_DIR: z.string().min(1).prefault('data'),
  LOCALE: oneOf(LOCALES).optional(),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).prefault('info'),
  IDENTITY_KEY: z
    .string()
    .min(32, 'is too short: use at least 32 characters, or leave it empty to have one made.')
    .optional(),
  PROBE_INTERVAL_S: whole(60, 5, 3600),
  WEB_PROBE_INTERVAL_S: whole(120, 5, 3600),
  PROBE_TIMEOUT_MS: whole(10_000, 100, 60_000),
  VANTAGE: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'must be 1 to 32 lower-case letters, digits or dashes, such as shanghai.')
    .prefault('home'),
  CONTROL_URLS: z
    .string()
    .prefault(CONTROLS)
    .transform((list) => list.split(',').map((item) => item.trim()))
    .pipe(
      z
        .array(z.url({ protocol: /^https?$/, error: 'must be http(s) addresses separated by commas.' }))
        .min(1)
        .max(10),
    ),
  QIANFAN_API_KEY: secret(
    /^bce-v3\/ALTAK[\w-]*\/[\w]+$/,
    'a Qianfan v2 key starts with bce-v3/ALTAK. Copy it from console.bce.baidu.com/iam/#/iam/apikey/list, or leave it empty to watch without a key.',
  ),
  QIANFAN_MODEL: z.string().min(1).max(100).prefault('ernie-4.5-turbo-32k'),
  QIANFAN_BASE_URL: url('https://qianfan.baidubce.com'),
  BAIDU_AIP_BASE_URL: url('https://aip.baidubce.com'),
  BAIDU_IAM_BASE_URL: url('https://iam.bj.baidubce.com'),
  AISTUDIO_BASE_URL: url('https://aistudio.baidu.com'),
  ERNIE_WEB_URL: url('https://yiyan.baidu.com'),
  BAIDU_CONSOLE_URL: url('https://console.bce.baidu.com'),
  HTTPS_PROXY: proxy,
  HTTP_PROXY: proxy,
  NO_PROXY: z.string().optional(),
  SLACK_BOT_TOKEN: secret(
    /^xoxb-/,
    'a bot token starts with xoxb-. Copy it from api.slack.com, your app, OAuth & Permissions.',
  ),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_APP_TOKEN: secret(
    /^xapp-/,
    'an app-level token starts with xapp-. Make one with connections:write under Basic Information.',
  ),
  SLACK_PORT: whole(3000, 0, 65_535),
  SLACK_API_URL: url('https://slack.com/api'),
  DISCORD_TOKEN: z
    .string()
    .min(20, 'is too short for a bot token. Copy it from discord.com/developers, your app, Bot.')
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,21}$/, 'is not a server id: switch on developer mode, right-click the server, Copy Server ID.')
    .optional(),
  DISCORD_API_URL: url('https://discord.com/api'),
});
export type Settings = z.infer<typeof Settings>;

export interface SlackConfig {
  readonly botToken: string;
  /** HTTP with signed requests, or Socket Mode. */
  readonly receive:
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number }
    | { readonly kind: 'socket'; readonly appToken: string };
  readonly apiUrl: string;
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
  const base = { botToken: s.SLACK_BOT_TOKEN, apiUrl: s.SLACK_API_URL };
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
