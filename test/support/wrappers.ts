import { folded, fullWidth, type Inner, nested, prefixed, repr, type Stated } from './inner-errors.ts';

/** How some software writes down an error it was given, and what it says beyond the error itself. */
export interface Wrapper {
  readonly name: string;
  readonly wrap: (inner: Inner) => string;
  /** What the wrapper adds, takes away (`undefined`) or says otherwise. */
  readonly facts?: (inner: Inner) => Stated;
}

const json = ({ body }: Inner): string => JSON.stringify(body);
const pretty = ({ body }: Inner): string => JSON.stringify(body, null, 2);
const code = ({ facts }: Inner): string => facts.code ?? '';
const words = ({ facts }: Inner): string => facts.message ?? '';
const id = ({ facts }: Inner): string => facts.requestId ?? '';
const host = (inner: Inner): Stated => ({ host: new URL(inner.url).hostname });
const status = (inner: Inner): Stated => ({ status: inner.status === 200 ? undefined : inner.status });
const unstated = { status: undefined } as const;
const by = (sdk: string) => () => ({ sdk });
const quiet = (sdk: string) => () => ({ sdk, ...unstated });
const CLASS: Readonly<Record<number, string>> = {
  401: 'AuthenticationError',
  403: 'PermissionDeniedError',
  429: 'RateLimitError',
};

