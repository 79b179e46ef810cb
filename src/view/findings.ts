import type { Finding, Text } from '../core/types.ts';

/** What each finding is, in words. */
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
  'said-fine': { en: 'its official status page reports no trouble', 'zh-CN': '官方状态页未报告异常' },
  'said-trouble': { en: 'its official status page reports trouble', 'zh-CN': '官方状态页报告异常' },
  'said-nothing': { en: 'its official status page could not be read', 'zh-CN': '官方状态页无法读取' },
  'said-maintenance': { en: 'its official status page reports maintenance', 'zh-CN': '官方状态页报告正在维护' },
  reachable: { en: 'reachable', 'zh-CN': '可达' },
  unreachable: { en: 'not reachable', 'zh-CN': '不可达' },
};
