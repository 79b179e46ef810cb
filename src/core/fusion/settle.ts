import { gather, inCompany, noteOpening } from './company.ts';
import { decide } from './decide.ts';
import type { Draft } from './draft.ts';
import type { Change } from './engine.ts';
import type { Event, Level } from './events.ts';
import { RULES_VERSION } from './tuning.ts';

const RANK: Readonly<Record<Level, number>> = { operational: 0, degraded: 1, outage: 2 };

/** What this event complains about: its level must not improve because of it. */
const accused = (e: Event | undefined): string | undefined => {
  if (e?.kind === 'probe') return e.ok || e.own ? undefined : e.component;
  if (e?.kind === 'official') return e.level === 'degraded' || e.level === 'outage' ? e.component : undefined;
  return e?.component;
};

/** Settles the levels after an event or the passing of time; returns those that changed. */
export function settle(draft: Draft, e?: Event): readonly Change[] {
  const changes: Change[] = [];
  if (draft.stirred.length === 0) return changes;
  const company = gather(draft);
  const setting = { now: draft.t, rules: draft.rules };
  for (const component of draft.stirred) {
    const seen = draft.peek(component);
    if (seen === undefined) continue;
    const { level, quietSince } = decide(seen, inCompany(seen, company, draft.rules), setting);
    const better = RANK[level] < RANK[seen.level];
    if (better && component === accused(e)) continue;
    if (level === seen.level && quietSince === seen.quietSince) continue;
    const c = draft.own(component);
    const before = c.quietSince;
    c.quietSince = quietSince;
    if (level === c.level) continue;
    const receipt = { version: RULES_VERSION, ...setting, component: { ...c, quietSince: before }, company };
    if (c.level === 'operational') noteOpening(draft, component, draft.t);
    c.level = level;
    c.since = draft.t;
    changes.push({ t: draft.t, component, level, receipt });
  }
  return changes;
}
