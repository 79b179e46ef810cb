import { readFileSync } from 'node:fs';
import { catalog } from '../src/catalog/index.ts';
import { createDiagnose } from '../src/core/diagnose.ts';
import type { Odds, Side } from '../src/core/types.ts';
import { unlit } from '../src/core/verdict/live.ts';
import { weighVerdict } from '../src/core/verdict.ts';
import type { Figure, Subject } from './figure.ts';
import { casesOf, seeds } from './verdict/cases.ts';
import { heldOut } from './verdict/held-out.ts';
import { labelled } from './verdict/labelled.ts';
import { type Bin, type Said, type Score, score } from './verdict/scores.ts';

/** Other worlds than the weights were fitted on. */
const MEASURED_ON = seeds(1001, 24);
/** A labelled corpus, a JSON object a line: `text`, and `side`: user or provider. */
const CORPUS = process.env.ERNIE_BENCH_CORPUS;

const percent = (share: number): string => `${Math.round(100 * share)}`;

const binFigure = (what: string, { from, to, said, happened, n }: Bin): Figure => ({
  ...{ what: `${what}: ERNIE ${percent(from)}-${percent(to)} %, n ${n}`, value: 100 * happened, unit: '% happened' },
  baseline: { what: '% said', value: 100 * said },
});

const NAMES = {
  brier: ['Brier score', 1, ''],
  provider: ['calibration error, ERNIE', 100, '%'],
  likeliest: ['calibration error, likeliest side', 100, '%'],
  right: ['likeliest side is right', 100, '%'],
  unclear: ['said to be unclear', 100, '%'],
  wrongWhenSure: ['wrong of what is said with 85 %', 100, '%'],
} as const;

/** A score by name, beside that of another way where there is one. */
const named = (
  what: string,
  names: readonly (keyof typeof NAMES)[],
  ours: Score,
  theirs?: { readonly what: string; readonly score: Score },
): readonly Figure[] =>
  names.map((name): Figure => {
    const [words, times, unit] = NAMES[name];
    const figure = { what: `${what}: ${words}`, value: times * ours[name], unit };
    return theirs ? { ...figure, baseline: { what: theirs.what, value: times * theirs.score[name] } } : figure;
  });

const ALL = Object.keys(NAMES) as (keyof typeof NAMES)[];

const figures = (what: string, ours: Score): readonly Figure[] => [
  ...named(what, ALL, ours),
  ...ours.bins.map((bin) => binFigure(what, bin)),
];

const simulated = (): readonly Figure[] => {
  const cases = casesOf(MEASURED_ON);
  const said = (odds: (one: (typeof cases)[number]) => Odds): readonly Said[] =>
    cases.map((one) => ({ truth: one.truth, odds: odds(one) }));
  const live = said(({ weighed }) => weighVerdict(weighed).odds);
  const dark = said(({ weighed }) => weighVerdict({ ...weighed, live: unlit(0) }).odds);
  const stirred = (all: readonly Said[]): readonly Said[] => all.filter((_, at) => cases[at]?.stirred);
  const without = (score: Score) => ({ what: 'text alone', score });
  const all = score(live);
  return [
    ...named(`${cases.length} simulated`, ALL, all, without(score(dark))),
    ...all.bins.map((bin) => binFigure('simulated', bin)),
    // Who asks in trouble is chosen by what is true: how well the side is found there can be told, not calibration.
    ...named('in trouble', ['brier', 'right', 'unclear'], score(stirred(live)), without(score(stirred(dark)))),
  ];
};

const ofCorpus = (file: string): readonly Figure[] => {
  const diagnose = createDiagnose(catalog);
  const said = labelled(readFileSync(file, 'utf8')).map(({ text, side }): Said => {
    const { odds } = diagnose(text, unlit(0)).verdict;
    const truth: Side = side === 'provider' ? 'provider' : 'caller';
    // Labels tell only whether the provider has to act.
    return { truth, odds: { provider: odds.provider, caller: odds.caller + odds.network, network: 0 } };
  });
  return figures(`${said.length} labelled`, score(said));
};

/** Whether what a verdict says with so many percent happens so often. */
export const verdict: Subject = async () => [
  ...simulated(),
  ...figures('signature unknown', score(heldOut())),
  ...(CORPUS === undefined ? [] : ofCorpus(CORPUS)),
];
