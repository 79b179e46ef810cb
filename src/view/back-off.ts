import type { Locale, Text } from '../core/types.ts';
import { toDiagnose } from './actions.ts';
import { BACK_OFF_TOOLS, type BackOffTool, SNIPPETS } from './snippets.ts';
import type { Action, Block, View } from './view.ts';

const WORDS = {
  title: { en: 'Back-off that waits longer each time', 'zh-CN': '逐次延长间隔的重试代码' },
  what: {
    en: 'For rate limits and overload. It waits as long as Retry-After says, else a random time that may double with each try, and gives up after six.',
    'zh-CN': '适用于限流与过载。优先按 Retry-After 等待，否则随机等待、上限逐次翻倍，六次后放弃。',
  },
  not: {
    en: 'It is no cure for a used-up quota, money owed, or a wrong key: those fail again however long you wait between tries. Retry in one layer only, for many SDKs retry by themselves.',
    'zh-CN': '额度用完、欠费、密钥错误不适用：无论间隔多久重试都会失败。只在一层做重试，很多 SDK 已自带重试。',
  },
  label: { en: 'Back-off code', 'zh-CN': '重试代码' },
} as const satisfies Record<string, Text>;

const NAMES: Readonly<Record<BackOffTool, string>> = { python: 'Python', node: 'Node.js', curl: 'curl' };

/** The button that leads to the snippet of one tool, or to all of them. */
export const toBackOff = (locale: Locale, tool: BackOffTool | undefined): Action => ({
  label: tool ? `${WORDS.label[locale]}${locale === 'zh-CN' ? '：' : ': '}${NAMES[tool]}` : WORDS.label[locale],
  line: tool ? `backoff ${tool}` : 'backoff',
});

/** Code that retries politely, in one tool or in each. */
export const backOffView = (tool: BackOffTool | undefined, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks: [
    { kind: 'text', spans: [WORDS.what[locale]] },
    ...(tool ? [tool] : BACK_OFF_TOOLS).flatMap((one): Block[] => [
      { kind: 'heading', text: NAMES[one] },
      { kind: 'code', text: SNIPPETS[one] },
    ]),
    { kind: 'note', spans: [WORDS.not[locale]] },
  ],
  actions: [
    ...BACK_OFF_TOOLS.filter((one) => tool !== undefined && one !== tool).map(
      (one): Action => ({ label: NAMES[one], line: `backoff ${one}` }),
    ),
    toDiagnose(locale),
  ],
});
