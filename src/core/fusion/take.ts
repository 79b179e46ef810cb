import { absorb, advance } from './absorb.ts';
import { stir } from './company.ts';
import type { Draft } from './draft.ts';
import type { OfficialEvent, ProbeEvent } from './events.ts';
import { learnProbe } from './learn.ts';
import { notePace, ownOrigin } from './origins.ts';
import { readProbe } from './probes.ts';
import { NORMAL, SLUGGISH, STORM } from './regimes.ts';

/** Takes in a probe that says something about the provider. */
export function takeProbe(draft: Draft, e: ProbeEvent): void {
  const now = draft.t;
  const c = draft.own(e.component);
  const o = ownOrigin(c, e);
  if (e.t < o.at) return; // this observer has told something newer
  advance(draft, e.component, now);
  const likelihood = readProbe(c, o, e, now);
  absorb(c, now, e.ok ? 'answers' : e.retry > 0 ? `again ${e.err ?? 'server'}` : (e.err ?? 'server'), likelihood);
  const trust = (c.belief[NORMAL] ?? 0) + (c.belief[STORM] ?? 0) + (c.belief[SLUGGISH] ?? 0);
  if (e.retry === 0) learnProbe(o.normal, e.ok, e.latencyMs, Math.max(trust, 0.01));
  if (!e.ok) o.failedAt = now;
  stir(draft, e.component);
  o.at = e.t;
  if (e.retry === 0) notePace(c, o, now);
}

/** Takes in what the official page says; it is taken at its word when levels are decided. */
export function takeOfficial(draft: Draft, { component, level }: OfficialEvent): void {
  const c = draft.own(component);
  advance(draft, component, draft.t);
  c.official = { level, at: draft.t };
  if (level === 'degraded' || level === 'outage') c.badAt = draft.t;
  stir(draft, component);
}
