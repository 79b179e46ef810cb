import { z } from 'zod';
import { LOCALES } from './core/types.ts';

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

const PAIRS =
  'must be component=address pairs separated by commas, such as chat=https://status.example.com/api/v2/summary.json.';

const pages = z
  .string()
  .prefault('')
  .transform((list) => list.split(',').flatMap((item) => item.trim() || []))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]{1,40}=https?:\/\//, PAIRS)
          .transform((pair) => ({
            component: pair.slice(0, pair.indexOf('=')),
            url: pair.slice(pair.indexOf('=') + 1),
          }))
          .refine(({ url }) => URL.canParse(url), PAIRS),
      )
      .max(20, 'has more than 20 pages.')
      .refine((all) => new Set(all.map(({ component }) => component)).size === all.length, {
        error: 'names a component twice: one page a component.',
      }),
  );

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
  KEEP_SIGNALS_DAYS: whole(7, 1, 90),
  KEEP_5_MINUTES_DAYS: whole(90, 1, 730),
  KEEP_HOURS_DAYS: whole(730, 90, 3650), // history shows 90 days
  KEEP_REPORTS_DAYS: whole(90, 1, 730),
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
  OFFICIAL_PAGES: pages,
  OPERATORS: z
    .string()
    .prefault('')
    .transform((list) => list.split(',').flatMap((item) => item.trim() || []))
    .pipe(
      z
        .array(
          z
            .string()
            .regex(
              /^(slack:[UW][A-Z0-9]{2,20}|discord:\d{15,21})$/,
              'must be like slack:U0123ABCD,discord:600000000000000001.',
            ),
        )
        .max(200, 'has more than 200 people.'),
    ),
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
  SLACK_SUBSCRIBERS: oneOf(['admins', 'members']).prefault('admins'),
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
