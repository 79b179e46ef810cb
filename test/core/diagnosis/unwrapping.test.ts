import { describe, expect, it } from 'vitest';
import { ernie } from '../../../src/catalog/ernie/index.ts';
import { createDiagnose, type Live } from '../../../src/core/diagnose.ts';
import { read } from '../../../src/core/diagnosis/reading.ts';
import {
  badModel,
  client,
  cloud,
  daily,
  type Inner,
  overdue,
  rpm,
  type Stated,
  studio,
} from '../../support/inner-errors.ts';
import { GATEWAY_WRAPPERS, SDK_WRAPPERS, SHAPE_WRAPPERS, type Wrapper } from '../../support/wrappers.ts';

const NOTHING: Stated = {
  provider: undefined,
  surface: undefined,
  status: undefined,
  code: undefined,
  message: undefined,
  requestId: undefined,
  model: undefined,
  host: undefined,
  sdk: undefined,
  gateway: undefined,
};
const cases = (wrappers: readonly Wrapper[], inners: readonly Inner[]) =>
  wrappers.flatMap((wrapper) =>
    inners.map((inner) => ({
      name: `${inner.name} in ${wrapper.name}`,
      text: wrapper.wrap(inner),
      stated: { ...NOTHING, ...inner.facts, ...wrapper.facts?.(inner) },
    })),
  );

describe('every fact of a wrapped error', () => {
  it.each([
    ...cases(SDK_WRAPPERS, [overdue, rpm, badModel]),
    ...cases(GATEWAY_WRAPPERS, [overdue, badModel]),
    ...cases(SHAPE_WRAPPERS, [overdue, daily, client, cloud, studio]),
  ])('$name', ({ text, stated }) => {
    expect(read(text).facts).toEqual(stated);
  });
});

const ID = '5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10';

describe('every fact of', () => {
  it.each<[string, string, Stated]>([
    [
      'headers above an empty body',
      `$ curl -i https://qianfan.baidubce.com/v2/chat/completions\nHTTP/1.1 403 Forbidden\nX-Bce-Error-Code: IamSignatureInvalid\nX-Bce-Error-Message: IamSignatureInvalid, cause: Could not find credential.\nX-Bce-Exception-Point: Gateway\nX-Bce-Request-Id: ${ID}\nContent-Length: 0\n\n`,
      {
        ...{ provider: 'ernie', surface: 'v2', status: 403, host: 'qianfan.baidubce.com', sdk: 'curl', requestId: ID },
        ...{ code: 'IamSignatureInvalid', message: 'IamSignatureInvalid, cause: Could not find credential.' },
      },
    ],
    [
      'headers that a log printed as a dictionary',
      `request failed with status code \`403\`, headers: \`{'X-Bce-Error-Code': 'SignatureDoesNotMatch', 'X-Bce-Error-Message': 'SignatureDoesNotMatch, cause: Fail to authn user', 'X-Bce-Request-Id': '${ID}'}\`, body: \`\``,
      {
        ...{ provider: undefined, status: 403, code: 'SignatureDoesNotMatch', requestId: ID },
        message: 'SignatureDoesNotMatch, cause: Fail to authn user',
      },
    ],
    [
      'a proxy that wants a password',
      "requests.exceptions.ProxyError: HTTPSConnectionPool(host='qianfan.baidubce.com', port=443): Max retries exceeded with url: /v2/chat/completions (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
      {
        provider: 'ernie',
        surface: 'v2',
        status: 407,
        host: 'qianfan.baidubce.com',
        sdk: 'requests',
        gateway: 'proxy',
      },
    ],
    [
      'a page of nginx',
      '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0</center></body></html>',
      { status: 502, gateway: 'nginx' },
    ],
    [
      'the Anthropic route',
      `event: error\ndata: {"type":"error","error":{"type":"api_error","message":"{\\"error\\":{\\"code\\":\\"token_plan_person_rate_limit_exceeded\\",\\"message\\":\\"slow down\\",\\"type\\":\\"rate_limit_exceeded\\"},\\"id\\":\\"as-p0o9i8u7y6\\"}"}} from https://qianfan.baidubce.com/anthropic/v1/messages`,
      {
        ...{ provider: 'ernie', surface: 'v2', host: 'qianfan.baidubce.com', requestId: 'as-p0o9i8u7y6' },
        ...{ code: 'token_plan_person_rate_limit_exceeded', message: 'slow down' },
      },
    ],
    [
      'a call with its model and address',
      `POST https://qianfan.baidubce.com/v2/chat/completions model=ernie-4.5-turbo-128k -> HTTP 429 {"error":{"code":"tpm_rate_limit_exceeded","message":"Rate limit reached for TPM","type":"rate_limit_exceeded"},"id":"as-m1n2b3v4c5"}`,
      {
        ...{ provider: 'ernie', surface: 'v2', status: 429, host: 'qianfan.baidubce.com', requestId: 'as-m1n2b3v4c5' },
        ...{ code: 'tpm_rate_limit_exceeded', message: 'Rate limit reached for TPM', model: 'ernie-4.5-turbo-128k' },
      },
    ],
    [
      'another provider behind a client',
      "openai.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached for gpt-4o', 'type': 'tokens', 'code': 'rate_limit_exceeded'}} https://api.openai.com/v1/chat/completions",
      {
        ...{ provider: 'openai', status: 429, host: 'api.openai.com', sdk: 'openai-python' },
        ...{ code: 'rate_limit_exceeded', message: 'Rate limit reached for gpt-4o' },
      },
    ],
    [
      'a sentence that names where to read more',
      '文档 https://cloud.baidu.com/doc/qianfan-api/s/rmwbl43x7 里没写，请求 https://qianfan.baidubce.com/v2/embeddings 返回 500',
      { provider: 'ernie', surface: 'v2', status: 500, host: 'qianfan.baidubce.com' },
    ],
  ])('%s', (_, text, stated) => {
    expect(read(text).facts).toEqual({ ...NOTHING, ...stated });
  });
});

