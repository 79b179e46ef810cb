import type { Overall } from '../core/overall.ts';
import type { Component, Incident, Instant, Locale, Signal, Status } from '../core/types.ts';
import { incidentLine } from './incidents.ts';
import type { Block, Span, View } from './view.ts';
import { colon, FINDING_WORDS, LEVEL_WORDS, listed, type Phrase, REASON_WORDS, SIGNS } from './words.ts';

/** What a status answer is made of; everything shown follows from it. */
export interface StatusPicture {
  readonly provider: string;
  readonly overall: Overall;
  readonly statuses: readonly Status[];
  readonly components: readonly Component[];
  readonly open: Incident | undefined;
  /** People who reported trouble in the last hour, each counted once. */
  readonly people: number;
  /** Of the last 30 days, newest first. */
  readonly incidents: readonly Incident[];
  readonly now: Instant;
  readonly locale: Locale;
}

const SAY = {
  fine: {
    en: (n) => `All ${n} watched parts answer as they should.`,
    'zh-CN': (n) => `${n} 个受监测的组件全部应答正常。`,
  } satisfies Phrase<[number]>,
  mostly: {
    en: (n, names) => `The parts that matter most answer as they should; nothing can be said about ${names} (${n}).`,
    'zh-CN': (n, names) => `核心组件应答正常；另有 ${n} 个组件暂时无法判断：${names}。`,
  } satisfies Phrase<[number, string]>,
  trouble: {
    en: (said) => `${said}.`,
    'zh-CN': (said) => `${said}。`,
  } satisfies Phrase<[string]>,
  unknown: {
    en: (why) => `We cannot tell: ${why}.`,
    'zh-CN': (why) => `目前无法判断：${why}。`,
  } satisfies Phrase<[string]>,
  month: {
    en: (n) =>
      n === 0
        ? 'No incident recorded here in the last 30 days.'
        : `${n} ${n === 1 ? 'incident' : 'incidents'} recorded here in the last 30 days.`,
    'zh-CN': (n) => (n === 0 ? '近 30 天没有记录到事件。' : `近 30 天记录到 ${n} 起事件。`),
  } satisfies Phrase<[number]>,
};

/** How many people reported trouble, in a sentence. */
export const PEOPLE: Phrase<[number]> = {
  en: (n) =>
    n === 0
      ? 'Nobody reported trouble in the last hour.'
      : `${n} ${n === 1 ? 'person' : 'people'} reported trouble in the last hour.`,
  'zh-CN': (n) => (n === 0 ? '最近一小时没有人反馈问题。' : `最近一小时有 ${n} 人反馈问题。`),
};

const WORDS = {
  parts: { en: 'Components', 'zh-CN': '组件' },
  open: { en: 'Open problem', 'zh-CN': '进行中的问题' },
  checked: { en: 'last checked ', 'zh-CN': '检测于 ' },
  since: { en: ', since ', 'zh-CN': '，始于 ' },
  never: { en: 'not checked yet', 'zh-CN': '尚未检测' },
  unwatched: { en: 'Nothing can watch these from outside: ', 'zh-CN': '以下组件无法从外部检测：' },
  retired: { en: 'Switched off by Baidu: ', 'zh-CN': '百度已下线：' },
  keyless: {
    en: 'Without a key of its own this bot sees that the gateway and the key check answer, not that a model does.',
    'zh-CN': '未配置密钥时，只能确认网关和鉴权有应答，不能确认模型能正常推理。',
  },
  report: { en: 'Report a problem', 'zh-CN': '反馈问题' },
  diagnose: { en: 'Diagnose an error', 'zh-CN': '诊断报错' },
  refresh: { en: 'Refresh', 'zh-CN': '刷新' },
} as const;

const worstSignal = (status: Status): Signal | undefined =>
  status.evidence.findLast(({ level }) => level === status.level) ?? status.evidence.at(-1);

/** What a component's own evidence says, in words. */
export const seen = (status: Status, locale: Locale): string => {
  if (status.reason !== 'evidence') return REASON_WORDS[status.reason][locale];
  const signal = worstSignal(status);
  return signal ? FINDING_WORDS[signal.finding][locale] : REASON_WORDS.starting[locale];
};

const checked = (at: Instant | undefined, locale: Locale): readonly Span[] =>
  at === undefined ? [WORDS.never[locale]] : [WORDS.checked[locale], { time: at }];

const isWatched = ({ reason }: Status): boolean => reason !== 'unwatched' && reason !== 'retired';

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
  return unsure.length === 0
    ? SAY.fine[locale](watched.length)
    : SAY.mostly[locale](unsure.length, listed(unsure.map(name), locale));
};

const line = (picture: StatusPicture, status: Status): readonly Span[] => {
  const { locale } = picture;
  return [
    `${SIGNS[status.level]} `,
    { strong: nameIn(picture)(status) },
    colon('', `${LEVEL_WORDS[status.level][locale]} · ${seen(status, locale)} · `, locale),
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
  const { overall, statuses, open, incidents, people, locale, provider, now } = picture;
  const keyless = !statuses.some(({ evidence }) => evidence.some(({ source }) => source === 'canary'));
  const known = overall.level !== 'unknown';
  return {
    tone: overall.level,
    title: colon(provider, LEVEL_WORDS[overall.level][locale], locale),
    blocks: [
      { kind: 'text', spans: [{ strong: sentence(picture) }, ' ', PEOPLE[locale](people)] },
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
      ...(open
        ? ([
            { kind: 'heading', text: WORDS.open[locale] },
            { kind: 'list', items: [incidentLine(open, picture)] },
          ] as const)
        : []),
      { kind: 'note', spans: [SAY.month[locale](incidents.filter(({ startedAt }) => startedAt <= now).length)] },
    ],
    actions: [
      { label: WORDS.report[locale], line: 'report' },
      { label: WORDS.diagnose[locale], line: 'diagnose' },
      { label: WORDS.refresh[locale], line: 'status' },
    ],
  };
};
