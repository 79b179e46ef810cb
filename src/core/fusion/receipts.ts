import type { Instant } from './events.ts';
import { REGIMES } from './regimes.ts';
import type { ComponentState } from './state.ts';
import { MINUTE } from './tuning.ts';

const KEPT = 12; // lines of evidence per component
const AGE = 60 * MINUTE;
const SLIGHT = 0.05; // nats: less is not worth a line

/** How far one observation moved the odds of trouble against no trouble, in nats. */
export function pull(before: readonly number[], likelihood: readonly number[]): number {
  let bad = 0;
  let good = 0;
  let badWas = 0;
  let goodWas = 0;
  REGIMES.forEach((r, i) => {
    const p = before[i] ?? 0;
    const q = p * (likelihood[i] ?? 1);
    if (r.trouble) {
      bad += q;
      badWas += p;
    } else {
      good += q;
      goodWas += p;
    }
  });
  const shift = Math.log(bad / badWas) - Math.log(good / goodWas);
  return Number.isFinite(shift) ? shift : 0;
}

/** Notes a piece of evidence; the same kind again adds to its line. Bounded in number and age. */
export function note(c: ComponentState, at: Instant, what: string, weight: number): void {
  if (Math.abs(weight) < SLIGHT) return;
  const fresh = c.why.filter((line) => at - line.at < AGE);
  const known = fresh.findIndex((line) => line.what === what);
  const line = fresh[known];
  c.why = line
    ? fresh.with(known, { ...line, last: at, weight: line.weight + weight, count: line.count + 1 })
    : [...fresh, { at, last: at, what, weight, count: 1 }].slice(-KEPT);
}
