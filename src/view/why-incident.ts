import type { Judgement } from '../core/fusion/explain.ts';
import type { Component, ComponentId, Incident, Instant, Locale, Status } from '../core/types.ts';
import { toStatus } from './actions.ts';
import { bracketed, colon } from './format.ts';
import type { Span, View } from './view.ts';
import { percent } from './why.ts';
import { evidenceWords, SAY, WORDS } from './why-words.ts';
import { LEVEL_WORDS, SIGNS } from './words.ts';

/** One change of level, with what it rested on. */
export interface Ruling {
  readonly component: ComponentId;
  readonly at: Instant;
  readonly level: Status['level'];
  readonly version: number;
  /** Undefined when the rules have changed since. */
  readonly judgement: Judgement | undefined;
  /** Decided once more from its receipt, the level is the same. */
  readonly same: boolean;
}

interface Picture {
  readonly incident: Incident;
  readonly rulings: readonly Ruling[];
  readonly components: readonly Component[];
  readonly locale: Locale;
}

const STRONGEST = 3;

const line = ({ component, at, level, judgement }: Ruling, { components, locale }: Picture): readonly Span[] => {
  const name = components.find(({ id }) => id === component)?.name[locale] ?? component;
  const pulls = judgement?.evidence.slice(0, STRONGEST) ?? [];
  const because = pulls.map(
    ({ what, count }) => `${evidenceWords(what, locale)}${bracketed(SAY.times[locale](count), locale)}`,
  );
  return [
    { time: at },
    ` ${SIGNS[level]} `,
    { strong: name },
    colon('', LEVEL_WORDS[level][locale], locale),
    ...(judgement ? [` · ${SAY.trouble[locale](percent(judgement.trouble))}`] : []),
    ...(because.length > 0 ? [` · ${because.join(locale === 'en' ? ', ' : '、')}`] : []),
  ];
};

/** Why an incident was told as it was: each change of level with its likelihood and strongest evidence. */
export const whyIncidentView = (picture: Picture): View => {
  const { incident, rulings, locale } = picture;
  const [old] = rulings.filter(({ judgement }) => !judgement);
  const notes = [
    ...(rulings.length > 0 && rulings.every(({ same }) => same) ? [SAY.same[locale](rulings[0]?.version ?? 0)] : []),
    ...(old ? [SAY.changed[locale](old.version)] : []),
  ];
  return {
    tone: 'neutral',
    title: SAY.incident[locale](incident.id),
    blocks: [
      rulings.length > 0
        ? { kind: 'list', items: rulings.map((ruling) => line(ruling, picture)) }
        : { kind: 'text', spans: [WORDS.gone[locale]] },
      ...notes.map((note) => ({ kind: 'note', spans: [note] }) as const),
    ],
    actions: [{ label: WORDS.otherRules[locale], line: `replay ${incident.id} open=95%` }, toStatus(locale)],
  };
};
