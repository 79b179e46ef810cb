import { absorb, advance } from './absorb.ts';
import { stir } from './company.ts';
import { voice } from './crowd.ts';
import type { Draft } from './draft.ts';
import type { ReportEvent } from './events.ts';
import { LULL, NORMAL, REGIMES } from './regimes.ts';
import { learnReport } from './rhythm.ts';
import { CATEGORIES } from './sayings.ts';
import { isWatched, readReport, reportsOf } from './weigh.ts';

/** Belief in trouble that probes see for themselves. */
const visible = (belief: readonly number[]): number =>
  REGIMES.reduce((sum, r, i) => sum + (r.trouble && !r.crowd && i !== LULL ? (belief[i] ?? 0) : 0), 0);

/** What people talk about never speaks against trouble that probes see: its belief falls no lower than this. */
function hold(belief: number[], least: number): void {
  const now = visible(belief);
  if (now >= least || now <= 0 || now >= 1) return;
  REGIMES.forEach((r, i) => {
    const part = r.trouble && !r.crowd && i !== LULL;
    belief[i] = (belief[i] ?? 0) * (part ? least / now : (1 - least) / (1 - now));
  });
}

/** Takes in what one person says. */
export function takeReport(draft: Draft, e: ReportEvent): void {
  const now = draft.t;
  if (e.component !== undefined) draft.own(e.component);
  const weight = voice(draft, e);
  let quiet = 1;
  for (const name of draft.names()) {
    if (e.component !== undefined && e.component !== name) continue;
    advance(draft, name, now);
    const likelihood = readReport(draft, e, name, weight);
    if (likelihood === undefined) continue;
    const c = draft.own(name);
    const seen = visible(c.belief);
    absorb(c, now, `reports ${e.category}`, likelihood);
    if (isWatched(c, now)) hold(c.belief, seen);
    quiet = Math.min(quiet, c.belief[NORMAL] ?? 0);
    stir(draft, name);
  }
  if (weight <= 0) return;
  const heard = { category: CATEGORIES.indexOf(e.category), named: e.component !== undefined, weight };
  learnReport(draft.ownRhythm(), heard, quiet);
  if (e.component === undefined) return;
  draft.counted += 1;
  const c = draft.own(e.component);
  c.reports = reportsOf(c, draft) + quiet;
  c.counted = draft.counted;
}
