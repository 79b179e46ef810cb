import { describe, expect, it } from 'vitest';
import { ernie } from '../../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../../src/core/diagnose.ts';
import type { Signature } from '../../../src/core/knowledge.ts';
import { LIMIT_KINDS, type LimitKind, ownLimit } from '../../../src/core/limits/kinds.ts';
import { statedWait } from '../../../src/core/limits/stated.ts';
import { nextDay, nextMonday, waitFor } from '../../../src/core/limits/wait.ts';
import { type Limit, limitOf } from '../../../src/core/limits.ts';
import { seeded } from '../../support/keys.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z'); // Wednesday, 16:00 in Beijing
const HOUR_S = 3600;
const diagnose = createDiagnose(ernie);
const of = (text: string): Limit | undefined =>
  limitOf(diagnose(text, { now: NOW, statusOf: () => undefined }), text, ernie, NOW);
const v2 = (code: string, message = 'x'): string =>
  `Error code: 429 - {'error': {'code': '${code}', 'message': '${message}', 'type': 'x'}, 'id': 'as-a1b2c3d4e5'}`;
const v1 = (code: number, message: string): string => JSON.stringify({ error_code: code, error_msg: message });

describe('limits of ERNIE, told apart by their codes', () => {
  it.each<[string, LimitKind, number, number | undefined]>([
    [v2('user_rate_limit_exceeded', 'qps request limit by APP ID reached'), 'qps', 1, 2],
    [v1(18, 'Open api qps request limit reached'), 'qps', 1, 2],
    [v2('RATE_LIMIT_SEARCH_QPS'), 'qps', 1, 2],
    [v2('rpm_rate_limit_exceeded', 'Rate limit reached for RPM'), 'rpm', 1, 60],
    [v1(336501, 'Rate limit reached for RPM'), 'rpm', 1, 60],
    [v2('tpm_rate_limit_exceeded', 'Rate limit reached for TPM'), 'tpm', 1, 60],
    [v1(336502, 'Rate limit reached for TPM'), 'tpm', 1, 60],
    [v2('input_tpm_rate_limit_exceeded'), 'input-tpm', 1, 60],
    [v2('output_tpm_rate_limit_exceeded'), 'output-tpm', 1, 60],
    [v2('QUOTA_USER_DAILY_REQUEST'), 'daily', 8 * HOUR_S, 8 * HOUR_S],
    [v2('QUOTA_USER_DAILY_FREE'), 'daily-free', 8 * HOUR_S, 8 * HOUR_S],
    [v1(17, 'Open api daily request limit reached'), 'unopened', 0, undefined],
    [v1(19, 'Open api total request limit reached'), 'spent', 0, undefined],
    [v2('coding_plan_rate_limit_exceeded'), 'plan-rate', 10, 60],
    [v2('token_plan_person_rate_limit_exceeded'), 'plan-rate', 10, 60],
    [v2('coding_plan_hour_quota_exceeded'), 'plan-5-hours', 60, 5 * HOUR_S],
    [v2('coding_plan_week_quota_exceeded'), 'plan-week', 104 * HOUR_S, 104 * HOUR_S],
    [v2('coding_plan_month_quota_exceeded'), 'plan-month', HOUR_S, 31 * 24 * HOUR_S],
    [v2('token_quota_exceeded'), 'plan-month', HOUR_S, 31 * 24 * HOUR_S],
    [v2('cluster_rpm_rate_limit_exceeded'), 'shared', 5, 300],
    [v2('cluster_rate_limit_exceeded', 'request limit by resouce cluster reached'), 'shared', 5, 300],
    [v2('coding_plan_cluster_rate_limited'), 'shared', 5, 300],
    [v2('preemptible_rate_limit_exceeded'), 'shared', 5, 300],
    [v1(4, 'Open api request limit reached'), 'shared', 5, 300],
    [v1(336100, '与我互动的人过多，请您稍后重新向我提问。'), 'overload', 5, 300],
  ])('%s', (text, kind, from, to) => {
    expect(of(text)).toMatchObject({ kind, wait: { from, to } });
  });

  it('covers every signature that is about a rate', () => {
    const silent = ernie.signatures.filter(
      ({ guide, limit, id }) => guide === 'rate-limit' && !limit && id !== 'http-429',
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('limits of others, told apart by their words', () => {
  it.each<[string, LimitKind | undefined]>([
    [
      'openai 429 Rate limit reached for gpt-4o on requests per min (RPM): Limit 3, Used 3. Please try again in 20s.',
      'rpm',
    ],
    ['openai 429 Rate limit reached on tokens per min (TPM): Limit 30000. Please try again in 2.5s.', 'tpm'],
    ['openai 429 Rate limit reached on requests per day (RPD): Limit 200', 'daily'],
    ['claude 429 rate_limit_error would exceed your limit of 40,000 input tokens per minute', 'input-tpm'],
    ['claude 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}', 'overload'],
    ['kimi 429 The engine is currently overloaded, please try again later', 'overload'],
    ['kimi 429 Your account reached max organization concurrency: 3', 'concurrency'],
    ['bigmodel {"error":{"code":"1302","message":"您当前使用该API的并发数过高，请降低并发"}}', 'concurrency'],
    ['dashscope 429 {"code":"Throttling.RateQuota","message":"Requests rate limit exceeded"}', 'rate'],
    ['openrouter 429 Rate limit exceeded: free-models-per-day', 'daily-free'],
    ['429 Too Many Requests', 'rate'],
    ['DeepSeek 402 Insufficient Balance', undefined],
    ['openai 401 Incorrect API key provided', undefined],
    ['openai 500 The server had an error while processing your request', undefined],
  ])('%s', (text, kind) => {
    expect(of(text)?.kind).toBe(kind);
  });
});

describe('the time to wait that an answer states', () => {
  it.each<[string, number | undefined]>([
    ['Retry-After: 20', 20],
    ['retry-after: Wed, 25 Nov 2026 08:01:30 GMT', 90],
    ["headers: {'retry-after': '7', 'x-request-id': '12'}", 7],
    ['retry-after-ms: 1500', 1.5],
    ['"retry_after": 4.5', 4.5],
    ['"retryDelay": "34s"', 34],
    ['X-Ratelimit-Reset-Requests: 1s\nX-Ratelimit-Reset-Tokens: 6m0s', 360],
    [`X-RateLimit-Reset: ${NOW / 1000 + 45}`, 45],
    ['Please try again in 20s.', 20],
    ['try again in 1m30s', 90],
    ['Please try again in 500ms', 0.5],
    ['please retry after 30 seconds', 30],
    ['Please wait 5 minutes', 300],
    ['请 20 秒后重试', 20],
    ['请在 3 分钟后再试', 180],
    ['请在 2 小时后重试', 7200],
    ['Retry-After: 0', undefined],
    ['Retry-After: 99999999999', undefined],
    ['Limit 3, Used 3, Requested 1', undefined],
    ['try again later', undefined],
    ['请稍后重试', undefined],
    ['wait for 3 requests', undefined],
  ])('%s', (text, seconds) => {
    expect(statedWait(text, NOW)).toBe(seconds);
  });

  it('goes before what is usual, but opens no billing', () => {
    expect(of(`${v2('rpm_rate_limit_exceeded')}\nRetry-After: 17`)?.wait).toMatchObject({
      from: 17,
      to: 17,
      why: 'stated',
    });
    expect(of(`${v1(17, 'Open api daily request limit reached')} Retry-After: 17`)?.wait.why).toBe('pay');
  });
});

describe('days and weeks', () => {
  it.each([
    ['2026-11-25T15:59:59Z', '2026-11-25T16:00:00Z', '2026-11-29T16:00:00Z'],
    ['2026-11-25T16:00:00Z', '2026-11-26T16:00:00Z', '2026-11-29T16:00:00Z'],
    ['2026-11-29T15:59:59Z', '2026-11-29T16:00:00Z', '2026-11-29T16:00:00Z'],
    ['2026-11-29T16:00:00Z', '2026-11-30T16:00:00Z', '2026-12-06T16:00:00Z'],
    ['2026-12-31T23:00:00Z', '2027-01-01T16:00:00Z', '2027-01-03T16:00:00Z'],
  ])('from %s they begin at 00:00 in Beijing', (now, day, monday) => {
    expect(new Date(nextDay(Date.parse(now)))).toEqual(new Date(day));
    expect(new Date(nextMonday(Date.parse(now)))).toEqual(new Date(monday));
  });
});

describe('every wait', () => {
  it('is ahead, ordered and finite, whatever the kind, the moment and what was stated', () => {
    const random = seeded(20260831);
    for (let round = 0; round < 2000; round++) {
      const kind = LIMIT_KINDS[round % LIMIT_KINDS.length] ?? 'rpm';
      const now = NOW + Math.floor(random() * 4e11);
      const stated = random() < 0.3 ? random() * 1e5 : undefined;
      const { from, to, until } = waitFor(kind, now, stated, random() < 0.5);
      expect(from).toBeGreaterThanOrEqual(0);
      if (to !== undefined) expect(to).toBeGreaterThanOrEqual(from);
      if (until !== undefined) expect(until).toBeGreaterThan(now);
    }
  });

  it('never begins before a quota is renewed', () => {
    for (const kind of ['daily', 'daily-free', 'plan-week'] as const) {
      const { from, until } = waitFor(kind, NOW, undefined, true);
      expect(NOW + from * 1000).toBeGreaterThanOrEqual(until ?? Number.POSITIVE_INFINITY);
    }
  });
});

describe('whose limit it is', () => {
  const limited = ernie.signatures.filter((one): one is Signature & { limit: LimitKind } => one.limit !== undefined);
  it.each(limited.map((one) => [one.id, one] as const))('%s agrees with its side', (_, { side, limit }) => {
    expect(side).toBe(ownLimit(limit) ? 'caller' : 'provider');
  });
});
