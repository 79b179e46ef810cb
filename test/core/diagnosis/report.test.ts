import { describe, expect, it } from 'vitest';
import { ernie } from '../../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../../src/core/diagnose.ts';

const diagnose = createDiagnose(ernie);
const kindOf = (text: string) => diagnose(text, { now: 0, statusOf: () => undefined }).category;

// Codes and words of errors, yet nobody's call failed here.
const TALK = [
  '怎么在 LobeChat 里配置百度千帆的 key？',
  '文心一言的 ERNIE 4.5 上下文最长支持多少 token？',
  '请问 429 是限流还是欠费？',
  '希望能在设置里增加超时时间的选项',
  '建议把 rate limit 的提示改得友好一点',
  'Add retry with exponential backoff for 429 and 503 responses',
  'This PR adds handling for `invalid_api_key` and maps it to a user-friendly message.',
  'fix: handle 401 from qianfan gracefully (#1234)',
  'chore(deps): bump openai from 1.40.0 to 1.51.2',
  '## Changelog\n- 修复百度千帆 401 时崩溃的问题\n- 新增 ernie-4.5-turbo 模型',
  'v2.3.1 发布：优化了限流重试逻辑，支持自定义超时',
  'if response.status_code == 429:\n    time.sleep(2 ** attempt)',
  'except openai.RateLimitError as e:\n    logger.warning("rate limited: %s", e)',
  'raise ValueError("API key is required")',
  "const ERROR_MESSAGES = {\n  401: 'Invalid API key',\n  429: 'Too many requests',\n  500: 'Internal server error',\n}",
  'assert resp.json()["error"]["code"] == "invalid_model"',
  "it('returns 429 when the limit is reached', async () => {",
  "expect(error.message).toContain('insufficient_quota')",
  '| 错误码 | 说明 |\n| --- | --- |\n| 336003 | 参数错误 |\n| 17 | 每天请求量超限额 |',
  '- `rate_limit_exceeded`: too many requests\n- `insufficient_quota`: no credits left',
  'Error codes: 400 Bad Request, 401 Unauthorized, 429 Too Many Requests, 500 Server Error',
  'The API returns 401 when the key is missing and 429 when you exceed the rate limit.',
  '接口返回 429 时，客户端会自动等待 60 秒后重试',
  'QPS 默认 5，如需提升请提交工单',
  'ernie-4.5-turbo-128k 输入 0.0008 元/千 tokens，输出 0.0032 元/千 tokens',
  '2026-11-20 10:00:00 INFO httpx HTTP Request: POST https://qianfan.baidubce.com/v2/chat/completions "HTTP/1.1 200 OK"',
  '[INFO] request finished status=200 tokens=429 latency=503ms',
  'listening on port 5003',
  'see issue #429 and PR #500',
  'The 401(k) plan has a limit of $23,000',
  'line 500: warning: unused variable',
  'npm ERR! code E404\nnpm ERR! 404 Not Found - GET https://registry.example.org/foo',
  'docker: Error response from daemon: toomanyrequests: You have reached your pull rate limit.',
  "ModuleNotFoundError: No module named 'qianfan'",
  "ImportError: cannot import name 'QianfanChatEndpoint' from 'langchain_community.chat_models'",
  'GitHub API rate limit exceeded for 1.2.3.4',
  "error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
  "fatal: unable to access 'https://github.com/x/y.git/': Failed to connect to github.com port 443",
  '已解决，原来是 key 多复制了一个空格',
  '谢谢，充值之后就好了',
  '换成 v2 的地址之后已经可以正常调用了',
  'It works now after I upgraded the SDK, thanks!',
  '平台公告：千帆将于 11 月 30 日 02:00-04:00 进行系统维护，期间服务可能短暂不可用',
  'ERNIE-Lite-8K 将于 2026 年 12 月 31 日下线，请及时切换到新模型',
  '文心 4.5 写的诗比 DeepSeek 好多了',
  '感觉 ernie 5.0 回答质量下降了，老是胡说八道',
  'deepseek 和文心哪个便宜？',
  'Does the Coding Plan support ernie-5.1?',
  'Can I use one key for both v1 and v2?',
  'is there a way to raise the RPM limit?',
  'What does finish_reason: length mean?',
  'How do I set a timeout for the qianfan SDK?',
  'max_retries: 3\ntimeout: 60\nbase_url: https://qianfan.baidubce.com/v2',
  'QIANFAN_RPM_LIMIT=300\nQIANFAN_LLM_API_RETRY_TIMEOUT=120',
  '# TODO: handle error_code 18 (qps limit) here',
  '// 如果 error_code 是 110 则刷新 token',
  '"errors": {"invalid_key": "密钥无效，请检查", "quota": "额度不足，请充值"}',
  '"rateLimited": "请求过于频繁，请稍后再试",',
  'msgid "Rate limit exceeded"\nmsgstr "超出速率限制"',
  'Tip: if you get 429, try lowering the concurrency.',
  '遇到 429 可以把并发调小一点，或者换个 key',
  '建议超时时间设为 120 秒以上，长文本生成比较慢',
  'I increased max_tokens to 4096 and the answers are complete now',
  'openai.api_key = "xxx"\nopenai.api_base = "https://qianfan.baidubce.com/v2"',
  'benchmarks: p50 429 ms, p99 1503 ms, 0 errors in 10000 requests',
  '测试了一下，1000 次请求 0 失败，平均 500ms',
  '支持 401/403/429/5xx 的自动重试',
  '异常处理：捕获 RateLimitError、APITimeoutError 并重试',
  '为什么 401 和 403 要分开处理？',
  '请问这个 access_token 有效期是多久？',
  'Retry-After: 20 means that the client should wait 20 seconds',
  '## 重试\n为了避免因限流导致的失败，客户端默认重试 3 次：\n```go\nclient.Retry = 3 // 默认为 1\n```',
  '请升级到 1.4 版本，旧版十分钟就会失效',
  '训练 ERNIE 的时候 CUDA out of memory，显卡是 3060',
  'OutOfMemoryError: Cannot allocate 2 GB on GPU 1, available memory is only 300 MB.',
  '  error: invalid command bdist_wheel\n  Failed building wheel for lxml',
  '[INFO] update check failed: Server returned 403 for URL: https://api.github.com/repos/a/b/releases/latest',
  '百度网盘下载不了，错误代码 31326',
  '微信支付报错：签名错误',
  "codes = {\n    E_PARAM: [-2000, '请求参数非法'],\n    E_TOKEN: [-2002, 'Token 已失效'],\n    E_QUOTA: [-2005, '额度不足'],\n}",
  'E_10006 = (\n    10006,\n    "User concurrency error: please wait "\n    "for the first request to be completed.",\n)',
  'cases := []struct{ said, want string }{\n    {"429 Too Many Requests", "RATE"},\n    {"deadline exceeded", "TIMEOUT"},\n}',
  'def test_quota(self):\n    reply = FakeReply(\n        {"error_code": 17, "error_msg": "Open api daily request limit reached"}\n    )\n    self.assertRaises(QuotaError, check, reply)',
  '|错误码|错误信息|描述\n|---|---|---\n|14|IAM Certification failed|IAM鉴权失败\n|18|Open api qps request limit reached|QPS超限额',
  '- 增加：遇到 429 时切换备用渠道',
  '401 - 未授权\n{"error":{"message":"Invalid API key","code":"invalid_api_key"}}\n解决方案：检查密钥\n500 - 内部错误\n{"error":{"message":"Internal error","code":"internal_error"}}\n解决方案：稍后重试',
  '1. 鉴权类\n10001：密钥无效（检查是否复制完整）\n10002：签名错误\n10003：权限不足',
  '20001: QPS 超限\n20002: 每日调用量耗尽\n20003: 触发熔断',
  '错误大致分为以下几类：\n• 认证错误：密钥格式不正确或已过期\n• 参数错误：参数不符合要求\n• 网络问题：服务器无法连接',
  '流式返回\n错误结果示例 {"error":{"message":"服务接口异常"}}\n字段说明如下',
  'Handles a 429 response gracefully: it waits as long as the server says instead of failing at once.',
  'provider_quota_exceeded：配额已用尽\nmodel_not_found：模型不存在\nprovider_token_expired：令牌已过期',
  'max_attempts – how often a call is repeated after a 429. Defaults to 5.',
  '所有请求的超时时间，单位秒，默认为 0，表示不限制',
  'The server uses status code 420 to indicate that the client is being rate limited',
  '{ Error: listen EADDRINUSE :::8080\n  errno: 98,\n  code: "EADDRINUSE",\n  syscall: "listen" }',
  'psycopg2.OperationalError: could not connect to server: Connection refused',
] as const;

