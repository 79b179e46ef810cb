import type { Component, Locale, ReportCategory, Status } from '../core/types.ts';
import { toDiagnose, toStatus } from './actions.ts';
import { seen } from './status.ts';
import type { View } from './view.ts';
import { CATEGORY_WORDS, LEVEL_WORDS, type Phrase } from './words.ts';

/** What a stored report is answered with. */
export interface ReportPicture {
  readonly component: Component;
  readonly category: ReportCategory;
  readonly outcome: 'added' | 'edited';
  /** People who reported this component in the last hour, this one included. */
  readonly people: number;
  readonly status: Status | undefined;
  /** Secrets were taken out of what was said. */
  readonly redacted: boolean;
  readonly locale: Locale;
}

const ordinal = (n: number): string => {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${n}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
};

const SAY = {
  nth: {
    en: (n, name) => `You are the ${ordinal(n)} person in the last hour to report ${name}.`,
    'zh-CN': (n, name) => `最近一小时内，你是第 ${n} 位反馈“${name}”的人。`,
  } satisfies Phrase<[number, string]>,
  edited: {
    en: (n, name) =>
      n === 1
        ? `Your earlier report of ${name} was updated; a person counts once an hour. Nobody else has reported it in the last hour.`
        : `Your earlier report of ${name} was updated; a person counts once an hour. ${n} people have reported it in the last hour.`,
    'zh-CN': (n, name) => `已更新你之前对“${name}”的反馈；每人每小时只计一次。最近一小时共有 ${n} 人反馈。`,
  } satisfies Phrase<[number, string]>,
  live: {
    en: (level, what) => `What our own checks say: ${level} – ${what}.`,
    'zh-CN': (level, what) => `我们的检测结果：${level}，${what}。`,
  } satisfies Phrase<[string, string]>,
};

const WORDS = {
  added: { en: 'Report stored, thank you', 'zh-CN': '反馈已记录，谢谢' },
  updated: { en: 'Report updated, thank you', 'zh-CN': '反馈已更新，谢谢' },
  kind: { en: 'Stored as', 'zh-CN': '记录为' },
  privacy: {
    en: 'Kept without your name: only a keyed hash of who you are.',
    'zh-CN': '不保存你的身份，只保存带密钥的哈希值。',
  },
  redacted: {
    en: 'Secrets in your text were removed before it was stored. Revoke them and make new ones.',
    'zh-CN': '你填写的内容里有敏感信息，保存前已抹掉。请尽快作废并重新生成。',
  },
} as const;

/** Stored; you are the Nth; this is what we see. */
export const reportView = (picture: ReportPicture): View => {
  const { component, category, outcome, people, status, redacted, locale } = picture;
  const name = component.name[locale];
  const say = outcome === 'added' ? SAY.nth : SAY.edited;
  return {
    tone: 'neutral',
    title: outcome === 'added' ? WORDS.added[locale] : WORDS.updated[locale],
    blocks: [
      { kind: 'text', spans: [{ strong: say[locale](people, name) }] },
      { kind: 'facts', facts: [{ label: WORDS.kind[locale], value: [CATEGORY_WORDS[category][locale]] }] },
      ...(status
        ? [
            {
              kind: 'text',
              spans: [SAY.live[locale](LEVEL_WORDS[status.level][locale], seen(status, locale))],
            } as const,
          ]
        : []),
      ...(redacted ? [{ kind: 'text', spans: [{ strong: `🔑 ${WORDS.redacted[locale]}` }] } as const] : []),
      { kind: 'note', spans: [WORDS.privacy[locale]] },
    ],
    actions: [toDiagnose(locale), toStatus(locale)],
  };
};
