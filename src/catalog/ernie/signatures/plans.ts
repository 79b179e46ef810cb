import type { Signature } from '../../../core/knowledge.ts';
import { F } from './fixes.ts';
import { v2Body, v2Raised } from './shapes.ts';
import { AI_SEARCH, CODING_PLAN, TOKEN_PLAN } from './sources.ts';

const coding = {
  surface: 'v2',
  component: 'ernie/plans',
  side: 'caller',
  retryable: 'after-fix',
  source: CODING_PLAN,
} as const;
const token = { ...coding, source: TOKEN_PLAN } as const;
const search = {
  surface: 'v2',
  component: 'ernie/search',
  status: 429,
  side: 'caller',
  retryable: 'yes',
  source: AI_SEARCH,
} as const;
const plan = (code: string, status: number, type: string): readonly [string, string] => [
  v2Raised(status, code, code, type),
  v2Body(code, code, type),
];

const codingPlan: readonly Signature[] = [
  {
    ...coding,
    id: 'v2-coding_plan_api_key_required',
    code: 'coding_plan_api_key_required',
    guide: 'auth',
    meaning: {
      en: 'The address is the Coding Plan’s, the key is not.',
      'zh-CN': '地址是 Coding Plan 的，但密钥不是 Coding Plan 专用密钥。',
    },
    fixes: [F.planKey, F.codingUrl],
    examples: plan('coding_plan_api_key_required', 401, 'invalid_request_error'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_api_key_not_allowed',
    code: 'coding_plan_api_key_not_allowed',
    guide: 'auth',
    meaning: {
      en: 'The key is the Coding Plan’s, the address is not.',
      'zh-CN': '密钥是 Coding Plan 专用的，但请求地址不是 Coding Plan 的。',
    },
    fixes: [F.codingUrl, F.v2Key],
    examples: plan('coding_plan_api_key_not_allowed', 401, 'invalid_request_error'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_not_subscribed',
    code: 'coding_plan_not_subscribed',
    guide: 'quota-billing',
    meaning: {
      en: 'The account has no Coding Plan, which is not sold any more.',
      'zh-CN': '账号没有订阅 Coding Plan（该套餐已停售）。',
    },
    fixes: [F.planRenew],
    examples: plan('coding_plan_not_subscribed', 403, 'access_denied'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_subscription_expired',
    code: 'coding_plan_subscription_expired',
    guide: 'quota-billing',
    meaning: { en: 'The Coding Plan has ended.', 'zh-CN': 'Coding Plan 已到期。' },
    fixes: [F.planRenew],
    examples: plan('coding_plan_subscription_expired', 403, 'access_denied'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_model_not_supported',
    code: 'coding_plan_model_not_supported',
    guide: 'model-not-found',
    meaning: { en: 'The model is not part of the Coding Plan.', 'zh-CN': '该模型不在 Coding Plan 支持范围内。' },
    fixes: [F.planModel],
    examples: plan('coding_plan_model_not_supported', 403, 'invalid_request_error'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_hour_quota_exceeded',
    limit: 'plan-5-hours',
    code: 'coding_plan_hour_quota_exceeded',
    guide: 'quota-billing',
    meaning: {
      en: 'The plan’s sliding window of five hours is used up; it refills by itself.',
      'zh-CN': '套餐 5 小时滑动窗口额度已用完，会自动恢复。',
    },
    fixes: [F.planUsage, F.planRenew],
    examples: plan('coding_plan_hour_quota_exceeded', 429, 'rate_limit_exceeded'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_week_quota_exceeded',
    limit: 'plan-week',
    code: 'coding_plan_week_quota_exceeded',
    guide: 'quota-billing',
    meaning: {
      en: 'The plan’s weekly quota is used up; it starts anew on Monday 00:00 UTC+8.',
      'zh-CN': '套餐周额度已用完，周一 00:00（UTC+8）重置。',
    },
    fixes: [F.planUsage, F.planRenew],
    examples: plan('coding_plan_week_quota_exceeded', 429, 'rate_limit_exceeded'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_month_quota_exceeded',
    limit: 'plan-month',
    code: 'coding_plan_month_quota_exceeded',
    guide: 'quota-billing',
    meaning: {
      en: 'The plan’s monthly quota is used up; it starts anew on the day of subscription.',
      'zh-CN': '套餐月额度已用完，在订阅日 00:00（UTC+8）重置。',
    },
    fixes: [F.planUsage, F.planRenew],
    examples: plan('coding_plan_month_quota_exceeded', 429, 'rate_limit_exceeded'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_rate_limit_exceeded',
    limit: 'plan-rate',
    code: 'coding_plan_rate_limit_exceeded',
    guide: 'rate-limit',
    retryable: 'yes',
    meaning: { en: 'More calls at once than the plan allows.', 'zh-CN': '调用频率超过套餐允许的速率。' },
    fixes: [F.backOff, F.fewer],
    examples: plan('coding_plan_rate_limit_exceeded', 429, 'rate_limit_exceeded'),
  },
  {
    ...coding,
    id: 'v2-coding_plan_cluster_rate_limited',
    limit: 'shared',
    code: 'coding_plan_cluster_rate_limited',
    guide: 'rate-limit',
    side: 'provider',
    retryable: 'yes',
    meaning: {
      en: 'The plan’s cluster is full at Baidu’s; it is not your quota.',
      'zh-CN': '百度侧套餐集群繁忙，并非你的额度用完。',
    },
    fixes: [F.retry, F.otherModel],
    examples: plan('coding_plan_cluster_rate_limited', 429, 'rate_limit_exceeded'),
  },
];

const tokenPlan: readonly Signature[] = [
  {
    ...token,
    id: 'v2-token_plan_person_api_key_required',
    code: 'token_plan_person_api_key_required',
    guide: 'auth',
    meaning: {
      en: 'The address is the personal Token Plan’s, the key is not.',
      'zh-CN': '地址是个人版 Token Plan 的，但密钥不是其专用密钥。',
    },
    fixes: [F.planKey, F.tokenPlanUrl],
    examples: plan('token_plan_person_api_key_required', 401, 'invalid_request_error'),
  },
  {
    ...token,
    id: 'v2-token_plan_person_api_key_not_allowed',
    code: 'token_plan_person_api_key_not_allowed',
    guide: 'auth',
    meaning: {
      en: 'The key is the personal Token Plan’s, the address is not.',
      'zh-CN': '密钥是个人版 Token Plan 专用的，但请求地址不是。',
    },
    fixes: [F.tokenPlanUrl, F.v2Key],
    examples: plan('token_plan_person_api_key_not_allowed', 401, 'invalid_request_error'),
  },
  {
    ...token,
    id: 'v2-token_plan_person_not_subscribed',
    code: 'token_plan_person_not_subscribed',
    guide: 'quota-billing',
    meaning: { en: 'The account has no personal Token Plan.', 'zh-CN': '账号没有订阅个人版 Token Plan。' },
    fixes: [F.planRenew],
    examples: plan('token_plan_person_not_subscribed', 403, 'access_denied'),
  },
  {
    ...token,
    id: 'v2-token_plan_person_subscription_expired',
    code: 'token_plan_person_subscription_expired',
    guide: 'quota-billing',
    meaning: { en: 'The personal Token Plan has ended.', 'zh-CN': '个人版 Token Plan 已到期。' },
    fixes: [F.planRenew],
    examples: plan('token_plan_person_subscription_expired', 403, 'access_denied'),
  },
  {
    ...token,
    id: 'v2-token_plan_person_model_not_supported',
    code: 'token_plan_person_model_not_supported',
    guide: 'model-not-found',
    meaning: {
      en: 'The model is not in the plan’s line-up (which changes); 403 is not about rights.',
      'zh-CN': '该模型不在套餐支持列表中（列表会变动）；403 并非权限问题。',
    },
    fixes: [F.planModel, F.planUsage],
    examples: plan('token_plan_person_model_not_supported', 403, 'access_denied'),
  },
  {
    ...token,
    id: 'v2-token_plan_person_rate_limit_exceeded',
    limit: 'plan-rate',
    code: 'token_plan_person_rate_limit_exceeded',
    guide: 'rate-limit',
    retryable: 'yes',
    meaning: {
      en: 'The plan’s rate for one account is reached; no Retry-After is sent.',
      'zh-CN': '达到套餐单账号速率上限，且不返回 Retry-After。',
    },
    fixes: [F.backOff, F.fewer],
    examples: plan('token_plan_person_rate_limit_exceeded', 429, 'rate_limit_exceeded'),
  },
  {
    ...token,
    id: 'v2-token_quota_exceeded',
    limit: 'plan-month',
    code: 'token_quota_exceeded',
    guide: 'quota-billing',
    meaning: { en: 'The plan’s token pool of this month is used up.', 'zh-CN': '套餐当月 token 额度已用完。' },
    fixes: [F.planUsage, F.planRenew],
    examples: plan('token_quota_exceeded', 429, 'rate_limit_exceeded'),
  },
];

const aiSearch: readonly Signature[] = [
  {
    ...search,
    id: 'v2-RATE_LIMIT_TOTAL_QPS',
    limit: 'qps',
    code: 'RATE_LIMIT_TOTAL_QPS',
    guide: 'rate-limit',
    message: 'Total API QPS limit exceeded',
    meaning: { en: 'All calls together exceed the requests per second.', 'zh-CN': '总调用 QPS 超限。' },
    fixes: [F.fewer, F.backOff],
    examples: ['{"requestId":"3b1c","code":"RATE_LIMIT_TOTAL_QPS","message":"Total API QPS limit exceeded"}'],
  },
  {
    ...search,
    id: 'v2-RATE_LIMIT_SEARCH_TOTAL_QPS',
    limit: 'qps',
    code: 'RATE_LIMIT_SEARCH_TOTAL_QPS',
    guide: 'rate-limit',
    message: 'Total request rate for AI Search exceeded',
    meaning: { en: 'AI Search gets more requests per second than it may.', 'zh-CN': 'AI 搜索总请求速率超限。' },
    fixes: [F.fewer, F.backOff],
    examples: [
      '{"requestId":"3b1c","code":"RATE_LIMIT_SEARCH_TOTAL_QPS","message":"Total request rate for AI Search exceeded"}',
    ],
  },
  {
    ...search,
    id: 'v2-RATE_LIMIT_SEARCH_QPS',
    limit: 'qps',
    code: 'RATE_LIMIT_SEARCH_QPS',
    guide: 'rate-limit',
    message: 'AI Search QPS limit exceeded',
    meaning: { en: 'Your AI Search requests per second are used up.', 'zh-CN': '你的 AI 搜索 QPS 超限。' },
    fixes: [F.fewer, F.backOff],
    examples: ['{"requestId":"3b1c","code":"RATE_LIMIT_SEARCH_QPS","message":"AI Search QPS limit exceeded"}'],
  },
  {
    ...search,
    id: 'v2-QUOTA_USER_DAILY_REQUEST',
    limit: 'daily',
    code: 'QUOTA_USER_DAILY_REQUEST',
    guide: 'quota-billing',
    retryable: 'after-fix',
    message: 'Daily request quota per user for AI Search exceeded',
    meaning: { en: 'Today’s AI Search requests are used up.', 'zh-CN': '今日 AI 搜索调用次数已用完。' },
    fixes: [F.allowance, F.billing],
    examples: [
      '{"requestId":"3b1c","code":"QUOTA_USER_DAILY_REQUEST","message":"Daily request quota per user for AI Search exceeded"}',
    ],
  },
  {
    ...search,
    id: 'v2-QUOTA_USER_DAILY_FREE',
    limit: 'daily-free',
    code: 'QUOTA_USER_DAILY_FREE',
    guide: 'quota-billing',
    retryable: 'after-fix',
    message: 'Daily free quota per user for AI Search exceeded',
    meaning: { en: 'Today’s free AI Search calls are used up.', 'zh-CN': '今日 AI 搜索免费次数已用完。' },
    fixes: [F.billing, F.allowance],
    examples: [
      '{"requestId":"3b1c","code":"QUOTA_USER_DAILY_FREE","message":"Daily free quota per user for AI Search exceeded"}',
    ],
  },
  {
    ...search,
    id: 'v2-BILLING_INSUFFICIENT_BALANCE',
    code: 'BILLING_INSUFFICIENT_BALANCE',
    guide: 'quota-billing',
    retryable: 'after-fix',
    message: 'Your account has insufficient balance',
    meaning: {
      en: 'The account is in arrears; 429 does not mean a rate limit here.',
      'zh-CN': '账号余额不足；此处的 429 并非限流。',
    },
    fixes: [F.topUp],
    examples: [
      '{"requestId":"3b1c","code":"BILLING_INSUFFICIENT_BALANCE","message":"Your account has insufficient balance"}',
    ],
  },
  {
    surface: 'v2',
    component: 'ernie/search',
    side: 'caller',
    retryable: 'after-fix',
    source: AI_SEARCH,
    id: 'v2-216003',
    code: '216003',
    guide: 'auth',
    meaning: {
      en: 'The search and tool routes got no key or a wrong one.',
      'zh-CN': '搜索与工具接口未收到密钥，或密钥错误。',
    },
    fixes: [F.v2Key, F.bearer],
    examples: ['{"requestId":"3b1c","code":216003,"message":"Authentication error"}'],
  },
];

/** Plans and AI Search, each with keys, quotas and addresses of its own. */
export const plans: readonly Signature[] = [...codingPlan, ...tokenPlan, ...aiSearch];
