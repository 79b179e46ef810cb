import type { Diagnosis } from './knowledge.ts';
import { logEntries } from './log-entries.ts';

/** A kind of error in a log, and how many entries speak of it. */
export interface Kind {
  readonly diagnosis: Diagnosis;
  readonly times: number;
}

/** What a log holds: the error that tells most, and the other kinds, most telling first. */
export interface Survey {
  readonly diagnosis: Diagnosis;
  readonly further: readonly Kind[];
}

const isTold = ({ category }: Diagnosis): boolean => category !== 'other_error';

/** Which of two tells more: the one whose kind is known, then the surer one. */
const telling = (a: Diagnosis, b: Diagnosis): number =>
  Number(isTold(b)) - Number(isTold(a)) || b.confidence - a.confidence;

/** Reads a log entry by entry; the latest of those that tell as much comes first. What names no provider is of `own`. */
export const survey = (text: string, diagnose: (text: string) => Diagnosis, own: string): Survey => {
  const kindOf = ({ guide, facts }: Diagnosis): string => `${facts.provider ?? own} ${guide}`;
  const whole = diagnose(text);
  const entries = logEntries(text);
  if (entries.length === 1) return { diagnosis: whole, further: [] };
  const kinds = new Map<string, Kind>();
  for (const entry of entries.toReversed()) {
    const diagnosis = diagnose(entry);
    if (diagnosis.category === 'none') continue;
    const known = kinds.get(kindOf(diagnosis));
    const better = known && telling(known.diagnosis, diagnosis) <= 0 ? known.diagnosis : diagnosis;
    kinds.set(kindOf(diagnosis), { diagnosis: better, times: (known?.times ?? 0) + 1 });
  }
  const [first, ...further] = [...kinds.values()].toSorted((a, b) => telling(a.diagnosis, b.diagnosis));
  // One kind alone: all of the log tells no less of it than its best entry.
  if (!first || (further.length === 0 && kindOf(whole) === kindOf(first.diagnosis)))
    return { diagnosis: whole, further };
  return { diagnosis: first.diagnosis, further };
};
