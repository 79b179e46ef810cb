import MiniSearch from 'minisearch';
import type { Catalog, Faq } from '../../core/knowledge.ts';
import { faqAnswersView, faqListView, guideView } from '../../view/faq.ts';
import { argument, type Command, textOption } from '../command.ts';

const MOST = 3;

/** Words of both languages: Latin ones whole, Chinese ones as overlapping pairs of characters. */
const tokens = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9_.]+|\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) && run.length > 2
      ? Array.from({ length: run.length - 1 }, (_, start) => run.slice(start, start + 2))
      : [run],
  );

const everyFaq = ({ faq, guides }: Catalog): readonly Faq[] => [...faq, ...guides.flatMap((guide) => guide.faq)];

const indexOf = (all: readonly Faq[]): MiniSearch => {
  const index = new MiniSearch({
    fields: ['question', 'answer'],
    tokenize: tokens,
    searchOptions: { boost: { question: 3 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(
    all.map(({ id, question, answer }) => ({
      id,
      question: Object.values(question).join(' '),
      answer: Object.values(answer).join(' '),
    })),
  );
  return index;
};

export const faqCommand = (catalog: Catalog): Command => {
  const all = everyFaq(catalog);
  const index = indexOf(all);
  const find = (question: string): readonly Faq[] =>
    index
      .search(question.slice(0, 300))
      .slice(0, MOST)
      .flatMap(({ id }) => all.find((faq) => faq.id === id) ?? []);

  return {
    name: 'faq',
    aliases: ['常见问题', '问答', 'guide'],
    summary: {
      en: 'Questions and answers, and every kind of error explained',
      'zh-CN': '常见问题，以及各类错误的完整说明',
    },
    options: [
      textOption('question', {
        en: 'A question, or a kind of error such as auth',
        'zh-CN': '问题，或错误类型，例如 auth',
      }),
    ],
    private: false,
    run: async (_, call) => {
      const { locale } = call.ask;
      const question = argument(call, 'question');
      if (!question) return faqListView(catalog, locale);
      const guide = catalog.guides.find(({ id, title }) =>
        [id, ...Object.values(title)].some((name) => name.toLowerCase() === question.toLowerCase()),
      );
      return guide ? guideView(guide, locale) : faqAnswersView(catalog, find(question), locale);
    },
  };
};
