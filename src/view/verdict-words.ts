import type { Text } from '../core/types.ts';
import type { Phrase } from './words.ts';

/** Labels of a verdict. */
export const WORDS = {
  who: { en: 'Who has to act', 'zh-CN': '问题在哪一侧' },
  evidence: { en: 'What speaks for whom', 'zh-CN': '判断依据' },
  changes: { en: 'What would change this', 'zh-CN': '什么会改变这个判断' },
  findOut: { en: 'How to find out', 'zh-CN': '如何区分' },
  unclear: {
    en: ' – unclear: no side is likely enough to name.',
    'zh-CN': '（尚不明确：目前证据不足以判断是哪一侧）',
  },
} satisfies Readonly<Record<string, Text>>;

/** Sentences of a verdict with blanks. */
export const SAY = {
  likelier: {
    en: (factor) => `odds × ${factor}`,
    'zh-CN': (factor) => `几率 × ${factor}`,
  } satisfies Phrase<[string]>,
  would: {
    en: (what, side, share) => `If ${what}, it would be ${side} at ${share}.`,
    'zh-CN': (what, side, share) => `如果${what}，则${side}的可能性为 ${share}。`,
  } satisfies Phrase<[string, string, string]>,
  wouldBeUnclear: {
    en: (what, side, share) => `If ${what}, it would be unclear (${side} ${share}).`,
    'zh-CN': (what, side, share) => `如果${what}，则难以判断（${side} ${share}）。`,
  } satisfies Phrase<[string, string, string]>,
};