describe('words that name no tool', () => {
  it.each([
    'I made a new API key and still get 401',
    'one API call fails with error code 17',
    'API error code: 336003',
    'ERNIE-Bot answers 429 on every request',
  ])('%s', (text) => {
    expect(read(text).facts).toMatchObject({ sdk: undefined, gateway: undefined });
  });
});

const diagnose = createDiagnose(ernie);
const live: Live = { now: 0, statusOf: () => undefined };
/** A seeded choice: the tests below are the same in every run. */
const dice = (seed: number) => {
  let state = seed;
  return <T>(from: readonly T[]): T => {
    state = (state * 48271) % 2147483647;
    return from[state % from.length] as T;
  };
};

const CODES = [
  ['account_overdue', 'quota_billing'],
  ['invalid_model', 'model_not_found'],
  ['rpm_rate_limit_exceeded', 'rate_limit'],
  ['invalid_iam_token', 'auth'],
  ['tokens_too_long', 'context_length'],
  ['system_unsafe', 'content_filter'],
  ['dispatch_internal_error', 'overloaded_or_internal'],
  ['no_parameter_permission', 'permission'],
] as const;
const MESSAGES = [
  ['Access denied due to overdue account', 'quota_billing'],
  ['The model does not exist or you do not have access to it.', 'model_not_found'],
  ['Rate limit reached for TPM', 'rate_limit'],
  ['Access token invalid or no longer valid', 'auth'],
  ['the content of system field is invalid', 'content_filter'],
  ['No permission to access data', 'permission'],
] as const;
const STATUSES = [
  [401, 'auth'],
  [403, 'permission'],
  [429, 'rate_limit'],
  [500, 'overloaded_or_internal'],
  [504, 'timeout'],
] as const;
const AROUND = ['please check the network', 'maybe the key is wrong?', '是不是网络的问题', '帮忙看看', 'try later'];
const LAYERS = [
  (inner: string) => inner,
  (inner: string) => JSON.stringify({ error: { message: inner, type: 'upstream_error' } }),
  (inner: string) => `[ERROR] llm call failed: ${inner}`,
  (inner: string) => `data: ${inner}\n\n`,
] as const;

describe('layers that contradict each other', () => {
  const pick = dice(20260831);
  const RUNS = Array.from({ length: 120 }, () => ({
    code: pick(CODES),
    message: pick(MESSAGES),
    status: pick(STATUSES),
    around: pick(AROUND),
    layer: pick(LAYERS),
  }));
  const of = (text: string) => diagnose(text, live).category;

  it('the code outranks the message, the status and the words around', () => {
    for (const { code, message, status, around, layer } of RUNS) {
      const body = JSON.stringify({ error: { code: code[0], message: message[0], type: 'x' }, id: 'as-a1b2c3d4e5' });
      const text = `千帆 HTTP ${status[0]} ${layer(body)} ${around}`;
      expect([text, of(text)]).toEqual([text, code[1]]);
    }
  });

  it('the message outranks the status and the words around', () => {
    for (const { message, status, around, layer } of RUNS) {
      const body = JSON.stringify({ error: { message: message[0] }, id: 'as-a1b2c3d4e5' });
      const text = `千帆 HTTP ${status[0]} ${layer(body)} ${around}`;
      expect([text, of(text)]).toEqual([text, message[1]]);
    }
  });

  it('the status outranks the words around', () => {
    for (const { status, around } of RUNS) {
      const text = `千帆 HTTP ${status[0]} ${around}`;
      expect([text, of(text)]).toEqual([text, status[1]]);
    }
  });

  it('the inner error outranks the one that holds it', () => {
    for (const { code, layer } of RUNS)
      for (const outer of CODES) {
        if (outer[1] === code[1]) continue;
        const inner = JSON.stringify({ error: { code: code[0], message: 'x' } });
        const text = layer(JSON.stringify({ error: { code: outer[0], message: inner }, id: 'as-a1b2c3d4e5' }));
        expect([text, of(text)]).toEqual([text, code[1]]);
      }
  });
});
