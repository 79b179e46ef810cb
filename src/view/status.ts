import { isBad } from '../core/evidence.ts';
import { isWatched, type Overall } from '../core/overall.ts';
import { isLoud } from '../core/status.ts';
import type { Component, Instant, Locale, Signal, Status } from '../core/types.ts';
import { refresh, toDiagnose, toReport } from './actions.ts';
import { crowdLine } from './crowd.ts';
import { FINDING_WORDS } from './findings.ts';
import { colon, listed } from './format.ts';
import { type Ongoing, ongoingItem, toIncident } from './incidents.ts';
import { FADING, PEOPLE, SAY, WORDS } from './status-words.ts';
import type { Block, Span, View } from './view.ts';
import { LEVEL_WORDS, REASON_WORDS, SIGNS } from './words.ts';
import { untilSpans, workWords } from './work.ts';

/** What a status answer is made of; everything shown follows from it. */
export interface StatusPicture {
  readonly provider: string;
  readonly overall: Overall;
  readonly statuses: readonly Status[];
  readonly components: readonly Component[];
  /** Open incidents, newest first. */
  readonly open: readonly Ongoing[];
  /** People who reported trouble in the last hour, each counted once. */
  readonly people: number;
  /** Incidents that began in the last 30 days. */
  readonly month: number;
  readonly now: Instant;
  readonly locale: Locale;
}

const inTrouble = (level: Status['level']): boolean => level === 'degraded' || level === 'outage';

/** The signal that says best why: of trouble the newest of that level, else the newest bad one. */
const worstSignal = ({ level, evidence }: Status): Signal | undefined =>
  evidence.findLast((signal) => signal.level === level) ??
  (inTrouble(level) ? evidence.findLast(isBad) : undefined) ??
  evidence.at(-1);

/** What a component's own evidence says, in words: what was seen, and what people say where that is more than usual. */
export const seen = (status: Status, locale: Locale): string => {
  const { reason, level, crowd, odds, work } = status;
  if (work) return workWords(work, locale);
  const signal = worstSignal(status);
  if (signal && reason === 'own-trouble') return FINDING_WORDS[signal.finding][locale];
  if (reason !== 'evidence') return REASON_WORDS[reason][locale];
  const people = crowd && isLoud(crowd) ? [crowdLine(crowd, locale)] : [];
  // Where people alone speak of trouble, good answers are not what it rests on.
  const told = signal && (isBad(signal) || !inTrouble(level) || people.length === 0);
  const words = [...(told ? [FINDING_WORDS[signal.finding][locale]] : []), ...people];
  const all = words.length > 0 ? words.join(' · ') : REASON_WORDS.starting[locale];
  return inTrouble(level) && odds && odds.operational > 0.5 ? FADING[locale](all) : all;
};

/** The same with the time that an announcement names. */
export const seenSpans = (status: Status, locale: Locale): readonly Span[] => [
  seen(status, locale),
  ...(status.work ? untilSpans(status.work, locale) : []),
];

const checked = (at: Instant | undefined, locale: Locale): readonly Span[] =>
  at === undefined ? [WORDS.never[locale]] : [WORDS.checked[locale], { time: at }];

const nameIn = ({ components, locale }: StatusPicture) => {
  const names = new Map(components.map(({ id, name }) => [id, name[locale]]));
  return ({ component }: Status): string => names.get(component) ?? component;
};

/** What we are seeing right now, in a sentence. */
export const sentence = (picture: StatusPicture): string => {
  const { overall, statuses, locale } = picture;
  const name = nameIn(picture);
  const [first] = overall.troubled;
  if (first) {
    const others = overall.troubled.filter(({ level }) => level === first.level).map(name);
    return SAY.trouble[locale](colon(listed(others, locale), seen(first, locale), locale));
  }
  if (overall.level === 'unknown') return SAY.unknown[locale](REASON_WORDS[overall.reason][locale]);
  const watched = statuses.filter(isWatched);
  const unsure = watched.filter(({ level }) => level === 'unknown');
  const worked = watched.filter(({ level }) => level === 'maintenance');
  if (worked.length > 0) {
    const well = watched.length - unsure.length - worked.length;
    return [
      SAY.worked[locale](listed(worked.map(name), locale)),
      ...(unsure.length > 0 ? [SAY.unsure[locale](listed(unsure.map(name), locale))] : []),
      ...(well > 0 ? [SAY.others[locale](well)] : []),
    ].join(locale === 'zh-CN' ? '' : ' ');
  }
  return unsure.length === 0
    ? SAY.fine[locale](watched.length)
    : SAY.mostly[locale](unsure.length, listed(unsure.map(name), locale));
};

const line = (picture: StatusPicture, status: Status): readonly Span[] => {
  const { locale } = picture;
  return [
    `${SIGNS[status.level]} `,
    { strong: nameIn(picture)(status) },
    colon('', `${LEVEL_WORDS[status.level][locale]} · `, locale),
    ...seenSpans(status, locale),
    ' · ',
    ...checked(status.checkedAt, locale),
  ];
};

/** Every watched component in a line; where all are unknown for one reason, the headline has said it. */
const parts = (picture: StatusPicture): Block => {
  const watched = picture.statuses.filter(isWatched);
  const allUnknown = watched.every(({ level, reason }) => level === 'unknown' && reason === watched[0]?.reason);
  return allUnknown
    ? { kind: 'note', spans: [listed(watched.map(nameIn(picture)), picture.locale)] }
    : { kind: 'list', items: watched.map((status) => line(picture, status)) };
};

const leftOut = (picture: StatusPicture, reason: Status['reason'], lead: string): readonly Block[] => {
  const names = picture.statuses.filter((status) => status.reason === reason).map(nameIn(picture));
  return names.length > 0 ? [{ kind: 'note', spans: [lead + listed(names, picture.locale)] }] : [];
};

/** Is it working? The headline, what is seen, every component with its age, what people say, what happened lately. */
export const statusView = (picture: StatusPicture): View => {
  const { overall, statuses, open, month, people, locale, provider } = picture;
  const keyless = !statuses.some(({ evidence }) => evidence.some(({ source }) => source === 'canary'));
  const known = overall.level !== 'unknown';
  return {
    tone: overall.level,
    title: colon(provider, LEVEL_WORDS[overall.level][locale], locale),
    blocks: [
      { kind: 'text', spans: [{ strong: sentence(picture) }, locale === 'zh-CN' ? '' : ' ', PEOPLE[locale](people)] },
      {
        kind: 'note',
        spans: [
          ...checked(overall.checkedAt, locale),
          ...(known ? [WORDS.since[locale], { time: overall.since }] : []),
        ],
      },
      { kind: 'heading', text: WORDS.parts[locale] },
      parts(picture),
      ...leftOut(picture, 'unwatched', WORDS.unwatched[locale]),
      ...leftOut(picture, 'retired', WORDS.retired[locale]),
      ...(keyless && known ? [{ kind: 'note', spans: [WORDS.keyless[locale]] } as const] : []),
      ...(open.length > 0
        ? ([
            { kind: 'heading', text: WORDS[open.length > 1 ? 'opens' : 'open'][locale] },
            { kind: 'list', items: open.map((ongoing) => ongoingItem(ongoing, picture)) },
          ] as const)
        : []),
      { kind: 'note', spans: [SAY.month[locale](month)] },
    ],
    actions: [
      toReport(locale),
      toDiagnose(locale),
      ...open.slice(0, 1).map(({ incident }) => toIncident(incident, locale)),
      refresh(locale, 'status'),
    ],
  };
};
