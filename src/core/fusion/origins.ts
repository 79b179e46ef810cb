import type { ProbeEvent } from './events.ts';
import { learnInterval, newNormal } from './learn.ts';
import { originOf } from './own.ts';
import type { ComponentState, Origin } from './state.ts';

/** A component remembers so many observers; the one silent for longest is forgotten first. */
const ORIGINS_MAX = 16;

function newOrigin(c: ComponentState, key: string, { vantage = '', shallow = false }: ProbeEvent): Origin {
  const known = Object.entries(c.origins);
  if (known.length >= ORIGINS_MAX) {
    const [oldest] = known.reduce((a, b) => (b[1].at < a[1].at ? b : a));
    c.origins = Object.fromEntries(known.filter(([other]) => other !== oldest));
  }
  const origin = { vantage, shallow, at: 0, probedAt: 0, failedAt: 0, normal: newNormal() };
  c.origins[key] = origin;
  return origin;
}

/** The origin of a probe, to be written to. */
export function ownOrigin(c: ComponentState, e: ProbeEvent): Origin {
  const key = originOf(e);
  const known = c.origins[key];
  if (known === undefined) return newOrigin(c, key, e);
  const copy = { ...known, normal: { ...known.normal } };
  c.origins[key] = copy;
  return copy;
}

/** Remembers that an origin has probed: how often it does, and how often its component is probed. */
export function notePace(c: ComponentState, o: Origin, now: number): void {
  if (o.probedAt > 0) learnInterval(o.normal, now - o.probedAt);
  o.probedAt = now;
  c.probedAt = now;
  const paces = Object.values(c.origins).flatMap(({ normal }) => (normal.every > 0 ? normal.every : []));
  c.every = paces.length > 0 ? Math.min(...paces) : 0;
}