/** Libraries that make the call. */
export const SDK_WRAPPERS: readonly Wrapper[] = [
  {
    name: 'the OpenAI client for Python',
    wrap: (inner) =>
      `Traceback (most recent call last):\n  File "/usr/lib/python3.11/site-packages/openai/_base_client.py", line 1047, in request\n    raise self._make_status_error_from_response(err.response) from None\nopenai.${CLASS[inner.status]}: Error code: ${inner.status} - ${repr(inner.body)}`,
    facts: by('openai-python'),
  },
  {
    name: 'the OpenAI client for Node',
    wrap: (inner) =>
      `${CLASS[inner.status]}: ${inner.status} ${words(inner)}\n    at APIError.generate (file:///app/node_modules/openai/core/error.mjs:45:20)\n    at OpenAI.makeRequest (file:///app/node_modules/openai/client.mjs:340:32) {\n  status: ${inner.status},\n  headers: Headers {},\n  requestID: undefined,\n  error: { code: '${code(inner)}', message: '${words(inner)}', type: 'x' },\n  code: '${code(inner)}',\n  param: undefined\n} ${id(inner)}`,
    facts: by('openai-node'),
  },
  {
    name: 'the Qianfan SDK for Python',
    wrap: (inner) =>
      `  File "/opt/venv/lib/python3.9/site-packages/qianfan/resources/requestor/openapi_requestor.py", line 232, in _check_error\n    raise errors.APIError(error_code, err_msg, req_id)\nqianfan.errors.APIError: api return error, req_id: ${id(inner)} code: ${code(inner)}, msg: ${words(inner)}`,
    facts: (inner) => ({ sdk: 'qianfan-python', ...unstated, surface: inner.facts.surface, provider: 'ernie' }),
  },
  {
    name: 'the log of the Qianfan SDK for Python',
    wrap: (inner) =>
      `[WARNING] [09-14 08:22:31] base.py:96 [t:140]: qianfan.resources: api request req_id: ${id(inner)} failed with error code: ${code(inner)}, err msg: ${words(inner)}, please check https://cloud.baidu.com/doc/WENXINWORKSHOP/s/tlmyncueh`,
    facts: quiet('qianfan-python'),
  },
  {
    name: 'the Qianfan SDK for JavaScript',
    wrap: (inner) =>
      `Error: Request timed out. HTTP error, status = ${inner.status} ${json(inner)}\n    at Fetch.makeRequest (/app/node_modules/@baiducloud/qianfan/dist/bundle.js:410:23)`,
    facts: (inner) => ({ sdk: 'qianfan-js', ...status(inner) }),
  },
  {
    name: 'the Qianfan SDK for Java',
    wrap: (inner) =>
      `com.baidubce.qianfan.core.exception.ApiException: Request failed with api error: ${json(inner)}\n\tat com.baidubce.qianfan.core.http.HttpClient.handleError(HttpClient.java:120)`,
    facts: quiet('qianfan-java'),
  },
  {
    name: 'the Qianfan SDK for Go',
    wrap: (inner) =>
      `panic: api error, code: ${code(inner)}, msg: ${words(inner)}\n\ngithub.com/baidubce/bce-qianfan-sdk/go/qianfan.checkResponseError(...)\nreq_id=${id(inner)}`,
    facts: () => ({ sdk: 'qianfan-go', ...unstated, provider: 'ernie' }),
  },
  {
    name: 'erniebot',
    wrap: (inner) =>
      `  File "/home/u/lib/site-packages/erniebot/response.py", line 88, in from_response\nerniebot.errors.APIError: ${json(inner)}`,
    facts: () => ({ sdk: 'erniebot', surface: 'aistudio', ...unstated }),
  },
  {
    name: 'LangChain for Python',
    wrap: (inner) =>
      `  File "/app/.venv/lib/python3.12/site-packages/langchain_openai/chat_models/base.py", line 1380, in _generate\n  File "/app/.venv/lib/python3.12/site-packages/openai/_base_client.py", line 1047, in request\nopenai.${CLASS[inner.status]}: Error code: ${inner.status} - ${repr(inner.body)}`,
    facts: by('langchain-python'),
  },
  {
    name: 'LangChain for JavaScript',
    wrap: (inner) =>
      `Error: Request failed with status code ${inner.status}: ${json(inner)}\n    at ChatBaiduQianfan.completionWithRetry (/app/node_modules/@langchain/community/dist/chat_models/baiduqianfan.js:190:19)`,
    facts: by('langchain-js'),
  },
  {
    name: 'LlamaIndex',
    wrap: (inner) =>
      `  File "/env/lib/python3.10/site-packages/llama_index/llms/qianfan/base.py", line 301, in chat\n    raise APIErrorResponse: ${repr(inner.body)}`,
    facts: quiet('llamaindex'),
  },
  {
    name: 'LiteLLM',
    wrap: (inner) =>
      `litellm.exceptions.${CLASS[inner.status]}: litellm.${CLASS[inner.status]}: OpenAIException - Error code: ${inner.status} - ${repr(inner.body)}\nReceived Model Group=ernie-5.1`,
    facts: () => ({ sdk: 'litellm', model: 'ernie-5.1' }),
  },
  {
    name: 'Spring AI',
    wrap: (inner) =>
      `org.springframework.ai.retry.NonTransientAiException: ${inner.status} - ${json(inner)}\n\tat org.springframework.ai.retry.RetryUtils$1.handleError(RetryUtils.java:66)`,
    facts: by('spring-ai'),
  },
  {
    name: 'LangChain4j',
    wrap: (inner) =>
      `dev.langchain4j.exception.HttpException: ${json(inner)}\n\tat dev.langchain4j.community.model.qianfan.client.SyncRequestExecutor.execute(SyncRequestExecutor.java:36)`,
    facts: quiet('langchain4j'),
  },
  {
    name: 'the Anthropic client for Python',
    wrap: (inner) =>
      `anthropic.${CLASS[inner.status]}: Error code: ${inner.status} - ${repr({ type: 'error', error: { type: 'api_error', message: json(inner) } })}`,
    facts: () => ({ sdk: 'anthropic-python' }),
  },
];

