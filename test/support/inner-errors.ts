import type { Facts } from '../../src/core/knowledge.ts';

/** What one text is expected to state; facts left out must stay unknown. */
export type Stated = Partial<Facts>;

/** An error as the provider answered it, with what it states by itself. */
export interface Inner {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly url: string;
  readonly facts: Stated;
}

const CHAT = 'https://qianfan.baidubce.com/v2/chat/completions';

const v2 = (code: string, message: string, type: string, status: number, id: string): Inner => ({
  name: code,
  body: { error: { code, message, type }, id },
  status,
  url: CHAT,
  facts: { provider: 'ernie', surface: 'v2', status, code, message, requestId: id },
});

export const overdue = v2(
  'account_overdue',
  'Access denied due to overdue account',
  'access_denied',
  403,
  'as-a1b2c3d4e5',
);
export const rpm = v2(
  'rpm_rate_limit_exceeded',
  'Rate limit reached for RPM',
  'rate_limit_exceeded',
  429,
  'as-q7w8e9r0t1',
);
export const badModel = v2(
  'invalid_model',
  'The model does not exist or you do not have access to it.',
  'invalid_request_error',
  401,
  'as-z5x6c7v8b9',
);

export const daily: Inner = {
  name: 'v1 code 17',
  body: { error_code: 17, error_msg: 'Open api daily request limit reached', id: 'as-k9m2p4q7rs' },
  status: 200,
  url: 'https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/completions_pro',
  facts: {
    provider: 'ernie',
    surface: 'v1',
    code: '17',
    message: 'Open api daily request limit reached',
    requestId: 'as-k9m2p4q7rs',
  },
};

export const client: Inner = {
  name: 'OAuth',
  body: { error_description: 'unknown client id', error: 'invalid_client' },
  status: 401,
  url: 'https://aip.baidubce.com/oauth/2.0/token',
  facts: { surface: 'oauth', status: 401, code: 'invalid_client', message: 'unknown client id' },
};

export const cloud: Inner = {
  name: 'IAM',
  body: {
    requestId: '5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
    code: 'InvalidAccessKeyId',
    message: 'The Access Key ID you provided does not exist in our records.',
  },
  status: 403,
  url: 'https://iam.bj.baidubce.com/v1/BCE-BEARER/token',
  facts: {
    surface: 'iam',
    status: 403,
    code: 'InvalidAccessKeyId',
    message: 'The Access Key ID you provided does not exist in our records.',
    requestId: '5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
  },
};

export const studio: Inner = {
  name: 'AI Studio',
  body: {
    logId: 'f3a4b5c6d7e8',
    errorCode: 40401,
    errorMsg: '暂无权限使用，请在 AI Studio 正确获取访问令牌(access token)使用',
  },
  status: 200,
  url: 'https://aistudio.baidu.com/llm/lmapi/v1/chat/completions',
  facts: {
    provider: 'ernie',
    surface: 'aistudio',
    code: '40401',
    message: '暂无权限使用,请在 AI Studio 正确获取访问令牌(access token)使用',
    requestId: 'f3a4b5c6d7e8',
  },
};

/** The body as Python prints a dictionary. */
export const repr = (value: unknown): string => {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return value.includes("'") ? JSON.stringify(value) : `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, one]) => `'${name}': ${repr(one)}`)
      .join(', ')}}`;
  return String(value);
};

/** JSON as text inside JSON, so many levels deep. */
export const nested = (text: string, levels: number): string =>
  levels === 0 ? text : nested(JSON.stringify({ error: { message: text, type: 'upstream_error' } }), levels - 1);

/** Text broken as a terminal of that width does it, inside words and strings too. */
export const folded = (text: string, width: number): string =>
  text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? text;

/** Every line with something before it. */
export const prefixed = (text: string, prefix: (line: number) => string): string =>
  text
    .split('\n')
    .map((line, at) => `${prefix(at)}${line}`)
    .join('\n');

const wide = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
/** Punctuation as a Chinese input method writes it. */
export const fullWidth = (text: string): string => text.replace(/[{}",:[\]]/g, wide);
