import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Nothing left to pay with. */
export const quotaBilling: Guide = {
  id: 'quota-billing',
  category: 'quota_billing',
  title: { en: 'Quota used up or billing not in order', 'zh-CN': '额度用完或计费未就绪' },
  what: {
    en: "The account cannot pay for this call: it is in arrears, pay-as-you-go is not opened for the model, or a free allowance or plan quota is used up. The key itself is fine, although v2 answers 403 (account_overdue). v1's code 17 sounds like a daily limit but more often meant that billing was not opened or the account was in arrears.",
    'zh-CN':
      '账号付不了这次调用：已欠费、该模型没有开通付费，或者免费额度、套餐额度用完了。密钥本身没问题，虽然 v2 返回的是 403（account_overdue）。v1 的错误码 17 字面上是每日限额，但更多时候是没开通付费或账号欠费。',
  },
  causes: [
    {
      en: 'The balance is below zero: account_overdue, or BILLING_INSUFFICIENT_BALANCE on AI Search.',
      'zh-CN': '账户余额为负：account_overdue，AI 搜索为 BILLING_INSUFFICIENT_BALANCE。',
    },
    {
      en: 'Pay-as-you-go was never opened for this model: code 17 on v1, often on the very first call.',
      'zh-CN': '该模型从未开通付费：v1 报 17，往往第一次调用就出现。',
    },
    {
      en: 'A free allowance is spent: code 17 or 19 on v1, QUOTA_USER_DAILY_FREE on AI Search.',
      'zh-CN': '免费额度用完：v1 为 17 或 19，AI 搜索为 QUOTA_USER_DAILY_FREE。',
    },
    {
      en: 'A plan quota is used up: coding_plan_hour_, coding_plan_week_ or coding_plan_month_quota_exceeded, or token_quota_exceeded.',
      'zh-CN':
        '套餐额度用完：coding_plan_hour_、coding_plan_week_、coding_plan_month_quota_exceeded 或 token_quota_exceeded。',
    },
    {
      en: 'There is no plan, or it ran out: codes ending in not_subscribed or subscription_expired. Coding Plan is not sold any more since 2026-07-13.',
      'zh-CN':
        '没有订阅套餐或已到期：错误码以 not_subscribed 或 subscription_expired 结尾。Coding Plan 已于 2026-07-13 停售。',
    },
    {
      en: 'The AI Studio token balance is used up or past its date.',
      'zh-CN': 'AI Studio 的 Token 余额用完或已过有效期。',
    },
  ],
  fixes: [
    {
      id: 'quota-billing-top-up',
      text: {
        en: 'account_overdue or insufficient balance: top up until the balance is above zero, then try the same call again after a few minutes. The key need not be changed.',
        'zh-CN': 'account_overdue 或余额不足：充值到余额为正，过几分钟再试同一个调用，不用换密钥。',
      },
      link: pages.topUp.url,
    },
    {
      id: 'quota-billing-open',
      text: {
        en: 'Code 17, or a model never used before: open pay-as-you-go for exactly this model. It is switched on model by model.',
        'zh-CN': '遇到 17，或第一次用某个模型：到计费管理为这个模型开通付费，付费是按模型逐个开通的。',
      },
      link: pages.billingSwitch.url,
    },
    {
      id: 'quota-billing-plan',
      text: {
        en: 'On a plan: look at what is left. Coding Plan has a sliding 5-hour window, a week that resets Monday 00:00 (UTC+8) and a month that resets on the day of subscription; the Token Plan pool is monthly.',
        'zh-CN':
          '用套餐的：先看剩余用量。Coding Plan 有 5 小时滑动窗口，周额度每周一 00:00（UTC+8）重置，月额度在订阅日重置；Token Plan 的 Token 池按月计算。',
      },
      link: pages.planUsage.url,
    },
    {
      id: 'quota-billing-usage',
      text: {
        en: 'See which model and app spent it. A leaked key shows as usage you do not know: delete that key at once.',
        'zh-CN': '查一下是哪个模型、哪个应用花掉的。出现不认识的用量可能是密钥泄露，立刻删除该密钥。',
      },
      link: pages.usage.url,
    },
    {
      id: 'quota-billing-aistudio',
      text: {
        en: 'On AI Studio: look at the token balance and its date, then buy tokens; free ones run out or lapse.',
        'zh-CN': '用 AI Studio 的：查看 Token 余额和有效期，不够就购买；免费 Token 会用完或过期。',
      },
      link: pages.aistudioBalance.url,
    },
    {
      id: 'quota-billing-stop-retrying',
      text: {
        en: 'Do not retry in a loop: waiting seconds cures none of these. Make your program stop and tell a person.',
        'zh-CN': '不要循环重试：等几秒解决不了这类问题。让程序停下来并通知负责人。',
      },
    },
    {
      id: 'quota-billing-ticket',
      text: {
        en: 'Paid, opened and still refused? Open a ticket with the request id (as-...), the model and the time. If others see it as well, it may be Baidu: /ernie status, /ernie report.',
        'zh-CN':
          '已充值、已开通仍被拒：带上请求 ID（as-...）、模型和时间提工单。如果别人也遇到，可能是百度的问题，可用 /ernie status 查看、/ernie report 反馈。',
      },
      link: pages.ticket.url,
    },
  ],
  faq: [
    {
      id: 'quota-billing-17-first-call',
      question: {
        en: 'Code 17 "daily request limit" on my very first call. Why?',
        'zh-CN': '第一次调用就报 17“daily request limit”，为什么？',
      },
      answer: {
        en: "Because pay-as-you-go is not opened for that model, or the account is in arrears; the words are misleading, and Baidu's own SDK hints at the same two causes. Open billing for the model or top up. Code 17 is v1, which is switched off: on v2 the same trouble reads account_overdue or invalid_model.",
        'zh-CN':
          '因为该模型没开通付费，或者账号欠费；这句提示容易误导，百度自家 SDK 给出的也是这两个原因。去开通付费或充值。另外 17 属于已下线的 v1，在 v2 上类似的问题表现为 account_overdue 或 invalid_model。',
      },
      link: pages.billingSwitch.url,
    },
    {
      id: 'quota-billing-403-is-key',
      question: { en: '403 account_overdue: do I need a new key?', 'zh-CN': '403 account_overdue，需要换密钥吗？' },
      answer: {
        en: 'No. The key is good; the account owes money. Top up and the same key works again. If you are a sub-user, the main account has to pay.',
        'zh-CN': '不需要。密钥是好的，是账号欠费了，充值后同一个密钥就能用。如果你是子用户，要由主账号来充值。',
      },
      link: pages.topUp.url,
    },
    {
      id: 'quota-billing-plan-reset',
      question: { en: 'When does my plan quota come back?', 'zh-CN': '套餐额度什么时候恢复？' },
      answer: {
        en: 'Coding Plan: the 5-hour window slides, so some returns all the time; the week resets Monday 00:00 UTC+8; the month on the day of subscription, 00:00. Token Plan: with the next monthly cycle. The usage page shows the exact figures.',
        'zh-CN':
          'Coding Plan：5 小时窗口是滑动的，会陆续恢复；周额度每周一 00:00（UTC+8）重置；月额度在订阅日 00:00 重置。Token Plan：下个月度周期恢复。具体数字以用量页面为准。',
      },
      link: pages.planUsage.url,
    },
    {
      id: 'quota-billing-plan-and-balance',
      question: {
        en: 'My plan is used up. Can I go on with my balance?',
        'zh-CN': '套餐用完了，可以接着用余额吗？',
      },
      answer: {
        en: 'Not with the plan key. Use a normal API key on https://qianfan.baidubce.com/v2 with pay-as-you-go opened for the model; a plan key works only on its own address.',
        'zh-CN':
          '套餐密钥不行。换成普通 API Key，调用 https://qianfan.baidubce.com/v2，并为该模型开通付费；套餐密钥只能用在套餐自己的地址上。',
      },
      link: pages.apiKeys.url,
    },
  ],
};
