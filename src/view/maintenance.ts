import { endOf, type WorkPhase } from '../core/maintenance.ts';
import type { Component, Locale, Maintenance, Text } from '../core/types.ts';
import { toStatus } from './actions.ts';
import { colon } from './format.ts';
import { saidBy } from './incident.ts';
import { namesOf } from './naming.ts';
import type { Block, Span, View } from './view.ts';

interface Drawing {
  readonly components: readonly Component[];
  readonly locale: Locale;
}

const TITLES: Readonly<Record<WorkPhase | 'early', Text>> = {
  planned: { en: 'Maintenance planned', 'zh-CN': '计划维护' },
  begun: { en: 'Maintenance has begun', 'zh-CN': '维护已开始' },
  over: { en: 'Maintenance is over', 'zh-CN': '维护已结束' },
  early: { en: 'Maintenance ended early', 'zh-CN': '维护已提前结束' },
};
const WORDS = {
  components: { en: 'Components', 'zh-CN': '组件' },
  from: { en: 'From', 'zh-CN': '开始' },
  to: { en: 'Until', 'zh-CN': '结束' },
  open: { en: 'not said yet', 'zh-CN': '待定' },
  id: { en: 'Maintenance', 'zh-CN': '维护编号' },
  hushed: {
    en: 'Trouble of these components is expected meanwhile and raises no alarm.',
    'zh-CN': '期间这些组件出现异常属于预期，不会触发告警。',
  },
  alarms: { en: 'Trouble of these components raises alarms again.', 'zh-CN': '这些组件的异常将重新触发告警。' },
  list: { en: 'Maintenance', 'zh-CN': '维护' },
  none: {
    en: 'Nothing is planned. Operators announce maintenance with “maintenance add”.',
    'zh-CN': '目前没有计划中的维护。管理员可用 maintenance add 公告维护。',
  },
} as const satisfies Readonly<Record<string, Text>>;

const titleOf = (work: Maintenance, phase: WorkPhase, { components, locale }: Drawing): string => {
  const early = phase === 'over' && work.endedAt !== undefined && (work.to === undefined || work.endedAt < work.to);
  const names = namesOf(work.components, { components, locale, now: 0 });
  return colon(TITLES[early ? 'early' : phase][locale], names, locale);
};

const endSpans = (work: Maintenance, locale: Locale): readonly Span[] => {
  const end = endOf(work);
  return end === undefined ? [WORDS.open[locale]] : [{ time: end }];
};

const said = ({ author = 'bot', note }: Maintenance, locale: Locale): readonly Block[] =>
  note ? [{ kind: 'text', spans: [saidBy({ author, note }, locale)] }] : [];

/** The post of a maintenance as it stands. */
export const maintenanceView = (work: Maintenance, phase: WorkPhase, drawing: Drawing): View => {
  const { locale } = drawing;
  return {
    tone: phase === 'over' ? 'operational' : 'maintenance',
    title: titleOf(work, phase, drawing),
    blocks: [
      ...said(work, locale),
      {
        kind: 'facts',
        facts: [
          { label: WORDS.from[locale], value: [{ time: work.from }] },
          { label: WORDS.to[locale], value: endSpans(work, locale) },
          { label: WORDS.id[locale], value: [{ code: work.id }] },
        ],
      },
      { kind: 'note', spans: [(phase === 'over' ? WORDS.alarms : WORDS.hushed)[locale]] },
    ],
    actions: [toStatus(locale)],
  };
};

/** What a maintenance has come to, as an answer below its post. */
export const maintenanceStepView = (work: Maintenance, phase: WorkPhase, drawing: Drawing): View => ({
  tone: phase === 'over' ? 'operational' : 'maintenance',
  title: titleOf(work, phase, drawing),
  blocks: [{ kind: 'text', spans: [(phase === 'over' ? WORDS.alarms : WORDS.hushed)[drawing.locale]] }],
  actions: [],
});

/** A maintenance in a line. */
export const workLine = (work: Maintenance, phase: WorkPhase, drawing: Drawing): readonly Span[] => [
  { strong: titleOf(work, phase, drawing) },
  ' · ',
  { time: work.from },
  ' – ',
  ...endSpans(work, drawing.locale),
  work.note ? ` · ${work.note}` : '',
  ' · ',
  { code: work.id },
];

/** All maintenance that is not over, the next first. */
export const worksView = (works: readonly (readonly [Maintenance, WorkPhase])[], drawing: Drawing): View => {
  const { locale } = drawing;
  return {
    tone: 'neutral',
    title: WORDS.list[locale],
    blocks:
      works.length === 0
        ? [{ kind: 'text', spans: [WORDS.none[locale]] }]
        : [
            {
              kind: 'list',
              items: works.map(([work, phase]) => workLine(work, phase, drawing)),
            },
          ],
    actions: [toStatus(locale)],
  };
};
