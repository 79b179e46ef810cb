import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Refused or cut by the content review. */
export const contentFilter: Guide = {
  id: 'content-filter',
  category: 'content_filter',
  title: { en: 'Stopped by the content review', 'zh-CN': '内容审核未通过' },
  what: {
    en: "Baidu's safety review refused part of the request or cut the answer. Input shows as system_unsafe, user_setting_unsafe or functions_unsafe (all 403) or image_url_unsafe (400). A cut answer is no error at all: HTTP 200 with finish_reason content_filter, or a flag other than 0. Key, rights and quota are fine.",
    'zh-CN':
      '百度的内容安全审核拒绝了部分输入，或截断了回答。输入被拒时是 system_unsafe、user_setting_unsafe、functions_unsafe（均为 403）或 image_url_unsafe（400）。回答被截断则不算报错：HTTP 200，finish_reason 为 content_filter，或 flag 不为 0。密钥、权限和额度都没问题。',
  },
  causes: [
    {
      en: 'The system prompt, user setting or a tool definition holds words that the review does not let pass.',
      'zh-CN': 'system 提示词、用户设定或工具定义里有审核不放行的内容。',
    },
    {
      en: 'The question, or something quoted in it (news, names, logs, search results), touches a sensitive topic.',
      'zh-CN': '问题或其中引用的内容（新闻、人名、日志、检索结果）涉及敏感话题。',
    },
    {
      en: 'An earlier turn was judged unsafe and is sent again with the history; v1 asked to drop it with need_clear_history.',
      'zh-CN': '之前某一轮已被判为不安全，又随历史一起发送；v1 会用 need_clear_history 提示清空历史。',
    },
    {
      en: 'An image, or the prompt for an image, failed the review.',
      'zh-CN': '图片或文生图的提示词没有通过审核。',
    },
    {
      en: 'A false alarm: harmless text, unlucky words.',
      'zh-CN': '误判：内容正常，只是用词碰巧触发。',
    },
  ],
  fixes: [
    {
      id: 'content-filter-which-field',
      text: {
        en: 'See which field is meant: system_unsafe is the system prompt, user_setting_unsafe the user field, functions_unsafe a tool definition, image_url_unsafe a picture. Change that one.',
        'zh-CN':
          '看是哪个字段：system_unsafe 是 system 提示词，user_setting_unsafe 是 user 字段，functions_unsafe 是工具定义，image_url_unsafe 是图片。改对应的那一处。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'content-filter-halve',
      text: {
        en: 'Find the words by halving: send half of the text, then half of the half that fails. Rewrite that place neutrally.',
        'zh-CN': '用二分法定位：先发一半，再对失败的一半继续对半分，找到后改成中性表述。',
      },
    },
    {
      id: 'content-filter-drop-turn',
      text: {
        en: 'Drop the flagged turn from the history, or start a new conversation: sending it again gets it refused again.',
        'zh-CN': '从历史里删掉被判定的那一轮，或新开会话；带着它重发只会再次被拒。',
      },
    },
    {
      id: 'content-filter-handle',
      text: {
        en: 'In code, check finish_reason and flag even when HTTP is 200, and tell the user kindly that this question cannot be answered. Do not retry the same text.',
        'zh-CN': '代码里即使 HTTP 200 也要检查 finish_reason 和 flag，友好地告诉用户该问题无法回答，不要原样重试。',
      },
    },
    {
      id: 'content-filter-ticket',
      text: {
        en: 'Sure that it is harmless? Open a ticket with the request id (as-...) and the text and ask for a review.',
        'zh-CN': '确信内容没问题：带上请求 ID（as-...）和原文提工单，申请复核。',
      },
      link: pages.ticket.url,
    },
  ],
  faq: [
    {
      id: 'content-filter-403',
      question: { en: '403: is my key banned because of what I wrote?', 'zh-CN': '报 403，是因为内容被封号了吗？' },
      answer: {
        en: 'Codes ending in _unsafe are about this one request; other requests with the same key go on working. Try a harmless one-word question: if it is answered, the key is fine. How Baidu treats repeated violations is for its terms of use, not for this error.',
        'zh-CN':
          '以 _unsafe 结尾的错误只针对这一次请求，同一个密钥的其他请求照常可用。随便问一句无害的话，能回答就说明密钥没事。反复违规会怎样要看百度的服务协议，与这个报错无关。',
      },
    },
    {
      id: 'content-filter-off',
      question: { en: 'Can I switch the review off?', 'zh-CN': '可以关闭内容审核吗？' },
      answer: {
        en: 'Not by a parameter that we know of. If your field needs such words (medicine, law, news), describe the case to Baidu in a ticket.',
        'zh-CN': '据我们所知没有这样的参数。如果业务确实需要（医疗、法律、新闻等），可以提工单向百度说明场景。',
      },
      link: pages.ticket.url,
    },
    {
      id: 'content-filter-sometimes',
      question: { en: 'Why does the same text pass sometimes?', 'zh-CN': '为什么同样的内容有时能过、有时不能？' },
      answer: {
        en: 'Input and answer are reviewed separately. The answer differs from time to time, so it may be cut once and not the next time. A refused input field (403 or 400) should be refused each time.',
        'zh-CN':
          '输入和回答是分开审核的。每次生成的回答不同，所以可能这次被截断、下次没有。而输入字段被拒（403 或 400）一般每次都会被拒。',
      },
    },
  ],
};
