import { atLeast } from '../levels.ts';
import type { Level, Seen, Sight, Signal, Status } from '../types.ts';

/** A signal that says something about the component, not about ourselves. */
type Telling = Signal & { readonly level: Level; readonly source: Sight['source'] };
const tells = (signal: Signal): signal is Telling => signal.level !== 'unknown' && signal.source !== 'control';
const isBad = ({ level }: Telling): boolean => atLeast(level, 'degraded');

/** The place an origin looks from: what stands behind its @. */
const vantageOf = ({ origin }: Signal): string => origin.slice(origin.lastIndexOf('@') + 1);

const SOURCES = ['canary', 'probe', 'official'] as const; // whoever proves most comes first

const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted();

/** From the signals of one kind of check, oldest first. */
const sightOf = (source: Sight['source'], newest: readonly Telling[], all: readonly Telling[]): readonly Sight[] => {
  const last = newest.at(-1);
  if (!last) return [];
  const bad = newest.filter(isBad);
  const told = bad.find(({ level }) => level === 'outage') ?? bad[0] ?? last;
  const fails = sorted(bad.map(vantageOf));
  const failed = all.find((signal) => isBad(signal) && fails.includes(vantageOf(signal)));
  // An answer from before the first failure says nothing about the time after it.
  const good = newest.filter((signal) => !isBad(signal) && signal.at >= (failed?.at ?? signal.at));
  const at = failed?.at ?? last.at;
  const answers = sorted(good.map(vantageOf));
  return [{ source, finding: told.finding, detail: told.detail, at, fails, answers }];
};

const tellingOf = ({ evidence }: Status): readonly Telling[] =>
  evidence.filter(tells).toSorted((a, b) => a.at - b.at || (a.origin < b.origin ? -1 : 1));

/** The newest telling signal of each origin; where none of them is bad any more, what was bad still counts. */
const newestOf = (telling: readonly Telling[]): readonly Telling[] => {
  const origins = [...Map.groupBy(telling, ({ origin }) => origin).values()];
  const newest = origins.flatMap((signals) => signals.slice(-1));
  const counting = newest.some(isBad)
    ? newest
    : origins.flatMap((signals) => signals.findLast(isBad) ?? signals.slice(-1));
  return telling.filter((signal) => counting.includes(signal));
};

/** What a status says in facts: which checks fail, which answer, from where, how likely and who says so too. */
export const seenOf = (status: Status): Seen => {
  const telling = tellingOf(status);
  const newest = newestOf(telling);
  return {
    component: status.component,
    level: status.level,
    since: status.since,
    sights: SOURCES.flatMap((source) => {
      const own = ({ source: its }: Telling): boolean => its === source;
      return sightOf(source, newest.filter(own), telling.filter(own));
    }),
    ...(status.odds && { odds: status.odds }),
    ...(status.crowd && { crowd: status.crowd }),
  };
};

/** The checks that fail. */
export const failing = ({ sights }: Seen): readonly Sight[] => sights.filter(({ fails }) => fails.length > 0);

/** True when a check that does not fail was answered since others began to. */
export const stillAnswers = (sight: Sight, seen: Seen): boolean => failing(seen).every(({ at }) => sight.at >= at);

/** What fails and how, in one line for comparing; empty when nothing is seen to fail. */
export const patternOf = (seen: readonly Seen[]): string =>
  seen
    .filter(({ level }) => level !== 'unknown')
    .map((each) => [each.component, ...failing(each).map(({ source, finding }) => `${source} ${finding}`)].join(' '))
    .join(', ');

/** True when somebody who knows has said so: an official page reports the trouble. */
export const isAcknowledged = (seen: readonly Seen[]): boolean =>
  seen.some((each) => failing(each).some(({ source }) => source === 'official'));
