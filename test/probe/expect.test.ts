import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../src/core/types.ts';
import { type Expectation, judge } from '../../src/probe/expect.ts';
import type { Reply } from '../../src/probe/http.ts';
import { levelOf } from '../../src/probe/levels.ts';
import { quote } from '../../src/probe/quote.ts';
import { TARGETS } from '../../src/probe/targets.ts';

const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  kind: 'answer',
  status,
  headers,
  body,
  whole: true,
  latencyMs: 1,
  firstByteMs: 1,
});
const rightOf = (name: string): Expectation => TARGETS.find((target) => target.name === name)?.right ?? {};
const judged = (target: string, status: number, body: string, headers: Readonly<Record<string, string>> = {}) => {
  const judgement = judge(reply(status, body, headers), 'https://qianfan.example/', rightOf(target));
  return judgement && `${judgement.finding}: ${judgement.detail}`;
};

const v2 = (code: string) => JSON.stringify({ error: { code, message: code, type: 'x' }, id: 'as-0' });
const BCE = { 'x-bce-request-id': '1' };

describe('the right rejection is health, in every shape that was seen', () => {
  it.each([
    ['chat', 401, v2('invalid_iam_token'), 'alive: 401 invalid_iam_token'],
    ['auth', 403, v2('invalid_iam_token'), 'alive: 403 invalid_iam_token'],
    ['oauth', 401, '{"error_description":"unknown client id","error":"invalid_client"}', 'alive: 401 invalid_client'],
    ['oauth', 400, '{"error":"invalid_request"}', 'alive: 400 invalid_request'],
    ['iam', 403, '{"requestId":"1","code":"AccessDenied","message":"no"}', 'alive: 403 AccessDenied'],
    ['iam', 404, '{"requestId":"1","code":"InvalidVersion","message":"no"}', 'alive: 404 InvalidVersion'],
    ['anthropic', 422, '{"detail":[{"type":"missing","loc":["body","model"]}]}', 'alive: 422 missing body.model'],
    ['anthropic', 401, v2('invalid_iam_token'), 'alive: 401 invalid_iam_token'],
    ['models', 403, '', 'alive: 403 empty'],
    ['models', 200, '{"object":"list","data":[]}', 'alive: 200 JSON'],
    ['aistudio', 401, '{"errorCode":40401,"errorMsg":"x"}', 'alive: 401 40401'],
    ['aistudio', 401, '', 'alive: 401 empty'],
    ['web', 200, '<!DOCTYPE html><title>文心一言</title>', 'alive: 200 HTML'],
  ])('%s %i %s', (target, status, body, said) => {
    expect(judged(target, status, body)).toBe(said);
  });
});

describe('anything else is told apart', () => {
  it.each<[string, number, string, Readonly<Record<string, string>>, string]>([
    ['chat', 404, v2('ResourceNotFound'), {}, 'alive: 404 ResourceNotFound'],
    ['chat', 401, '', BCE, 'alive: 401 empty'],
    ['chat', 401, '', {}, 'unexpected: 401 empty'],
    ['chat', 429, '', {}, 'throttled: 429 empty'],
    ['chat', 407, '', {}, 'proxy: 407 empty'],
    ['chat', 403, '<html>Blocked by policy</html>', {}, 'captive: 403 HTML'],
    ['models', 403, '<html>Blocked by policy</html>', {}, 'captive: 403 HTML'],
    ['web', 403, '<html>Blocked by policy</html>', {}, 'captive: 403 HTML'],
    ['web', 404, '<html>Not found</html>', {}, 'unexpected: 404 HTML'],
    ['web', 200, '<html>It works!</html>', { server: 'bfe' }, 'unexpected: 200 HTML'],
    ['web', 200, '<html>Pay for Wi-Fi</html>', {}, 'captive: 200 HTML'],
    ['web', 200, '<html>文心一言 engine execute timeout</html>', {}, 'error-in-200: 200 HTML'],
    ['web', 200, '{"status":-1,"message":"engine execute timeout"}', {}, 'error-in-200: 200 engine execute timeout'],
    ['chat', 200, '<html>Pay for Wi-Fi</html>', {}, 'captive: 200 HTML'],
    ['chat', 200, '<html>Sorry</html>', BCE, 'unexpected: 200 HTML'],
    ['chat', 200, '', {}, 'unexpected: 200 empty'],
    ['chat', 200, '{"error_code":336100,"error_msg":"x"}', {}, 'error-in-200: 200 336100'],
    ['chat', 200, '{"code":"some_code","msg":"x"}', {}, 'error-in-200: 200 some_code'],
    ['auth', 200, '{"choices":[]}', {}, 'bad-key-accepted: 200 JSON'],
    ['oauth', 200, '{"access_token":"24.0"}', {}, 'bad-key-accepted: 200 JSON'],
    ['chat', 500, v2('internal_error'), {}, 'server-error: 500 internal_error'],
    ['chat', 503, '', BCE, 'server-error: 503 empty'],
    ['chat', 503, '', {}, 'bare-server-error: 503 empty'],
    ['chat', 502, '<html>Bad Gateway</html>', { 'bfe-trace-id': '1' }, 'bare-server-error: 502 HTML'],
    ['chat', 511, '<html>Log in</html>', {}, 'captive: 511 HTML'],
    [
      'console',
      302,
      '',
      { location: 'https://login.bce.baidu.com/?redirect=x' },
      'alive: 302 to https://login.bce.baidu.com/',
    ],
    ['console', 302, '', { location: 'https://portal.example/' }, 'captive: 302 to https://portal.example/'],
    ['console', 302, '', {}, 'unexpected: 302 empty'],
    ['chat', 302, '', { location: '/elsewhere' }, 'unexpected: 302 to /elsewhere'],
    ['chat', 999, '', {}, 'unexpected: 999 empty'],
  ])('%s %i %s %j → %s', (target, status, body, headers, said) => {
    expect(judged(target, status, body, headers)).toBe(said);
  });

  it('a long page is judged by its beginning, a long API answer is too large', () => {
    const long = { ...reply(200, '文心一言'), whole: false } as const;
    expect(judge(long, 'https://a.example/', rightOf('web'))?.finding).toBe('alive');
    expect(judge(long, 'https://a.example/', rightOf('chat'))?.finding).toBe('too-large');
  });

  it('holds for any answer whatever: one finding, one short line, no exception', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant('['.repeat(10_000)));
    fc.assert(
      fc.property(fc.constantFrom(...TARGETS), fc.integer({ min: 100, max: 999 }), value, (target, status, body) => {
        const judgement = judge(reply(status, body), 'https://a.example/', target.right);
        expect(FINDINGS).toContain(judgement?.finding);
        expect(judgement?.detail).toMatch(/^[^\p{Cc}]{1,120}$/u);
      }),
    );
  });
});

describe('quotations', () => {
  it.each([
    ['401 a\u0000b\u202ec\nd', '401 a b c d'],
    ['x'.repeat(200), `${'x'.repeat(119)}…`],
    [`key bce-v3/ALTAK-0123456789abcdefghijk/${'f'.repeat(40)} refused`, 'key … refused'],
    ['Authorization: Bearer abc.def refused', 'Authorization: … refused'],
    ['to /login?access_token=24.abc&x=1', 'to /login?access_token=…&x=1'],
  ])('%j → %j', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });
});

describe('levels', () => {
  it('our own trouble is never the provider’s', () => {
    const unknown = FINDINGS.filter((finding) => levelOf[finding] === 'unknown');
    expect(unknown).toEqual(['own-key', 'own-quota', 'captive', 'proxy', 'said-nothing']);
  });
});
