import type { Category } from '../knowledge.ts';
import { tellingCodes } from './codes.ts';
import { phraseBook } from './phrases.ts';
import { ENGLISH } from './sayings-en.ts';
import { CHINESE } from './sayings-zh.ts';

/** What a known wording speaks for. */
export interface Says {
  readonly category: Category;
  readonly weight: number;
  readonly topic: boolean;
  readonly provider: string | undefined;
}

/** Every known wording in a text, whoever's error it is. */
export const sayingsIn = phraseBook<Says>([
  ...[...ENGLISH, ...CHINESE].flatMap(([category, weight, phrases, topic]) =>
    phrases
      .split('|')
      .map((phrase) => phrase.trim())
      .map((phrase) => [phrase, { category, weight, topic: topic !== undefined, provider: undefined }] as const),
  ),
  ...tellingCodes.map(
    ([code, rule]) => [code, { category: rule.category, weight: 90, topic: false, provider: rule.provider }] as const,
  ),
]);
