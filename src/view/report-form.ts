import { type Component, type Locale, REPORT_CATEGORIES } from '../core/types.ts';
import type { Field, Form } from './view.ts';
import { CATEGORY_WORDS } from './words.ts';

const WORDS = {
  title: { en: 'Report a problem', 'zh-CN': '反馈问题' },
  submit: { en: 'Send', 'zh-CN': '提交' },
  component: { en: 'What is in trouble?', 'zh-CN': '哪个组件有问题？' },
  category: { en: 'What kind of trouble?', 'zh-CN': '属于哪类问题？' },
  detail: { en: 'What happens? (optional)', 'zh-CN': '具体现象（选填）' },
  hint: {
    en: 'For example: 504 since 02:10 with ernie-5.1. Please no keys.',
    'zh-CN': '例如：从 02:10 起 ernie-5.1 返回 504。请不要填写密钥。',
  },
} as const;

/** Longest text of a report, in characters. */
export const REPORT_LIMIT = 500;

/** Asks for component, kind and words. */
export const reportForm = (components: readonly Component[], locale: Locale): Form => {
  const [first, ...others] = components.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const [kind, ...kinds] = REPORT_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value][locale] }));
  const detail: Field = {
    name: 'detail',
    label: WORDS.detail[locale],
    required: false,
    kind: 'long',
    hint: WORDS.hint[locale],
    maxLength: REPORT_LIMIT,
  };
  const choices: Field[] = [
    ...(first
      ? [
          {
            name: 'component',
            label: WORDS.component[locale],
            required: true,
            kind: 'choice',
            choices: [first, ...others],
          } as const,
        ]
      : []),
    ...(kind
      ? [
          {
            name: 'category',
            label: WORDS.category[locale],
            required: true,
            kind: 'choice',
            choices: [kind, ...kinds],
          } as const,
        ]
      : []),
  ];
  const [head = detail, ...tail] = [...choices, detail];
  return { line: 'report', title: WORDS.title[locale], submit: WORDS.submit[locale], fields: [head, ...tail] };
};
