import type { Locale, Text } from '../core/types.ts';
import { toDiagnose, toHelp, toReport, toStatus } from './actions.ts';
import type { Block, Span, View } from './view.ts';
import type { Phrase } from './words.ts';

/** A command as help shows it. */
export interface Offer {
  readonly name: string;
  readonly summary: Text;
  /** What may follow the name: `[component]`. */
  readonly usage: string;
}

const SAY = {
  unknown: {
    en: (word) => `There is no command “${word}”.`,
    'zh-CN': (word) => `没有“${word}”这个命令。`,
  } satisfies Phrase<[string]>,
  failed: {
    en: (id) =>
      `Something went wrong in this bot. Nothing you sent is shown in its log. Tell its operator this id: ${id}`,
    'zh-CN': (id) => `机器人内部出错了，日志中不会出现你发送的内容。请把这个编号告诉管理员：${id}`,
  } satisfies Phrase<[string]>,
};

const WORDS = {
  title: { en: 'Is ERNIE working, and why not for you?', 'zh-CN': '文心一言正常吗？为什么你用不了？' },
  lead: {
    en: 'Ernie Watch tells whether Baidu ERNIE (Qianfan API and web) works, reads error messages, and counts reports.',
    'zh-CN': 'Ernie Watch 告诉你百度文心（千帆 API 与网页版）是否正常，帮你看懂报错，并统计大家的反馈。',
  },
  example: { en: 'For example', 'zh-CN': '例如' },
  safe: {
    en: 'Keys and tokens in what you paste are removed before anything is stored or shown. This is not a Baidu product.',
    'zh-CN': '粘贴内容里的密钥和令牌会先被抹掉，再做保存或展示。本项目不是百度产品。',
  },
  mean: { en: 'Did you mean', 'zh-CN': '你是不是想用' },
  sorry: { en: 'That did not work', 'zh-CN': '没有成功' },
} as const;

const offers = (commands: readonly Offer[], locale: Locale): Block => ({
  kind: 'list',
  items: commands.map(({ name, usage, summary }): readonly Span[] => [
    { code: `/ernie ${name}${usage ? ` ${usage}` : ''}` },
    ` – ${summary[locale]}`,
  ]),
});

const EXAMPLE = '/ernie diagnose 401 invalid_iam_token';

/** What can be asked. */
export const helpView = (commands: readonly Offer[], locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks: [
    { kind: 'text', spans: [WORDS.lead[locale]] },
    offers(commands, locale),
    { kind: 'text', spans: [`${WORDS.example[locale]}: `, { code: EXAMPLE }] },
    { kind: 'note', spans: [WORDS.safe[locale]] },
  ],
  actions: [toStatus(locale), toDiagnose(locale), toReport(locale)],
});

/** Not a command; the nearest one, and what there is. */
export const unknownView = (
  word: string,
  nearest: string | undefined,
  commands: readonly Offer[],
  locale: Locale,
): View => ({
  tone: 'neutral',
  title: SAY.unknown[locale](word),
  blocks: [
    ...(nearest
      ? [{ kind: 'text', spans: [`${WORDS.mean[locale]} `, { code: `/ernie ${nearest}` }, '?'] } as const]
      : []),
    offers(commands, locale),
  ],
  actions: [...(nearest ? [{ label: nearest, line: nearest }] : []), toHelp(locale)],
});

/** A bug of ours: an id that is in the log, and nothing else. */
export const failureView = (id: string, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.sorry[locale],
  blocks: [{ kind: 'text', spans: [SAY.failed[locale](id)] }],
  actions: [toStatus(locale)],
});

/** One clear sentence on what is wrong with the input and what to write instead. */
export const refusalView = (sentence: string, example: string, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.sorry[locale],
  blocks: [
    { kind: 'text', spans: [sentence] },
    { kind: 'text', spans: [`${WORDS.example[locale]}: `, { code: example }] },
  ],
  actions: [toHelp(locale)],
});