/** Gateways and apps that pass the call on. */
export const GATEWAY_WRAPPERS: readonly Wrapper[] = [
  {
    name: 'One API',
    wrap: (inner) =>
      `{"error":{"message":${JSON.stringify(`${json(inner)} (request id: 20260914082231114520000AbCdEfGh)`)},"type":"one_api_error","param":"","code":"bad_response_status_code"}}`,
    facts: () => ({ gateway: 'one-api', ...unstated }),
  },
  {
    name: 'New API',
    wrap: (inner) =>
      `[ERR] 2026/09/14 - 08:22:31 | new-api relay error (channel #12, status code: ${inner.status}): bad response status code ${inner.status}, body: ${json(inner)}`,
    facts: () => ({ gateway: 'new-api' }),
  },
  {
    name: 'Dify',
    wrap: (inner) =>
      `Run failed: req_id: 4f1a2b3c PluginInvokeError: {"args":{"description":${JSON.stringify(`[models] Error: ${repr(inner.body)}`)}},"error_type":"InvokeError","message":""}`,
    facts: () => ({ gateway: 'dify', ...unstated }),
  },
  {
    name: 'FastGPT',
    wrap: (inner) =>
      `[FastGPT] Completion error { message: '${inner.status} ${words(inner)}', error: ${json(inner)}, status: ${inner.status} }`,
    facts: () => ({ gateway: 'fastgpt' }),
  },
  {
    name: 'the LiteLLM proxy',
    wrap: (inner) =>
      `litellm.proxy.proxy_server.chat_completion(): Exception occured - {"error":{"message":${JSON.stringify(json(inner))},"type":"None","param":"None","code":"${inner.status}"}}`,
    facts: () => ({ sdk: 'litellm', gateway: 'litellm-proxy' }),
  },
  {
    name: 'Cloudflare',
    wrap: (inner) =>
      `HTTP/2 ${inner.status}\nserver: cloudflare\ncf-ray: 8c2f1a-HKG\ncontent-type: application/json\n\n${json(inner)}`,
    facts: () => ({ gateway: 'cloudflare' }),
  },
  {
    name: 'nginx',
    wrap: (inner) =>
      `HTTP/1.1 ${inner.status} X\nServer: nginx/1.24.0\nContent-Type: application/json\n\n${json(inner)}`,
    facts: () => ({ gateway: 'nginx' }),
  },
  {
    name: 'OpenResty',
    wrap: (inner) => `< HTTP/1.1 ${inner.status} X\n< Server: openresty\n<\n${json(inner)}`,
    facts: () => ({ gateway: 'openresty' }),
  },
  {
    name: 'a company’s proxy',
    wrap: (inner) =>
      `* Uses proxy env variable HTTPS_PROXY == 'http://proxy.corp:3128'\n< HTTP/1.1 ${inner.status} X\n< Via: 1.1 proxy.corp (squid/5.7)\n< X-Cache: MISS\n\n${json(inner)}`,
    facts: () => ({ gateway: 'squid' }),
  },
];

