import { catalog } from '../src/catalog/index.ts';
import { createDiagnose } from '../src/core/diagnose.ts';
import { redact } from '../src/core/redact.ts';
import { baits } from './baits.ts';
import { coined } from './coined.ts';
import { allInOne, MOST_ALTERNATIVES, oneByOne } from './expressions.ts';
import { type Figure, median, quantile, type Subject } from './figure.ts';
import { pasted } from './pasted.ts';

const COUNTS = [300, 3_000, 30_000] as const;
const SIZES = [
  { name: '200 B', bytes: 200, runs: 4_000 },
  { name: '4 KB', bytes: 4_096, runs: 1_500 },
  { name: '64 KB', bytes: 65_536, runs: 150 },
] as const;
const TEXTS = 50;
/** A rival is not asked for more texts when these have passed; one that needs them for one text is spared longer texts. */
const RIVAL_MS = 400;
const LIVE = { now: 0, statusOf: () => undefined };

type Look = (text: string) => unknown;

const timed = (look: Look, text: string): number => {
  const startedAt = performance.now();
  look(text);
  return performance.now() - startedAt;
};

/** Milliseconds of each look, until there were so many or the time is over. */
const times = (look: Look, texts: readonly string[], runs: number, budget = Number.POSITIVE_INFINITY): number[] => {
  const found: number[] = [];
  for (let run = 0, spent = 0; run < runs && spent < budget; run++) {
    const ms = timed(look, texts[run % texts.length] ?? '');
    found.push(ms);
    spent += ms;
  }
  return found;
};

const warm = (look: Look, texts: readonly string[], rounds: number): void => {
  times(look, texts, rounds, 2 * RIVAL_MS);
};

interface Rival {
  readonly what: string;
  readonly times: readonly number[];
  readonly reckoned: boolean;
}

interface Measured {
  readonly count: number;
  readonly size: string;
  readonly ours: readonly number[];
  readonly rivals: readonly Rival[];
}

const alternation = (count: number): string =>
  count <= MOST_ALTERNATIVES
    ? `alternation of ${count}`
    : `${count / MOST_ALTERNATIVES} alternations of ${MOST_ALTERNATIVES}`;

const perSecond = (list: readonly number[]): number => 1000 / (list.reduce((sum, ms) => sum + ms, 0) / list.length);

const PARTS = 5;
/** Within which time 99 of 100 were done in the part of the measurement that others on the machine disturbed least. */
const quietest = (list: readonly number[]): number => {
  const length = Math.ceil(list.length / PARTS);
  const parts = Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
    list.slice(at * length, (at + 1) * length),
  );
  return Math.min(...parts.map((part) => quantile(part, 0.99)));
};

const compared = ({ count, size, ours, rivals }: Measured): Figure[] =>
  rivals
    .map((rival) => ({ what: `${rival.what}${rival.reckoned ? ', reckoned' : ''}`, theirs: rival.times }))
    .flatMap(({ what, theirs }) => [
      {
        ...{ what: `diagnose ${size}, ${count} signatures`, value: perSecond(ours), unit: 'texts/s' },
        baseline: { what, value: perSecond(theirs) },
      },
      {
        ...{ what: `99 of 100 within, ${size}, ${count} signatures`, value: quantile(ours, 0.99), unit: 'ms' },
        baseline: { what, value: quantile(theirs, 0.99) },
      },
      {
        ...{ what: `the same, quietest fifth, ${size}, ${count} signatures`, value: quietest(ours), unit: 'ms' },
        baseline: { what, value: quietest(theirs) },
      },
    ]);

const ratios = (all: readonly Measured[]): Figure[] => {
  const usual = (count: number, size: string): number =>
    median(all.find((one) => one.count === count && one.size === size)?.ours ?? []);
  const more = COUNTS.slice(1).flatMap((count, at) =>
    SIZES.map(({ name }) => {
      const fewer = COUNTS[at] ?? count;
      const value = usual(count, name) / usual(fewer, name);
      return { what: `time of ${count} over ${fewer} signatures, ${name}`, value, unit: 'x' };
    }),
  );
  const longer = COUNTS.map((count) => ({
    ...{ what: `time of 64 KB over 16 times that of 4 KB, ${count} signatures`, unit: 'x' },
    value: usual(count, '64 KB') / usual(count, '4 KB') / 16,
  }));
  return [...more, ...longer];
};

