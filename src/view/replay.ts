import type { Change } from '../core/fusion/engine.ts';
import { judge } from '../core/fusion/explain.ts';
import { current } from '../core/incident.ts';
import type { Component, Incident, Instant, Locale, Text } from '../core/types.ts';
import { toStatus } from './actions.ts';
import { colon, duration } from './format.ts';
import type { Block, Span, View } from './view.ts';
import { percent } from './why.ts';
import { SAY as WHY } from './why-words.ts';
import { LEVEL_WORDS, type Phrase, SIGNS } from './words.ts';

/** What would have been said of an incident under other settings. */
export interface ReplayPicture {
  readonly incident: Incident;
  /** Settings as they were typed, such as `open=95%`; none means the usual ones. */
  readonly settings: readonly string[];
  /** Changes of level from an hour before the incident to an hour after; undefined when too little is kept of it. */
  readonly changes: readonly Change[] | undefined;
  readonly choices: readonly { readonly word: string; readonly about: Text }[];
  readonly components: readonly Component[];
  readonly locale: Locale;
}

const SAY = {
  title: {
    en: (id, settings) => `Replay of ${id}${settings ? ` with ${settings}` : ', usual settings'}`,
    'zh-CN': (id, settings) => `重放 ${id}${settings ? `（${settings}）` : '（默认设置）'}`,
  } satisfies Phrase<[string, string]>,
  opened: {
    en: (time, when) => `It would have been said ${time} ${when} than it was.`,
    'zh-CN': (time, when) => `会比实际${when} ${time}宣布异常。`,
  } satisfies Phrase<[string, string]>,
  same: {
    en: () => 'It would have been said at the same time.',
    'zh-CN': () => '宣布时间与实际相同。',
  } satisfies Phrase<[]>,
  never: {
    en: () => 'Nothing would have been said at all.',
    'zh-CN': () => '不会宣布任何异常。',
  } satisfies Phrase<[]>,
};

const WORDS = {
  told: { en: 'As it was told', 'zh-CN': '实际发布' },
  would: { en: 'As it would have been', 'zh-CN': '按这些设置' },
  settings: { en: 'Settings to try, as they are now', 'zh-CN': '可以调整的设置（当前值）' },
  earlier: { en: 'earlier', 'zh-CN': '提前' },
  later: { en: 'later', 'zh-CN': '推迟' },
  gone: {
    en: 'Its checks are not kept any more, or they began only then, so it cannot be replayed.',
    'zh-CN': '当时的检测记录已不再保留，或那时才开始检测，无法重放。',
  },
  learned: {
    en: 'What is usual is learned from the day before the incident, so the usual settings may differ a little from what was told.',
    'zh-CN': '“平时水平”只从事件前一天学习，因此默认设置的重放结果可能与实际略有出入。',
  },
} as const;

const SAME_MS = 5_000;

const difference = (changes: readonly Change[], startedAt: Instant, locale: Locale): string => {
  const first = changes.find(({ level }) => level !== 'operational');
  if (!first) return SAY.never[locale]();
  const late = first.t - startedAt;
  if (Math.abs(late) < SAME_MS) return SAY.same[locale]();
  return SAY.opened[locale](duration(Math.abs(late), locale), (late < 0 ? WORDS.earlier : WORDS.later)[locale]);
};

const told = ({ incident, locale }: ReplayPicture): readonly (readonly Span[])[] =>
  incident.updates.map(({ at, level, phase }) => [
    { time: at },
    ` ${SIGNS[phase === 'resolved' || phase === 'monitoring' ? 'operational' : level]} ${LEVEL_WORDS[level][locale]}`,
  ]);

const would = (changes: readonly Change[], { components, locale }: ReplayPicture): readonly (readonly Span[])[] =>
  changes.map(({ t, component, level, receipt }) => {
    const trouble = judge(receipt)?.trouble;
    return [
      { time: t },
      ` ${SIGNS[level]} `,
      { strong: components.find(({ id }) => id === component)?.name[locale] ?? component },
      colon('', LEVEL_WORDS[level][locale], locale),
      ...(trouble === undefined ? [] : [` · ${WHY.trouble[locale](percent(trouble))}`]),
    ];
  });

/** What was told of an incident, what would have been told under these settings, and what can be set. */
export const replayView = (picture: ReplayPicture): View => {
  const { incident, settings, changes, choices, locale } = picture;
  const found: readonly Block[] = changes
    ? [
        { kind: 'text', spans: [{ strong: difference(changes, incident.startedAt, locale) }] },
        { kind: 'heading', text: WORDS.told[locale] },
        { kind: 'list', items: told(picture) },
        ...(changes.length > 0
          ? ([
              { kind: 'heading', text: WORDS.would[locale] },
              { kind: 'list', items: would(changes, picture) },
            ] as const)
          : []),
        { kind: 'note', spans: [WORDS.learned[locale]] },
      ]
    : [{ kind: 'text', spans: [WORDS.gone[locale]] }];
  return {
    tone: current(incident).phase === 'resolved' ? 'neutral' : current(incident).level,
    title: SAY.title[locale](incident.id, settings.join(' ')),
    blocks: [
      ...found,
      { kind: 'heading', text: WORDS.settings[locale] },
      { kind: 'list', items: choices.map(({ word, about }) => [{ code: word }, ` – ${about[locale]}`]) },
    ],
    actions: [toStatus(locale)],
  };
};
