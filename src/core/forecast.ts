import { everTroubled, type Length, lengthOf, peak } from './incident.ts';
import { worst } from './levels.ts';
import type { Incident, Instant, Level } from './types.ts';

/** Earlier incidents that were like an open one when they were as old. */
export interface Likeness {
  /** They had been this bad by then. */
  readonly level: Level;
  /** Whether they hit the very same components, or any. */
  readonly components: 'same' | 'any';
  /** How many had lasted as long. */
  readonly n: number;
  /** Of these, how many ended unseen or are still open: they lasted at least so long, which is counted as just that. */
  readonly unended: number;
}

/** When an incident will be over, judged by how long earlier ones of its kind took. */
export interface Forecast extends Likeness {
  /** Half of them ended within this time from now; undefined when too few are known to have ended. */
  readonly medianMs: number | undefined;
}

/** Fewer say too little. */
const ENOUGH = 5;

/** The worst level an incident had reached at that age. */
const peakBy = (incident: Incident, age: number): Level =>
  worst(
    incident.updates.filter(({ at }, index) => index === 0 || at - incident.startedAt <= age).map(({ level }) => level),
  );

const sameParts = (a: Incident, b: Incident): boolean =>
  everTroubled(a).toSorted().join() === everTroubled(b).toSorted().join();

/** When half were over (Kaplan and Meier): who is lost from sight counts until then, neither as ended nor as endless. */
const medianOf = (cases: readonly Length[]): number | undefined => {
  let alive = 1;
  const ends = [...new Set(cases.filter(({ known }) => known).map(({ ms }) => ms))].toSorted((a, b) => a - b);
  for (const end of ends) {
    const atRisk = cases.filter(({ ms }) => ms >= end).length;
    const ended = cases.filter(({ ms, known }) => known && ms === end).length;
    alive *= 1 - ended / atRisk;
    if (alive < 0.5 + 1e-9) return end;
  }
  return undefined;
};

/** When an open incident will probably be over, and what that is drawn from. */
export const forecast = (open: Incident, past: readonly Incident[], now: Instant): Forecast => {
  const age = now - open.startedAt;
  const level = peak(open);
  const alike = past
    .filter((incident) => incident.id !== open.id && peakBy(incident, age) === level)
    .map((incident) => ({ incident, ...lengthOf(incident, now) }))
    .filter(({ ms }) => ms > age);
  const close = alike.filter(({ incident }) => sameParts(incident, open));
  const endedOf = (cases: readonly Length[]): number => cases.filter(({ known }) => known).length;
  const components = endedOf(close) >= ENOUGH ? 'same' : 'any';
  const cases = components === 'same' ? close : alike;
  const n = cases.length;
  const ended = endedOf(cases);
  const median = ended < ENOUGH ? undefined : medianOf(cases);
  return { level, components, n, unended: n - ended, medianMs: median === undefined ? undefined : median - age };
};
