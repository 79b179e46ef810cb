import { describe, expect, it } from 'vitest';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose, type Live } from '../../src/core/diagnose.ts';
import type { Diagnosis } from '../../src/core/knowledge.ts';
import type { ComponentId, Status } from '../../src/core/types.ts';
import { likely } from '../../src/core/verdict.ts';

const NOW = 1_790_000_000_000;
const diagnose = createDiagnose(ernie);
const quiet: Live = { now: NOW, statusOf: () => undefined };
const seen = (level: Status['level']): Live => ({
  now: NOW,
  statusOf: (component: ComponentId) => ({
    component,
    level,
    reason: 'evidence',
    since: NOW,
    checkedAt: NOW,
    evidence: [],
  }),
});
const of = (text: string, live = quiet): Diagnosis => diagnose(text, live);
const v2 = (status: number, code: string, message: string): string =>
  `Error code: ${status} - {'error': {'code': '${code}', 'message': '${message}', 'type': 'x'}, 'id': 'as-a1b2c3d4e5'}`;

describe('messages that mislead get their true cause', () => {
  it.each`
    shown                                                                                              | kind                 | step
    ${'{"error_code":17,"error_msg":"Open api daily request limit reached"}'}                          | ${'quota_billing'}   | ${/pay-as-you-go/}
    ${'api return error, req_id:  code: 14, msg: IAM Certification failed'}                            | ${'auth'}            | ${/from IAM, not the API Key/}
    ${v2(401, 'invalid_model', 'The model does not exist or you do not have access to it.')}           | ${'model_not_found'} | ${/model id/}
    ${v2(403, 'account_overdue', 'Access denied due to overdue account')}                              | ${'quota_billing'}   | ${/overdue or top up/}
    ${v2(401, 'invalid_iam_token', 'invalid_iam_token')}                                               | ${'auth'}            | ${/bce-v3/}
    ${v2(401, 'coding_plan_api_key_not_allowed', 'x')}                                                 | ${'auth'}            | ${/v2\/coding/}
    ${v2(403, 'system_unsafe', 'the content of system field is invalid')}                              | ${'content_filter'}  | ${/Reword/}
    ${v2(403, 'model_offline', 'The model is offline')}                                                | ${'model_not_found'} | ${/successor/}
    ${'{"error_code":100,"error_msg":"Invalid parameter"}'}                                            | ${'auth'}            | ${/v2/}
    ${'{"code":"BILLING_INSUFFICIENT_BALANCE","message":"Your account has insufficient balance"} 429'} | ${'quota_billing'}   | ${/top up/}
  `('$shown is $kind', ({ shown, kind, step }) => {
    const found = of(shown);
    expect(found.category).toBe(kind);
    expect(found.fixes[0]?.text.en).toMatch(step);
    expect(found.meaning?.['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a timeout that the JavaScript client only claims is what stands behind it', () => {
    expect(of('Request timed out. HTTP error, status = 401').category).toBe('auth');
    expect(of('Request timed out. FetchError: getaddrinfo ENOTFOUND aip.baidubce.com').category).toBe('network');
    expect(of('Error: Request timed out.').category).toBe('timeout');
  });
});

describe('the order of proof', () => {
  it.each`
    what                                 | text                                                                                                        | kind
    ${'a code outranks a message'}       | ${'{"error":{"code":"rpm_rate_limit_exceeded","message":"please check your api key"}}'}                     | ${'rate_limit'}
    ${'a message outranks a status'}     | ${'HTTP 403: your account balance is insufficient'}                                                         | ${'quota_billing'}
    ${'a message outranks a vague code'} | ${'{"error":{"message":"Insufficient Balance","code":"invalid_request_error"}}'}                            | ${'quota_billing'}
    ${'a status outranks words'}         | ${'HTTP 504, try again later'}                                                                              | ${'timeout'}
    ${'the inner error wins'}            | ${'{"error":{"type":"api_error","code":500,"message":"{\\"error\\":{\\"code\\":\\"tokens_too_long\\"}}"}}'} | ${'context_length'}
  `('$what', ({ text, kind }) => {
    expect(of(text).category).toBe(kind);
  });
});

describe('other providers’ errors', () => {
  it.each`
    text                                                                                    | provider        | kind
    ${'api.openai.com 429 You exceeded your current quota, please check your plan'}         | ${'openai'}     | ${'quota_billing'}
    ${'{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}} claude'} | ${'anthropic'}  | ${'overloaded_or_internal'}
    ${'dashscope: {"code":"DataInspectionFailed","message":"Input data may contain it"}'}   | ${'qwen'}       | ${'content_filter'}
    ${'{"error":{"code":"1302","message":"您当前使用该API的并发数过高"}} bigmodel'}         | ${'zhipu'}      | ${'rate_limit'}
    ${'generativelanguage: 503 The model is overloaded. UNAVAILABLE'}                       | ${'gemini'}     | ${'overloaded_or_internal'}
    ${'kimi: Your request exceeded model token limit: 8192'}                                | ${'moonshot'}   | ${'context_length'}
    ${'azure {"error":{"code":"DeploymentNotFound","message":"x"}}'}                        | ${'azure'}      | ${'model_not_found'}
    ${'openrouter 402 Insufficient credits'}                                                | ${'openrouter'} | ${'quota_billing'}
    ${'deepseek 401 Authentication Fails (no such user)'}                                   | ${'deepseek'}   | ${'auth'}
  `('$text', ({ text, provider, kind }) => {
    const found = of(text);
    expect(found).toMatchObject({ category: kind, signature: undefined, component: undefined });
    expect(found.facts.provider).toBe(provider);
  });

  it('gateways are understood in Chinese', () => {
    expect(of('当前分组 default 下对于模型 x 无可用渠道').category).toBe('model_not_found');
    expect(of('{"error":{"message":"用户额度不足","code":"insufficient_user_quota"}}').category).toBe('quota_billing');
    expect(of('one-api 返回 无效的令牌').category).toBe('auth');
  });
});

describe('plain complaints', () => {
  it.each`
    text                                     | kind
    ${'文心接口今天提示余额不足'}            | ${'quota_billing'}
    ${'我的账号欠费了，调用失败'}            | ${'quota_billing'}
    ${'一直被限流，怎么办'}                  | ${'rate_limit'}
    ${'经常超时，没有返回'}                  | ${'timeout'}
    ${'提示密钥无效'}                        | ${'auth'}
    ${'服务器繁忙，用不了'}                  | ${'overloaded_or_internal'}
    ${'连不上，网络连接失败'}                | ${'network'}
    ${'connect ECONNREFUSED 127.0.0.1:7890'} | ${'network'}
    ${'I keep getting 502 Bad Gateway'}      | ${'overloaded_or_internal'}
    ${"KeyError: 'result'"}                  | ${'other_error'}
    ${'点了测试没反应，不知道为什么'}        | ${'other_error'}
  `('$text is $kind', ({ text, kind }) => {
    expect(of(text).category).toBe(kind);
  });
});

describe('what reports no error', () => {
  it.each([
    ['a commit', 'fix(api): return 401 when the key is missing'],
    ['a pull request', 'This pull request adds a retry for 429 and timeouts.'],
    ['a diff', '@@ -1,2 +1,2 @@\n-  17: "daily limit",\n+  17: "Open api daily request limit reached",'],
    ['a table', '| code | meaning |\n|---|---|\n| 336003 | parameter check failed |\n| 336100 | busy |'],
    ['a test', "expect(() => call()).toThrow('invalid_iam_token');"],
    ['code that handles errors', "if (error.code === 'rpm_rate_limit_exceeded') {\n  await sleep(1000);\n}"],
    ['a list of messages', '  "110": "Access token invalid",\n  "111": "Access token expired",'],
    ['a question', '请问 ERNIE 的上下文长度是多少？'],
    ['a how-to', 'How do I set the timeout of the client?'],
    ['a price', '输入 ¥0.004/千 tokens，输出 ¥0.016/千 tokens'],
    ['a wish', '希望支持余额不足时提醒'],
    ['a number', 'see issue #429, port 5003, room 404'],
    ['a good answer', '{"id":"as-a1b2c3d4e5","object":"chat.completion","choices":[{"message":{"content":"hi"}}]}'],
    ['nothing', ''],
  ])('%s is none, without a guide', (_, text) => {
    expect(of(text)).toMatchObject({ category: 'none', guide: undefined, signature: undefined, fixes: [] });
  });

  it('an error noted in a comment is still an error', () => {
    expect(
      of('// it answers {"error_code":17,"error_msg":"Open api daily request limit reached"}\ncall(client);').category,
    ).toBe('quota_billing');
  });
});

describe('the whole diagnosis', () => {
  it('carries component, facts, steps in order and a verdict moved by the live status', () => {
    const text = v2(500, 'internal_error', 'Internal error');
    const down = of(text, seen('outage'));
    expect(down).toMatchObject({
      component: 'ernie/chat',
      signature: 'v2-internal_error',
      retryable: 'yes',
      guide: 'overloaded',
    });
    expect(down.facts).toMatchObject({
      code: 'internal_error',
      status: 500,
      requestId: 'as-a1b2c3d4e5',
      provider: 'ernie',
    });
    expect(likely(down.verdict.odds)).toBe('provider');
    expect(down.verdict.odds.provider).toBeGreaterThan(of(text, seen('operational')).verdict.odds.provider);
    const guide = ernie.guides.find(({ id }) => id === 'overloaded');
    const own = down.fixes.filter((fix) => !guide?.fixes.includes(fix));
    const covered = new Set(own.flatMap(({ covers }) => covers ?? []));
    expect(own.length).toBeGreaterThan(0);
    expect(covered.size).toBeGreaterThan(0);
    expect(down.fixes).toEqual([...own, ...(guide?.fixes ?? []).filter(({ id }) => !covered.has(id))]);
  });

  it('tells the cluster’s limit from one’s own', () => {
    expect(likely(of(v2(429, 'cluster_rpm_rate_limit_exceeded', 'x')).verdict.odds)).toBe('provider');
    expect(likely(of(v2(429, 'rpm_rate_limit_exceeded', 'x')).verdict.odds)).toBe('caller');
  });

  it('tells a limit that all callers share by its words, where the catalogue lacks its code', () => {
    const shared = '{"error":{"code":"cluster_tps_limited","message":"Rate limit of the cluster reached"}}';
    expect(of(shared)).toMatchObject({ category: 'rate_limit', signature: undefined });
    expect(likely(of(shared).verdict.odds)).toBe('provider');
    const own = '{"error":{"code":"tps_limited","message":"Rate limit of your account reached"}}';
    expect(likely(of(own).verdict.odds)).toBe('caller');
  });

  it('is surer of a code than of words', () => {
    expect(of(v2(401, 'invalid_iam_token', 'x')).confidence).toBeGreaterThan(of('一直超时').confidence);
  });
});

describe('an error that a program threw away unread', () => {
  const steps = (text: string): string[] => of(text).fixes.map(({ id }) => id);
  it.each([
    ["KeyError: 'result'", 'swallowed-print-reply'],
    ['  File "bot.py", line 9, in ask\nKeyError: \'choices\'', 'swallowed-print-reply'],
    ["TypeError: Cannot read properties of undefined (reading '0')", 'swallowed-print-reply'],
    ['json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)', 'swallowed-raw-body'],
    ['qianfan returned an empty response, LLM api response empty', 'swallowed-print-reply'],
  ])('%s cannot be told, and the first step says what to print', (text, first) => {
    expect(of(text).category).toBe('other_error');
    expect(steps(text)[0]).toBe(first);
  });

  it('asks for nothing that the text holds already', () => {
    expect(steps("KeyError: 'result'")).toContain('cannot-tell-request-id');
    expect(steps("KeyError: 'result' (request id: as-x8k2m4n6p0)")).not.toContain('cannot-tell-request-id');
    const called =
      "POST https://qianfan.baidubce.com/v2/chat/completions model: ernie-4.5-turbo-32k\nKeyError: 'result'";
    expect(steps(called)).not.toContain('cannot-tell-what-was-called');
  });
});

describe('hostile text', () => {
  it.each([
    ['nested ten thousand deep', '{"error":'.repeat(10_000)],
    ['a megabyte of codes', 'rpm_rate_limit_exceeded '.repeat(40_000)],
    ['a megabyte of half matches', 'the length of messages must be an '.repeat(30_000)],
    ['short lines', 'a=b\n'.repeat(250_000)],
    ['one endless line', '报错'.repeat(500_000)],
    ['open templates', 'AK( AK( AK( '.repeat(80_000)],
    ['quotes and braces', '"{\'}`'.repeat(200_000)],
    ['digits', '429 '.repeat(250_000)],
  ])(
    '%s is answered',
    (_, text) => {
      expect(of(text).verdict.odds).toBeDefined();
    },
    5_000,
  );
});
