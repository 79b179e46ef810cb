import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** A request that breaks the rules of the API. */
export const invalidRequest: Guide = {
  id: 'invalid-request',
  category: 'invalid_request',
  title: { en: 'Invalid request', 'zh-CN': '请求参数错误' },
  what: {
    en: 'The request arrived, but its path, body or a parameter breaks a rule of the API. Mostly HTTP 400, also 404 for a wrong path and 405 for a wrong method; v1 used codes from 336001 to 336006. The message names the field. The same request fails every time, so change it before you send it again.',
    'zh-CN':
      '请求到达了，但路径、正文或某个参数不符合接口规则。多为 HTTP 400，路径错是 404，方法错是 405；v1 用 336001～336006。message 会写明是哪个字段。同样的请求每次都会失败，先改再发。',
  },
  causes: [
    {
      en: 'The body is not valid JSON: quotes eaten by the shell, a trailing comma, not UTF-8 (malformed_json; 336002 on v1).',
      'zh-CN': '正文不是合法 JSON：引号被 shell 吃掉、多了逗号、编码不是 UTF-8（malformed_json，v1 为 336002）。',
    },
    {
      en: 'messages breaks a rule: empty, unknown role, a system message in the wrong place, turns that do not alternate (invalid_messages; 336006 on v1).',
      'zh-CN':
        'messages 不合规：为空、角色不认识、system 位置不对、user 与 assistant 没有交替（invalid_messages，v1 为 336006）。',
    },
    {
      en: 'A parameter is out of range or not known by this model (invalid_argument; 336003 on v1).',
      'zh-CN': '参数超出范围，或该模型不支持这个参数（invalid_argument，v1 为 336003）。',
    },
    {
      en: 'Wrong path or method: ResourceNotFound (404) for a doubled or missing /v2, method_not_supported (405) for GET instead of POST.',
      'zh-CN':
        '路径或方法错误：多写、漏写 /v2 会报 ResourceNotFound（404），该用 POST 却用了 GET 会报 method_not_supported（405）。',
    },
    {
      en: 'An image is too large, too small or not reachable (invalid_image_url), or an image prompt was not accepted.',
      'zh-CN': '图片太大、太小或无法访问（invalid_image_url），或文生图提示词不被接受。',
    },
    {
      en: 'A client made for another API sends fields that Qianfan does not know, or an old SDK still speaks v1.',
      'zh-CN': '为别家接口写的客户端带了千帆不认识的字段，或者旧 SDK 还在走 v1。',
    },
  ],
  fixes: [
    {
      id: 'invalid-request-read-message',
      text: {
        en: 'Read error.message: it names the field and often the allowed range. Change that one thing and try again.',
        'zh-CN': '看 error.message：它会写明字段，常常还有允许的范围。只改这一处再试。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'invalid-request-minimal',
      text: {
        en: 'Send the smallest request that can work: model plus one user message. If it passes, add your fields back one by one until it breaks.',
        'zh-CN': '先发最小请求：只有 model 和一条 user 消息。能通就把字段逐个加回来，看加到哪个出错。',
      },
      link: pages.quickStart.url,
    },
    {
      id: 'invalid-request-json',
      text: {
        en: 'Log the body that is really sent and put it through a JSON parser. With curl put it into a file and use --data @body.json, with Content-Type: application/json.',
        'zh-CN':
          '打印实际发出的正文，用 JSON 解析器检查。用 curl 时把正文放进文件，以 --data @body.json 发送，并带上 Content-Type: application/json。',
      },
    },
    {
      id: 'invalid-request-messages',
      text: {
        en: 'Check messages: not empty, roles only system, developer, user, assistant or tool, system first, and the last turn from the user or a tool. Some models want strict alternation, so an odd number.',
        'zh-CN':
          '检查 messages：不能为空；角色只能是 system、developer、user、assistant、tool；system 放最前；最后一条来自 user 或 tool。有的模型要求严格交替，即条数为奇数。',
      },
    },
    {
      id: 'invalid-request-range',
      text: {
        en: 'Bring numbers into the range that the message states; limits such as max_completion_tokens differ from model to model.',
        'zh-CN': '把数值调到 message 给出的范围内；max_completion_tokens 之类的上限因模型而异。',
      },
      link: pages.models.url,
    },
    {
      id: 'invalid-request-path',
      text: {
        en: '404 or 405: POST to https://qianfan.baidubce.com/v2/chat/completions; as base URL give it only up to /v2.',
        'zh-CN':
          '404 或 405：用 POST 请求 https://qianfan.baidubce.com/v2/chat/completions；填 base URL 时只写到 /v2。',
      },
      link: pages.quickStart.url,
    },
    {
      id: 'invalid-request-image',
      text: {
        en: 'Images: under 6000 x 6000 pixels, short side at least 5, at an address that is open to the internet or as base64.',
        'zh-CN': '图片：小于 6000×6000 像素，短边不少于 5 像素，地址要能从公网访问，或用 base64 传入。',
      },
    },
  ],
  faq: [
    {
      id: 'invalid-request-other-client',
      question: {
        en: 'My code works with another OpenAI-compatible API. Why not here?',
        'zh-CN': '同样的代码在别的 OpenAI 兼容接口上能用，为什么这里不行？',
      },
      answer: {
        en: 'Compatible does not mean equal. Base URL https://qianfan.baidubce.com/v2, a bce-v3 key, a Qianfan model id and only documented fields: then OpenAI SDK calls work. Ranges and supported parameters differ from model to model; the message names the one that hurts.',
        'zh-CN':
          '兼容不等于完全一样。base URL 填 https://qianfan.baidubce.com/v2，用 bce-v3 密钥、千帆的模型 ID，且只传文档列出的字段，OpenAI SDK 就能调通。各模型支持的参数和范围不同，message 会指出是哪一个。',
      },
      link: pages.quickStart.url,
    },
    {
      id: 'invalid-request-odd',
      question: {
        en: '"the length of messages must be an odd number": what is wrong?',
        'zh-CN': '“the length of messages must be an odd number”是什么意思？',
      },
      answer: {
        en: 'User and assistant have to take turns, beginning and ending with the user: 1, 3, 5 messages. Merge two user turns in a row, drop an empty assistant turn, and keep system text out of the alternation.',
        'zh-CN':
          'user 和 assistant 要交替出现，首尾都是 user，所以是 1、3、5 条。连续两条 user 请合并，空的 assistant 请删掉，system 内容不参与交替。',
      },
    },
    {
      id: 'invalid-request-retry',
      question: { en: 'Does it help to retry?', 'zh-CN': '重试有用吗？' },
      answer: {
        en: 'No. The same bytes get the same answer, and each try counts against your rate. Retry only after a change. If an unchanged program fails since today, look at /ernie status and at the retirement log: a model may have changed behind its name.',
        'zh-CN':
          '没用。同样的内容得到同样的结果，还会占用速率配额，改了再试。如果程序没动过、今天突然报错，看看 /ernie status 和模型退役记录，可能是同名模型换了版本。',
      },
      link: pages.retirements.url,
    },
  ],
};
