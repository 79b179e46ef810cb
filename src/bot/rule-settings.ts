import { RULES, type Rules } from '../core/fusion/tuning.ts';
import type { Text } from '../core/types.ts';

/** A rule as people may set it: its name in a command, what it does, and what it may be. */
export interface RuleSetting {
  readonly name: string;
  readonly rule: keyof Rules;
  readonly about: Text;
  readonly unit: 'share' | 'seconds' | 'times';
  readonly min: number;
  readonly max: number;
}

export const RULE_SETTINGS: readonly RuleSetting[] = [
  {
    ...{ name: 'open', rule: 'open', unit: 'share', min: 0.5, max: 0.9999 },
    about: { en: 'likelihood of trouble from which it is said', 'zh-CN': '达到多大可能性才宣布异常' },
  },
  {
    ...{ name: 'close', rule: 'close', unit: 'share', min: 0.01, max: 0.9 },
    about: { en: 'likelihood of trouble under which it is over', 'zh-CN': '降到多大可能性以下算恢复' },
  },
  {
    ...{ name: 'settle', rule: 'settle', unit: 'seconds', min: 0, max: 3600 },
    about: { en: 'seconds it must stay under that', 'zh-CN': '需保持多少秒' },
  },
  {
    ...{ name: 'outage', rule: 'toOutage', unit: 'share', min: 0.1, max: 0.99 },
    about: { en: 'share of severe trouble that makes it an outage', 'zh-CN': '严重程度占比达到多少算故障' },
  },
  {
    ...{ name: 'prior', rule: 'prior', unit: 'times', min: 0.01, max: 100 },
    about: { en: 'how often trouble is expected', 'zh-CN': '预期异常发生的频繁程度' },
  },
  {
    ...{ name: 'together', rule: 'together', unit: 'times', min: 0, max: 10_000 },
    about: { en: 'how much trouble elsewhere counts', 'zh-CN': '其他组件异常的影响程度' },
  },
];

const MS = { share: 1, times: 1, seconds: 1000 } as const;

/** A value as people write it: `95%`, `0.95`, `60s`. */
const numberOf = (text: string, { unit }: RuleSetting): number => {
  const [, digits = '', mark = ''] = /^(\d{1,6}(?:\.\d{1,6})?)(%|s)?$/.exec(text) ?? [];
  if (digits === '' || (mark === '%' && unit !== 'share') || (mark === 's' && unit !== 'seconds')) return Number.NaN;
  return mark === '%' ? Number(digits) / 100 : Number(digits);
};

/** Rules in these words, such as `open=95% settle=60`; or the word that makes no sense. */
export const rulesFrom = (
  words: readonly string[],
): { readonly rules: Partial<Rules> } | { readonly wrong: string } => {
  const rules: Partial<Record<keyof Rules, number>> = {};
  for (const word of words) {
    const [name = '', value = ''] = word.toLowerCase().split(/[=＝]/);
    const setting = RULE_SETTINGS.find((each) => each.name === name);
    const number = setting ? numberOf(value, setting) : Number.NaN;
    if (!setting || !(number >= setting.min && number <= setting.max)) return { wrong: word };
    rules[setting.rule] = number * MS[setting.unit];
  }
  return { rules };
};

const shown = (value: number, unit: RuleSetting['unit']): string =>
  unit === 'share' ? `${Number((value * 100).toPrecision(4))}%` : String(unit === 'seconds' ? value / 1000 : value);

/** Rules as words: those that are set, or all as they are. */
export const wordsOf = (rules: Partial<Rules> = RULES): readonly string[] =>
  RULE_SETTINGS.flatMap(({ name, rule, unit }) => {
    const value = rules[rule];
    return value === undefined ? [] : [`${name}=${shown(value, unit)}`];
  });
