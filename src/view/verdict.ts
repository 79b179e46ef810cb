import type { Because, Diagnosis, WouldChange } from '../core/knowledge.ts';
import { type Instant, type Locale, type Odds, SIDES, type Side } from '../core/types.ts';
import { trialsFor } from './find-out.ts';
import { ago, bracketed, colon } from './format.ts';
import { SAY, WORDS } from './verdict-words.ts';
import { type Block, labelled, type Span } from './view.ts';
import { SIDE_WORDS } from './words.ts';

/** What a verdict is shown from. */
export interface VerdictPicture {
  readonly diagnosis: Diagnosis;
  /** Who has to act, or unclear when no side is likely enough. */
  readonly likely: Side | 'unclear';
  readonly catalog: { readonly provider: { readonly id: string } };
  readonly now: Instant;
  readonly locale: Locale;
}

/** Shares in words, largest first; they add up to 100, and nothing is ever called certain. */
const percentages = (odds: Odds): readonly (readonly [Side, string])[] => {
  const [first = 'caller', ...others] = SIDES.toSorted((a, b) => odds[b] - odds[a]);
  const rest = others.map((side) => [side, Math.round(odds[side] * 100)] as const);
  const most = 100 - rest.reduce((sum, [, share]) => sum + share, 0);
  return [
    [first, most > 99 ? '> 99 %' : `${most} %`],
    ...rest.map(([side, share]) => [side, share < 1 ? '< 1 %' : `${share} %`] as const),
  ];
};

/** The answer to "is it me or them", in one line. */
export const verdictLine = ({ diagnosis, likely, locale }: VerdictPicture): Block => {
  const shares = percentages(diagnosis.verdict.odds)
    .map(([side, share]) => `${SIDE_WORDS[side][locale]} ${share}`)
    .join(' / ');
  return {
    kind: 'text',
    spans: [labelled(WORDS.who[locale]), { strong: shares }, likely === 'unclear' ? WORDS.unclear[locale] : ''],
  };
};

/** Evidence that moves the odds by less than a tenth is not given a number. */
const MENTIONED = 0.1;
const MOST_FACTOR = 1000;

const factor = (weight: number, locale: Locale): readonly string[] => {
  if (weight < MENTIONED) return [];
  const times = Math.exp(weight);
  return [SAY.likelier[locale](times > MOST_FACTOR ? `> ${MOST_FACTOR}` : String(Number(times.toPrecision(2))))];
};

const reasonItem = (because: Because, now: Instant, locale: Locale): readonly Span[] => {
  const { text, favours, weight, at, incident } = because;
  const aside = [...(at === undefined ? [] : [ago(at, now, locale)]), ...(favours ? factor(weight, locale) : [])];
  return [
    `${favours ? colon(SIDE_WORDS[favours][locale], '', locale) : ''}${text[locale]}`,
    aside.length > 0 ? bracketed(aside.join(locale === 'zh-CN' ? '，' : ', '), locale) : '',
    ...(incident ? [' ', { code: `why ${incident}` }] : []),
  ];
};

const changeItem = ({ text, side, share }: WouldChange, locale: Locale): readonly Span[] => {
  const say = share < 0.6 ? SAY.wouldBeUnclear : SAY.would;
  return [say[locale](text[locale], SIDE_WORDS[side][locale], `${Math.min(99, Math.round(share * 100))} %`)];
};

/** The evidence for and against with its age, what would change the verdict, and how to find out where it is unclear. */
export const verdictBlocks = ({ diagnosis, likely, catalog, now, locale }: VerdictPicture): readonly Block[] => {
  const { because, changes } = diagnosis.verdict;
  const trials = likely === 'unclear' ? trialsFor(diagnosis, catalog.provider.id) : [];
  return [
    { kind: 'heading', text: WORDS.evidence[locale] },
    { kind: 'list', items: because.map((reason) => reasonItem(reason, now, locale)) },
    ...(trials.length > 0
      ? ([
          { kind: 'heading', text: WORDS.findOut[locale] },
          {
            kind: 'steps',
            items: trials.map(({ text, command }): readonly Span[] => [
              text[locale],
              ...(command ? [' ', { code: command }] : []),
            ]),
          },
        ] as const)
      : []),
    ...(changes.length > 0
      ? ([
          { kind: 'heading', text: WORDS.changes[locale] },
          { kind: 'list', items: changes.map((change) => changeItem(change, locale)) },
        ] as const)
      : []),
  ];
};
