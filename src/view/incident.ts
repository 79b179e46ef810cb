import { current, everTroubled, heldBy, isOpen, peak } from '../core/incident.ts';
import type { ComponentId, Incident, Locale, Update } from '../core/types.ts';
import { meToo, refresh, toStatus } from './actions.ts';
import { shortName } from './components.ts';
import { forecastSentence } from './forecast.ts';
import { colon } from './format.ts';
import { lasting, type Ongoing, toIncident } from './incidents.ts';
import { namesOf, type Reading, shortly } from './naming.ts';
import { seenItems } from './seen.ts';
import type { Action, Block, Span, View } from './view.ts';
import { LEVEL_WORDS, PHASE_WORDS, type Phrase } from './words.ts';

const SAY = {
  joined: { en: (names) => `In trouble now: ${names}.`, 'zh-CN': (names) => `出现异常：${names}。` } satisfies Phrase<
    [string]
  >,
  left: { en: (names) => `Well again: ${names}.`, 'zh-CN': (names) => `恢复正常：${names}。` } satisfies Phrase<
    [string]
  >,
  skipped: {
    en: (n) => `… ${n} ${n === 1 ? 'update' : 'updates'} in between …`,
    'zh-CN': (n) => `…… 中间还有 ${n} 条更新 ……`,
  } satisfies Phrase<[number]>,
};

/** What an operator says, marked as that: a person may be wrong where the checks are not. */
export const saidBy = ({ author, note }: Pick<Update, 'author' | 'note'>, locale: Locale): string => {
  if (author === 'bot') return note;
  return locale === 'zh-CN' ? `管理员说明：“${note}”` : `The operators say: “${note}”`;
};

const WORDS = {
  components: { en: 'Components', 'zh-CN': '组件' },
  since: { en: 'Since', 'zh-CN': '开始于' },
  length: { en: 'Duration', 'zh-CN': '持续时间' },
  worst: { en: 'Worst level', 'zh-CN': '最严重时' },
  incident: { en: 'Incident', 'zh-CN': '事件编号' },
  course: { en: 'What happened, newest first', 'zh-CN': '经过（从新到旧）' },
  again: {
    en: 'Everything answers again; this is confirmed for a while before it is called resolved.',
    'zh-CN': '各组件均已恢复应答，确认稳定一段时间后再宣布恢复。',
  },
  stayed: { en: 'Everything stayed well.', 'zh-CN': '各组件持续正常。' },
  merged: { en: 'It went into the incident ', 'zh-CN': '已并入事件 ' },
  notes: { en: 'Notes of the operators, not posted', 'zh-CN': '管理员备注（未发布）' },
  unseen: {
    en: 'Nobody saw the trouble end. It was last seen ',
    'zh-CN': '没有观测到异常何时结束，最后一次观测到是 ',
  },
} as const;

/** The first update and the last ones; a long life is told without its middle. */
const SHOWN_LAST = 9;

const isOver = ({ phase }: Update): boolean => phase === 'monitoring' || phase === 'resolved';
/** The level that an update is shown in: what is over is shown as well. */
export const levelAfter = (update: Update) => (isOver(update) ? 'operational' : update.level);
const stateOf = (update: Update, locale: Locale): string =>
  isOver(update)
    ? PHASE_WORDS[update.phase][locale]
    : colon(PHASE_WORDS[update.phase][locale], LEVEL_WORDS[update.level][locale], locale);

/** That nobody saw the end, where nobody did. */
export const unseenNote = ({ unseenSince }: Update, locale: Locale): readonly Block[] =>
  unseenSince === undefined
    ? []
    : [{ kind: 'note', spans: [WORDS.unseen[locale], { time: unseenSince }, locale === 'zh-CN' ? '。' : '.'] }];

/** Items as a list; nothing where there are none. */
export const listOf = (items: readonly (readonly Span[])[]): readonly Block[] =>
  items.length > 0 ? [{ kind: 'list', items }] : [];

/** Components, start and id; also length and worst level where they are asked for. */
export const factsOf = (incident: Incident, reading: Reading, lengths: boolean): Block => {
  const { locale } = reading;
  return {
    kind: 'facts',
    facts: [
      { label: WORDS.components[locale], value: [namesOf(everTroubled(incident), reading)] },
      { label: WORDS.since[locale], value: [{ time: incident.startedAt }] },
      ...(lengths
        ? [
            { label: WORDS.length[locale], value: [lasting(incident, reading)] },
            { label: WORDS.worst[locale], value: [LEVEL_WORDS[peak(incident)][locale]] },
          ]
        : []),
      { label: WORDS.incident[locale], value: [{ code: incident.id }] },
    ],
  };
};

