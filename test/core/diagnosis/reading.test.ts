import { describe, expect, it } from 'vitest';
import { read } from '../../../src/core/diagnosis/reading.ts';

const unwrap = (text: string) => read(text).facts;

const BODY =
  '{"error":{"code":"account_overdue","message":"Access denied due to overdue account","type":"access_denied"},"id":"as-a1b2c3d4e5"}';
const REPR =
  "{'error': {'code': 'account_overdue', 'message': 'Access denied due to overdue account', 'type': 'access_denied'}, 'id': 'as-a1b2c3d4e5'}";

describe('the inner error of a v2 answer', () => {
  it.each([
    ['bare', BODY],
    ['pretty-printed', JSON.stringify(JSON.parse(BODY), null, 2)],
    ['in the Python client', `openai.PermissionDeniedError: Error code: 403 - ${REPR}`],
    [
      'in the Node client',
      `PermissionDeniedError: 403 Access denied due to overdue account\n    at x (file.js:1:2) {\n  status: 403,\n  code: 'account_overdue',\n  error: { message: 'Access denied due to overdue account' },\n  request_id: 'as-a1b2c3d4e5'\n}`,
    ],
    [
      'as text inside another error',
      JSON.stringify({ type: 'error', error: { type: 'api_error', message: `Error code: 403 - ${REPR}` } }),
    ],
    [
      'as JSON in JSON in JSON',
      JSON.stringify({ message: JSON.stringify({ error: { message: BODY, type: 'upstream_error' } }) }),
    ],
    ['in a log line', `2026-09-01 10:00:00 ERROR [chat] status=403 body=${BODY}`],
    ['in a curl dump', `< HTTP/2 403\n< content-type: application/json\n<\n${BODY}`],
    ['in a stream', `data: ${BODY}\n\n`],
    ['with terminal colours', `\u001b[31m${BODY}\u001b[0m`],
    ['with full-width punctuation', BODY.replaceAll(':', '：').replaceAll('"', '＂')],
    ['HTML-escaped', BODY.replaceAll('"', '&quot;')],
    ['URL-encoded', `detail=${encodeURIComponent(BODY)}`],
    ['cut off', BODY.slice(0, 75)],
    [
      'of a Java client',
      'ApiException[error=Error[code=account_overdue, message=Access denied due to overdue account, type=access_denied], id=as-a1b2c3d4e5]',
    ],
  ])('is found %s', (_, text) => {
    expect(unwrap(text).code).toBe('account_overdue');
  });

  it('brings its request id and its provider along', () => {
    expect(unwrap(`Error code: 403 - ${REPR}`)).toMatchObject({
      provider: 'ernie',
      surface: 'v2',
      status: 403,
      requestId: 'as-a1b2c3d4e5',
    });
  });
});

describe('other shapes', () => {
  it.each([
    [
      'v1 in HTTP 200',
      '{"error_code":17,"error_msg":"Open api daily request limit reached"}',
      { surface: 'v1', code: '17', provider: 'ernie', message: 'Open api daily request limit reached' },
    ],
    [
      'the Python SDK',
      'qianfan.errors.APIError: api return error, req_id:  code: 14, msg: IAM Certification failed',
      { code: '14', message: 'IAM Certification failed', provider: 'ernie' },
    ],
    ['a Chinese log', '千帆调用失败，错误码：336003，错误信息：参数不合法', { code: '336003' }],
    [
      'OAuth',
      '{"error_description":"unknown client id","error":"invalid_client"}',
      { surface: 'oauth', code: 'invalid_client', message: 'unknown client id' },
    ],
    [
      'IAM',
      '{"requestId":"5d1f","code":"AccessDenied","message":"Access denied."}',
      { surface: 'iam', code: 'AccessDenied' },
    ],
    ['AI Studio', '{"errorCode":40401,"errorMsg":"x"}', { surface: 'aistudio', code: '40401' }],
    [
      'gateway headers',
      'HTTP/1.1 403 Forbidden\nX-Bce-Error-Code: IamSignatureInvalid\nX-Bce-Error-Message: IamSignatureInvalid, cause: Could not find credential.\nX-Bce-Request-Id: 5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10\n',
      {
        status: 403,
        code: 'IamSignatureInvalid',
        message: 'IamSignatureInvalid, cause: Could not find credential.',
        requestId: '5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10',
      },
    ],
    ['a status as code', '{"error":{"message":"Insufficient credits","code":402}}', { status: 402, code: undefined }],
    ['a status in brackets', 'API error (429): slow down', { status: 429 }],
    ['escaped Chinese', '{"error_code":17,"error_msg":"\\u989d\\u5ea6\\u4e0d\\u8db3"}', { message: '额度不足' }],
    [
      'a URL',
      'POST https://aip.baidubce.com/rpc/2.0/ai_custom/v1/wenxinworkshop/chat/eb-instant failed',
      { host: 'aip.baidubce.com', surface: 'v1' },
    ],
    ['a model', 'model ernie-4.5-turbo-128k not answering', { model: 'ernie-4.5-turbo-128k' }],
  ])('%s', (_, text, facts) => {
    expect(unwrap(text)).toMatchObject(facts);
  });
});

describe('whose error it is', () => {
  it.each([
    ['openai.RateLimitError: Error code: 429 - {} base_url=https://qianfan.baidubce.com/v2', 'ernie'],
    ['dashscope.aliyuncs.com answers 400', 'qwen'],
    ['openrouter: no endpoints found for moonshotai/kimi-k2', 'openrouter'],
    ['DeepSeek 服务器繁忙', 'deepseek'],
    ['the API says 401', undefined],
  ])('%s', (text, provider) => {
    expect(unwrap(text).provider).toBe(provider);
  });
});

describe('numbers that are no status', () => {
  it.each([
    'see issue #429',
    'listening on port 5003',
    'line 401 of main.py',
    'add 401k matching',
    'costs $500',
    'backoff_ms=500',
    '500 tokens',
    'v4.0.4',
  ])('%s', (text) => {
    expect(unwrap(text).status).toBeUndefined();
  });
});

describe('bounded work', () => {
  it.each([
    ['nesting ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['escapes without end', '\\'.repeat(200_000)],
    ['keys without values', '"code":"'.repeat(50_000)],
    ['open messages', 'message: '.repeat(50_000)],
    ['quotes only', '"\''.repeat(100_000)],
    ['one endless line', 'error 429 '.repeat(100_000)],
    ['names of models without end', `ernie-${'a'.repeat(80)}_`.repeat(700)],
    ['one long word', 'a'.repeat(100_000)],
    ['Chinese without end', '错误码一直报错请求失败'.repeat(10_000)],
    ['lines and nothing else', '\n'.repeat(100_000)],
    ['a binary blob', String.fromCharCode(...Array.from({ length: 60_000 }, (_, at) => at % 256))],
    ['nothing', ''],
  ])(
    '%s is survived',
    (_, text) => {
      expect(() => unwrap(text)).not.toThrow();
    },
    5_000,
  );

  it('reads the beginning and the end of an overlong text', () => {
    const filler = 'nothing to see here\n'.repeat(20_000);
    expect(unwrap(`${filler}${BODY}`).code).toBe('account_overdue');
    expect(unwrap(`${BODY}${filler}`).code).toBe('account_overdue');
  });
});