// Written in the middle of code, prose or a program's own account, and a failure that happened all the same.
const AMONG_OTHERS = [
  [
    '# 3/12 APIError: api return error, req_id: 3838 code: 336003, msg: the parameter is invalid\nrun(11)',
    'invalid_request',
  ],
  ['// 直接请求根地址，千帆返回 404 ResourceNotFound\nconst url = base + "/v2/chat/completions";', 'invalid_request'],
  [
    '    // "error_code": 336006, "error_msg": "the length of messages must be an odd number",\n    if (n % 2 === 0) {',
    'invalid_request',
  ],
  [
    '    # Without this, Qianfan returns 400 "max_completion_tokens\n    # range is [1, 12288]" on every call\n    cap = 12288',
    'invalid_request',
  ],
  ['AiSdkException(code=400, message=User location is not supported for the API use.)', 'permission'],
  [
    '{\n  "name": "ThrottlingException",\n  "$metadata": {\n    "httpStatusCode": 429,\n    "attempts": 3\n  }\n}',
    'rate_limit',
  ],
  ['When using ERNIE 4.0 the node returns the following error: Invalid model: ernie-4.0-9k', 'model_not_found'],
  [
    'Retrying chat in 2.0 seconds as it raised ResourceExhausted: 429 You exceeded your current quota [violations {',
    'quota_billing',
  ],
  ['流式请求的时候，会返回[Bug]: invalid params, context window exceeds limit；', 'context_length'],
  ['为啥报402Insufficient Balance', 'quota_billing'],
  [
    '不领取免费资源会报错：{"error_code": 18, "error_msg": "Open api qps request limit reached"}\n然后 pip install baidu-aip',
    'rate_limit',
  ],
  ['等待模型回复超时。错误码：MODEL_REPLY_TIMEOUT', 'timeout'],
  ['Error 403 - what should I do?', 'permission'],
  ['添加千帆渠道，测试通过，用起来却无法返回内容', 'other_error'],
] as const;

