import type { Catalog, Faq, Guide } from '../core/knowledge.ts';
import type { Locale } from '../core/types.ts';
import { toDiagnose, toReport, toStatus } from './actions.ts';
import type { Block, Span, View } from './view.ts';
import type { Phrase } from './words.ts';

const SAY = {
  found: {
    en: (n) => `${n} ${n === 1 ? 'answer' : 'answers'} found`,
    'zh-CN': (n) => `找到 ${n} 条回答`,
  } satisfies Phrase<[number]>,
};

const WORDS = {
  title: { en: 'Questions and answers', 'zh-CN': '常见问题' },
  errors: { en: 'Kinds of error: ask for one by its word', 'zh-CN': '错误类型：输入对应关键词查看' },
  general: { en: 'In general', 'zh-CN': '其他问题' },
  none: {
    en: 'No answer fits. Try other words, or one of the kinds of error below.',
    'zh-CN': '没有找到合适的回答。换个说法试试，或从下面的错误类型里选。',
  },
  what: { en: 'What this error is', 'zh-CN': '这是什么错误' },
  causes: { en: 'Common causes', 'zh-CN': '常见原因' },
  steps: { en: 'How to fix it', 'zh-CN': '怎么解决' },
  questions: { en: 'Questions', 'zh-CN': '问答' },
  page: { en: 'open page', 'zh-CN': '打开页面' },
  all: { en: 'All questions', 'zh-CN': '全部问题' },
} as const;

const kinds = ({ guides }: Catalog, locale: Locale): readonly Block[] => [
  { kind: 'heading', text: WORDS.errors[locale] },
  { kind: 'list', items: guides.map(({ id, title }): readonly Span[] => [{ code: `faq ${id}` }, ` ${title[locale]}`]) },
];

const answered = ({ question, answer, link }: Faq, locale: Locale): readonly Block[] => [
  { kind: 'text', spans: [{ strong: question[locale] }] },
  { kind: 'text', spans: link ? [`${answer[locale]} `, { link, text: WORDS.page[locale] }] : [answer[locale]] },
];

/** What can be asked. */
export const faqListView = (catalog: Catalog, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks: [
    ...kinds(catalog, locale),
    { kind: 'heading', text: WORDS.general[locale] },
    { kind: 'list', items: catalog.faq.map(({ question }) => [question[locale]]) },
  ],
  actions: [toDiagnose(locale), toStatus(locale)],
});

/** The answers that fit a question best; or what can be asked instead. */
export const faqAnswersView = (catalog: Catalog, found: readonly Faq[], locale: Locale): View => ({
  tone: 'neutral',
  title: found.length > 0 ? SAY.found[locale](found.length) : WORDS.title[locale],
  blocks:
    found.length > 0
      ? found.flatMap((faq) => answered(faq, locale))
      : [{ kind: 'text', spans: [WORDS.none[locale]] }, ...kinds(catalog, locale)],
  actions: [{ label: WORDS.all[locale], line: 'faq' }, toDiagnose(locale), toStatus(locale)],
});

/** One kind of error, whole: what it is, causes, steps, questions. */
export const guideView = (guide: Guide, locale: Locale): View => ({
  tone: 'neutral',
  title: guide.title[locale],
  blocks: [
    { kind: 'heading', text: WORDS.what[locale] },
    { kind: 'text', spans: [guide.what[locale]] },
    { kind: 'heading', text: WORDS.causes[locale] },
    { kind: 'list', items: guide.causes.map((cause) => [cause[locale]]) },
    { kind: 'heading', text: WORDS.steps[locale] },
    {
      kind: 'steps',
      items: guide.fixes.map(({ text, link }): readonly Span[] =>
        link ? [`${text[locale]} `, { link, text: WORDS.page[locale] }] : [text[locale]],
      ),
    },
    { kind: 'heading', text: WORDS.questions[locale] },
    ...guide.faq.flatMap((faq) => answered(faq, locale)),
  ],
  actions: [toDiagnose(locale), toReport(locale), toStatus(locale)],
});
