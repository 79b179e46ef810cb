import type { Judgement, Receipt } from '../core/fusion/explain.ts';
import type { Evidence } from '../core/fusion/state.ts';
import type { Turning } from '../core/fusion/what-if.ts';
import type { Component, Locale, Maintenance, Signal, Status } from '../core/types.ts';
import { refresh, toStatus } from './actions.ts';
import { shortName } from './components.ts';
import { crowdLine } from './crowd.ts';
import { FINDING_WORDS } from './findings.ts';
import { bracketed, capital, colon, duration } from './format.ts';
import type { Block, Span, View } from './view.ts';
import { evidenceWords, SAY, WORDS } from './why-words.ts';
import { LEVEL_WORDS, REASON_WORDS } from './words.ts';
import { untilSpans, workWords } from './work.ts';

/** What a component's level rests on. */
export interface WhyPicture {
  readonly component: Component;
  readonly status: Status;
  readonly receipt: Receipt | undefined;
  readonly judgement: Judgement | undefined;
  readonly ifGood: Turning | undefined;
  readonly ifBad: Turning | undefined;
  /** Decided once more from its receipt, the level is the same. */
  readonly same: boolean;
  readonly locale: Locale;
}

/** 99.8 %; nothing is ever called certain. */
export const percent = (share: number): string => {
  if (share > 0.999) return '> 99.9 %';
  if (share < 0.001) return '< 0.1 %';
  return `${Number((share * 100).toPrecision(share > 0.1 ? 3 : 2))} %`;
};

const MOST = 10_000;

/** How far evidence moved the odds, as a factor. */
const pulled = (weight: number, locale: Locale): string => {
  const factor = Math.exp(Math.abs(weight));
  const shown = factor > MOST ? `> ${MOST}` : `${Number(factor.toPrecision(2))}`;
  return (weight > 0 ? SAY.likelier : SAY.unlikelier)[locale](shown);
};

const evidenceItem = ({ what, weight, count, last }: Evidence, locale: Locale): readonly Span[] => [
  { strong: evidenceWords(what, locale) },
  colon('', `${SAY.times[locale](count)} · ${WORDS.newest[locale]}`, locale),
  { time: last },
  ` · ${pulled(weight, locale)}`,
];

const signalItem = ({ finding, origin, detail, at, latencyMs }: Signal, locale: Locale): readonly Span[] => [
  { code: origin },
  colon(
    '',
    `${FINDING_WORDS[finding][locale]}${latencyMs === undefined ? '' : bracketed(`${latencyMs} ms`, locale)} · `,
    locale,
  ),
  { code: detail },
  ' · ',
  { time: at },
];

/** What the numbers of a receipt say, and the evidence behind them. */
export const beliefBlocks = (judgement: Judgement, locale: Locale): readonly Block[] => {
  const { trouble, alone, severity, opensAt, closesAt, official, evidence } = judgement;
  const lines = [
    SAY.belief[locale](percent(trouble), percent(opensAt), percent(closesAt)),
    ...(trouble > 0.2 ? [SAY.severity[locale](percent(severity))] : []),
    ...(trouble - alone > 0.05 ? [SAY.alone[locale](percent(alone))] : []),
    ...(official ? [WORDS.official[locale]] : []),
  ];
  return [
    { kind: 'text', spans: [lines.join(locale === 'en' ? ' ' : '')] },
    { kind: 'heading', text: WORDS.evidence[locale] },
    evidence.length > 0
      ? { kind: 'list', items: evidence.map((line) => evidenceItem(line, locale)) }
      : { kind: 'text', spans: [WORDS.none[locale]] },
  ];
};

/** Announced work outweighs all evidence for its time. */
const workBlocks = (work: Maintenance, locale: Locale): readonly Block[] => [
  {
    kind: 'text',
    spans: [{ strong: capital(workWords(work, locale)) }, ...untilSpans(work, locale), WORDS.outweighs[locale]],
  },
];

const turnings = ({ ifGood, ifBad, locale }: WhyPicture): readonly Block[] => {
  const items = [
    ...(ifGood ? [SAY.ifGood[locale](ifGood.rounds, duration(ifGood.ms, locale))] : []),
    ...(ifBad ? [SAY.ifBad[locale](LEVEL_WORDS[ifBad.level][locale], ifBad.rounds, duration(ifBad.ms, locale))] : []),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: WORDS.turn[locale] },
    { kind: 'list', items: items.map((item) => [item]) },
  ];
};

/** Why a component is shown as it is: evidence with age, weight and direction, and what would change it. */
export const whyView = (picture: WhyPicture): View => {
  const { component, status, receipt, judgement, same, locale } = picture;
  return {
    tone: status.level,
    title: SAY.title[locale](component.name[locale], LEVEL_WORDS[status.level][locale]),
    blocks: [
      ...(status.reason === 'evidence'
        ? []
        : [{ kind: 'text', spans: [{ strong: REASON_WORDS[status.reason][locale] }] } as const]),
      ...(status.work ? workBlocks(status.work, locale) : []),
      ...(judgement ? beliefBlocks(judgement, locale) : []),
      ...(status.crowd ? [{ kind: 'text', spans: [crowdLine(status.crowd, locale)] } as const] : []),
      ...(status.evidence.length > 0
        ? ([
            { kind: 'heading', text: WORDS.seen[locale] },
            { kind: 'list', items: status.evidence.map((signal) => signalItem(signal, locale)) },
          ] as const)
        : []),
      ...turnings(picture),
      ...(receipt && same ? [{ kind: 'note', spans: [SAY.same[locale](receipt.version)] } as const] : []),
    ],
    actions: [refresh(locale, `why ${shortName(component)}`), toStatus(locale)],
  };
};
