import { take } from './engine.ts';
import type { Event, Instant, Level } from './events.ts';
import { usualLatency } from './learn.ts';
import type { ComponentState, EngineState } from './state.ts';
import { get } from './table.ts';
import { MINUTE } from './tuning.ts';

/** What it would take for a level to change. */
export interface Turning {
  readonly level: Level;
  /** Rounds of checks, one by each observer. */
  readonly rounds: number;
  readonly ms: number;
}

/** So many rounds are supposed, and more of them where they come so fast that they would not last so long. */
const ROUNDS = 60;
const LEAST_MS = 10 * MINUTE;
const MOST_ROUNDS = 600;

/** One check by each observer of a component. */
const round = (name: string, c: ComponentState, t: Instant, ok: boolean): readonly Event[] =>
  Object.entries(c.origins).map(([origin, { vantage, normal }]) => ({
    kind: 'probe',
    t,
    component: name,
    origin,
    vantage,
    retry: 0,
    ok,
    ...(ok ? { status: 200, latencyMs: usualLatency(normal) } : { status: 500, err: 'server' }),
  }));

/** When the level would change if every check from now on went well, or failed; undefined when it would not for long. */
export const turning = (state: EngineState, name: string, ok: boolean): Turning | undefined => {
  const first = get(state.components, name);
  if (first === undefined || Object.keys(first.origins).length === 0) return undefined;
  const every = first.every || MINUTE;
  const most = Math.min(MOST_ROUNDS, Math.max(ROUNDS, Math.ceil(LEAST_MS / every)));
  let at = state;
  for (let rounds = 1; rounds <= most; rounds += 1) {
    const t = state.t + rounds * every;
    for (const event of round(name, first, t, ok)) at = take(at, event).state;
    const level = get(at.components, name)?.level ?? first.level;
    const changed = ok ? level === 'operational' : level !== 'operational';
    if (changed && level !== first.level) return { level, rounds, ms: at.t - state.t };
  }
  return undefined;
};
