import type { Facts } from '../knowledge.ts';
import { phraseBook } from './phrases.ts';
import type { Word } from './words.ts';

/** Something that stood between a person and the provider, by its own name, which is the same in every language. */
interface Tool {
  readonly id: string;
  readonly name: string;
  /** What it is written in, where it has one language. */
  readonly language?: Language;
  /** The heavier of two is told: a framework says more than the client it uses, a client more than its HTTP library. */
  readonly weight: number;
  /** Words that only it leaves behind. */
  readonly marks: readonly string[];
  /** The same where case or a hyphen is what tells. */
  readonly look?: RegExp;
}

/** Languages that a back-off can be written in. */
export type Language = 'python' | 'node' | 'java' | 'go';

const framework = 9;
const client = 6;
const http = 2;

// biome-ignore format: one line per tool reads as the table it is
const SDKS: readonly Tool[] = [
  { id: 'langchain-python', name: 'LangChain (Python)', language: 'python', weight: framework, marks: ['langchain_community', 'langchain_openai', 'langchain_core', 'langchain_qianfan', 'langchain chat_models', 'langchain llms', 'langchain embeddings', 'site packages langchain', 'QianfanChatEndpoint', 'QianfanLLMEndpoint', 'QianfanEmbeddingsEndpoint'] },
  { id: 'langchain-js', name: 'LangChain.js', language: 'node', weight: framework, look: /@langchain\//, marks: ['node_modules langchain', 'ChatBaiduQianfan', 'ChatBaiduWenxin'] },
  { id: 'langchain', name: 'LangChain', weight: framework - 1, marks: ['langchain'] },
  { id: 'llamaindex', name: 'LlamaIndex', language: 'python', weight: framework, marks: ['llama_index', 'llamaindex'] },
  { id: 'litellm', name: 'LiteLLM', language: 'python', weight: framework, marks: ['litellm'] },
  { id: 'spring-ai', name: 'Spring AI', language: 'java', weight: framework, marks: ['org springframework ai', 'com alibaba cloud ai', 'spring ai', 'springaicommunity', 'QianFanChatModel', 'NonTransientAiException', 'TransientAiException'] },
  { id: 'langchain4j', name: 'LangChain4j', language: 'java', weight: framework, marks: ['dev langchain4j', 'langchain4j'] },
  { id: 'vercel-ai', name: 'Vercel AI SDK', language: 'node', weight: framework, marks: ['AI_APICallError', 'AI_RetryError', 'ai sdk openai'] },
  { id: 'semantic-kernel', name: 'Semantic Kernel', weight: framework, marks: ['semantic_kernel', 'Microsoft SemanticKernel'] },
  { id: 'qianfan-python', name: 'Qianfan Python SDK', language: 'python', weight: client + 1, marks: ['qianfan errors', 'site packages qianfan', 'qianfan resources', 'import qianfan', 'qianfan ChatCompletion', 'api return error req_id', 'openapi_requestor', 'QfResponse'] },
  { id: 'qianfan-js', name: 'Qianfan JS SDK', language: 'node', weight: client + 1, marks: ['baiducloud qianfan'] },
  { id: 'qianfan-java', name: 'Qianfan Java SDK', language: 'java', weight: client + 1, marks: ['com baidubce qianfan', 'QianfanException', 'AuthException Auth failed'] },
  { id: 'qianfan-go', name: 'Qianfan Go SDK', language: 'go', weight: client + 1, marks: ['bce qianfan sdk go', 'no enough credentails found'] },
  { id: 'erniebot', name: 'ERNIE Bot SDK', language: 'python', weight: client + 1, marks: ['erniebot errors', 'site packages erniebot', 'erniebot backends', 'erniebot resources', 'import erniebot', 'erniebot ChatCompletion', 'erniebot_agent', 'erniebot api_type', 'pip install erniebot', 'erniebot SDK'] },
  { id: 'openai-python', name: 'OpenAI Python SDK', language: 'python', weight: client, marks: ['site packages openai', 'openai _base_client', 'openai _exceptions', 'from openai import', 'openai BadRequestError', 'openai AuthenticationError', 'openai PermissionDeniedError', 'openai NotFoundError', 'openai RateLimitError', 'openai InternalServerError', 'openai APIStatusError', 'openai APIConnectionError', 'openai APITimeoutError', 'openai UnprocessableEntityError', 'openai APIError', 'openai error RateLimitError', 'openai error AuthenticationError', 'openai error PermissionError', 'openai error InvalidRequestError', 'openai error APIError', 'openai error APIConnectionError', 'openai error ServiceUnavailableError', 'openai error Timeout', 'OpenAI Python'], look: /\bError code: [45]\d\d - (?:\{|\[)/ },
  { id: 'openai-node', name: 'OpenAI Node SDK', language: 'node', weight: client, marks: ['node_modules openai', 'APIError generate', 'OpenAI makeStatusError', 'OpenAI makeRequest', 'OpenAI JS', 'openai core js', 'openai error mjs'] },
  { id: 'openai-java', name: 'OpenAI Java SDK', language: 'java', weight: client, marks: ['com openai errors', 'com openai core', 'com theokanning openai'] },
  { id: 'openai-go', name: 'OpenAI Go client', language: 'go', weight: client, marks: ['sashabaranov go openai', 'openai openai go', 'go openai'] },
  { id: 'anthropic-python', name: 'Anthropic Python SDK', language: 'python', weight: client + 1, marks: ['site packages anthropic', 'anthropic _base_client', 'anthropic AuthenticationError', 'anthropic RateLimitError', 'anthropic BadRequestError', 'anthropic APIStatusError', 'anthropic PermissionDeniedError', 'anthropic NotFoundError', 'anthropic InternalServerError', 'anthropic APIConnectionError'] },
  { id: 'anthropic-node', name: 'Anthropic TypeScript SDK', language: 'node', weight: client, marks: ['anthropic ai sdk'] },
  { id: 'claude-code', name: 'Claude Code', weight: client + 1, marks: ['claude code', 'claude_code'] },
  { id: 'requests', name: 'requests', language: 'python', weight: http, marks: ['requests exceptions', 'site packages requests', 'urllib3'] },
  { id: 'httpx', name: 'httpx', language: 'python', weight: http, marks: ['httpx', 'httpcore'] },
  { id: 'aiohttp', name: 'aiohttp', language: 'python', weight: http, marks: ['aiohttp'] },
  { id: 'axios', name: 'axios', language: 'node', weight: http, marks: ['AxiosError', 'axios'] },
  { id: 'node-fetch', name: 'Node fetch', language: 'node', weight: http, marks: ['undici', 'node internal deps', 'node_modules node fetch', 'FetchError'] },
  { id: 'okhttp', name: 'OkHttp', language: 'java', weight: http, marks: ['okhttp3'] },
  { id: 'spring-web', name: 'Spring Web', language: 'java', weight: http, marks: ['org springframework web'] },
  { id: 'go-http', name: 'Go net/http', language: 'go', weight: http, marks: ['net http', 'goroutine 1 running', 'dial tcp'] },
  { id: 'curl', name: 'curl', weight: http, marks: ['curl 6', 'curl 7', 'curl 22', 'curl 28', 'curl 35', 'curl 52', 'curl 56', 'curl 60', 'curl v', 'curl i', 'curl X', 'curl H', 'curl https', 'curl 8', 'user agent curl'] },
];

// biome-ignore format: one line per gateway reads as the table it is
const GATEWAYS: readonly Tool[] = [
  { id: 'litellm-proxy', name: 'LiteLLM Proxy', weight: 9, marks: ['litellm_proxy', 'litellm proxy', 'x litellm'] },
  { id: 'new-api', name: 'New API', weight: 9, look: /\bnew-api\b/i, marks: ['newapi', 'new_api_error', 'new_api', 'x new api version'] },
  { id: 'one-api', name: 'One API', weight: 8, look: /\bone-api\b|\(request id: 20\d{12}/i, marks: ['one_api_error', 'one_api', 'oneapi'] },
  { id: 'one-hub', name: 'One Hub', weight: 9, look: /\bone-hub\b/i, marks: ['onehub', 'one_hub_error'] },
  { id: 'dify', name: 'Dify', weight: 8, marks: ['dify', 'PluginInvokeError', 'PluginDaemonInternalServerError', 'core model_runtime', 'InvokeServerUnavailableError', 'InvokeAuthorizationError', 'InvokeRateLimitError', 'InvokeBadRequestError', 'InvokeConnectionError'] },
  { id: 'fastgpt', name: 'FastGPT', weight: 8, marks: ['fastgpt', 'fast gpt'] },
  { id: 'ragflow', name: 'RAGFlow', weight: 7, marks: ['ragflow'] },
  { id: 'lobe-chat', name: 'LobeChat', weight: 7, marks: ['lobe chat', 'lobechat', 'lobehub'] },
  { id: 'nextchat', name: 'NextChat', weight: 7, marks: ['nextchat', 'chatgpt next web'] },
  { id: 'cherry-studio', name: 'Cherry Studio', weight: 7, marks: ['cherry studio', 'cherrystudio'] },
  { id: 'open-webui', name: 'Open WebUI', weight: 7, marks: ['open webui', 'open_webui'] },
  { id: 'cloudflare', name: 'Cloudflare', weight: 6, marks: ['cloudflare', 'cf ray', 'cf_ray', 'cf error'] },
  { id: 'azure', name: 'Azure gateway', weight: 6, marks: ['azure front door', 'x azure ref', 'ocp apim', 'azure api management', 'Microsoft Azure Application Gateway', 'azure api net'] },
  { id: 'aws', name: 'AWS gateway', weight: 6, marks: ['awselb', 'x amzn errortype', 'x amz cf id', 'cloudfront', 'execute api'] },
  { id: 'vercel', name: 'Vercel', weight: 6, marks: ['x vercel id', 'FUNCTION_INVOCATION_TIMEOUT', 'vercel app'] },
  { id: 'openresty', name: 'OpenResty', weight: 5, marks: ['openresty'] },
  { id: 'tengine', name: 'Tengine', weight: 5, marks: ['tengine'] },
  { id: 'apisix', name: 'APISIX', weight: 5, marks: ['apisix'] },
  { id: 'kong', name: 'Kong', weight: 5, marks: ['server kong', 'x kong'] },
  { id: 'higress', name: 'Higress', weight: 5, marks: ['higress'] },
  { id: 'envoy', name: 'Envoy', weight: 4, marks: ['server envoy', 'istio envoy', 'x envoy', 'upstream connect error or disconnect reset before headers'] },
  { id: 'traefik', name: 'Traefik', weight: 4, marks: ['traefik'] },
  { id: 'caddy', name: 'Caddy', weight: 4, marks: ['server caddy'] },
  { id: 'nginx', name: 'nginx', weight: 4, marks: ['nginx'] },
  { id: 'squid', name: 'Squid', weight: 7, marks: ['squid', 'x squid error'] },
  { id: 'zscaler', name: 'Zscaler', weight: 7, marks: ['zscaler'] },
  { id: 'proxy', name: 'HTTP proxy', weight: 3, marks: ['Proxy Authentication Required', 'proxy authenticate', 'proxy authorization', 'Tunnel connection failed', 'ProxyError', 'Cannot connect to proxy', 'Unable to connect to proxy', 'ERR_TUNNEL_CONNECTION_FAILED', 'ERR_PROXY_CONNECTION_FAILED', 'proxyconnect tcp', 'from proxy after CONNECT', 'tunneling socket could not be established', '127 0 0 1 7890', '127 0 0 1 7897', '127 0 0 1 10809', '127 0 0 1 1080', '127 0 0 1 8118', '127 0 0 1 8888', 'localhost 7890'] },
];

const ALL = [...SDKS, ...GATEWAYS];
const find = phraseBook(ALL.flatMap((tool) => tool.marks.map((mark) => [mark, tool] as const)));
const LOOKS = ALL.filter(({ look }) => look !== undefined);

const heaviest = (found: readonly Tool[], among: readonly Tool[]): string | undefined =>
  found.reduce<Tool | undefined>(
    (best, tool) => (among.includes(tool) && (best === undefined || tool.weight > best.weight) ? tool : best),
    undefined,
  )?.id;

/** The library that made the call, and what stood between it and the provider, by their ids. */
export const toolsIn = (words: readonly Word[], text: string): Pick<Facts, 'sdk' | 'gateway'> => {
  const found = [...find(words).map(({ value }) => value), ...LOOKS.filter(({ look }) => look?.test(text))];
  return { sdk: heaviest(found, SDKS), gateway: heaviest(found, GATEWAYS) };
};

const KNOWN = new Map(ALL.map((tool) => [tool.id, tool]));

/** What a library or gateway calls itself. */
export const toolName = (id: string): string => KNOWN.get(id)?.name ?? id;

/** The language of a library, where it has one. */
export const toolLanguage = (id: string | undefined): Language | undefined =>
  id === undefined ? undefined : KNOWN.get(id)?.language;
