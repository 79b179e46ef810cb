import { current, everTroubled, isOpen, peak } from '../core/incident.ts';
import { phaseOfWork } from '../core/maintenance.ts';
import type { Component, Incident, Instant, Locale, Maintenance, Text } from '../core/types.ts';
import { toDiagnoseMine, toStatus, toUpdates } from './actions.ts';
import { colon, duration } from './format.ts';
import { factsOf, levelAfter, listOf, mergedNote, report, saidBy, stepOf, titleOf, unseenNote } from './incident.ts';
import { incidentLine, lasting } from './incidents.ts';
import { workLine } from './maintenance.ts';
import { namesOf, type Reading, shortly } from './naming.ts';
import { seenItems } from './seen.ts';
import type { Block, Span, View } from './view.ts';
import { LEVEL_WORDS, type Phrase } from './words.ts';

/** What a post is drawn with: no present moment, for the same view goes to many channels. */
export interface Drawing {
  readonly components: readonly Component[];
  readonly locale: Locale;
}

/** What people can do meanwhile. */
export interface Advice {
  readonly title: string;
  readonly fix: string;
  readonly link?: string;
  /** The line that shows all of it. */
  readonly line: string;
}

const SAY = {
  reminder: {
    en: (names, time) => `Reminder: ${names} still in trouble, for ${time}`,
    'zh-CN': (names, time) => `持续提醒：${names} 仍未恢复，已持续 ${time}`,
  } satisfies Phrase<[string, string]>,
  summary: {
    en: (n, works) =>
      `Held back in quiet hours: ${[n === 1 ? '1 incident' : `${n} incidents`, ...(works > 0 ? [`${works} maintenance`] : [])].join(', ')}`,
    'zh-CN': (n, works) => `免打扰时段内共有 ${n} 起事件${works > 0 ? `、${works} 项维护` : ''}`,
  } satisfies Phrase<[number, number]>,
  over: {
    en: (level, names, lasted) => `${level} of ${names}, ${lasted}.`,
    'zh-CN': (level, names, lasted) => `${names}${level}，${lasted}。`,
  } satisfies Phrase<[string, string, string]>,
};

const WORDS = {
  again: {
    en: 'Everything answers again; this is confirmed for a while before it is called resolved.',
    'zh-CN': '各组件均已恢复应答，确认稳定一段时间后再宣布恢复。',
  },
  meanwhile: { en: 'What to do meanwhile', 'zh-CN': '现在可以怎么做' },
  page: { en: 'Details', 'zh-CN': '详情' },
  stands: { en: 'It stands at: ', 'zh-CN': '当前状态：' },
  testing: { en: 'Test post', 'zh-CN': '测试通报' },
  first: {
    en: 'Posting works. Next this message is edited and answered below.',
    'zh-CN': '发送成功。接下来会编辑这条消息，并在下方回复。',
  },
  second: {
    en: 'Posting and editing work in this channel. The answer stands in the thread.',
    'zh-CN': '本频道的发送和编辑均正常，回复见消息串。',
  },
  below: { en: 'Updates of an incident appear here, one by one.', 'zh-CN': '事件的更新会逐条出现在这里。' },
} as const satisfies Readonly<Record<string, Text>>;

const readingOf = (incident: Incident, drawing: Drawing): Reading => ({ ...drawing, now: current(incident).at });

/** What was last said by somebody. */
const lastSaid = ({ updates }: Incident, locale: Locale): readonly Block[] => {
  const said = updates.findLast(({ author, note }) => author !== 'bot' && note !== '');
  return said ? [{ kind: 'text', spans: [saidBy(said, locale)] }] : [];
};

const adviceOf = (advice: Advice | undefined, locale: Locale): readonly Block[] =>
  advice
    ? [
        {
          kind: 'text',
          spans: [
            { strong: colon(WORDS.meanwhile[locale], '', locale) },
            advice.fix,
            ...(advice.link ? [' ', { link: advice.link, text: WORDS.page[locale] }] : []),
          ],
        },
      ]
    : [];

