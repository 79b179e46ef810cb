import type { Diagnosis, SecretKind } from '../core/knowledge.ts';
import type { Text } from '../core/types.ts';

/** Labels and short sentences of a diagnosis. */
export const WORDS = {
  none: { en: 'No error found in this text', 'zh-CN': '这段文字里没有看到报错' },
  noneWhat: {
    en: 'It reads like a question, documentation, code or the failure of something else, not like the answer of a failed call to a model. If a call does fail, paste the HTTP status and the whole response body.',
    'zh-CN':
      '它更像是提问、文档、代码或其他软件的故障，不像模型调用失败返回的内容。如果确有调用失败，请贴出 HTTP 状态码和完整响应体。',
  },
  what: { en: 'What this error is', 'zh-CN': '这是什么错误' },
  causes: { en: 'Common causes', 'zh-CN': '常见原因' },
  steps: { en: 'How to fix it', 'zh-CN': '怎么解决' },
  paste: { en: 'What to paste next', 'zh-CN': '还需要提供什么' },
  code: { en: 'Code', 'zh-CN': '错误码' },
  status: { en: 'HTTP status', 'zh-CN': 'HTTP 状态码' },
  model: { en: 'Model', 'zh-CN': '模型' },
  sdk: { en: 'Called with', 'zh-CN': '调用方式' },
  gateway: { en: 'In between', 'zh-CN': '中间环节' },
  component: { en: 'Component', 'zh-CN': '组件' },
  request: { en: 'Request id', 'zh-CN': '请求 ID' },
  quote: { en: ' – quote it in a ticket to Baidu', 'zh-CN': '（提工单时附上）' },
  retry: { en: 'Try again', 'zh-CN': '重试' },
  cut: { en: 'The text was very long: only its beginning was read.', 'zh-CN': '内容太长，只读取了开头部分。' },
  more: { en: 'More about this error', 'zh-CN': '更多说明' },
  again: { en: 'Diagnose another', 'zh-CN': '再诊断一条' },
} as const;

/** Whether trying again helps. */
export const RETRY: Readonly<Record<NonNullable<Diagnosis['retryable']>, Text>> = {
  yes: { en: 'yes, after a short wait that grows each time', 'zh-CN': '可以，逐次延长间隔后重试' },
  'after-fix': { en: 'only after the cause is fixed', 'zh-CN': '先解决原因，直接重试没有用' },
  no: { en: 'no', 'zh-CN': '不要重试' },
};

/** Kinds of secrets, in words. */
export const SECRET_WORDS: Readonly<Record<SecretKind, Text>> = {
  'api-key': { en: 'Qianfan API key', 'zh-CN': '千帆 API Key' },
  'access-key-id': { en: 'Access Key ID', 'zh-CN': 'Access Key ID' },
  'secret-key': { en: 'Secret Key', 'zh-CN': 'Secret Key' },
  'application-key': { en: 'application key', 'zh-CN': '应用 API Key' },
  'access-token': { en: 'access token', 'zh-CN': 'access_token' },
  'refresh-token': { en: 'refresh token', 'zh-CN': 'refresh_token' },
  signature: { en: 'request signature', 'zh-CN': '请求签名' },
  'aistudio-token': { en: 'AI Studio token', 'zh-CN': 'AI Studio 访问令牌' },
  cookie: { en: 'login cookie', 'zh-CN': '登录 Cookie' },
  bearer: { en: 'bearer token', 'zh-CN': 'Bearer 令牌' },
  'query-parameter': { en: 'secret in an address', 'zh-CN': '地址参数中的密钥' },
  'named-secret': { en: 'value of a secret setting', 'zh-CN': '密钥类配置的值' },
  'private-key': { en: 'private key', 'zh-CN': '私钥' },
  'foreign-key': { en: 'another service’s key', 'zh-CN': '其他平台的密钥' },
  'password-in-url': { en: 'password in an address', 'zh-CN': '地址中的密码' },
};

/** Other providers as they call themselves; one that is missing here goes by its id. */
export const PROVIDER_NAMES: Readonly<Record<string, string>> = {
  anthropic: 'Anthropic',
  azure: 'Azure OpenAI',
  baichuan: 'Baichuan',
  bedrock: 'Amazon Bedrock',
  cohere: 'Cohere',
  deepseek: 'DeepSeek',
  doubao: 'Doubao (Volcengine)',
  gemini: 'Google Gemini',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  hunyuan: 'Tencent Hunyuan',
  minimax: 'MiniMax',
  mistral: 'Mistral',
  modelscope: 'ModelScope',
  moonshot: 'Moonshot (Kimi)',
  nvidia: 'NVIDIA',
  ollama: 'Ollama',
  openai: 'OpenAI',
  openrouter: 'OpenRouter',
  qwen: 'Qwen (DashScope)',
  siliconflow: 'SiliconFlow',
  spark: 'iFlytek Spark',
  stepfun: 'StepFun',
  xai: 'xAI',
  zhipu: 'Zhipu',
};