/** Shapes that text takes on its way into a chat. */
export const SHAPE_WRAPPERS: readonly Wrapper[] = [
  { name: 'bare', wrap: json, facts: () => unstated },
  { name: 'pretty-printed', wrap: pretty, facts: () => unstated },
  { name: 'two levels of JSON in JSON', wrap: (inner) => nested(json(inner), 1), facts: () => unstated },
  { name: 'three levels of JSON in JSON', wrap: (inner) => nested(json(inner), 2), facts: () => unstated },
  { name: 'four levels of JSON in JSON', wrap: (inner) => nested(json(inner), 3), facts: () => unstated },
  {
    name: 'a Python printout',
    wrap: (inner) => `resp = ${repr({ ok: false, data: null, body: inner.body })}`,
    facts: () => unstated,
  },
  {
    name: 'Python unicode strings',
    wrap: (inner) =>
      repr(inner.body)
        .replace(/'(?=[\w一-鿿])(?=[^']*')/g, "u'")
        .replaceAll("u': ", "': ")
        .replaceAll("u', ", "', "),
    facts: () => unstated,
  },
  { name: 'Python bytes', wrap: (inner) => `b'${json(inner)}'`, facts: () => unstated },
  {
    name: 'a stream',
    wrap: (inner) => `: keep-alive\n\ndata: ${json(inner)}\n\ndata: [DONE]\n`,
    facts: () => unstated,
  },
  {
    name: 'an event of a stream',
    wrap: (inner) =>
      `event: error\ndata: ${JSON.stringify({ type: 'error', error: { type: 'api_error', message: json(inner) } })}\n`,
    facts: () => unstated,
  },
  {
    name: 'curl -v',
    wrap: (inner) =>
      `* Connected to ${new URL(inner.url).hostname} (10.0.0.1) port 443\n> POST ${new URL(inner.url).pathname} HTTP/1.1\n> Host: ${new URL(inner.url).hostname}\n> User-Agent: curl/8.4.0\n>\n< HTTP/1.1 ${inner.status} X\n< Content-Type: application/json\n<\n* Connection #0 left intact\n${json(inner)}`,
    facts: (inner) => ({ sdk: 'curl', provider: 'ernie', ...status(inner), ...host(inner) }),
  },
  {
    name: 'curl -i',
    wrap: (inner) =>
      `$ curl -i ${inner.url}\nHTTP/1.1 ${inner.status} X\nDate: Mon, 14 Sep 2026 08:22:31 GMT\n\n${json(inner)}`,
    facts: (inner) => ({ sdk: 'curl', provider: 'ernie', ...status(inner), ...host(inner) }),
  },
  {
    name: 'JSON log lines',
    wrap: (inner) =>
      `{"level":"error","ts":"2026-09-14T08:22:31Z","logger":"llm","msg":${JSON.stringify(`call failed: ${json(inner)}`)}}`,
    facts: () => unstated,
  },
  {
    name: 'logfmt',
    wrap: (inner) => `ts=2026-09-14T08:22:31Z level=error component=llm err=${JSON.stringify(json(inner))}`,
    facts: () => unstated,
  },
  { name: 'docker compose', wrap: (inner) => prefixed(pretty(inner), () => 'app-1  | '), facts: () => unstated },
  {
    name: 'Kubernetes',
    wrap: (inner) => prefixed(pretty(inner), (at) => `2026-09-14T08:22:31.${100 + at}000000Z stderr F `),
    facts: () => unstated,
  },
  {
    name: 'journald',
    wrap: (inner) => prefixed(pretty(inner), () => 'Sep 14 08:22:31 web-03 llm[4127]: '),
    facts: () => unstated,
  },
  {
    name: 'a dated log',
    wrap: (inner) => prefixed(pretty(inner), () => '2026-09-14 08:22:31,114 - ERROR - '),
    facts: () => unstated,
  },
  {
    name: 'colours that lost their escape',
    wrap: (inner) => `[31m[1merror[0m [33m${json(inner)}[0m`,
    facts: () => unstated,
  },
  { name: 'full-width punctuation', wrap: (inner) => fullWidth(json(inner)), facts: () => unstated },
  {
    name: 'folded at 80 columns',
    wrap: (inner) => folded(`2026-09-14 08:22:31 ERROR call to the language model failed with ${json(inner)}`, 80),
    facts: () => unstated,
  },
  { name: 'folded at 40 columns', wrap: (inner) => folded(json(inner), 40), facts: () => unstated },
  {
    name: 'a fence',
    wrap: (inner) => `It says\n\`\`\`json\n${pretty(inner)}\n\`\`\`\nwhat now?`,
    facts: () => unstated,
  },
  { name: 'a quotation', wrap: (inner) => prefixed(pretty(inner), () => '> '), facts: () => unstated },
  {
    name: 'HTML entities',
    wrap: (inner) => `<pre>${json(inner).replaceAll('"', '&quot;')}</pre>`,
    facts: () => unstated,
  },
  {
    name: 'numbered HTML entities',
    wrap: (inner) => json(inner).replaceAll('"', '&#x22;').replaceAll(':', '&#58;'),
    facts: () => unstated,
  },
  { name: 'percent signs', wrap: (inner) => `detail=${encodeURIComponent(json(inner))}`, facts: () => unstated },
  {
    name: 'XML',
    wrap: (inner) =>
      `<Error><Code>${code(inner)}</Code><Message>${words(inner)}</Message><RequestId>${id(inner)}</RequestId></Error>`,
    facts: (inner) => ({ ...unstated, surface: id(inner) ? 'iam' : undefined }),
  },
];