/** In one line: how bad it was, of what, and for how long. */
const outcome = (incident: Incident, reading: Reading): Block => {
  const { locale } = reading;
  const level = LEVEL_WORDS[peak(incident)][locale];
  const words = SAY.over[locale](level, namesOf(everTroubled(incident), reading), lasting(incident, reading));
  return { kind: 'text', spans: [words] };
};

/** The post of an incident as it stands: what, since when, what is seen, what to do. */
export const postView = (incident: Incident, drawing: Drawing, advice?: Advice): View => {
  const reading = readingOf(incident, drawing);
  const { locale } = drawing;
  const last = current(incident);
  const open = isOpen(incident);
  return {
    tone: levelAfter(last),
    title: titleOf(incident, reading),
    blocks: [
      ...(open ? [] : [outcome(incident, reading)]),
      ...mergedNote(incident, locale),
      ...listOf(seenItems(last, reading)),
      ...lastSaid(incident, locale),
      ...(last.phase === 'monitoring' ? [{ kind: 'text', spans: [WORDS.again[locale]] } satisfies Block] : []),
      ...unseenNote(last, locale),
      factsOf(incident, reading, !open),
      ...(open && last.phase !== 'monitoring' ? adviceOf(advice, locale) : []),
    ],
    actions: [
      ...(open ? report(incident, reading) : []),
      toDiagnoseMine(locale),
      toUpdates(locale, incident.id),
      ...(open && advice ? [{ label: advice.title, line: advice.line }] : []),
    ],
  };
};

/** One update as an answer below the post. */
export const updateView = (incident: Incident, index: number, drawing: Drawing): View => {
  const reading = readingOf(incident, drawing);
  const update = incident.updates[index] ?? incident.updates[0];
  const until: Incident = { ...incident, updates: [incident.updates[0], ...incident.updates.slice(1, index + 1)] };
  const [, ...news] = stepOf(update, incident.updates[index - 1], reading);
  const [head] = stepOf(update, incident.updates[index - 1], reading);
  return {
    tone: levelAfter(update),
    title: titleOf(until, reading),
    blocks: [
      ...(update.phase === 'resolved' ? [outcome(until, reading)] : []),
      ...(head ? [head] : []),
      ...(index === incident.updates.length - 1 ? mergedNote(incident, drawing.locale) : []),
      ...news,
    ],
    actions: [],
  };
};

/** That a long incident is not over, marked as said again. */
export const reminderView = (incident: Incident, now: Instant, drawing: Drawing): View => {
  const reading = { ...drawing, now };
  const { locale } = drawing;
  const last = current(incident);
  return {
    tone: levelAfter(last),
    title: SAY.reminder[locale](shortly(everTroubled(incident), reading), duration(now - incident.startedAt, locale)),
    blocks: [
      { kind: 'text', spans: [WORDS.stands[locale], titleOf(incident, reading)] },
      ...listOf(seenItems(last, reading)),
    ],
    actions: [],
  };
};

/** What was held back in quiet hours, in a line each. */
export const summaryView = (incidents: readonly Incident[], works: readonly Maintenance[], reading: Reading): View => ({
  tone: 'neutral',
  title: SAY.summary[reading.locale](incidents.length, works.length),
  blocks: listOf([
    ...incidents.map((incident): readonly Span[] => [...incidentLine(incident, reading), ' · ', { code: incident.id }]),
    ...works.map((work): readonly Span[] => workLine(work, phaseOfWork(work, reading.now), reading)),
  ]),
  actions: [
    ...incidents.slice(0, 3).map(({ id }) => ({ ...toUpdates(reading.locale, id), label: id })),
    toStatus(reading.locale),
  ],
});

const testOf = (words: Text, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.testing[locale],
  blocks: [{ kind: 'text', spans: [words[locale]] }],
  actions: [],
});

/** A test post, before and after its edit, and the answer below it. */
export const testView = (edited: boolean, locale: Locale): View => testOf(edited ? WORDS.second : WORDS.first, locale);
export const testReplyView = (locale: Locale): View => testOf(WORDS.below, locale);
