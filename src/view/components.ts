import type { Component, Instant, Locale, Status } from '../core/types.ts';
import { meToo, refresh, toStatus } from './actions.ts';
import { FINDING_WORDS } from './findings.ts';
import { ago, colon } from './format.ts';
import { seenSpans } from './status.ts';
import { PEOPLE } from './status-words.ts';
import type { Span, View } from './view.ts';
import { LEVEL_WORDS, SIGNS } from './words.ts';

const WORDS = {
  title: { en: 'What is watched, and how', 'zh-CN': '监测范围与方式' },
  hint: {
    en: 'The short name in front works in every command: status chat, report web.',
    'zh-CN': '前面的短名可用于任何命令，例如 status chat、report web。',
  },
  evidence: { en: 'Evidence', 'zh-CN': '依据' },
  none: { en: 'No check counts at the moment.', 'zh-CN': '目前没有有效的检测结果。' },
  since: { en: 'Since', 'zh-CN': '始于' },
  state: { en: 'Seen', 'zh-CN': '现象' },
  all: { en: 'All components', 'zh-CN': '全部组件' },
} as const;

/** `ernie/chat` as people type it: `chat`. */
export const shortName = ({ id }: Pick<Component, 'id'>): string => id.slice(id.indexOf('/') + 1);

/** Every component: what watches it, and what that proves. */
export const componentsView = (components: readonly Component[], locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks: [
    { kind: 'note', spans: [WORDS.hint[locale]] },
    {
      kind: 'list',
      items: components.map((component): readonly Span[] => [
        { code: shortName(component) },
        ' ',
        { strong: component.name[locale] },
        ` – ${component.about[locale]}`,
      ]),
    },
  ],
  actions: [toStatus(locale)],
});

/** What is known of one component; `people` reported it in the last hour. */
export interface ComponentPicture {
  readonly component: Component;
  readonly status: Status;
  readonly people: number;
  readonly now: Instant;
  readonly locale: Locale;
}

/** One component: level, since when, every piece of evidence with its age. */
export const componentView = ({ component, status, people, now, locale }: ComponentPicture): View => ({
  tone: status.level,
  title: colon(component.name[locale], LEVEL_WORDS[status.level][locale], locale),
  blocks: [
    {
      kind: 'facts',
      facts: [
        { label: WORDS.state[locale], value: seenSpans(status, locale) },
        { label: WORDS.since[locale], value: [{ time: status.since }] },
      ],
    },
    { kind: 'text', spans: [PEOPLE[locale](people)] },
    { kind: 'heading', text: WORDS.evidence[locale] },
    status.evidence.length > 0
      ? {
          kind: 'list',
          items: status.evidence.map(({ level, finding, detail, at, origin, latencyMs }): readonly Span[] => [
            `${SIGNS[level]} ${FINDING_WORDS[finding][locale]} · `,
            { code: detail },
            ` · ${origin} · ${latencyMs === undefined ? '' : `${Math.round(latencyMs)} ms · `}${ago(at, now, locale)}`,
          ]),
        }
      : { kind: 'text', spans: [WORDS.none[locale]] },
    { kind: 'note', spans: [component.about[locale]] },
  ],
  actions: [
    meToo(locale, shortName(component)),
    refresh(locale, `status ${shortName(component)}`),
    { label: WORDS.all[locale], line: 'status' },
  ],
});
