import { failing, stillAnswers } from '../core/incident/seen.ts';
import type { ComponentId, Crowd, Locale, Maintenance, Seen, Sight, Update } from '../core/types.ts';
import { FINDING_WORDS } from './findings.ts';
import { bracketed, capital, colon, duration, listed } from './format.ts';
import { namesOf, type Reading } from './naming.ts';
import { ANSWERED, ANSWERS, CAUSES, FAILS, KEY_CHECK, LATE, SAY, WHILE, WORDS } from './seen-words.ts';
import type { Span } from './view.ts';
import { untilSpans } from './work.ts';

/** Components of which the same is known, and what. */
interface Group {
  readonly components: readonly ComponentId[];
  readonly seen: readonly [Seen, ...Seen[]];
}

/** What has to be equal for being told in one sentence. */
const likeness = (seen: Seen): string => {
  const sights = seen.sights.map(({ at, ...sight }) => [sight, stillAnswers({ ...sight, at }, seen)]);
  return JSON.stringify([seen.level, seen.crowd, sights]);
};

const grouped = (seen: readonly Seen[]): readonly Group[] =>
  [...Map.groupBy(seen, likeness).values()].flatMap(([first, ...others]) =>
    first ? [{ components: [first, ...others].map(({ component }) => component), seen: [first, ...others] }] : [],
  );

/** A check without a key beside a keyed one asks gateway and key check alone. */
const kindOf = ({ source }: Sight, all: readonly Sight[]) =>
  source === 'probe' && all.some((other) => other.source === 'canary') ? 'gateway' : source;

/** Quotations that say no more than the words: the form of an answer, how long was waited. */
const MUTE = /^(?:\d{3} )?(?:HTML|JSON|empty|text)$|^no (?:answer|end|connection) in /;

/** Why a check fails, with what was quoted; a status stands where the words have room for it. */
const causeOf = ({ source, finding, detail }: Sight, locale: Locale): readonly Span[] => {
  const spoken = source === 'official' || finding === 'slow' ? '' : (CAUSES[finding] ?? FINDING_WORDS[finding])[locale];
  const [, status, rest = ''] = spoken.includes('5xx') ? (/^(5\d\d)\b *(.*)$/.exec(detail) ?? []) : [];
  const words = status ? spoken.replace('5xx', status) : spoken;
  const quoted = status ? rest : detail;
  const shown = quoted && !MUTE.test(quoted) ? [{ code: quoted }] : [];
  if (!words && shown.length === 0) return [];
  const [open = '', close = ''] = bracketed('…', locale).split('…');
  const between = words && shown.length > 0 ? colon('', '', locale) : '';
  return [`${open}${words}${between}`, ...shown, close];
};

/** What does not fail; where it was not asked since the failures began, when it last answered. */
const goodOf = (sight: Sight, seen: Seen, locale: Locale): readonly Span[] => {
  const kind = kindOf(sight, seen.sights);
  if (!stillAnswers(sight, seen)) return [ANSWERED[kind][locale], { time: sight.at }];
  const keys = failing(seen).some(({ finding }) => finding === 'good-key-rejected');
  return [(keys && sight.source === 'probe' ? KEY_CHECK : ANSWERS[kind])[locale]];
};

/** Which checks fail and how, and which do not. */
const checks = (seen: Seen, locale: Locale): readonly Span[] => {
  const bad = failing(seen);
  if (bad.length === 0) return [capital((seen.crowd ? WORDS.reported : WORDS.nothing)[locale])];
  const comma = locale === 'zh-CN' ? '，' : ', ';
  const good = seen.sights.filter(({ fails }) => fails.length === 0);
  return [
    ...bad.flatMap((sight, index) => {
      const clause = (sight.finding === 'slow' ? LATE : FAILS)[kindOf(sight, seen.sights)][locale];
      return [index === 0 ? capital(clause) : `${comma}${clause}`, ...causeOf(sight, locale)];
    }),
    ...good.flatMap((sight, index) => [index === 0 ? WHILE[locale] : comma, ...goodOf(sight, seen, locale)]),
  ];
};

/** From where it is seen, and from where not; an official page says the same everywhere. */
const places = (seen: Seen, locale: Locale): string => {
  const bad = failing(seen).filter(({ source }) => source !== 'official');
  const from = [...new Set(bad.flatMap(({ fails }) => fails))];
  const notFrom = [...new Set(bad.flatMap(({ answers }) => answers))].filter((place) => !from.includes(place));
  if (from.length === 0) return '';
  const but = notFrom.length > 0 ? SAY.notFrom[locale](listed(notFrom, locale)) : '';
  return `${SAY.from[locale](listed(from, locale))}${but}`;
};

const people = (crowd: Crowd | undefined, locale: Locale): string =>
  crowd ? SAY.crowd[locale](crowd.people, duration(crowd.withinMs, locale), Math.round(crowd.usual * 10) / 10) : '';

/** The least sure of them; nothing is ever quite certain. */
const likelihood = (seen: readonly Seen[], locale: Locale): string => {
  const known = seen.flatMap(({ odds }) => (odds ? [1 - odds.operational] : []));
  if (known.length === 0) return '';
  const percent = Math.min(99, Math.round(100 * Math.min(...known)));
  return (percent < 50 ? SAY.fading : SAY.likely)[locale](percent);
};

const stop = (locale: Locale): string => (locale === 'zh-CN' ? '。' : '.');

const said = ({ seen }: Group, over: boolean, locale: Locale): readonly Span[] => {
  const [first] = seen;
  if (first.level === 'unknown') return [(over ? WORDS.lost : WORDS.unseen)[locale], stop(locale)];
  const since = Math.min(...seen.map((each) => each.since));
  return [
    ...checks(first, locale),
    `${stop(locale)}${locale === 'zh-CN' ? '' : ' '}${WORDS.since[locale]}`,
    { time: since },
    `${places(first, locale)}${people(first.crowd, locale)}${stop(locale)}${likelihood(seen, locale)}`,
  ];
};

const worked = (work: Maintenance, locale: Locale): readonly Span[] => [
  SAY.maintenance[locale](work.note),
  { time: work.from },
  ...(work.author ? untilSpans(work, locale) : []),
  stop(locale),
];

/** What is known at an update, a sentence or two for all components of which the same is known. */
export const seenItems = (update: Update, reading: Reading): readonly (readonly Span[])[] => {
  const { locale } = reading;
  const mark = colon('', '', locale);
  const over = update.phase === 'monitoring';
  const about = (ids: readonly ComponentId[], spans: readonly Span[]): readonly Span[] => [
    { strong: namesOf(ids, reading) },
    mark,
    ...spans,
  ];
  return [
    ...grouped(update.seen ?? []).map((group) => about(group.components, said(group, over, locale))),
    ...(update.maintenance ?? []).map((work) => about(work.components, worked(work, locale))),
  ];
};
