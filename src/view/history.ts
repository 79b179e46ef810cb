import { type Day, type Spent, total, uptime } from '../core/history.ts';
import { latencyWithin, type Tally } from '../core/rollup.ts';
import type { Component, Level, Locale } from '../core/types.ts';
import { refresh, toStatus } from './actions.ts';
import { shortName } from './components.ts';
import { bracketed, duration, listed } from './format.ts';
import type { Block, Span, View } from './view.ts';
import { LEVEL_WORDS, type Phrase } from './words.ts';

/** The past days of one component, oldest first. */
export interface Past {
  readonly component: Component;
  readonly days: readonly Day[];
  /** What the checks of these days came to. */
  readonly tally: Tally;
}

const SQUARES: Readonly<Record<Level | 'unknown', string>> = {
  operational: '🟩',
  maintenance: '🟦',
  degraded: '🟨',
  outage: '🟥',
  unknown: '⬜',
};
const A_LINE = 30;

const SAY = {
  title: {
    en: (days) => `History of the last ${days} ${days === 1 ? 'day' : 'days'}`,
    'zh-CN': (days) => `近 ${days} 天的历史`,
  } satisfies Phrase<[number]>,
  uptime: {
    en: (share) => `${share} of the watched time operational`,
    'zh-CN': (share) => `监测时间内 ${share} 正常`,
  } satisfies Phrase<[string]>,
  lasted: { en: (level, time) => `${level} ${time}`, 'zh-CN': (level, time) => `${level} ${time}` } satisfies Phrase<
    [string, string]
  >,
  hours: {
    en: (hours) =>
      `The last ${hours} hours, a square each (🟩 no check failed, 🟨 some did, 🟥 half or more, ⬜ none made):`,
    'zh-CN': (hours) =>
      `最近 ${hours} 小时，每小时一格（🟩 检测全部正常、🟨 部分失败、🟥 一半以上失败、⬜ 没有检测）：`,
  } satisfies Phrase<[number]>,
  checks: {
    en: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'check' : 'checks'}`,
    'zh-CN': (count) => `检测 ${count.toLocaleString('zh-CN')} 次`,
  } satisfies Phrase<[number]>,
  untold: {
    en: (count) => `${count.toLocaleString('en')} could not tell`,
    'zh-CN': (count) => `${count.toLocaleString('zh-CN')} 次无法判断`,
  } satisfies Phrase<[number]>,
  failed: {
    en: (share) => `${share} failed or were too slow`,
    'zh-CN': (share) => `${share} 失败或过慢`,
  } satisfies Phrase<[string]>,
  latency: {
    en: (half, most) => `half answered within ${half}, 95 % within ${most}`,
    'zh-CN': (half, most) => `一半在 ${half}内响应，95 % 在 ${most}内`,
  } satisfies Phrase<[string, string]>,
};

const WORDS = {
  never: { en: 'not watched in this time', 'zh-CN': '这段时间没有监测' },
  unwatched: { en: 'not watched', 'zh-CN': '未监测' },
  legend: {
    en: 'One square a day (UTC), oldest first: 🟩 operational, 🟨 degraded, 🟥 outage, 🟦 maintenance, ⬜ not watched. The worst that lasted a minute colours the day.',
    'zh-CN':
      '每天一格（UTC），从旧到新：🟩 正常、🟨 部分异常、🟥 故障、🟦 维护、⬜ 未监测。持续一分钟以上的最差状态决定当天颜色。',
  },
  own: {
    en: 'Only what this bot itself saw while it was running.',
    'zh-CN': '只包括机器人自己运行期间看到的情况。',
  },
  counted: {
    en: 'Quick repeats after a failed check are not counted. Latencies are those of right answers, rounded up.',
    'zh-CN': '检测失败后的快速重试不计入次数；延迟只统计正确的响应，向上取整。',
  },
} as const;

/** 99.95 %, and never 100 % when anything was wrong. */
const percent = (share: number): string => `${share === 1 ? '100' : (Math.floor(share * 10_000) / 100).toFixed(2)} %`;

const inWords = (spent: Spent, locale: Locale): string => {
  const share = uptime(spent);
  if (share === undefined) return WORDS.never[locale];
  const trouble = (['outage', 'degraded', 'maintenance'] as const)
    .filter((level) => spent[level] > 0)
    .map((level) => SAY.lasted[locale](LEVEL_WORDS[level][locale], duration(spent[level], locale)));
  const unwatched =
    spent.unknown > 0 ? [SAY.lasted[locale](WORDS.unwatched[locale], duration(spent.unknown, locale))] : [];
  return listed([SAY.uptime[locale](percent(share)), ...trouble, ...unwatched], locale);
};

/** 0.05 %, and never 0 % when anything was wrong, nor 100 % when not all was. */
const trouble = (bad: number, of: number): string =>
  bad === 0 || bad === of
    ? `${bad === 0 ? 0 : 100} %`
    : `${Math.min(99.99, Math.ceil((10_000 * bad) / of) / 100).toFixed(2)} %`;

const span = (ms: number, locale: Locale): string => {
  const zh = locale === 'zh-CN';
  return ms < 1000 ? `${ms} ${zh ? '毫秒' : 'ms'}` : `${ms / 1000} ${zh ? '秒' : 's'}`;
};

const counted = (tally: Tally, locale: Locale): string => {
  const { checks, bad, unknown } = tally;
  const untold = unknown > 0 ? bracketed(SAY.untold[locale](unknown), locale) : '';
  const failed = checks > unknown ? [SAY.failed[locale](trouble(bad, checks - unknown))] : [];
  const half = latencyWithin(tally, 0.5);
  const most = latencyWithin(tally, 0.95);
  const latency = half && most ? [SAY.latency[locale](span(half, locale), span(most, locale))] : [];
  return [`${SAY.checks[locale](checks)}${untold}`, ...failed, ...latency].join(locale === 'zh-CN' ? '，' : ', ');
};

const bars = (days: readonly Day[]): string =>
  Array.from({ length: Math.ceil(days.length / A_LINE) }, (_, line) =>
    days
      .slice(line * A_LINE, (line + 1) * A_LINE)
      .map(({ worst }) => SQUARES[worst])
      .join(''),
  ).join('\n');

const item = ({ component, days, tally }: Past, locale: Locale): readonly Span[] => [
  { strong: component.name[locale] },
  ` – ${[inWords(total(days), locale), ...(tally.checks > 0 ? [counted(tally, locale)] : []), bars(days)].join('\n')}`,
];

const ofHour = ({ checks, bad, unknown }: Tally): string => {
  if (checks === unknown) return SQUARES.unknown;
  if (bad === 0) return SQUARES.operational;
  return 2 * bad < checks - unknown ? SQUARES.degraded : SQUARES.outage;
};

/** The last hours of one component, a square each. */
const byHour = (hours: readonly Tally[], locale: Locale): readonly Block[] =>
  hours.some(({ checks }) => checks > 0)
    ? [{ kind: 'text', spans: [`${SAY.hours[locale](hours.length)}\n${hours.map(ofHour).join('')}`] }]
    : [];

/** Uptime in words, what the checks came to, and a square for each day, for one component or all that are watched. */
export const historyView = (past: readonly Past[], days: number, hours: readonly Tally[], locale: Locale): View => {
  const [only] = past;
  const line = only && past.length === 1 ? `history ${shortName(only.component)} ${days}` : `history ${days}`;
  const notes = [WORDS.legend, ...(past.some(({ tally }) => tally.checks > 0) ? [WORDS.counted] : []), WORDS.own];
  const shown: readonly Block[] = [
    ...past.map((each) => ({ kind: 'text', spans: item(each, locale) }) as const),
    ...byHour(hours, locale),
  ];
  return {
    tone: 'neutral',
    title: SAY.title[locale](days),
    blocks: [...shown, ...notes.map((note): Block => ({ kind: 'note', spans: [note[locale]] }))],
    actions: [refresh(locale, line), toStatus(locale)],
  };
};