// So short that only the kind of error makes them a report.
const SHORT = [
  ['文心突然 401 了', 'auth'],
  ['为什么会一直返回 429?', 'rate_limit'],
  ['提示余额不足', 'quota_billing'],
  ['千帆超时', 'timeout'],
  ['ernie 500', 'overloaded_or_internal'],
  ['qianfan 挂了吗，一直 503', 'overloaded_or_internal'],
  ['invalid_iam_token 求助', 'auth'],
  ['key 填了还是说 Unauthorized', 'auth'],
  ['文心没反应', 'other_error'],
  ['连不上 qianfan.baidubce.com', 'network'],
  ['ernie-4.0-8k 用不了了，说 model offline', 'model_not_found'],
  ['换成 ernie-x1 就 invalid_model', 'model_not_found'],
  ['account_overdue ？？我明明充了钱', 'quota_billing'],
  ['问个历史问题就给我 system_unsafe', 'content_filter'],
  ['prompt tokens too long 怎么破', 'context_length'],
  ['336003 message content can not be empty', 'invalid_request'],
  ['rpm_rate_limit_exceeded 才两个并发', 'rate_limit'],
  ['coding_plan_week_quota_exceeded 才周二啊', 'quota_billing'],
  ['dify 里文心节点红了，只显示 Run failed', 'other_error'],
  ['返回空字符串', 'other_error'],
  ['Access token expired 但我昨天刚换的', 'auth'],
  ['server is busy 一整天了', 'overloaded_or_internal'],
  ['curl: (28) Operation timed out after 30000 milliseconds with 0 bytes received', 'timeout'],
  ['curl: (6) Could not resolve host: qianfan.baidubce.com', 'network'],
  ['curl: (7) Failed to connect to qianfan.baidubce.com port 443: Connection refused', 'network'],
  ['curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to qianfan.baidubce.com:443', 'network'],
  ['No permission to access data 是要申请吗', 'permission'],
  ['Signature 不对 SignatureDoesNotMatch', 'auth'],
  ['报 function calling is not supported', 'invalid_request'],
  ['Claude Code 接千帆 提示 token plan 额度用完了', 'quota_billing'],
  ['Connection error. 用的 openai sdk 连千帆', 'network'],
  [
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    'overloaded_or_internal',
  ],
  ['<html>\n<head><title>504 Gateway Time-out</title></head>', 'timeout'],
  ["KeyError: 'choices'", 'other_error'],
  ['Error: 429 status code (no body)', 'rate_limit'],
] as const;

describe('whether a text reports an error at all', () => {
  it.each(TALK)('%j does not', (text) => {
    expect(kindOf(text)).toBe('none');
  });

  it.each(AMONG_OTHERS)('%j does: %s', (text, category) => {
    expect(kindOf(text)).toBe(category);
  });

  it.each(SHORT)('%j does: %s', (text, category) => {
    expect(kindOf(text)).toBe(category);
  });
});
