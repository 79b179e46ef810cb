import type { Signature } from '../src/core/knowledge.ts';

const SIZE = 64 * 1024;
const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / Buffer.byteLength(unit)));

/** What makes expressions and scanners run long when it is repeated. */
// biome-ignore format: a list
const UNITS: readonly string[] = [
  'a', '1', '\n', ' ', '\t', '\r\n', ' \n', '|', '{', '}', '\\', '"', '"\'', '.', '=', '-', 'a ', 'a.', 'a-', 'a_', 'a(', 'a = ',
  '"error":', '"code":', '"message":', '"code":"', 'message: ', 'message=', 'error: ', 'msg="\\"', '{"error":{', '错误信息：', '返回',
  'error code: 400 - ', 'HTTP/1.1 500 ', '429 ', '429\n', '400 401 402 ', '错误 500',
  'at x.y(', '| a | b |\n', 'x = y;\n', 'if a ', 'if the limit ', '当', '如果', '的', '错误码一直报错请求失败', '限流', '无法',
  '%E4%BD%A0', '%ff', '\\u4f60', '\\xe4\\xbd\\xa0', '&quot;', '<br ', '\u001b[', '[4m', '＂：',
  'as-', 'ernie-', 'ernie-a.', `ernie-${'a'.repeat(80)}_`, 'https://a.', 'https://', 'host=', '</code>', '<code>', '2026-11-23 02:10:11 ',
  'api key rate limit token expired ', 'QWxhZGRpbjpvcGVuIHNlc2FtZQ+/aGVsbG8gd29ybGQ',
];

const MIXED =
  '2026-11-23 02:10:11 ERROR {"error":{"code":"invalid_model","message":"The model does not exist"}} 你好 HTTP/1.1 500 as-abc123 %E4 \\u4f60 | at x.y(z.js:1:2)';

/** Texts of 64 KB that are meant to take long, with their names; the beginning of every phrase with a hole is one. */
export const baits = (signatures: readonly Signature[]): (readonly [name: string, text: string])[] => [
  ...UNITS.map((unit) => [JSON.stringify(unit.slice(0, 24)), filled(unit)] as const),
  ['brackets 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['mixed lines', filled(`${MIXED}\n`)],
  ['a mixed line', filled(`${MIXED} `)],
  ...signatures.flatMap(({ id, message }) => {
    const [first] = message?.split(/\{\w+\}/).filter((part) => /\w/.test(part)) ?? [];
    return first !== undefined && message?.includes('{')
      ? [[`hole of ${id}`, filled(`${first.trim()} `)] as const]
      : [];
  }),
];
