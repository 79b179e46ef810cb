import type { Signature } from '../../../core/knowledge.ts';
import { F } from './fixes.ts';
import { V2_CODES } from './sources.ts';

const plain = {
  surface: 'http',
  component: 'ernie/chat',
  side: 'caller',
  retryable: 'after-fix',
  source: V2_CODES,
} as const;
const words = {
  ...plain,
  component: 'ernie/auth',
  guide: 'auth',
  source: 'https://www.rfc-editor.org/rfc/rfc9110#name-status-codes',
} as const;
const network = {
  surface: 'network',
  component: 'ernie/chat',
  guide: 'network',
  side: 'network',
  retryable: 'yes',
  source: 'https://nodejs.org/api/errors.html#common-system-errors',
} as const;
const fault = { ...plain, guide: 'overloaded', side: 'provider', retryable: 'yes' } as const;

const statuses: readonly Signature[] = [
  {
    ...plain,
    id: 'http-400',
    status: 400,
    guide: 'invalid-request',
    meaning: {
      en: 'The request was refused as wrong; the body says what is wrong.',
      'zh-CN': '请求有误被拒绝，具体原因见响应体。',
    },
    fixes: [F.inner, F.named],
    examples: ['HTTP 400 Bad Request'],
  },
  {
    ...plain,
    id: 'http-401',
    status: 401,
    guide: 'auth',
    component: 'ernie/auth',
    meaning: {
      en: 'Usually the key; but on Qianfan an unknown model answers 401 too, so the body’s code decides.',
      'zh-CN': '多半是密钥问题；但千帆在模型不存在时也返回 401，需以响应体的 code 为准。',
    },
    fixes: [F.v2Key, F.bearer, F.inner],
    examples: ['401 Unauthorized', 'HTTP 401'],
  },
  {
    ...plain,
    id: 'http-402',
    status: 402,
    guide: 'quota-billing',
    meaning: { en: 'Something has to be paid.', 'zh-CN': '需要付费或充值。' },
    fixes: [F.topUp, F.billing],
    examples: ['HTTP 402 Payment Required'],
  },
  {
    ...plain,
    id: 'http-403',
    status: 403,
    guide: 'permission',
    meaning: {
      en: 'Usually a missing right; but on Qianfan arrears, retired models and the safety review answer 403 too, so the body’s code decides.',
      'zh-CN': '多半是权限问题；但千帆在欠费、模型下线、内容审核时也返回 403，需以响应体的 code 为准。',
    },
    fixes: [F.inner, F.activate, F.topUp],
    examples: ['403 Forbidden', 'HTTP 403'],
  },
  {
    ...plain,
    id: 'http-404',
    status: 404,
    guide: 'model-not-found',
    meaning: {
      en: 'There is no such path or model: check base URL and model id.',
      'zh-CN': '路径或模型不存在：检查 Base URL 与模型 ID。',
    },
    fixes: [F.baseUrl, F.modelId],
    examples: ['HTTP 404 Not Found'],
  },
  {
    ...plain,
    id: 'http-405',
    status: 405,
    guide: 'invalid-request',
    meaning: { en: 'The path is right, the method is not.', 'zh-CN': '路径正确，但请求方法不对。' },
    fixes: [F.post],
    examples: ['HTTP 405 Method Not Allowed'],
  },
  {
    ...plain,
    id: 'http-408',
    status: 408,
    guide: 'timeout',
    side: 'either',
    retryable: 'yes',
    meaning: { en: 'The request took too long to arrive.', 'zh-CN': '请求传输超时。' },
    fixes: [F.retry, F.reach],
    examples: ['HTTP 408 Request Timeout'],
  },
  {
    ...plain,
    id: 'http-413',
    status: 413,
    guide: 'context-length',
    meaning: { en: 'The request is too large.', 'zh-CN': '请求体过大。' },
    fixes: [F.shorten],
    examples: ['HTTP 413 Request Entity Too Large'],
  },
  {
    ...plain,
    id: 'http-422',
    status: 422,
    guide: 'invalid-request',
    meaning: { en: 'The request is readable but not acceptable.', 'zh-CN': '请求可解析，但内容不被接受。' },
    fixes: [F.named],
    examples: ['HTTP 422 Unprocessable Entity'],
  },
  {
    ...plain,
    id: 'http-429',
    status: 429,
    guide: 'rate-limit',
    retryable: 'yes',
    meaning: {
      en: 'A limit is reached; the body’s code tells your own limit from the cluster’s and from a spent quota.',
      'zh-CN': '触发限制；响应体的 code 可区分是你的限额、集群限额还是额度用完。',
    },
    fixes: [F.backOff, F.fewer, F.inner],
    examples: ['HTTP 429 Too Many Requests'],
  },
  {
    ...fault,
    id: 'http-500',
    status: 500,
    meaning: { en: 'Something failed on the server’s side.', 'zh-CN': '服务端内部出错。' },
    fixes: [F.retry, F.ticket],
    examples: ['HTTP 500 Internal Server Error'],
  },
  {
    ...fault,
    id: 'http-502',
    status: 502,
    meaning: { en: 'A gateway got no good answer from what is behind it.', 'zh-CN': '网关没有从后端得到有效应答。' },
    fixes: [F.retry, F.proxy, F.ticket],
    examples: ['502 Bad Gateway'],
  },
  {
    ...fault,
    id: 'http-503',
    status: 503,
    meaning: { en: 'The service is overloaded or down for a while.', 'zh-CN': '服务过载或暂时不可用。' },
    fixes: [F.retry, F.otherModel],
    examples: ['HTTP 503 Service Unavailable'],
  },
  {
    ...plain,
    id: 'http-504',
    status: 504,
    guide: 'timeout',
    side: 'either',
    retryable: 'yes',
    meaning: {
      en: 'A gateway waited too long for the answer; long answers without streaming do that too.',
      'zh-CN': '网关等待应答超时；非流式的长回答也会这样。',
    },
    fixes: [F.longerTimeout, F.retry],
    examples: ['HTTP 504 Gateway Timeout'],
  },
];

