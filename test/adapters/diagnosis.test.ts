import { beforeEach, describe, expect, it } from 'vitest';
import { render as onConsole } from '../../adapters/console/render.ts';
import { renderMessage } from '../../adapters/discord/render.ts';
import { render as onSlack } from '../../adapters/slack/render.ts';
import type { Locale } from '../../src/core/types.ts';
import type { View } from '../../src/view/view.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { keyOf, seeded } from '../support/keys.ts';
import { NOON } from '../support/signals.ts';
import { checkMessage } from '../support/slack/check.ts';

const SURFACES: readonly (readonly [name: string, show: (view: View, locale: Locale) => string])[] = [
  ['console', (view, locale) => onConsole(view, { colour: false, locale, now: NOON })],
  [
    'Slack',
    (view, locale) => {
      const message = onSlack(view, locale, 'diagnose');
      checkMessage(message);
      return JSON.stringify(message.blocks);
    },
  ],
  ['Discord', (view, locale) => JSON.stringify(renderMessage(view, { locale })).replaceAll('\\\\', '')],
];

const RATE =
  "openai.RateLimitError: Error code: 429 - {'error': {'code': 'rpm_rate_limit_exceeded', 'message': 'x'}} via one-api, Retry-After: 17";
const TOKEN = keyOf('v1-token', seeded(7));
const WRONG = `https://qianfan.baidubce.com/v2 Bearer ${TOKEN} 401 invalid_iam_token`;

let bot: TestBot;
beforeEach(async () => {
  bot = await testBot();
});

describe.each(SURFACES)('a diagnosis on %s', (_, show) => {
  it.each<[Locale, string[]]>([
    ['en', ['OpenAI Python SDK', 'One API', 'requests per minute (RPM), yours', 'after 17 s', 'backoff python']],
    ['zh-CN', ['OpenAI Python SDK', 'One API', '每分钟请求数（RPM），你的限额', '17 秒后', 'backoff python']],
  ])('tells of library, gateway and limit, and offers code that waits, in %s', async (locale, words) => {
    const shown = show(await bot.view(`diagnose ${RATE}`, { locale }), locale);
    for (const word of words) expect(shown).toContain(word);
  });

  it.each<[Locale, string, string]>([
    ['en', 'Find out which limit', 'Common causes'],
    ['zh-CN', '判断是哪种限制', '常见原因'],
  ])('says nothing of other limits where the text names one, in %s', async (locale, which, causes) => {
    const named = show(await bot.view(`diagnose ${RATE}`, { locale }), locale);
    const unnamed = show(await bot.view('diagnose 429 too many requests', { locale }), locale);
    for (const words of [which, causes]) {
      expect(named).not.toContain(words);
      expect(unnamed).toContain(words);
    }
  });

  it.each<[Locale, string]>([
    ['en', 'never accepts it'],
    ['zh-CN', '不接受这种密钥'],
  ])('names the kind of key and never shows the key, in %s', async (locale, words) => {
    const shown = show(await bot.view(`diagnose ${WRONG}`, { locale }), locale);
    expect(shown).toContain(words);
    expect(shown).not.toContain(TOKEN.slice(3, 20));
  });

  it.each<[Locale, string]>([
    ['en', 'or the failure of something else'],
    ['zh-CN', '或其他软件的故障'],
  ])('of what has nothing to do with a model says so, in %s', async (locale, words) => {
    const shown = show(await bot.view('diagnose docker compose up -d fails: exit code 1', { locale }), locale);
    expect(shown).toContain(words);
  });

  it.each(['python', 'node', 'curl'])('backoff %s shows the code', async (tool) => {
    const shown = show(await bot.view(`backoff ${tool}`), 'en');
    expect(shown.toLowerCase()).toContain({ python: 'random.uniform', node: 'math.random', curl: '--retry 6' }[tool]);
  });
});
