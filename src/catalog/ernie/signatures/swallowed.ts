import type { Fix, Signature } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';
import { QIANFAN_SDK } from './sources.ts';

const step = (id: string, en: string, zh: string, link?: string): Fix => ({
  id: `swallowed-${id}`,
  text: { en, 'zh-CN': zh },
  ...(link === undefined ? {} : { link }),
});

// biome-ignore format: one step per line reads as the table it is
const S = {
  print: step('print-reply', 'Print the whole reply before you read from it – print(resp.status_code, resp.text), console.log(status, await res.text()) – call again, and paste what it prints.', '在取值之前先把完整响应打印出来：print(resp.status_code, resp.text) 或 console.log(status, await res.text())，重新调用一次，把打印结果贴过来。'),
  check: step('check-for-error', 'In the program: look for error (v2) or error_code (v1) first, and read result or choices only when there is none.', '在程序里先判断是否有 error（v2）或 error_code（v1），没有才读取 result 或 choices。', pages.errorCodes.url),
  token: step('print-token-reply', 'Print the reply of /oauth/2.0/token: its error and error_description say why there is no access_token. Mask client_secret before you paste it.', '打印 /oauth/2.0/token 的响应：其中 error 与 error_description 写明了为什么没有 access_token。粘贴前请遮住 client_secret。'),
  raw: step('raw-body', 'Repeat the call with curl -i and paste all of it: an HTML page means a gateway or proxy answered, an empty body means the reason stands in the headers X-Bce-Error-Code and X-Bce-Error-Message.', '用 curl -i 重放一次并完整贴出：如果是 HTML 页面，说明是网关或代理应答；如果正文为空，原因在响应头 X-Bce-Error-Code 和 X-Bce-Error-Message 里。', pages.quickStart.url),
  gatewayLog: step('gateway-log', 'With a gateway or bot framework in between: paste its log of this call, or the result of its channel test; it saw the answer that you did not.', '中间有中转或机器人框架时：贴出它对这次调用的日志，或渠道测试的结果，真正的应答只有它看到了。'),
  stream: step('without-stream', 'Call once with "stream": false: then the error comes as one plain JSON body.', '用 "stream": false 调用一次：错误会以一段完整的 JSON 返回。'),
  finish: step('finish-reason', 'Paste finish_reason and usage of the reply: content_filter means it was withheld, length that max_tokens was used up, and tool_calls that the text is empty on purpose.', '贴出响应中的 finish_reason 与 usage：content_filter 表示被拦截，length 表示 max_tokens 用完，tool_calls 则本来就没有文本。'),
} as const;

const swallowed = {
  surface: 'http',
  component: 'ernie/chat',
  guide: 'cannot-tell',
  side: 'either',
  retryable: 'after-fix',
  source: QIANFAN_SDK,
} as const;

const ABSENT = {
  en: 'Your program read a field that is only there when a call succeeds: the reply was an error, and the program threw it away unread.',
  'zh-CN': '程序读取了只有调用成功才会有的字段：返回的其实是报错，程序没看就丢掉了。',
};

const fields: readonly Signature[] = [
  {
    ...swallowed,
    id: 'swallowed-result',
    message: "KeyError: 'result'",
    meaning: ABSENT,
    fixes: [S.print, S.check],
    examples: ['Traceback (most recent call last):\n  File "bot.py", line 18, in ask\nKeyError: \'result\''],
  },
  {
    ...swallowed,
    id: 'swallowed-choices',
    message: "KeyError: 'choices'",
    meaning: ABSENT,
    fixes: [S.print, S.check],
    examples: ['  File "app.py", line 52, in reply\nKeyError: \'choices\''],
  },
  {
    ...swallowed,
    id: 'swallowed-total-tokens',
    message: "Exception: 'total_tokens'",
    meaning: ABSENT,
    fixes: [S.print, S.check],
    examples: ["[ERROR] worker return exception: 'total_tokens'"],
  },
  {
    ...swallowed,
    id: 'swallowed-undefined',
    message: "Cannot read properties of undefined (reading '{field}')",
    meaning: ABSENT,
    fixes: [S.print, S.check],
    examples: ["TypeError: Cannot read properties of undefined (reading 'message')"],
  },
  {
    ...swallowed,
    id: 'swallowed-subscript',
    message: "'NoneType' object is not subscriptable",
    meaning: ABSENT,
    fixes: [S.print, S.check],
    examples: ["TypeError: 'NoneType' object is not subscriptable"],
  },
];

const unread: readonly Signature[] = [
  {
    ...swallowed,
    id: 'swallowed-not-json',
    message: 'Expecting value: line 1 column 1 (char 0)',
    meaning: {
      en: 'The reply was empty or no JSON, so the program could not read it; what it was is not shown.',
      'zh-CN': '响应为空或不是 JSON，程序读不了；但没有显示它到底是什么。',
    },
    fixes: [S.raw, S.print, S.stream],
    examples: ['json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)'],
  },
  {
    ...swallowed,
    id: 'swallowed-not-json-js',
    message: 'Unexpected token {sign} in JSON at position {n}',
    meaning: {
      en: 'The reply was no JSON – often an HTML error page – and the program could not read it.',
      'zh-CN': '响应不是 JSON（常见于 HTML 报错页），程序无法解析。',
    },
    fixes: [S.raw, S.print],
    examples: ['SyntaxError: Unexpected token < in JSON at position 0'],
  },
  {
    ...swallowed,
    id: 'swallowed-cut-json',
    message: 'Unexpected end of JSON input',
    meaning: {
      en: 'The reply ended too early or was empty; who cut it off is not shown.',
      'zh-CN': '响应提前结束或为空；看不出是谁截断的。',
    },
    fixes: [S.raw, S.stream],
    examples: ['SyntaxError: Unexpected end of JSON input'],
  },
  {
    ...swallowed,
    id: 'swallowed-no-body',
    message: 'status code (no body)',
    meaning: {
      en: 'The client shows a status without the body, and the body is where the reason stands.',
      'zh-CN': '客户端只显示了状态码，没有显示正文，而原因写在正文里。',
    },
    fixes: [S.raw, S.gatewayLog],
    examples: ['call failed: status code (no body)'],
  },
];

const empty: readonly Signature[] = [
  {
    ...swallowed,
    id: 'swallowed-empty-reply',
    message: 'api response empty',
    meaning: {
      en: 'The program got a reply without text; whether that was an error, a filter or a tool call is not shown.',
      'zh-CN': '程序拿到的响应没有文本；看不出是报错、内容拦截还是工具调用。',
    },
    fixes: [S.print, S.finish, S.gatewayLog],
    examples: ['LLM api response empty'],
  },
  {
    ...swallowed,
    id: 'swallowed-null-text',
    message: 'text cannot be null',
    meaning: {
      en: 'The library was handed a reply without text: an error body it did not look at, or a tool call.',
      'zh-CN': '类库收到的响应没有文本：可能是它没检查的报错正文，也可能是工具调用。',
    },
    fixes: [S.finish, S.print],
    examples: ['java.lang.IllegalArgumentException: text cannot be null or blank'],
  },
];

/** Errors that a program threw away unread: nothing tells the kind, but it is plain what to print. */
export const swallowedSignatures: readonly Signature[] = [...fields, ...unread, ...empty];