/** Phase, components and level in one line. */
export const titleOf = (incident: Incident, reading: Reading): string => {
  const last = current(incident);
  const names = shortly(isOver(last) ? everTroubled(incident) : heldBy(last), reading);
  return colon(
    PHASE_WORDS[last.phase][reading.locale],
    `${names} · ${LEVEL_WORDS[levelAfter(last)][reading.locale]}`,
    reading.locale,
  );
};

/** The button of those who see it too: a report of the component that is most asked for. */
export const report = (incident: Incident, { components, locale }: Reading): readonly Action[] => {
  const first = components.find(({ id }) => current(incident).components.includes(id));
  return first ? [meToo(locale, shortName(first))] : [];
};

/** One incident as news: it opened, changed or closed, and what is known of it now. */
export const incidentView = (incident: Incident, reading: Reading): View => {
  const { locale } = reading;
  const last = current(incident);
  return {
    tone: levelAfter(last),
    title: titleOf(incident, reading),
    blocks: [
      ...listOf(seenItems(last, reading)),
      ...(last.phase === 'monitoring' ? [{ kind: 'text', spans: [WORDS.again[locale]] } as const] : []),
      ...unseenNote(last, locale),
      factsOf(incident, reading, !isOpen(incident)),
    ],
    actions: [...report(incident, reading), toIncident(incident, locale), toStatus(locale)],
  };
};

const minus = (a: readonly ComponentId[], b: readonly ComponentId[]): readonly ComponentId[] =>
  a.filter((id) => !b.includes(id));

/** One step of a life: when, how it stood, who joined and left, and what was new of what was known. */
export const stepOf = (update: Update, before: Update | undefined, reading: Reading): readonly Block[] => {
  const { locale } = reading;
  const lost = (update.seen ?? []).filter(({ level }) => level === 'unknown').map(({ component }) => component);
  const joined = minus(update.components, before ? before.components : []);
  const left = minus(before ? heldBy(before) : [], [...heldBy(update), ...lost]);
  const known = new Set(before ? seenItems(before, reading).map((item) => JSON.stringify(item)) : []);
  const fresh = seenItems(update, reading).filter((item) => !known.has(JSON.stringify(item)));
  const words = [
    ...(joined.length > 0 ? [SAY.joined[locale](namesOf(joined, reading))] : []),
    ...(left.length > 0 ? [SAY.left[locale](namesOf(left, reading))] : []),
    ...(update.phase === 'resolved' && update.author === 'bot' ? [WORDS.stayed[locale]] : []),
    ...(update.note ? [saidBy(update, reading.locale)] : []),
  ];
  const gap = locale === 'zh-CN' ? '' : ' ';
  return [
    {
      kind: 'text',
      spans: [
        { time: update.at },
        ' · ',
        { strong: stateOf(update, locale) },
        words.length > 0 ? `${locale === 'zh-CN' ? '。' : '. '}${words.join(gap)}` : '',
      ],
    },
    ...listOf(fresh),
    ...unseenNote(update, locale),
  ];
};

/** Where it went, if somebody found that it belongs to another one. */
export const mergedNote = ({ mergedInto }: Incident, locale: Locale): readonly Block[] =>
  mergedInto ? [{ kind: 'text', spans: [WORDS.merged[locale], { code: mergedInto }] }] : [];

const notesOf = ({ notes = [] }: Incident, locale: Locale): readonly Block[] =>
  notes.length === 0
    ? []
    : [
        { kind: 'heading', text: WORDS.notes[locale] },
        ...listOf(notes.map(({ at, note }): readonly Span[] => [{ time: at }, ' · ', note])),
      ];

/** Newest first, so that where a surface has no room it is the past that is cut. */
const course = ({ updates }: Incident, reading: Reading): readonly Block[] => {
  const from = Math.max(1, updates.length - SHOWN_LAST);
  const steps = updates.map((update, index) => stepOf(update, updates[index - 1], reading));
  const between: readonly Block[] = from > 1 ? [{ kind: 'note', spans: [SAY.skipped[reading.locale](from - 1)] }] : [];
  return [...steps.slice(from).toReversed().flat(), ...between, ...(steps[0] ?? [])];
};

/** The whole life of one incident: every update with its time, phase, level, components and what was known. */
export const lifeView = (incident: Incident, forecast: Ongoing['forecast'] | undefined, reading: Reading): View => {
  const { locale } = reading;
  return {
    tone: levelAfter(current(incident)),
    title: titleOf(incident, reading),
    blocks: [
      factsOf(incident, reading, true),
      ...(forecast ? [{ kind: 'note', spans: [forecastSentence(forecast, locale)] } as const] : []),
      ...mergedNote(incident, locale),
      { kind: 'heading', text: WORDS.course[locale] },
      ...course(incident, reading),
      ...notesOf(incident, locale),
    ],
    actions: [
      ...report(incident, reading),
      ...(isOpen(incident) ? [refresh(locale, `incidents ${incident.id}`)] : []),
      toStatus(locale),
    ],
  };
};
