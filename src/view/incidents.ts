import { current, everTroubled, peak } from '../core/advance.ts';
import type { Forecast } from '../core/forecast.ts';
import type { Component, ComponentId, Incident, Instant, Locale } from '../core/types.ts';
import { meToo, toStatus } from './actions.ts';
import { colon, duration, listed } from './format.ts';
import type { Span, View } from './view.ts';
import { LEVEL_WORDS, PHASE_WORDS, type Phrase, SIGNS } from './words.ts';

/** What naming and dating an incident needs. */
export interface Reading {
  readonly components: readonly Component[];
  readonly now: Instant;
  readonly locale: Locale;
}

const SAY = {
  title: {
    en: (days) => `Incidents of the last ${days} ${days === 1 ? 'day' : 'days'}`,
    'zh-CN': (days) => `近 ${days} 天的事件`,
  } satisfies Phrase<[number]>,
  none: {
    en: () => 'None recorded by this bot. It only knows what happened while it was running.',
    'zh-CN': () => '机器人没有记录到事件。它只知道自己运行期间发生的事。',
  } satisfies Phrase<[]>,
  lasted: { en: (time) => `lasted ${time}`, 'zh-CN': (time) => `持续 ${time}` } satisfies Phrase<[string]>,
  more: {
    en: (names, n) => `${names} and ${n} more`,
    'zh-CN': (names, n) => `${names}等 ${n + 2} 个组件`,
  } satisfies Phrase<[string, number]>,
  forecast: {
    en: (time, n) => `Half of such incidents were over within another ${time} (n = ${n}).`,
    'zh-CN': (time, n) => `同级别的历史事件有一半在此后 ${time} 内结束（n = ${n}）。`,
  } satisfies Phrase<[string, number]>,
  tooFew: {
    en: (n) => `When it will be over cannot be said: too few such incidents are known (n = ${n}).`,
    'zh-CN': (n) => `何时恢复暂无法估计：同类历史事件太少（n = ${n}）。`,
  } satisfies Phrase<[number]>,
  open: { en: (time) => `open for ${time}`, 'zh-CN': (time) => `已持续 ${time}` } satisfies Phrase<[string]>,
};

const WORDS = {
  components: { en: 'Components', 'zh-CN': '组件' },
  since: { en: 'Since', 'zh-CN': '开始于' },
  length: { en: 'Duration', 'zh-CN': '持续时间' },
  incident: { en: 'Incident', 'zh-CN': '事件编号' },
} as const;

const shortly = (ids: readonly ComponentId[], reading: Reading): string =>
  ids.length > 2 ? SAY.more[reading.locale](namesOf(ids.slice(0, 2), reading), ids.length - 2) : namesOf(ids, reading);

const namesOf = (ids: readonly ComponentId[], { components, locale }: Reading): string =>
  listed(
    ids.map((id) => components.find((component) => component.id === id)?.name[locale] ?? id),
    locale,
  );

const lasting = (incident: Incident, { now, locale }: Reading): string => {
  const last = current(incident);
  return last.phase === 'resolved'
    ? SAY.lasted[locale](duration(last.at - incident.startedAt, locale))
    : SAY.open[locale](duration(now - incident.startedAt, locale));
};

/** An incident in a line: worst level, components, start, length, phase. */
export const incidentLine = (incident: Incident, reading: Reading): readonly Span[] => {
  const { locale } = reading;
  const level = peak(incident);
  return [
    `${SIGNS[level]} `,
    { strong: namesOf(everTroubled(incident), reading) },
    colon('', `${LEVEL_WORDS[level][locale]} · `, locale),
    { time: incident.startedAt },
    ` · ${lasting(incident, reading)} · ${PHASE_WORDS[current(incident).phase][locale]}`,
  ];
};

/** When an open incident will probably be over, and from how many earlier ones that is drawn. */
export const forecastLine = (said: Forecast | { readonly n: number }, locale: Locale): string =>
  'medianMs' in said ? SAY.forecast[locale](duration(said.medianMs, locale), said.n) : SAY.tooFew[locale](said.n);

/** What happened lately. */
export const incidentsView = (incidents: readonly Incident[], days: number, reading: Reading): View => {
  const { locale } = reading;
  return {
    tone: 'neutral',
    title: SAY.title[locale](days),
    blocks:
      incidents.length === 0
        ? [{ kind: 'text', spans: [SAY.none[locale]()] }]
        : [{ kind: 'list', items: incidents.map((incident) => incidentLine(incident, reading)) }],
    actions: [toStatus(locale)],
  };
};

/** One incident as news: it opened, changed or closed. */
export const incidentView = (incident: Incident, reading: Reading): View => {
  const { locale } = reading;
  const { phase, level, components } = current(incident);
  const over = phase === 'monitoring' || phase === 'resolved';
  const names = shortly(over ? everTroubled(incident) : components, reading);
  return {
    tone: over ? 'operational' : level,
    title: colon(PHASE_WORDS[phase][locale], `${names} · ${LEVEL_WORDS[over ? 'operational' : level][locale]}`, locale),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: WORDS.components[locale], value: [namesOf(everTroubled(incident), reading)] },
          { label: WORDS.since[locale], value: [{ time: incident.startedAt }] },
          ...(phase === 'resolved'
            ? [{ label: WORDS.length[locale], value: [duration(current(incident).at - incident.startedAt, locale)] }]
            : []),
          { label: WORDS.incident[locale], value: [{ code: incident.id }] },
        ],
      },
    ],
    actions: over ? [toStatus(locale)] : [meToo(locale, components[0] ?? ''), toStatus(locale)],
  };
};
