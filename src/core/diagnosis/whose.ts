import { phraseBook } from './phrases.ts';
import { PROVIDER_NAMES } from './providers.ts';
import { type Word, wordsOf } from './words.ts';

const find = phraseBook(
  PROVIDER_NAMES.flatMap(([provider, weight, names]) => names.map((name) => [name, { provider, weight }] as const)),
);

// "azure works, but qianfan does not": who is said to work is not complained about.
const CLAUSE = /[^，,。；;！!？?\n]{1,300}/g;
const WORKS =
  /没(?:有)?问题|(?<!不)正常|都可以|都能用|可以(?:用|使用|调用|访问)|能(?:正常|用)|不受影响|\bworks?\b(?! only)|\bworking fine\b|\bis fine\b|\bno (?:such )?(?:problem|issue)s?\b/i;
const FAILS = /不能|不可以|无法|报错|失败|错误|not work|doesn|fail|error|but|但|isn't working/i;

/** The words of what is complained about; all of them where nothing is said to work. */
const complained = (text: string): readonly Word[] | undefined => {
  const clauses = text.slice(0, 8_000).match(CLAUSE) ?? [];
  const kept = clauses.filter((clause) => !WORKS.test(clause) || FAILS.test(clause));
  return kept.length === clauses.length ? undefined : wordsOf(kept.join('\n'));
};

/** Whose error a text is about, most telling name first, then the one named most often. */
export const providerOf = (text: string, words: readonly Word[]): string | undefined => {
  const left = complained(text);
  return (left && named(left)) ?? named(words);
};

const named = (words: readonly Word[]): string | undefined => {
  const score = new Map<string, number>();
  for (const { value } of find(words)) {
    const before = score.get(value.provider) ?? 0;
    score.set(value.provider, Math.max(before, value.weight * 100) + 1);
  }
  return [...score].sort((a, b) => b[1] - a[1])[0]?.[0];
};
