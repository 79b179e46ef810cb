import type { Category } from '../knowledge.ts';
import { tellingCodes } from './codes.ts';
import { CHINESE_PROVIDERS } from './others/chinese.ts';
import type { OtherSaying } from './others/row.ts';
import { WESTERN } from './others/western.ts';
import { phraseBook } from './phrases.ts';
import { ENGLISH } from './sayings-en.ts';
import { CHINESE } from './sayings-zh.ts';
import { wordsOf } from './words.ts';

/** What a known wording speaks for. */
export interface Says {
  readonly category: Category;
  readonly weight: number;
  readonly topic: boolean;
  readonly provider: string | undefined;
}

const listed = (phrases: string): string[] => phrases.split('|').map((phrase) => phrase.trim());

// The longer a wording, the less it can mean anything else; one of two words is a topic as well.
const BY_LENGTH = [0, 62, 72, 80, 84, 86] as const;
const ofOther = ([category, provider, phrases]: OtherSaying): (readonly [string, Says])[] =>
  listed(phrases).map((phrase) => {
    const words = wordsOf(phrase.replace(/\{[^{}]{0,40}\}/g, ' '));
    const length = Math.ceil(words.reduce((sum, { text }) => sum + (/[\u3400-\u9fff]/.test(text) ? 0.5 : 1), 0));
    return [phrase, { category, weight: BY_LENGTH[Math.min(length, 5)] ?? 0, topic: length <= 2, provider }];
  });

/** Every known wording in a text, whoever's error it is. */
export const sayingsIn = phraseBook<Says>([
  ...[...ENGLISH, ...CHINESE].flatMap(([category, weight, phrases, topic]) =>
    listed(phrases).map(
      (phrase) => [phrase, { category, weight, topic: topic !== undefined, provider: undefined }] as const,
    ),
  ),
  ...[...WESTERN, ...CHINESE_PROVIDERS].flatMap(ofOther),
  ...tellingCodes.map(
    ([code, rule]) => [code, { category: rule.category, weight: 90, topic: false, provider: rule.provider }] as const,
  ),
]);
