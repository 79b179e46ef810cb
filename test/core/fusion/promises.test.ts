import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start, take, until } from '../../../src/core/fusion/engine.ts';
import type { Event, Level, ProbeEvent } from '../../../src/core/fusion/events.ts';
import { judge, receiptOf } from '../../../src/core/fusion/explain.ts';
import { kept, recalled } from '../../../src/core/fusion/keep.ts';
import { oddsOf } from '../../../src/core/fusion/odds.ts';
import { REGIMES } from '../../../src/core/fusion/regimes.ts';
import type { EngineState } from '../../../src/core/fusion/state.ts';
import { entriesOf, get } from '../../../src/core/fusion/table.ts';
import { NOON } from '../../support/signals.ts';

const MINUTE = 60_000;
const RANK: Readonly<Record<Level, number>> = { operational: 0, degraded: 1, outage: 2 };

const FAILURES = ['timeout', 'network', 'server', 'rate_limit', 'auth', 'client'] as const;
const name = fc.constantFrom('chat', 'auth', 'image');

const answers = fc.record({
  component: fc.oneof({ weight: 5, arbitrary: name }, { weight: 1, arbitrary: fc.constant('_control') }),
  latencyMs: fc.integer({ min: 1, max: 20_000 }),
  vantage: fc.constantFrom('home', 'away'),
  shallow: fc.boolean(),
});
const good = answers.map(
  (given): Event => ({
    kind: 'probe',
    t: 0,
    ...given,
    origin: `${given.component}@${given.vantage}`,
    ok: true,
    status: 200,
    retry: 0,
  }),
);
const bad = fc
  .record({ answers, err: fc.constantFrom(...FAILURES), retry: fc.integer({ min: 0, max: 3 }), mild: fc.boolean() })
  .map(
    ({ answers: { component, vantage, shallow }, err, retry, mild }): Event => ({
      ...{
        kind: 'probe',
        t: 0,
        component,
        vantage,
        shallow,
        origin: `${component}@${vantage}`,
        ok: false,
        err,
        retry,
        mild,
      },
      status: err === 'network' || err === 'timeout' ? 0 : err === 'rate_limit' ? 429 : 503,
    }),
  );
const report = fc
  .record({
    component: fc.option(name, { nil: undefined }),
    category: fc.constantFrom('down', 'errors', 'slow', 'billing', 'quality', 'unspecified'),
    user: fc.integer({ min: 1, max: 40 }).map(String),
  })
  .map((given): Event => ({ kind: 'report', t: 0, ...given }));
const official = fc
  .record({ component: name, level: fc.constantFrom('operational', 'maintenance', 'degraded', 'outage') })
  .map((given): Event => ({ kind: 'official', t: 0, ...given }));

