import type { Wait } from '../core/limits/wait.ts';
import type { Limit } from '../core/limits.ts';
import type { Locale, Text } from '../core/types.ts';
import { bracketed, duration } from './format.ts';
import { LIMIT_WORDS, RELIEF_WORDS, WHY_WORDS } from './limit-words.ts';
import type { Block, Span } from './view.ts';
import type { Phrase } from './words.ts';

const WORDS = {
  title: { en: 'Which limit, and how long to wait', 'zh-CN': '哪种限制，要等多久' },
  limit: { en: 'Used up', 'zh-CN': '用完的是' },
  wait: { en: 'Next try', 'zh-CN': '何时再试' },
  relief: { en: 'What helps', 'zh-CN': '怎么缓解' },
  midnight: { en: '00:00 in Beijing', 'zh-CN': '北京时间 00:00' },
} as const satisfies Record<string, Text>;

const SAY = {
  exact: { en: (time) => `after ${time}`, 'zh-CN': (time) => `${time}后` } satisfies Phrase<[string]>,
  range: {
    en: (from, to) => `after ${from}, at most ${to}`,
    'zh-CN': (from, to) => `${from}后，最多 ${to}`,
  } satisfies Phrase<[string, string]>,
};

const waiting = (wait: Wait, locale: Locale): readonly Span[] => {
  const why = WHY_WORDS[wait.why][locale];
  if (wait.to === undefined) return [why];
  const time = (seconds: number): string => duration(Math.ceil(seconds) * 1000, locale);
  if (wait.until !== undefined) return [{ time: wait.until }, bracketed(WORDS.midnight[locale], locale)];
  const said =
    wait.from === wait.to ? SAY.exact[locale](time(wait.from)) : SAY.range[locale](time(wait.from), time(wait.to));
  return [said, bracketed(why, locale)];
};

/** Which limit it is, when to try again and what helps. */
export const limitBlocks = (limit: Limit | undefined, locale: Locale): readonly Block[] =>
  limit === undefined
    ? []
    : [
        { kind: 'heading', text: WORDS.title[locale] },
        {
          kind: 'facts',
          facts: [
            { label: WORDS.limit[locale], value: [LIMIT_WORDS[limit.kind][locale]] },
            { label: WORDS.wait[locale], value: waiting(limit.wait, locale) },
            { label: WORDS.relief[locale], value: [RELIEF_WORDS[limit.kind][locale]] },
          ],
        },
      ];
