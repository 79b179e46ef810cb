import { current, isOpen, peak } from './advance.ts';
import type { Incident, Instant } from './types.ts';

/** When an incident will be over, judged by how long earlier ones of the same level took. */
export interface Forecast {
  /** Half of the earlier ones that had lasted as long ended within this time from now. */
  readonly medianMs: number;
  /** How many earlier incidents that is drawn from. */
  readonly n: number;
}

/** Fewer say too little. */
const ENOUGH = 5;

const lasted = (incident: Incident): number => current(incident).at - incident.startedAt;

/** The forecast for an open incident, or how many earlier ones there are when they are too few. */
export const forecast = (
  open: Incident,
  past: readonly Incident[],
  now: Instant,
): Forecast | { readonly n: number } => {
  const elapsed = now - open.startedAt;
  const lengths = past
    .filter((incident) => incident.id !== open.id && !isOpen(incident) && peak(incident) === peak(open))
    .map(lasted)
    .filter((length) => length > elapsed)
    .toSorted((a, b) => a - b);
  const n = lengths.length;
  const middle = lengths[Math.ceil(n / 2) - 1];
  return n < ENOUGH || middle === undefined ? { n } : { medianMs: middle - elapsed, n };
};
