import { ALNUM, BASE64, DIGITS, HEX, LOWER, type Random, seeded } from './random.ts';

const WORDS =
  'the request was sent to gateway and failed with quota token key error after retry while model answered'.split(' ');
const HAN = [
  '调用千帆接口报错',
  '密钥已经重新生成',
  '提示 token 已过期',
  '请问如何提高配额',
  '换了模型还是不行',
  '昨天还是好的',
  '密码没有问题',
  '文档说要先开通模型',
];
const MODELS = [
  'ernie-4.5-turbo-128k',
  'ernie-x1.1-preview',
  'ernie-4.5-vl-28b-a3b',
  'qianfan-code-latest',
  'bge-large-zh',
  'deepseek-v3.1-250821',
];
const CODES = [
  'invalid_iam_token',
  'rpm_rate_limit_exceeded',
  'account_overdue',
  'invalid_model',
  'coding_plan_api_key_required',
];

const uuid = (r: Random): string => [8, 4, 4, 4, 12].map((size) => r.run(HEX, size)).join('-');
const prose = (r: Random): string => Array.from({ length: 6 + r.below(10) }, () => r.pick(WORDS)).join(' ');
const clock = (r: Random): string =>
  `2026-11-${10 + r.below(20)} ${10 + r.below(14)}:${10 + r.below(50)}:${10 + r.below(50)}`;

type Line = (random: Random) => string;

/** Lines without any secret, many with something that looks like one at first sight. */
const LINES: readonly Line[] = [
  (r) =>
    `${clock(r)},${r.run(DIGITS, 3)} INFO  app.llm request id=as-${r.run(LOWER, 10)} model=${r.pick(MODELS)} took ${r.below(9000)}ms`,
  (r) => `${clock(r)} ERROR [worker-${r.below(9)}] ${r.pick(CODES)}: ${prose(r)}`,
  (r) => `X-Bce-Request-Id: ${uuid(r)}`,
  (r) => `trace_id=${r.run(HEX, 32)} span_id=${r.run(HEX, 16)}`,
  (r) => `commit ${r.run(HEX, 40)}`,
  (r) => `sha256:${r.run(HEX, 64)}`,
  (r) => `appid: app-${r.run(ALNUM, 8)}`,
  (r) =>
    `  File "/usr/lib/python3.11/site-packages/qianfan/resources/requestor/openapi_requestor.py", line ${r.below(900)}, in _check_error`,
  (r) => `    at async Object.request (/srv/app/node_modules/openai/core.mjs:${r.below(900)}:${r.below(90)})`,
  () => '    raise errors.APIError(error_code, err_msg, req_id)',
  (r) =>
    `{"error":{"code":"${r.pick(CODES)}","message":"${prose(r)}","type":"invalid_request_error"},"id":"as-${r.run(LOWER, 10)}"}`,
  (r) =>
    `{"usage":{"prompt_tokens":${r.below(9000)},"completion_tokens":${r.below(900)},"total_tokens":${r.below(9900)}}}`,
  (r) => `token_count=${r.below(90000)} "max_tokens": 4096, next_token = model.step(token)`,
  () => 'api_key = os.environ["QIANFAN_API_KEY"]',
  () =>
    'const client = new OpenAI({ apiKey: process.env.QIANFAN_API_KEY, baseURL: "https://qianfan.baidubce.com/v2" })',
  () => 'headers = {"Authorization": f"Bearer {api_key}"}',
  () => 'export QIANFAN_ACCESS_KEY=<your access key>',
  () => 'access_token: xxxxxxxx',
  (r) => `https://cloud.baidu.com/doc/qianfan/s/${r.run(LOWER, 9)}?from=${r.pick(WORDS)}#${r.pick(WORDS)}`,
  (r) => `GET https://console.bce.baidu.com/iam/#/iam/apikey/list?page=${r.below(9)} 302`,
  (r) => `| ${336000 + r.below(999)} | ${r.pick(CODES)} | ${prose(r)} |`,
  (r) => `${r.pick(HAN)}，${r.pick(HAN)}。错误码 ${336000 + r.below(999)}`,
  (r) => `${r.pick(HAN)}：${r.pick(CODES)}`,
  (r) => `sorted(items, key=lambda item: item.score)[:${r.below(9)}]`,
  (r) => `SELECT key, value FROM settings WHERE key = 'retry.limit.${r.pick(WORDS)}'`,
  (r) => `primary key: user_${r.pick(WORDS)}_id, foreign key order_${r.pick(WORDS)}`,
  (r) => `KeyError: '${r.pick(WORDS)}' while reading key "${r.pick(WORDS)}_${r.pick(WORDS)}"`,
  (r) => `price: ¥0.00${r.below(9)} per 1K tokens, ${r.pick(MODELS)} from 2026-09-${10 + r.below(19)}`,
  (r) => `docker.io/library/python@sha256:${r.run(HEX, 64)}`,
  (r) => `ETag: "${r.run(HEX, 32)}"  Content-MD5: ${r.run(BASE64, 22)}==`,
  (r) => `Bearer token is missing or malformed, ${prose(r)}`,
  (r) => prose(r),
  (r) => `${prose(r)}, see issue #${r.below(9999)} on port ${r.below(65000)}`,
  (r) => `cookie expired, please log in again (${r.pick(CODES)})`,
  (r) => `key-value cache hit ${r.run(DIGITS, 3)}/${r.run(DIGITS, 4)}, session ${uuid(r)}`,
];

/** So many clean texts of one to eight lines. */
export const cleanTexts = (count: number, seed: number): readonly string[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(8) }, () => random.pick(LINES)(random)).join('\n'),
  );
};
