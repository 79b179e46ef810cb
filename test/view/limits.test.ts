import { describe, expect, it } from 'vitest';
import { diagnosed } from '../../src/bot/commands/diagnose.ts';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import { LIMIT_KINDS } from '../../src/core/limits/kinds.ts';
import { waitFor } from '../../src/core/limits/wait.ts';
import { limitOf } from '../../src/core/limits.ts';
import { LOCALES, type Locale } from '../../src/core/types.ts';
import { likely } from '../../src/core/verdict.ts';
import { backOffView } from '../../src/view/back-off.ts';
import { diagnosisView } from '../../src/view/diagnosis.ts';
import { limitBlocks } from '../../src/view/limits.ts';
import { BACK_OFF_TOOLS, SNIPPETS } from '../../src/view/snippets.ts';
import { plain, type View } from '../../src/view/view.ts';
import { untidy } from '../support/chinese.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const diagnose = createDiagnose(ernie);
const answer = (text: string, locale: Locale): View => {
  const diagnosis = diagnose(text, { now: NOW, statusOf: () => undefined });
  return diagnosisView({
    ...{ diagnosis, likely: likely(diagnosis.verdict.odds), found: [], cut: false, catalog: ernie, now: NOW, locale },
    credentials: { keys: [], flaws: [] },
    waiting: false,
    people: 0,
    limit: limitOf(diagnosis, text, ernie, NOW),
  });
};
const said = (blocks: View['blocks']): string => plain({ tone: 'neutral', title: '', blocks, actions: [] });

describe('what is said of a limit', () => {
  it.each(LOCALES)('names each kind, when to try again and what helps, in %s', (locale) => {
    const texts = LIMIT_KINDS.map((kind) =>
      said(limitBlocks({ kind, wait: waitFor(kind, NOW, undefined, true) }, locale)),
    );
    expect(new Set(texts).size).toBe(LIMIT_KINDS.length);
    if (locale === 'zh-CN') expect(texts.filter((text) => untidy(text).length > 0)).toEqual([]);
  });

  it('is a moment for a day or a week, and a time for a minute', () => {
    expect(said(limitBlocks({ kind: 'daily', wait: waitFor('daily', NOW, undefined, true) }, 'en'))).toContain(
      'Next try: 2026-11-25 16:00 UTC (00:00 in Beijing)',
    );
    expect(said(limitBlocks({ kind: 'rpm', wait: waitFor('rpm', NOW, 17, true) }, 'en'))).toContain(
      'Next try: after 17 s (as the answer itself says)',
    );
  });
});

describe('a quota is never called an outage', () => {
  // Being overloaded is no quota: that may well be trouble of the provider’s.
  const limited = ernie.signatures.filter(({ limit }) => limit !== undefined && limit !== 'overload');
  it.each(limited.flatMap(({ id, examples }) => LOCALES.map((locale) => [id, locale, examples] as const)))(
    '%s in %s',
    (_, locale, examples) => {
      for (const text of examples) {
        const view = answer(text, locale);
        expect(said(view.blocks)).not.toMatch(/outage|is down|故障|宕机|挂了/i);
        expect(said(view.blocks)).toMatch(/Which limit|哪种限制/);
      }
    },
  );
});

describe('the offer of code that waits', () => {
  it.each([
    [
      'openai.RateLimitError: Error code: 429 - {"error":{"code":"rpm_rate_limit_exceeded","message":"x"}}',
      'backoff python',
    ],
    ['Error 429 rpm_rate_limit_exceeded at /app/node_modules/openai/core.js', 'backoff node'],
    ['curl -i https://qianfan.baidubce.com/v2 -> 429 {"error":{"code":"rpm_rate_limit_exceeded"}}', 'backoff curl'],
    ['429 rpm_rate_limit_exceeded', 'backoff'],
    ['500 {"error":{"code":"internal_error","message":"Internal error"}}', 'backoff'],
  ])('%s leads to %s', (text, line) => {
    expect(answer(text, 'en').actions).toContainEqual(expect.objectContaining({ line }));
  });

  it.each([
    '429 coding_plan_week_quota_exceeded',
    '{"error_code":17,"error_msg":"Open api daily request limit reached"}',
    '401 invalid_iam_token',
  ])('is not made where waiting between tries is no help: %s', (text) => {
    expect(JSON.stringify(answer(text, 'en').actions)).not.toContain('backoff');
  });

  it('shows one tool, or each', () => {
    const codes = (view: View): number => view.blocks.filter(({ kind }) => kind === 'code').length;
    expect(codes(backOffView('curl', 'zh-CN'))).toBe(1);
    expect(codes(backOffView(undefined, 'en'))).toBe(BACK_OFF_TOOLS.length);
  });
});

/** The Node snippet as its reader would run it, with a clock that does not wait. */
const run = async (answers: readonly (readonly [status: number, retryAfter?: string])[]) => {
  const waits: number[] = [];
  const pause = (done: () => void, ms: number): void => {
    waits.push(ms / 1000);
    done();
  };
  const make = new Function('setTimeout', `${SNIPPETS.node}\nreturn withBackOff;`);
  let at = 0;
  const call = async () => {
    const [status, retryAfter] = answers[Math.min(at++, answers.length - 1)] ?? [200];
    return { status, headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) };
  };
  const last = await make(pause)(call);
  return { status: last.status, calls: at, waits };
};

describe('the code that waits, as it is shown for Node', () => {
  it('repeats until it works', async () => {
    expect(await run([[429], [503], [200]])).toMatchObject({ status: 200, calls: 3 });
  });

  it('gives way to Retry-After, with a little jitter', async () => {
    const { waits } = await run([[429, '20'], [200]]);
    expect(waits[0]).toBeGreaterThanOrEqual(20);
    expect(waits[0]).toBeLessThan(21);
  });

  it('lets pauses grow, bounded, and gives up after six', async () => {
    const { status, calls, waits } = await run([[429]]);
    expect([status, calls, waits.length]).toEqual([429, 6, 5]);
    waits.forEach((wait, at) => {
      expect(wait).toBeLessThanOrEqual(0.5 + Math.min(60, 2 ** (at + 1)));
    });
  });

  it.each([400, 401, 402, 403, 404])('does not repeat a %i', async (status) => {
    expect(await run([[status]])).toMatchObject({ status, calls: 1, waits: [] });
  });
});

it('a diagnosis brings its limit along', () => {
  const deps = {
    diagnose,
    catalog: ernie,
    now: () => NOW,
    beliefs: { statuses: () => [], openIncidents: () => [], alike: () => undefined },
  };
  expect(diagnosed(deps, '429 rpm_rate_limit_exceeded').limit?.kind).toBe('rpm');
});
