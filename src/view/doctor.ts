import type { Instant, Locale, Text } from '../core/types.ts';
import { duration } from './format.ts';
import type { Span, View } from './view.ts';
import type { Phrase } from './words.ts';

/** One thing that was looked at; `fix` is the one thing to do where it is not well. */
export interface Check {
  readonly name: Text;
  readonly said: readonly Span[];
  readonly fix?: string;
}

const SAY = {
  bad: {
    en: (n) => (n === 1 ? '1 thing to fix' : `${n} things to fix`),
    'zh-CN': (n) => `有 ${n} 项需要处理`,
  } satisfies Phrase<[number]>,
};
const WELL: Text = { en: 'Everything works', 'zh-CN': '一切正常' };

/** What was looked at: what is not well comes first, each with its fix. */
export const doctorView = (checks: readonly Check[], locale: Locale): View => {
  const bad = checks.filter(({ fix }) => fix !== undefined);
  const item = ({ name, said, fix }: Check): readonly Span[] => [
    fix === undefined ? '✅ ' : '❌ ',
    { strong: name[locale] },
    locale === 'zh-CN' ? '：' : ': ',
    ...said,
    ...(fix === undefined ? [] : [` → ${fix}`]),
  ];
  return {
    tone: 'neutral',
    title: bad.length === 0 ? WELL[locale] : SAY.bad[locale](bad.length),
    blocks: [{ kind: 'list', items: [...bad, ...checks.filter(({ fix }) => fix === undefined)].map(item) }],
    actions: [],
  };
};

/** Names of what is looked at. */
export const CHECKS = {
  version: { en: 'Version', 'zh-CN': '版本' },
  database: { en: 'Database', 'zh-CN': '数据库' },
  vantage: { en: 'View of the internet', 'zh-CN': '网络视野' },
  backlog: { en: 'Waiting posts', 'zh-CN': '待发通报' },
  deliveries: { en: 'Last deliveries', 'zh-CN': '最近送达' },
  token: { en: 'Token and rights', 'zh-CN': '令牌与权限' },
  clock: { en: 'Clock', 'zh-CN': '时钟' },
  channel: { en: 'Channel', 'zh-CN': '频道' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is said of each. */
export const FOUND = {
  fine: { en: () => 'fine', 'zh-CN': () => '正常' } satisfies Phrase<[]>,
  none: { en: () => 'none', 'zh-CN': () => '无' } satisfies Phrase<[]>,
  database: {
    en: (version, channels) => `schema ${version}, ${channels} subscribed ${channels === 1 ? 'channel' : 'channels'}`,
    'zh-CN': (version, channels) => `结构版本 ${version}，已订阅 ${channels} 个频道`,
  } satisfies Phrase<[number, number]>,
  broken: { en: () => 'it does not answer', 'zh-CN': () => '无法读写' } satisfies Phrase<[]>,
  brokenFix: {
    en: () => 'See that the folder DATA_DIR exists, is writable and has room, then restart.',
    'zh-CN': () => '请确认 DATA_DIR 目录存在、可写且空间充足，然后重启。',
  } satisfies Phrase<[]>,
  sees: {
    en: (place) => `checks are answered (${place})`,
    'zh-CN': (place) => `检测有应答（${place}）`,
  } satisfies Phrase<[string]>,
  unseen: { en: () => 'no check has been answered yet', 'zh-CN': () => '还没有检测得到应答' } satisfies Phrase<[]>,
  blind: {
    en: () => 'nothing on the internet can be seen from here',
    'zh-CN': () => '从这里连不上任何互联网目标',
  } satisfies Phrase<[]>,
  blindFix: {
    en: () => 'Check the network, HTTPS_PROXY and CONTROL_URLS of the machine this bot runs on.',
    'zh-CN': () => '请检查机器人所在机器的网络、HTTPS_PROXY 和 CONTROL_URLS。',
  } satisfies Phrase<[]>,
  backlog: {
    en: (n, time) => `${n} waiting, the oldest for ${time}`,
    'zh-CN': (n, time) => `${n} 条等待发送，最久已等 ${time}`,
  } satisfies Phrase<[number, string]>,
  backlogFix: {
    en: () => 'Look at the channels and tokens below: they say why it does not go out. It is tried again by itself.',
    'zh-CN': () => '请查看下面的频道和令牌检查，其中说明了原因。机器人会自动重试。',
  } satisfies Phrase<[]>,
  skew: {
    en: (time, ahead) => `${time} ${ahead ? 'behind' : 'ahead of'} the platform`,
    'zh-CN': (time, ahead) => `比平台${ahead ? '慢' : '快'} ${time}`,
  } satisfies Phrase<[string, boolean]>,
  skewFix: {
    en: () => 'Switch time synchronisation (NTP) on: signed requests are refused when clocks differ.',
    'zh-CN': () => '请开启时间同步（NTP）：时钟不一致会导致签名请求被拒。',
  } satisfies Phrase<[]>,
  unasked: { en: () => 'it could not be asked', 'zh-CN': () => '无法获取' } satisfies Phrase<[]>,
  problem: {
    en: (reason) => `the last post failed (${reason})`,
    'zh-CN': (reason) => `最近一次发送失败（${reason}）`,
  } satisfies Phrase<[string]>,
  problemFix: {
    en: () => 'Type “/ernie doctor” in that channel: it looks at its rights.',
    'zh-CN': () => '请在那个频道输入 /ernie doctor，会检查该频道的权限。',
  } satisfies Phrase<[]>,
  notSubscribed: {
    en: () => 'posting works here; the channel is not subscribed',
    'zh-CN': () => '可以发送，但本频道尚未订阅',
  } satisfies Phrase<[]>,
  posts: {
    en: () => 'posting, editing and threads work here',
    'zh-CN': () => '可以发送、编辑和使用消息串',
  } satisfies Phrase<[]>,
} as const;

/** When something last went out. */
export const lastSpans = (at: Instant | undefined, locale: Locale): readonly Span[] =>
  at === undefined ? [locale === 'zh-CN' ? '尚未发送过' : 'nothing sent yet'] : [{ time: at }];

/** A length of time in words of that language. */
export const lengthOf = (ms: number, locale: Locale): string => duration(Math.abs(ms), locale);
