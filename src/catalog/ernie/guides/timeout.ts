import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Connected, but no answer in time. */
export const timeout: Guide = {
  id: 'timeout',
  category: 'timeout',
  title: { en: 'Timed out', 'zh-CN': '请求超时' },
  what: {
    en: "The connection stood, but the answer, or its next piece, did not come in time. Often it is the client's patience: long answers and thinking models need more than a minute. It may also be a slow model, a proxy that cuts silent connections, or trouble at Baidu. No connection at all is a network error instead.",
    'zh-CN':
      '连接建立了，但响应（或流的下一段）没有及时到达。常见的是客户端等得不够久：长回答和深度思考模型可能要一分钟以上；也可能是模型变慢、代理掐断了空闲连接，或百度故障。如果根本连不上，那属于网络错误。',
  },
  causes: [
    {
      en: 'The client waits too short for a long answer or a thinking model (the ERNIE X1 family, ids with thinking).',
      'zh-CN': '客户端超时设得太短，而回答很长或用的是深度思考模型（ERNIE X1 系列、名字带 thinking 的）。',
    },
    {
      en: 'The answer is not streamed, so nothing arrives until the last token is ready.',
      'zh-CN': '没有用流式输出，最后一个 Token 生成之前什么都收不到。',
    },
    {
      en: 'A proxy, load balancer or function platform cuts connections that stay silent for 30 or 60 s.',
      'zh-CN': '代理、负载均衡或云函数平台会掐断 30 秒或 60 秒没有数据的连接。',
    },
    {
      en: 'The model is slow at the moment, or Baidu is in trouble; the web assistant then said "engine execute timeout".',
      'zh-CN': '模型当前很慢或百度故障；网页版曾因此显示 engine execute timeout。',
    },
    {
      en: 'It is no timeout: the Baidu JS SDK writes "Request timed out." before every failed fetch; the text after it is the real error.',
      'zh-CN': '其实不是超时：百度 JS SDK 会给所有失败的 fetch 都加上 Request timed out.，后面的文字才是真正的错误。',
    },
  ],
  fixes: [
    {
      id: 'timeout-what',
      text: {
        en: 'See what ran out: connecting (then it is the network), waiting for the first byte, or a pause within the stream. Read what stands after "Request timed out." if your SDK is the JS one.',
        'zh-CN':
          '先看超时发生在哪一步：建立连接（属于网络问题）、等待首字节，还是流中间停顿。用 JS SDK 的，要看 Request timed out. 后面的内容。',
      },
    },
    {
      id: 'timeout-stream',
      text: {
        en: 'Set stream to true and measure the time between pieces instead of the whole. Skip lines such as ": keep-alive"; the stream ends with data: [DONE].',
        'zh-CN':
          '把 stream 设为 true，按片段间隔而不是总时长判断超时。跳过“: keep-alive”这类行，流以 data: [DONE] 结束。',
      },
      link: pages.quickStart.url,
    },
    {
      id: 'timeout-raise',
      text: {
        en: 'Raise the client timeout: some minutes for thinking models without streaming. In the Baidu SDKs: QIANFAN_LLM_API_RETRY_TIMEOUT.',
        'zh-CN': '调大客户端超时：思考模型不用流式时给到几分钟。百度 SDK 用 QIANFAN_LLM_API_RETRY_TIMEOUT。',
      },
    },
    {
      id: 'timeout-shrink',
      text: {
        en: 'Ask for less: lower max_completion_tokens, a shorter prompt, or a faster model.',
        'zh-CN': '减少生成量：调低 max_completion_tokens、缩短提示词，或换更快的模型。',
      },
      link: pages.models.url,
    },
    {
      id: 'timeout-proxy',
      text: {
        en: 'Try from the same machine without proxy. If that works, raise the idle timeout of the proxy and switch off its response buffering.',
        'zh-CN': '在同一台机器上不走代理试一次。能通就调大代理的空闲超时，并关闭响应缓冲。',
      },
    },
    {
      id: 'timeout-others',
      text: {
        en: '/ernie status chat shows whether answers come late for our probes too. If so, wait or switch the model; tell us with /ernie report chat slow.',
        'zh-CN':
          '/ernie status chat 能看到我们的探测是否也变慢。如果是，等等或换模型，并用 /ernie report chat slow 反馈。',
      },
    },
    {
      id: 'timeout-retry',
      text: {
        en: 'Retry once or twice with back-off, no more: a request that timed out may still be running and be billed.',
        'zh-CN': '退避重试一两次就够：超时的请求可能还在后台运行并计费。',
      },
      link: pages.retryAdvice.url,
    },
  ],
  faq: [
    {
      id: 'timeout-how-long-normal',
      question: { en: 'How long may an answer take?', 'zh-CN': '正常要等多久？' },
      answer: {
        en: 'There is no official figure. With streaming the first piece normally comes within seconds; thinking models think first, which may take a minute or more. What grows with the length of the answer is normal; a short question that takes long is not. Compare with the latency in /ernie status chat.',
        'zh-CN':
          '没有官方数字。流式输出一般几秒内就有首个片段；思考模型要先思考，可能一分钟以上。回答越长越慢是正常的，很短的问题也很慢就不正常了，可以对照 /ernie status chat 里的延迟。',
      },
    },
    {
      id: 'timeout-504',
      question: { en: 'Is HTTP 504 the same?', 'zh-CN': 'HTTP 504 也是这个问题吗？' },
      answer: {
        en: 'Nearly: 504 means that a gateway gave up waiting, so the patience that ran out is not yours. With JSON from Baidu it is their side; with an HTML page it may be your own proxy or platform. Streaming helps in both cases.',
        'zh-CN':
          '差不多：504 是某个网关等不下去了，不是你的客户端。带百度格式的 JSON 说明是百度一侧；HTML 页面则可能是你自己的代理或平台。两种情况用流式都有帮助。',
      },
    },
    {
      id: 'timeout-web-engine',
      question: {
        en: 'The web page says "engine execute timeout". What can I do?',
        'zh-CN': '网页显示 engine execute timeout，怎么办？',
      },
      answer: {
        en: "That is Baidu's side: the web assistant timed out inside, and the press reported it on one 20 January until the evening. Wait some minutes and reload; nothing in your browser cures it. The API may work meanwhile: see /ernie status.",
        'zh-CN':
          '这是百度一侧的问题：网页助手内部超时，媒体曾报道过一次 1 月 20 日的故障，当晚恢复。等几分钟再刷新，在浏览器里折腾没有用。此时 API 可能仍然可用，见 /ernie status。',
      },
    },
  ],
};
