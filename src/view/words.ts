import type { Finding, Instant, Level, Locale, Phase, Reason, ReportCategory, Side, Text } from '../core/types.ts';
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
    en: 'our own key, quota or proxy stands in the way, so nothing can be said about ERNIE',
    'zh-CN': '机器人自己的密钥、额度或代理有问题，无法判断百度侧',
  },
  unwatched: { en: 'nothing watches it', 'zh-CN': '没有检测手段' },
  retired: { en: 'switched off by Baidu for good', 'zh-CN': '百度已永久下线' },
};

export const FINDING_WORDS: Readonly<Record<Finding, Text>> = {
  alive: { en: 'answers as it should', 'zh-CN': '应答符合预期' },
  answered: { en: 'a real call brought an answer', 'zh-CN': '真实调用有回答' },
  slow: { en: 'answers, but late', 'zh-CN': '有应答，但很慢' },
  throttled: { en: 'limits our own checks, so it is up', 'zh-CN': '对我们的检测限流，说明在运行' },
  'own-key': { en: 'our own key is refused (our trouble)', 'zh-CN': '我们自己的密钥被拒（我方问题）' },
  'own-quota': {
    en: 'our own quota or balance is used up (our trouble)',
    'zh-CN': '我们自己的额度或余额用完（我方问题）',
  },
  'good-key-rejected': { en: 'refuses a key that worked before', 'zh-CN': '拒绝了此前可用的密钥' },
  'bad-key-accepted': { en: 'lets a made-up key in', 'zh-CN': '放行了伪造的密钥' },
  'error-in-200': { en: 'answers 200 with an error inside', 'zh-CN': '返回 200，但响应体里是错误' },
  'server-error': {
    en: 'its gateway answers with a server error (5xx from Baidu itself)',
    'zh-CN': '网关在线，但返回百度的 5xx 服务端错误',
  },
  'bare-server-error': {
    en: 'a bare server error page (5xx without Baidu’s own answer)',
    'zh-CN': '返回裸 5xx 错误页（不是百度接口的响应）',
  },
  'cut-short': { en: 'the answer breaks off in the middle', 'zh-CN': '应答中途断开' },
  unexpected: { en: 'an answer of no known kind', 'zh-CN': '应答不在已知类型内' },
  captive: {
    en: 'somebody else answers in its place (login portal or filtering proxy)',
    'zh-CN': '应答来自别处（认证门户或过滤代理）',
  },
  'too-large': { en: 'far more data than any right answer', 'zh-CN': '返回数据量远超正常应答' },
  'too-many-redirects': { en: 'redirects in circles', 'zh-CN': '反复重定向' },
  dns: { en: 'its name cannot be resolved (DNS)', 'zh-CN': '域名解析失败（DNS）' },
  tls: { en: 'no secure connection (TLS)', 'zh-CN': '安全连接建立失败（TLS）' },
  refused: { en: 'connection refused', 'zh-CN': '连接被拒绝' },
  reset: { en: 'connection dropped before an answer', 'zh-CN': '未应答连接就被断开' },
  'connect-timeout': { en: 'no connection in time', 'zh-CN': '连接超时' },
  'read-timeout': { en: 'connected, but no answer in time', 'zh-CN': '已连接，但等待应答超时' },
  proxy: { en: 'our own proxy refuses (our trouble)', 'zh-CN': '我们自己的代理拒绝了请求（我方问题）' },
  reachable: { en: 'reachable', 'zh-CN': '可达' },
  unreachable: { en: 'not reachable', 'zh-CN': '不可达' },
};

/** A length of time in words: `3 min`, `2 h 5 min`, `4 d`. */
export const duration = (ms: number, locale: Locale): string => {
  const zh = locale === 'zh-CN';
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return zh ? `${seconds} 秒` : `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return zh ? `${minutes} 分钟` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 48) return zh ? `${Math.round(hours / 24)} 天` : `${Math.round(hours / 24)} d`;
  if (rest === 0) return zh ? `${hours} 小时` : `${hours} h`;
  return zh ? `${hours} 小时 ${rest} 分钟` : `${hours} h ${rest} min`;
};

/** How long ago: `3 min ago`. */
export const ago = (at: Instant, now: Instant, locale: Locale): string => {
  const zh = locale === 'zh-CN';
  if (now - at < 1000) return zh ? '刚刚' : 'just now';
  return zh ? `${duration(now - at, locale)}前` : `${duration(now - at, locale)} ago`;
};

/** Names one after the other; no "and", for some names hold one. */
export const listed = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'zh-CN' ? '、' : ', ');

/** What something is like: `Chat: Outage`. */
export const colon = (what: string, like: string, locale: Locale): string =>
  locale === 'zh-CN' ? `${what}：${like}` : `${what}: ${like}`;

/** An aside behind something: ` (2 min ago)`. */
export const bracketed = (aside: string, locale: Locale): string =>
  locale === 'zh-CN' ? `（${aside}）` : ` (${aside})`;