/** Measures a rival with ever longer texts; where one text takes too long, longer ones are reckoned in proportion. */
const rival = (look: Look) => {
  let last = { bytes: 1, times: [0] };
  return ({ bytes, runs }: (typeof SIZES)[number], texts: readonly string[]): Omit<Rival, 'what'> => {
    const reckoned = bytes > SIZES[1].bytes && median(last.times) > RIVAL_MS;
    const found = reckoned ? last.times.map((ms) => (ms * bytes) / last.bytes) : times(look, texts, runs, RIVAL_MS);
    last = { bytes, times: found };
    return { times: found, reckoned };
  };
};

/** How fast pasted texts are diagnosed, beside expressions, with more signatures, longer texts and hostile ones. */
export const diagnose: Subject = async () => {
  const built: Figure[] = [];
  const all: Measured[] = [];
  const hostile: Figure[] = [];
  const examples = coined(catalog.signatures, COUNTS[0]).flatMap((signature) => signature.examples);
  for (const count of COUNTS) {
    const signatures = coined(catalog.signatures, count);
    const startedAt = performance.now();
    const read = createDiagnose({ ...catalog, signatures });
    const ready = performance.now();
    const ours: Look = (text) => read(text, LIVE);
    warm(ours, pasted(examples, 4_096, TEXTS), 2_000);
    // Before the rivals are made: what they hold would have to be looked through whenever memory is cleared.
    const taken = SIZES.map((size) => {
      const texts = pasted(examples, size.bytes, TEXTS);
      warm(ours, texts, size.runs >> 2);
      return { size, texts, ours: times(ours, texts, size.runs) };
    });
    hostile.push(...worst(ours, signatures.slice(0, COUNTS[0]), count));

    const beforeRivals = performance.now();
    const loop = oneByOne(signatures);
    built.push({
      ...{ what: `made ready, ${count} signatures`, value: ready - startedAt, unit: 'ms' },
      baseline: { what: 'RegExps, not compiled yet', value: performance.now() - beforeRivals },
    });
    const one = allInOne(signatures);
    for (const look of [loop, one]) warm(look, pasted(examples, 200, 2), 2);
    const rivals = [
      { what: `loop of ${count} RegExps`, at: rival(loop) },
      { what: alternation(count), at: rival(one) },
    ];
    for (const { size, texts, ours } of taken) {
      const theirs = rivals.map(({ what, at }) => ({ what, ...at(size, texts) }));
      all.push({ count, size: size.name, ours, rivals: theirs });
    }
  }
  return [...all.flatMap(compared), ...redacted(examples), ...ratios(all), ...hostile, ...built];
};

/** The hostile texts that take longest, each at its best of a few times; those in question are looked at again. */
const worst = (look: Look, signatures: Parameters<typeof baits>[0], count: number): Figure[] => {
  const best = (text: string, runs: number): number => Math.min(...times(look, [text], runs));
  return baits(signatures)
    .map(([name, text]) => ({ name, text, ms: best(text, 3) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 12)
    .map(({ name, text, ms }) => ({ name, ms: Math.min(ms, best(text, 12)) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .map(({ name, ms }, at) => ({
      ...{ what: `${at === 0 ? 'worst' : 'next worst'} of 64 KB, ${count} signatures: ${name}`, value: ms, unit: 'ms' },
    }));
};

/** What taking the secrets out costs beside it. */
const redacted = (examples: readonly string[]): Figure[] => {
  const read = createDiagnose(catalog);
  return SIZES.map(({ name, bytes, runs }) => {
    const texts = pasted(examples, bytes, TEXTS);
    const [ours, theirs] = [redact, (text: string) => read(text, LIVE)].map((look: Look) => {
      warm(look, texts, runs >> 2);
      return perSecond(times(look, texts, runs, RIVAL_MS));
    });
    return {
      ...{ what: `redact ${name}`, value: ours ?? Number.NaN, unit: 'texts/s' },
      baseline: { what: `diagnose, ${catalog.signatures.length} signatures`, value: theirs ?? Number.NaN },
    };
  });
};
