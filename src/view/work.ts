import { endOf } from '../core/maintenance.ts';
import type { Locale, Maintenance } from '../core/types.ts';
import { bracketed } from './format.ts';
import type { Span } from './view.ts';

const WORDS = {
  announced: { en: 'maintenance announced by the operators', 'zh-CN': '管理员公告的维护' },
  until: { en: ', until ', 'zh-CN': '，预计到 ' },
  open: { en: ', its end has not been announced', 'zh-CN': '，结束时间未定' },
} as const;

/** What operators announced, in words: `maintenance announced by the operators (New gateway)`. */
export const workWords = ({ note }: Maintenance, locale: Locale): string =>
  `${WORDS.announced[locale]}${note ? bracketed(note, locale) : ''}`;

/** Until when work is expected to last. */
export const untilSpans = (work: Maintenance, locale: Locale): readonly Span[] => {
  const end = endOf(work);
  return end === undefined ? [WORDS.open[locale]] : [WORDS.until[locale], { time: end }];
};