const event = fc.oneof(
  { weight: 8, arbitrary: good },
  { weight: 8, arbitrary: bad },
  { weight: 2, arbitrary: report },
  { weight: 1, arbitrary: official },
);
/** Mostly a step forward; now and then a gap of hours, the same moment, a little or far back. */
const pace = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 * 60 }).map((minutes) => minutes * MINUTE) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((seconds) => -1000 * seconds) },
  { weight: 1, arbitrary: fc.integer({ min: 20, max: 600 }).map((minutes) => -MINUTE * minutes) },
);
/** Long runs of one kind make levels change; single events seldom do. */
const stream = fc
  .array(
    fc.tuple(
      fc.oneof(
        event.map((one) => [one]),
        fc.tuple(event, fc.integer({ min: 2, max: 12 })).map(([one, n]) => Array.from({ length: n }, () => one)),
      ),
      pace,
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((runs) => {
    let t = NOON;
    return runs.flatMap(([events, ms]) =>
      events.map((one) => {
        t += ms;
        return { ...one, t };
      }),
    );
  });

const fed = (events: readonly Event[], from: EngineState = start()): EngineState =>
  events.reduce((state, one) => take(state, one).state, from);
const levelOf = (state: EngineState, component: string): Level =>
  get(state.components, component)?.level ?? 'operational';
const visible = (belief: readonly number[]): number =>
  REGIMES.reduce((sum, r, i) => sum + (r.trouble && !r.crowd ? (belief[i] ?? 0) : 0), 0);
const RUNS = { numRuns: 100, seed: 20_260_101 };

describe('whatever comes in', () => {
  it('beliefs stay probabilities, times stay in the past, and what is remembered stays small', () => {
    fc.assert(
      fc.property(stream, (events) => {
        const state = fed(events);
        for (const [component, c] of entriesOf(state.components)) {
          expect(c.belief.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
          expect(c.belief.every((p) => p >= 0 && p <= 1)).toBe(true);
          const odds = oddsOf(state, component);
          expect((odds?.operational ?? 0) + (odds?.degraded ?? 0) + (odds?.outage ?? 0)).toBeCloseTo(1, 9);
          expect(Math.max(c.at, c.since, c.badAt, c.probedAt)).toBeLessThanOrEqual(state.t);
        }
        expect(JSON.stringify(kept(state)).length).toBeLessThan(40_000);
      }),
      RUNS,
    );
  });

  it('one more failure never makes a level better, at once or against a good answer in its place', () => {
    fc.assert(
      fc.property(stream, bad, (events, failure) => {
        const state = fed(events);
        const probe = { ...failure, t: state.t + 1 } as ProbeEvent;
        const later = until(state, probe.t).state;
        const worse = take(later, probe).state;
        const better = take(later, { ...probe, ok: true, status: 200, err: undefined }).state;
        expect(RANK[levelOf(worse, probe.component)]).toBeGreaterThanOrEqual(RANK[levelOf(later, probe.component)]);
        const own = oddsOf(worse, probe.component);
        const other = oddsOf(better, probe.component);
        if (own && other && probe.status > 0) expect(own.operational).toBeLessThanOrEqual(other.operational + 1e-9);
      }),
      RUNS,
    );
  });

  it('no report makes trouble that probes see less likely, whatever it says', () => {
    fc.assert(
      fc.property(stream, report, (events, said) => {
        const before = until(fed(events), 0).state;
        const later = take(before, { ...said, t: before.t + 1 }).state;
        for (const [component, c] of entriesOf(later.components)) {
          const was = get(before.components, component);
          if (was && was.at === before.t && later.t - c.probedAt < 60 * MINUTE)
            expect(visible(c.belief)).toBeGreaterThanOrEqual(visible(was.belief) - 1e-6);
        }
      }),
      RUNS,
    );
  });

  it('the order of events of one moment does not matter', () => {
    fc.assert(
      fc.property(
        stream,
        fc.array(event, { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (events, moment, dice) => {
          const before = fed(events);
          const t = before.t + 1000;
          const shuffled = moment.map((one) => ({ one, at: dice.next().value ?? 0 })).toSorted((a, b) => a.at - b.at);
          const one = fed(
            moment.map((each) => ({ ...each, t })),
            before,
          );
          const other = fed(
            shuffled.map(({ one: each }) => ({ ...each, t })),
            before,
          );
          const plain = (state: EngineState) =>
            Object.fromEntries(
              entriesOf(state.components).map(([component, c]) => [component, { level: c.level, belief: c.belief }]),
            );
          expect(plain(other)).toEqual(plain(one));
        },
      ),
      RUNS,
    );
  });

  it('what comes twice in one moment counts once', () => {
    fc.assert(
      fc.property(stream, event, (events, one) => {
        const before = fed(events);
        const once = take(before, { ...one, t: before.t + 1000 }).state;
        expect(take(once, { ...one, t: before.t + 1000 }).state).toBe(once);
      }),
      RUNS,
    );
  });

  it('how often time is looked at does not matter', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.integer({ min: 1, max: 7 * MINUTE }), { maxLength: 20 }), (events, looks) => {
        const state = fed(events);
        const end = state.t + looks.reduce((sum, ms) => sum + ms, 0);
        let often = state;
        let t = state.t;
        for (const ms of looks) {
          t += ms;
          often = until(often, t).state;
        }
        expect(kept(often)).toEqual(kept(until(state, end).state));
      }),
      RUNS,
    );
  });

  it('stored and read back at any moment, it goes on the same', () => {
    fc.assert(
      fc.property(stream, stream, (past, future) => {
        const state = fed(past);
        const back = recalled(JSON.parse(JSON.stringify(kept(state))), state.rules) ?? start();
        const first = future[0]?.t ?? NOON;
        const shifted = future.map((one) => ({ ...one, t: one.t - first + state.t + 1 }));
        expect(kept(fed(shifted, back))).toEqual(kept(fed(shifted, state)));
      }),
      RUNS,
    );
  });

  it('a receipt, stored and read back, always gives the level that was decided', () => {
    fc.assert(
      fc.property(stream, (events) => {
        let state = start();
        for (const one of events) {
          const step = take(state, one);
          state = step.state;
          for (const { component, level, receipt } of step.changes) {
            expect(judge(JSON.parse(JSON.stringify(receipt)))?.level, component).toBe(level);
            const now = receiptOf(state, component);
            if (now && levelOf(state, component) === level) expect(judge(now)?.was).toBe(level);
          }
        }
      }),
      RUNS,
    );
  });

  it('nothing is in trouble without evidence of its own against it', () => {
    fc.assert(
      fc.property(stream, (events) => {
        const state = fed(events);
        for (const [, c] of entriesOf(state.components))
          if (c.level !== 'operational') expect(state.t - c.badAt).toBeLessThan(60 * MINUTE + 1);
      }),
      RUNS,
    );
  });
});
