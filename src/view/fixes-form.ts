import type { Fix } from '../core/knowledge.ts';
import type { Locale } from '../core/types.ts';
import type { Form } from './view.ts';

const WORDS = {
  title: { en: 'What solved it?', 'zh-CN': '是哪一步解决的？' },
  submit: { en: 'Send', 'zh-CN': '提交' },
  step: { en: 'The step that helped', 'zh-CN': '有用的步骤' },
};

/** Both platforms cut labels of choices at 75 to 100 characters. */
const LABEL = 72;
const MOST = 20;

const short = (text: string): string => (text.length <= LABEL ? text : `${text.slice(0, LABEL - 1)}…`);

/** Asks which step helped. */
export const stepForm = (
  { subject, fixes }: { readonly subject: string; readonly fixes: readonly Fix[] },
  locale: Locale,
): Form | undefined => {
  const [first, ...others] = fixes.slice(0, MOST).map(({ id, text }) => ({ value: id, label: short(text[locale]) }));
  return (
    first && {
      line: `fixed ${subject}`,
      title: WORDS.title[locale],
      submit: WORDS.submit[locale],
      fields: [
        { kind: 'choice', name: 'step', label: WORDS.step[locale], required: true, choices: [first, ...others] },
      ],
    }
  );
};
