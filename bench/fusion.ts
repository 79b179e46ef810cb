import { start, take } from '../src/core/fusion/engine.ts';
import type { ProbeEvent } from '../src/core/fusion/events.ts';
import { kept } from '../src/core/fusion/keep.ts';
import type { EngineState } from '../src/core/fusion/state.ts';
import { median, type Subject } from './figure.ts';

const EVENTS = 20_000;
const ROUNDS = 5;
const MINUTE_MS = 60_000;
const DAY = (24 * 60 * MINUTE_MS) / MINUTE_MS;

/** A check a minute of each component, one in two hundred failing, always the same. */
const checks = function* (components: number, count: number, from: number): Generator<ProbeEvent> {
  let dice = 1;
  for (let n = 0; n < count; n++) {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    const ok = dice / 2 ** 32 > 0.005;
    const component = `part-${n % components}`;
    const t = from + (n * MINUTE_MS) / components;
    yield ok
      ? { kind: 'probe', t, component, ok, status: 200, latencyMs: 100 + (dice % 50), retry: 0 }
      : { kind: 'probe', t, component, ok, status: 503, err: 'server', retry: 0 };
  }
};

const fed = (state: EngineState, events: Iterable<ProbeEvent>): EngineState => {
  let at = state;
  for (const event of events) at = take(at, event).state;
  return at;
};

/** Microseconds an event, after so much of a past. */
const cost = (components: number, past: number): { readonly us: number; readonly bytes: number } => {
  let state = fed(start(), checks(components, past, 0));
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const events = [...checks(components, EVENTS, state.t + MINUTE_MS)];
    const began = performance.now();
    state = fed(state, events);
    times.push(((performance.now() - began) * 1000) / EVENTS);
  }
  return { us: median(times.slice(1)), bytes: JSON.stringify(kept(state)).length / components };
};

/** The plainest rule there is: three bad in a row open, two good ones close. */
const counters = (): number => {
  const times: number[] = [];
  const bad = new Map<string, number>();
  const open = new Set<string>();
  for (let round = 0; round <= ROUNDS; round++) {
    const events = [...checks(10, EVENTS, round * EVENTS * MINUTE_MS)];
    const began = performance.now();
    for (const { component, ok } of events) {
      const run = ok ? Math.min(0, (bad.get(component) ?? 0) - 1) : Math.max(1, (bad.get(component) ?? 0) + 1);
      bad.set(component, run);
      if (run >= 3) open.add(component);
      else if (run <= -2) open.delete(component);
    }
    times.push(((performance.now() - began) * 1000) / EVENTS);
  }
  return median(times.slice(1));
};

/** What an event costs the engine, by how many components there are and how long they have been watched. */
export const fusion: Subject = async () => {
  const plain = { what: '3 bad, 2 good counters', value: counters() };
  const few = cost(10, 10 * DAY);
  const base = { what: '10 components, 1 day', value: few.us };
  return [
    { what: 'events a second, 10 components', value: 1_000_000 / few.us, unit: '1/s' },
    { what: 'an event, 10 components, 1 day', value: few.us, unit: 'us', baseline: plain },
    { what: 'an event, 100 components, 1 day', value: cost(100, 100 * DAY).us, unit: 'us', baseline: base },
    { what: 'an event, 1000 components, an hour', value: cost(1000, 60_000).us, unit: 'us', baseline: base },
    { what: 'an event, 10 components, 30 days', value: cost(10, 300 * DAY).us, unit: 'us', baseline: base },
    { what: 'an event, 10 components, 90 days', value: cost(10, 900 * DAY).us, unit: 'us', baseline: base },
    { what: 'remembered of a component, stored', value: few.bytes, unit: 'bytes' },
  ];
};
