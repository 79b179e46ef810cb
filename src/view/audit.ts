import type { Instant, Locale } from '../core/types.ts';
import type { Span, View } from './view.ts';

/** One thing that somebody did. */
interface Entry {
  readonly at: Instant;
  readonly who: string;
  readonly action: string;
  readonly about: string;
  readonly detail: string;
}

const WORDS = {
  title: { en: 'Who did what', 'zh-CN': '操作记录' },
  none: { en: 'Nobody has done anything by hand yet.', 'zh-CN': '还没有人工操作记录。' },
  kept: { en: 'Newest first. Entries are only ever added.', 'zh-CN': '从新到旧。记录只增不改。' },
} as const;

/** Subscriptions, incidents and maintenance by hand, newest first. */
export const auditView = (entries: readonly Entry[], locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.title[locale],
  blocks:
    entries.length === 0
      ? [{ kind: 'text', spans: [WORDS.none[locale]] }]
      : [
          { kind: 'note', spans: [WORDS.kept[locale]] },
          {
            kind: 'list',
            items: entries.map(({ at, who, action, about, detail }): readonly Span[] => [
              { time: at },
              ' · ',
              { code: who },
              ` · ${action} · `,
              { code: about },
              detail ? ` · ${detail.length > 120 ? `${detail.slice(0, 119)}…` : detail}` : '',
            ]),
          },
        ],
  actions: [],
});
