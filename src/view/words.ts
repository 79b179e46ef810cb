import type { Level, Locale, Phase, Reason, ReportCategory, Side, Text } from '../core/types.ts';
import type { Tone } from './view.ts';

/** A sentence with blanks, written once in each language. */
export type Phrase<Blanks extends readonly unknown[]> = Readonly<Record<Locale, (...blanks: Blanks) => string>>;

export const LEVEL_WORDS: Readonly<Record<Level | 'unknown', Text>> = {
  operational: { en: 'Operational', 'zh-CN': '正常' },
  maintenance: { en: 'Maintenance', 'zh-CN': '维护中' },
  degraded: { en: 'Degraded', 'zh-CN': '部分异常' },
  outage: { en: 'Outage', 'zh-CN': '故障' },
  unknown: { en: 'Unknown', 'zh-CN': '未知' },
};

/** A sign for each tone; always beside the word, never instead of it. */
export const SIGNS: Readonly<Record<Tone, string>> = {
  operational: '🟢',
  maintenance: '🔧',
  degraded: '🟡',
  outage: '🔴',
  unknown: '⚪',
  neutral: '',
};

export const PHASE_WORDS: Readonly<Record<Phase, Text>> = {
  investigating: { en: 'Investigating', 'zh-CN': '排查中' },
  identified: { en: 'Identified', 'zh-CN': '已定位' },
  monitoring: { en: 'Monitoring', 'zh-CN': '观察中' },
  resolved: { en: 'Resolved', 'zh-CN': '已恢复' },
};

export const SIDE_WORDS: Readonly<Record<Side | 'unclear', Text>> = {
  caller: { en: 'You', 'zh-CN': '你这边' },
  provider: { en: 'ERNIE', 'zh-CN': '百度侧' },
  network: { en: 'Network in between', 'zh-CN': '中间网络' },
  unclear: { en: 'Unclear', 'zh-CN': '说不准' },
};

export const CATEGORY_WORDS: Readonly<Record<ReportCategory, Text>> = {
  login: { en: 'Login issues', 'zh-CN': '登录问题' },
  'api-errors': { en: 'API errors', 'zh-CN': 'API 报错' },
  slow: { en: 'Slow', 'zh-CN': '响应慢' },
  'rate-limits': { en: 'Rate limits', 'zh-CN': '被限流' },
  'wrong-answers': { en: 'Wrong answers', 'zh-CN': '回答有误' },
  'web-down': { en: 'Web app down', 'zh-CN': '网页打不开' },
  other: { en: 'Something else', 'zh-CN': '其他' },
};

/** Why nothing better than "unknown" can be said. */
export const REASON_WORDS: Readonly<Record<Reason, Text>> = {
  evidence: { en: 'the checks below say so', 'zh-CN': '依据见下方检查结果' },
  starting: { en: 'checks have only just begun; ask again in a moment', 'zh-CN': '刚开始检测，请稍后再查' },
  stale: { en: 'the last check is too old to rely on', 'zh-CN': '上次检测太久，不能作数' },
  blind: { en: 'this bot cannot reach the internet from here', 'zh-CN': '机器人所在网络连不上互联网' },
  'own-trouble': {
    en: 'our own network, proxy, key or quota stands in the way, so nothing can be said about ERNIE',
    'zh-CN': '机器人自己的网络、代理、密钥或额度有问题，无法判断百度侧',
  },
  suspect: {
    en: 'the last checks failed; more are under way to be sure',
    'zh-CN': '最近几次检测失败，正在复核',
  },
  unwatched: { en: 'nothing watches it', 'zh-CN': '没有检测手段' },
  retired: { en: 'switched off by Baidu for good', 'zh-CN': '百度已永久下线' },
};
