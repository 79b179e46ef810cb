import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** The provider is overloaded or broken inside. */
export const overloaded: Guide = {
  id: 'overloaded',
  category: 'overloaded_or_internal',
  title: { en: 'Baidu overloaded or internal error', 'zh-CN': '百度服务繁忙或内部错误' },
  what: {
    en: "Something on Baidu's side failed or was too busy: HTTP 500, 502, 503 or 504, internal_error or dispatch_internal_error on v2, codes 2, 336000 and 336100 on v1. Your request is usually fine and a later try works. If it lasts, or others see it too, it is an incident and not your code.",
    'zh-CN':
      '百度一侧出错或太忙：HTTP 500、502、503、504，v2 的 internal_error、dispatch_internal_error，v1 的 2、336000、336100。请求本身通常没问题，过会儿再试就好。如果持续出现，或别人也遇到，那就是故障，不是你代码的问题。',
  },
  causes: [
    {
      en: 'The model is under high load at the moment: 336100 on v1, 5xx on v2, mostly at busy hours.',
      'zh-CN': '模型当前负载过高：v1 为 336100，v2 为 5xx，多出现在高峰期。',
    },
    {
      en: 'A fault inside Qianfan: 5xx with JSON from Baidu means that the gateway lives and what is behind it fails.',
      'zh-CN': '千帆内部故障：5xx 且带百度格式的 JSON，说明网关还在，后面的服务出错。',
    },
    {
      en: 'A gateway or proxy in trouble: 5xx with an HTML page never came from the model; it may even be your own proxy.',
      'zh-CN': '网关或代理故障：5xx 返回 HTML 页面，根本没到模型；也可能是你自己的代理。',
    },
    {
      en: 'One single model, or image generation alone, is ill (image_generation_interal_error, spelt so by Baidu).',
      'zh-CN': '只有某个模型或图像生成出问题（image_generation_interal_error，百度原文就是这样拼的）。',
    },
    {
      en: 'Rarely your request: an unusual one that crashes the model fails each time, while others pass.',
      'zh-CN': '少数是请求本身：某个特殊请求会让模型崩溃，它每次都失败，而其他请求正常。',
    },
  ],
  fixes: [
    {
      id: 'overloaded-retry',
      text: {
        en: 'Retry with back-off and jitter: up to 1 s, then 2, 4, 8 ... at most 60 s, about 6 tries, in one layer only. Never in a tight loop.',
        'zh-CN': '退避加抖动重试：等待上限 1、2、4、8……最多 60 秒，约 6 次，只在一层做。切勿死循环猛刷。',
      },
      link: pages.retryAdvice.url,
    },
    {
      id: 'overloaded-status',
      text: {
        en: 'See whether it is more than you: /ernie status shows what the checks see now and how many people report. Add yourself with /ernie report chat.',
        'zh-CN': '看是不是只有你：/ernie status 会显示当前检测结果和反馈人数；也请用 /ernie report chat 反馈。',
      },
    },
    {
      id: 'overloaded-html',
      text: {
        en: 'Look at the body. JSON with error.code comes from Baidu; an HTML page comes from some gateway: then try once without your proxy or from another network.',
        'zh-CN': '看响应正文：带 error.code 的 JSON 来自百度；HTML 页面来自某个网关，这时去掉代理或换个网络再试一次。',
      },
    },
    {
      id: 'overloaded-other-model',
      text: {
        en: 'Try another model with a short question. If that works, switch over for now: only one model is ill.',
        'zh-CN': '换个模型问一句简短的话。能通就先切过去，说明只是某个模型有问题。',
      },
      link: pages.models.url,
    },
    {
      id: 'overloaded-shrink',
      text: {
        en: 'Fails each time with one request only? Shorten it, take tools and images out, and find the part that breaks it.',
        'zh-CN': '只有某一个请求每次都失败：缩短它，去掉工具和图片，找出触发的部分。',
      },
    },
    {
      id: 'overloaded-ticket',
      text: {
        en: 'Lasts longer than some minutes? Open a ticket with request ids (as-...), times with time zone, model, and the share of failed calls.',
        'zh-CN': '持续几分钟以上：提工单，附请求 ID（as-...）、带时区的时间、模型和失败比例。',
      },
      link: pages.ticket.url,
    },
  ],
  faq: [
    {
      id: 'overloaded-is-outage',
      question: { en: 'I got a 500. Is ERNIE down?', 'zh-CN': '报了 500，是文心挂了吗？' },
      answer: {
        en: 'One 500 says little: single failures happen every day. Several in a row, with different requests, do. Ask /ernie status: an outage shows there as failing probes or as reports above the usual rate. Official notices reach the account by SMS, e-mail and station message.',
        'zh-CN':
          '一次 500 说明不了什么，偶发失败每天都有；不同请求连续失败才值得警惕。用 /ernie status 看：真正的故障会表现为探测失败或反馈明显增多。官方通知会通过短信、邮件和站内信发到账号。',
      },
    },
    {
      id: 'overloaded-green-but-failing',
      question: {
        en: 'The status says operational, but my calls fail with 5xx.',
        'zh-CN': '状态显示正常，可我的调用一直报 5xx。',
      },
      answer: {
        en: 'Possible: without a key the probes see gateway and auth, not the models behind them, and with a key only one small model call. Trouble of one model, one region or long requests can hide behind that. /ernie report chat brings it to light.',
        'zh-CN':
          '有可能：不带密钥的探测只能看到网关和鉴权，看不到后面的模型；带密钥时也只是对一个模型做很小的调用。单个模型、单个地区或长请求的问题可能看不出来。用 /ernie report chat 反馈，就能暴露出来。',
      },
    },
    {
      id: 'overloaded-billed',
      question: { en: 'Am I billed for failed calls?', 'zh-CN': '失败的调用会计费吗？' },
      answer: {
        en: 'We have no official word to quote. A refused call returns no tokens, so there is normally nothing to count; a stream that broke in the middle may count what was produced. Compare with your usage page, and ask by ticket when the figures differ.',
        'zh-CN':
          '我们没有可引用的官方说法。被拒的调用没有返回 Token，通常无从计量；中途断开的流可能按已生成的部分计算。请对照用量页面，数字对不上就提工单。',
      },
      link: pages.usage.url,
    },
  ],
};
