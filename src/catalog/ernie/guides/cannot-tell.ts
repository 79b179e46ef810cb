import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Not enough to go by: what to paste next. */
export const cannotTell: Guide = {
  id: 'cannot-tell',
  category: 'other_error',
  title: { en: 'Cannot tell from this text', 'zh-CN': '仅凭这段内容无法判断' },
  what: {
    en: 'This text says that something failed, but not what: the part that names the cause is missing. A guess would send you the wrong way, so here is what to add. On Qianfan the decisive piece is the body of the answer with error.code (v1: error_code); a status number or "request failed" alone is not enough.',
    'zh-CN':
      '这段内容说明出错了，但没说是什么错：缺了写明原因的部分。乱猜会带你走弯路，所以请补充下面这些。对千帆来说，关键是响应正文里的 error.code（v1 为 error_code），只有一个状态码或一句“请求失败”是不够的。',
  },
  causes: [
    {
      en: 'Only the last line of a longer error was pasted; the cause stands some lines above.',
      'zh-CN': '只贴了长报错的最后一行，原因在上面几行。',
    },
    {
      en: 'A client or gateway wrapped the answer in its own words and left out the body.',
      'zh-CN': '客户端或中转网关用自己的话包装了一层，丢掉了响应正文。',
    },
    {
      en: 'The body was empty: then the reason stands in the headers X-Bce-Error-Code and X-Bce-Error-Message.',
      'zh-CN': '响应正文为空：这时原因在响应头 X-Bce-Error-Code 和 X-Bce-Error-Message 里。',
    },
    {
      en: 'It comes from another provider or program, or it is a code that we do not know yet.',
      'zh-CN': '它来自别的服务商或程序，或者是我们还不认识的错误码。',
    },
  ],
  fixes: [
    {
      id: 'cannot-tell-status-body',
      unless: ['status', 'message'],
      text: {
        en: 'Paste the HTTP status and the whole answer body, as it is: {"error":{"code":...,"message":...,"type":...},"id":"as-..."}. error.code counts most.',
        'zh-CN':
          '贴出 HTTP 状态码和完整的响应正文，原样即可：{"error":{"code":...,"message":...,"type":...},"id":"as-..."}。最要紧的是 error.code。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'cannot-tell-request-id',
      unless: ['requestId'],
      text: {
        en: 'Add the request id (as-... in the body, or the header X-Bce-Request-Id) and the time with time zone. It is not secret, and Baidu finds your call by it.',
        'zh-CN':
          '附上请求 ID（正文里的 as-...，或响应头 X-Bce-Request-Id）和带时区的时间。它不是机密，百度靠它定位你的调用。',
      },
    },
    {
      id: 'cannot-tell-what-was-called',
      unless: ['host', 'model'],
      text: {
        en: 'Say what was called: the address (host and path), the model id, streamed or not.',
        'zh-CN': '说明调用了什么：地址（域名和路径）、模型 ID、是否流式。',
      },
    },
    {
      id: 'cannot-tell-client',
      text: {
        en: 'Name the SDK or app with its version (qianfan, erniebot, OpenAI SDK, a gateway such as one-api) and paste the error from its first line on.',
        'zh-CN': '写明 SDK 或应用及版本（qianfan、erniebot、OpenAI SDK、one-api 之类的中转），报错从第一行开始贴。',
      },
    },
    {
      id: 'cannot-tell-no-keys',
      text: {
        en: 'Never paste keys: put xxx for what follows Bearer, access_token= and client_secret=. What you miss is masked here before anything is kept; a key that was shown should still be deleted.',
        'zh-CN':
          '不要贴密钥：把 Bearer、access_token=、client_secret= 后面的内容换成 xxx。漏掉的会在保存之前被遮盖，但暴露过的密钥仍应删除。',
      },
      link: pages.apiKeys.url,
    },
    {
      id: 'cannot-tell-curl',
      text: {
        en: 'Cannot get at the body? Repeat the call with curl -i: it prints status, headers and body as Baidu sent them.',
        'zh-CN': '看不到正文：用 curl -i 重放一次，会原样打印百度返回的状态码、响应头和正文。',
      },
      link: pages.quickStart.url,
    },
    {
      id: 'cannot-tell-status-meanwhile',
      text: {
        en: 'Meanwhile /ernie status shows whether ERNIE is in trouble for others too. Then ask again: /ernie diagnose with the full text.',
        'zh-CN': '这期间可以用 /ernie status 看别人是否也有问题，补全后再用 /ernie diagnose 提交完整内容。',
      },
    },
  ],
  faq: [
    {
      id: 'cannot-tell-why-no-guess',
      question: { en: 'Why do you not simply guess?', 'zh-CN': '为什么不直接猜一个？' },
      answer: {
        en: 'Because on Qianfan the obvious guess is often wrong: 401 may be the model, 403 the bill, 17 a switch in the console, "Request timed out." anything at all. A wrong hint costs more time than one more line of text.',
        'zh-CN':
          '因为在千帆上，想当然的猜测常常是错的：401 可能是模型，403 可能是欠费，17 可能是没开通付费，Request timed out. 可能是任何错误。误导比多贴一行更费时间。',
      },
    },
    {
      id: 'cannot-tell-known-code',
      question: { en: 'I have a code that you do not know. What now?', 'zh-CN': '有错误码但你不认识，怎么办？' },
      answer: {
        en: "Look it up in Baidu's own tables: the v2 table is current, the v1 one serves old texts. If it is not there, ask Baidu by ticket with the request id. Baidu adds codes now and then.",
        'zh-CN':
          '查百度自己的错误码表：v2 的是现行版本，v1 的可用来查旧报错。都没有就带上请求 ID 提工单，百度会不时新增错误码。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'cannot-tell-gateway',
      question: {
        en: 'I use a gateway such as one-api. Where is the real error?',
        'zh-CN': '我用的是 one-api 之类的中转，真正的报错在哪里？',
      },
      answer: {
        en: 'In the log of the gateway or its channel test. It talks to Baidu with its own key and often shows you only a shortened text, so the key, balance and limits at fault are those of the gateway and not yours.',
        'zh-CN':
          '在中转的日志或渠道测试里。它用自己的密钥访问百度，给你的往往是缩略信息，所以出问题的密钥、余额和限额是中转的，不是你的。',
      },
    },
  ],
};
