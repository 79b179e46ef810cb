import fc from 'fast-check';
import type { Finding, Level, Signal } from '../../src/core/types.ts';
import { NOON } from './signals.ts';

const SEEN: readonly (readonly [Level | 'unknown', Finding])[] = [
  ['operational', 'alive'],
  ['degraded', 'slow'],
  ['degraded', 'server-error'],
  ['maintenance', 'said-maintenance'],
  ['outage', 'read-timeout'],
  ['unknown', 'own-key'],
];

const latencyMs = fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(10, 63_000, 90_000));

/** Any signal of two components, two origins and the thirty hours up to noon. */
export const anySignal: fc.Arbitrary<Signal> = fc
  .record({
    component: fc.constantFrom('x/chat' as const, 'x/web' as const),
    origin: fc.constantFrom('a', 'b'),
    seen: fc.constantFrom(...SEEN),
    ago: fc.integer({ min: 0, max: 30 * 3600 }),
    latency: fc.option(latencyMs, { nil: undefined }),
    retry: fc.constantFrom(undefined, undefined, undefined, 1, 2, 3),
  })
  .map(({ component, origin, seen: [level, finding], ago, latency, retry }) => ({
    ...{ component, origin, level, finding, source: 'probe', detail: '', at: NOON - ago * 1000 },
    ...(latency === undefined ? {} : { latencyMs: latency }),
    ...(retry === undefined ? {} : { retry }),
  }));
