import type { Forecast } from '../core/forecast.ts';
import { current, everTroubled, isOpen, lengthOf, peak } from '../core/incident.ts';
import type { Incident, Locale } from '../core/types.ts';
import { toStatus } from './actions.ts';
import { forecastSentence } from './forecast.ts';
import { colon, duration } from './format.ts';
import { namesOf, type Reading } from './naming.ts';
import type { Action, Span, View } from './view.ts';
import { LEVEL_WORDS, PHASE_WORDS, type Phrase, SIGNS } from './words.ts';

/** An open incident with the forecast of its end. */
export interface Ongoing {
  readonly incident: Incident;
  readonly forecast: Forecast;
}

const SAY = {
  title: {
    en: (days) => `Incidents of the last ${days} ${days === 1 ? 'day' : 'days'}`,
    'zh-CN': (days) => `近 ${days} 天的事件`,
  } satisfies Phrase<[number]>,
  lasted: { en: (time) => `lasted ${time}`, 'zh-CN': (time) => `持续 ${time}` } satisfies Phrase<[string]>,
  atLeast: {
    en: (time) => `lasted at least ${time}`,
    'zh-CN': (time) => `至少持续 ${time}`,
  } satisfies Phrase<[string]>,
  open: { en: (time) => `open for ${time}`, 'zh-CN': (time) => `已持续 ${time}` } satisfies Phrase<[string]>,
  more: {
    en: (n) => `${n} older ones are left out; ask for fewer days.`,
    'zh-CN': (n) => `另有 ${n} 起更早的未列出，可缩短天数查看。`,
  } satisfies Phrase<[number]>,
};

const WORDS = {
  none: {
    en: 'None recorded by this bot. It only knows what happened while it was running.',
    'zh-CN': '机器人没有记录到事件。它只知道自己运行期间发生的事。',
  },
  whole: { en: 'What happened', 'zh-CN': '查看经过' },
  hint: {
    en: 'The whole course of one: the command “incidents” with its id.',
    'zh-CN': '查看单起事件的完整经过：incidents 后加事件编号。',
  },
} as const;

/** More would not fit into one message. */
const MOST = 10;
const BUTTONS = 3;

/** The button that tells the whole life of an incident. */
export const toIncident = ({ id }: Incident, locale: Locale, label: string = WORDS.whole[locale]): Action => ({
  label,
  line: `incidents ${id}`,
});

/** How long it lasted, or has lasted so far, in words. */
export const lasting = (incident: Incident, { now, locale }: Reading): string => {
  if (isOpen(incident)) return SAY.open[locale](duration(now - incident.startedAt, locale));
  const { ms, known } = lengthOf(incident, now);
  return SAY[known ? 'lasted' : 'atLeast'][locale](duration(ms, locale));
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

/** An open incident in a line, and when it will probably be over. */
export const ongoingItem = ({ incident, forecast }: Ongoing, reading: Reading): readonly Span[] => [
  ...incidentLine(incident, reading),
  `${reading.locale === 'zh-CN' ? '。' : '. '}${forecastSentence(forecast, reading.locale)}`,
];

/** What happened lately. */
export const incidentsView = (incidents: readonly Incident[], days: number, reading: Reading): View => {
  const { locale } = reading;
  const shown = incidents.slice(0, MOST);
  const left = incidents.length - shown.length;
  return {
    tone: 'neutral',
    title: SAY.title[locale](days),
    blocks:
      shown.length === 0
        ? [{ kind: 'text', spans: [WORDS.none[locale]] }]
        : [
            {
              kind: 'list',
              items: shown.map((incident) => [...incidentLine(incident, reading), ' · ', { code: incident.id }]),
            },
            ...(left > 0 ? [{ kind: 'note', spans: [SAY.more[locale](left)] } as const] : []),
            { kind: 'note', spans: [WORDS.hint[locale]] },
          ],
    actions: [
      ...shown.slice(0, BUTTONS).map((incident) => toIncident(incident, locale, incident.id)),
      toStatus(locale),
    ],
  };
};
