import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Too much in a short time. */
export const rateLimit: Guide = {
  id: 'rate-limit',
  category: 'rate_limit',
  title: { en: 'Rate limit reached', 'zh-CN': '触发限流' },
  what: {
    en: "Too many requests or tokens in a short time. On v2 this is HTTP 429 and error.code names the limit; v1 put it into an HTTP 200 body (codes 4, 18, 336501, 336502). It is about speed, not money: the same request works again soon, mostly within 60 s. Codes that begin with cluster_ are Baidu's shared capacity, not your quota.",
    'zh-CN':
      '短时间内请求或 Token 太多。v2 返回 HTTP 429，error.code 会写明触发的是哪种限制；v1 则放在 HTTP 200 的正文里（错误码 4、18、336501、336502）。这是速度问题，不是钱的问题，同样的请求过一会儿（一般 60 秒内）就能成功。以 cluster_ 开头的是百度共享集群的容量限制，不是你的配额。',
  },
  causes: [
    {
      en: "RPM: the account's requests per minute are used up (rpm_rate_limit_exceeded; 336501 on v1).",
      'zh-CN': 'RPM：账号每分钟请求数用完（rpm_rate_limit_exceeded，v1 为 336501）。',
    },
    {
      en: 'TPM: tokens per minute are used up by long prompts or long answers (tpm_, input_tpm_ or output_tpm_rate_limit_exceeded; 336502 on v1).',
      'zh-CN':
        'TPM：长提示词或长回答用完了每分钟 Token 数（tpm_、input_tpm_、output_tpm_rate_limit_exceeded，v1 为 336502）。',
    },
    {
      en: 'QPS: too many calls in the same second by one app (user_rate_limit_exceeded; 18 on v1; RATE_LIMIT_SEARCH_QPS for AI Search).',
      'zh-CN': 'QPS：同一应用在一秒内调用太多（user_rate_limit_exceeded，v1 为 18，AI 搜索为 RATE_LIMIT_SEARCH_QPS）。',
    },
    {
      en: "Cluster: Baidu's shared pool is full, whatever your quota (cluster_rate_limit_exceeded, cluster_rpm_, cluster_tpm_, preemptible_; 4 on v1).",
      'zh-CN':
        '集群：百度共享资源池满了，与你的配额无关（cluster_rate_limit_exceeded、cluster_rpm_、cluster_tpm_、preemptible_，v1 为 4）。',
    },
    {
      en: 'Plan: a Coding Plan or Token Plan has a rate of its own (coding_plan_rate_limit_exceeded, token_plan_person_rate_limit_exceeded).',
      'zh-CN':
        '套餐：Coding Plan、Token Plan 有自己的速率（coding_plan_rate_limit_exceeded、token_plan_person_rate_limit_exceeded）。',
    },
    {
      en: 'Daily: a cap per day is reached (QUOTA_USER_DAILY_REQUEST, v1 code 17). Waiting a minute does not help: see quota and billing.',
      'zh-CN': '每日上限：当天次数用完（QUOTA_USER_DAILY_REQUEST、v1 的 17）。等几分钟没有用，请看“额度与计费”。',
    },
  ],
  fixes: [
    {
      id: 'rate-limit-which',
      text: {
        en: 'Find out which limit it is from error.code: RPM wants fewer calls, TPM fewer tokens, QPS calls spread over the second, cluster patience, plan a slower pace, daily a new day or billing.',
        'zh-CN':
          '先用 error.code 判断是哪种限制：RPM 减少请求，TPM 减少 Token，QPS 把请求摊开，集群限流只能等，套餐限流要放慢，每日上限等第二天或开通付费。',
      },
      link: pages.errorCodes.url,
      unless: ['code'],
    },
    {
      id: 'rate-limit-headers',
      text: {
        en: 'Read X-Ratelimit-Remaining-Requests and X-Ratelimit-Remaining-Tokens in the answers: quotas refresh within 0 to 60 s. Do not wait for Retry-After: the 429s of plans were seen without it.',
        'zh-CN':
          '看响应头 X-Ratelimit-Remaining-Requests 和 X-Ratelimit-Remaining-Tokens，配额在 0～60 秒内刷新。不要指望 Retry-After，已观测到的套餐 429 都不带它。',
      },
    },
    {
      id: 'rate-limit-back-off',
      text: {
        en: 'Back off with jitter: wait a random time up to 1 s, then 2, 4, 8 ... at most 60 s, and give up after about 6 tries. Retry in one layer only: the Baidu SDKs already repeat some codes themselves.',
        'zh-CN':
          '指数退避加随机抖动：等待上限依次为 1、2、4、8……最多 60 秒，约 6 次后放弃。只在一层做重试，百度 SDK 对部分错误码已自带重试。',
      },
      link: pages.retryAdvice.url,
    },
    {
      id: 'rate-limit-smooth',
      text: {
        en: 'Cap your own concurrency and queue the rest. In the Baidu SDKs: QIANFAN_QPS_LIMIT, QIANFAN_RPM_LIMIT, QIANFAN_TPM_LIMIT. Remember that every process of the account draws on one quota.',
        'zh-CN':
          '限制自己的并发，其余排队。百度 SDK 可设 QIANFAN_QPS_LIMIT、QIANFAN_RPM_LIMIT、QIANFAN_TPM_LIMIT。注意同一账号的所有进程共用一份配额。',
      },
    },
    {
      id: 'rate-limit-fewer-tokens',
      text: {
        en: 'For TPM: shorten prompt and history and lower max_completion_tokens.',
        'zh-CN': '若是 TPM：缩短提示词和历史消息，调低 max_completion_tokens。',
      },
    },
    {
      id: 'rate-limit-raise',
      text: {
        en: 'See the RPM and TPM of your model in the console and buy more, or move work that can wait to batch inference.',
        'zh-CN': '在控制台查看该模型的 RPM 和 TPM 并购买扩容，不急的任务可以改走批量推理。',
      },
      link: pages.services.url,
    },
    {
      id: 'rate-limit-cluster',
      text: {
        en: 'For cluster codes: retry with back-off, try another model, and see with /ernie status chat whether others feel it too. If it lasts, open a ticket with the request id.',
        'zh-CN':
          '若是 cluster 类错误：退避重试、换个模型，并用 /ernie status chat 看别人是否也受影响；持续不好就带上请求 ID 提工单。',
      },
      link: pages.ticket.url,
    },
  ],
  faq: [
    {
      id: 'rate-limit-how-long',
      question: { en: 'How long do I have to wait?', 'zh-CN': '要等多久？' },
      answer: {
        en: 'RPM and TPM refresh within 0 to 60 s; QPS within a second. A cluster limit ends when others use less. Plan rates give no time at all: wait a minute, then try slowly. A daily cap lasts until the next day, plan quotas until their own reset.',
        'zh-CN':
          'RPM、TPM 在 0～60 秒内刷新，QPS 约 1 秒。集群限流要等整体负载降下来。套餐限流不会告诉你时间，等一分钟再慢慢试。每日上限要到第二天，套餐额度要等各自的重置时间。',
      },
    },
    {
      id: 'rate-limit-few-calls',
      question: { en: 'I send only a few requests. Why 429?', 'zh-CN': '我没发几个请求，为什么也报 429？' },
      answer: {
        en: 'TPM counts tokens: one long prompt can use a minute up. Other programs on the same account share the quota. Automatic retries multiply calls. And cluster codes have nothing to do with how much you send. error.code and the X-Ratelimit-Remaining headers tell which.',
        'zh-CN':
          'TPM 按 Token 算，一条长提示词就可能用完一分钟的量；同账号的其他程序共用配额；自动重试会把请求成倍放大；cluster 类错误则与你发多少无关。看 error.code 和 X-Ratelimit-Remaining 响应头就能分清。',
      },
    },
    {
      id: 'rate-limit-or-quota',
      question: { en: 'Rate limit or quota: what is the difference?', 'zh-CN': '限流和额度用完有什么区别？' },
      answer: {
        en: 'A rate limit ends by itself in seconds. A used-up quota or an unpaid bill does not: it needs money, a plan or a new period. Both can be HTTP 429: BILLING_INSUFFICIENT_BALANCE and QUOTA_USER_DAILY_FREE of AI Search are 429 too, and no back-off cures them.',
        'zh-CN':
          '限流过几秒到几十秒自己会好；额度用完或欠费不会，得充值、买套餐或等下个周期。两者都可能是 HTTP 429：AI 搜索的 BILLING_INSUFFICIENT_BALANCE 和 QUOTA_USER_DAILY_FREE 也是 429，怎么退避都没用。',
      },
    },
    {
      id: 'rate-limit-outage',
      question: { en: 'Does a 429 mean that ERNIE is down?', 'zh-CN': '报 429 是不是说明文心挂了？' },
      answer: {
        en: 'No. It proves that gateway and auth work. Only cluster codes on many accounts at once point to Baidu; this bot therefore counts a 429 to its own probe as alive. /ernie status and the reports show whether it is more than you.',
        'zh-CN':
          '不是，恰恰说明网关和鉴权都正常。只有很多账号同时出现 cluster 类错误才指向百度，所以本机器人自己的探测遇到 429 也算存活。是不是只有你遇到，看 /ernie status 和反馈数。',
      },
    },
  ],
};