const generic: readonly Signature[] = [
  {
    ...words,
    id: 'any-invalid-api-key',
    message: 'Invalid API key',
    meaning: { en: 'The key was refused.', 'zh-CN': '密钥被拒绝。' },
    fixes: [F.v2Key, F.bearer],
    examples: ['Invalid API key'],
  },
  {
    ...words,
    id: 'any-authentication-failed',
    message: 'Authentication failed',
    meaning: { en: 'The key or login was refused.', 'zh-CN': '密钥或登录被拒绝。' },
    fixes: [F.v2Key, F.bearer],
    examples: ['Authentication failed'],
  },
  {
    ...words,
    id: 'any-invalid-authentication',
    message: 'Invalid authentication',
    meaning: {
      en: 'The way of authenticating is wrong: key, header or both.',
      'zh-CN': '认证方式有误：密钥、请求头或两者都有问题。',
    },
    fixes: [F.bearer, F.v2Key],
    examples: ['Invalid authentication'],
  },
  {
    ...words,
    id: 'any-incorrect-api-key',
    message: 'Incorrect API key provided',
    meaning: { en: 'The key is not one that this address knows.', 'zh-CN': '该地址不认识这个密钥。' },
    fixes: [F.v2Key, F.baseUrl],
    examples: ['Incorrect API key provided'],
  },
  {
    ...words,
    id: 'any-invalid_api_key',
    code: 'invalid_api_key',
    meaning: { en: 'The key was refused.', 'zh-CN': '密钥被拒绝。' },
    fixes: [F.v2Key, F.baseUrl],
    examples: ['invalid_api_key'],
  },
  {
    ...words,
    id: 'any-permission_denied',
    code: 'permission_denied',
    component: 'ernie/chat',
    guide: 'permission',
    meaning: { en: 'You are known, but not allowed to do this.', 'zh-CN': '身份有效，但没有权限。' },
    fixes: [F.activate, F.keyScope],
    examples: ['permission_denied'],
  },
  {
    ...words,
    id: 'any-key-not-found',
    message: 'API key not found',
    meaning: {
      en: 'The key does not exist (any more), or none was sent.',
      'zh-CN': '密钥不存在（或已删除），或没有发送。',
    },
    fixes: [F.v2Key, F.bearer],
    examples: ['API key not found'],
  },
  {
    ...words,
    id: 'any-account-disabled',
    message: 'account disabled',
    meaning: { en: 'The account behind the key is disabled.', 'zh-CN': '密钥所属的账号被停用。' },
    fixes: [F.topUp, F.ticket],
    examples: ['account disabled'],
  },
];

const connections: readonly Signature[] = [
  {
    ...network,
    id: 'sdk-net-enotfound',
    message: 'getaddrinfo ENOTFOUND {host}',
    meaning: {
      en: 'The host name could not be resolved; Baidu never saw the request.',
      'zh-CN': '域名解析失败，请求没有到达百度。',
    },
    fixes: [F.dns, F.proxy],
    examples: ['Error: getaddrinfo ENOTFOUND qianfan.baidubce.com'],
  },
  {
    ...network,
    id: 'net-dns',
    message: 'Temporary failure in name resolution',
    meaning: {
      en: 'The host name could not be resolved; Baidu never saw the request.',
      'zh-CN': '域名解析失败，请求没有到达百度。',
    },
    fixes: [F.dns, F.proxy],
    examples: ['[Errno -3] Temporary failure in name resolution'],
  },
  {
    ...network,
    id: 'sdk-net-refused',
    message: 'connect ECONNREFUSED {address}',
    meaning: {
      en: 'Nothing accepts connections at that address; often it is a local proxy that is not running.',
      'zh-CN': '目标地址拒绝连接，常见原因是本地代理没有启动。',
    },
    fixes: [F.proxy, F.reach],
    examples: ['Error: connect ECONNREFUSED 127.0.0.1:7890'],
  },
  {
    ...network,
    id: 'sdk-net-reset',
    message: 'read ECONNRESET',
    meaning: { en: 'The connection was cut while the answer was being read.', 'zh-CN': '读取应答时连接被重置。' },
    fixes: [F.reach, F.proxy],
    examples: ['Error: read ECONNRESET'],
  },
  {
    ...network,
    id: 'sdk-net-etimedout',
    guide: 'timeout',
    message: 'connect ETIMEDOUT {address}',
    meaning: { en: 'The connection could not be made in time.', 'zh-CN': '建立连接超时。' },
    fixes: [F.reach, F.proxy],
    examples: ['Error: connect ETIMEDOUT 182.61.200.7:443'],
  },
];

/** Plain HTTP statuses, wordings every service uses, and connections that never came about. */
export const plainSignatures: readonly Signature[] = [...statuses, ...generic, ...connections];
