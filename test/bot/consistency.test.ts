import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beliefs, createBeliefs } from '../../src/bot/beliefs.ts';
import { USUAL_TIMES } from '../../src/core/advance.ts';
import { isBad, tells } from '../../src/core/evidence.ts';
import { overall } from '../../src/core/overall.ts';
import {
  CONTROL,
  type Component,
  type ComponentId,
  type Finding,
  type Instant,
  type Level,
  REPORT_CATEGORIES,
  type Signal,
  type Status,
} from '../../src/core/types.ts';
import { levelOf } from '../../src/probe/levels.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const NAMES: readonly ComponentId[] = ['x/chat', 'x/auth', 'x/web', 'x/app'];
const COMPONENTS = NAMES.map(
  (id): Component => ({
    ...{ id, name: { en: id, 'zh-CN': id }, about: { en: '', 'zh-CN': '' }, core: id === 'x/chat' },
    watch: id === 'x/app' ? 'none' : 'open',
  }),
);
const STALE_MS = 3 * MINUTE;

const beliefsOf = (): Beliefs =>
  createBeliefs(
    {
      components: COMPONENTS,
      everyMs: (id) => (id === 'x/app' ? undefined : MINUTE),
      rules: { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES },
    },
    { statuses: [], signals: [], incidents: [], pieces: [], reports: [] },
    NOON,
  );

const FINDINGS: readonly Finding[] = [
  ...['alive', 'answered', 'slow', 'throttled', 'own-key', 'own-quota', 'good-key-rejected', 'error-in-200'],
  ...['server-error', 'bare-server-error', 'unexpected', 'captive', 'dns', 'refused', 'read-timeout', 'proxy'],
] as Finding[];
const SAID = ['said-fine', 'said-trouble', 'said-maintenance', 'said-nothing'] as const;

type Happening =
  | { readonly kind: 'signals'; readonly signals: readonly Omit<Signal, 'at'>[]; readonly times: number }
  | { readonly kind: 'report'; readonly component: ComponentId; readonly people: number; readonly category: number }
  | { readonly kind: 'silence' };

const watched = fc.constantFrom(...NAMES.slice(0, 3));
const checked = fc
  .record({
    component: watched,
    finding: fc.constantFrom(...FINDINGS),
    canary: fc.boolean(),
    latencyMs: fc.integer({ min: 1, max: 9000 }),
  })
  .map(({ component, finding, canary, latencyMs }) => ({
    ...{ component, finding, latencyMs, level: levelOf[finding], detail: finding },
    source: canary ? ('canary' as const) : ('probe' as const),
    origin: `${canary ? 'canary' : 'open'}-${component.slice(2)}@home`,
  }));
const control = fc.boolean().map((ok) => ({
  ...({ component: CONTROL, source: 'control', origin: 'control@home', detail: '' } as const),
  ...(ok
    ? ({ finding: 'reachable', level: 'operational' } as const)
    : ({ finding: 'unreachable', level: 'outage' } as const)),
}));
const said = fc.record({ component: watched, finding: fc.constantFrom(...SAID) }).map(({ component, finding }) => ({
  ...({ component, finding, source: 'official', origin: `page-${component.slice(2)}@home`, detail: '' } as const),
  level: levelOf[finding] as Level,
}));
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('signals' as const),
      signals: fc.array(
        fc.oneof({ weight: 8, arbitrary: checked }, { weight: 2, arbitrary: control }, { weight: 1, arbitrary: said }),
        { minLength: 1, maxLength: 4 },
      ),
      times: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      component: fc.constantFrom(...NAMES),
      people: fc.integer({ min: 1, max: 40 }),
      category: fc.nat(REPORT_CATEGORIES.length - 1),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'silence' as const }) },
);
const course = fc.array(fc.tuple(happening, fc.integer({ min: 1000, max: 4 * MINUTE })), {
  minLength: 1,
  maxLength: 25,
});

/** Lets all of it happen; `look` sees the beliefs after every step. */
const live = (
  steps: readonly (readonly [Happening, number])[],
  look: (beliefs: Beliefs, now: Instant) => void,
): void => {
  const beliefs = beliefsOf();
  let now = NOON;
  let person = 0;
  for (const [what, ms] of steps) {
    if (what.kind === 'silence') {
      now += ms;
      beliefs.pass(now);
    }
    if (what.kind === 'signals')
      for (let n = 0; n < what.times; n++) {
        now += Math.min(ms, MINUTE);
        beliefs.take(
          what.signals.map((signal) => ({ ...signal, at: now })),
          now,
        );
      }
    if (what.kind === 'report')
      for (let n = 0; n < what.people; n++) {
        now += 2000;
        person += 1;
        const category = REPORT_CATEGORIES[what.category] ?? 'other';
        beliefs.hear(
          { component: what.component, category, at: now, reporter: `p${person}`, tenant: `t${person % 3}` },
          now,
        );
      }
    look(beliefs, now);
  }
};
const RUNS = { numRuns: 200, seed: 20_260_101 };
const inTrouble = ({ level }: Status): boolean => level === 'degraded' || level === 'outage';

describe('the status never contradicts itself', () => {
  it('trouble always shows what speaks for it: a bad signal, or more people than usual', () => {
    fc.assert(
      fc.property(course, (steps) => {
        live(steps, (beliefs, now) => {
          for (const status of beliefs.statuses(now).filter(inTrouble)) {
            const crowd = status.crowd && status.crowd.people > status.crowd.usual;
            expect(status.evidence.some(isBad) || crowd, JSON.stringify(status)).toBe(true);
          }
        });
      }),
      RUNS,
    );
  });

  it('nothing is called well that is seen to fail by everyone who looks', () => {
    fc.assert(
      fc.property(course, (steps) => {
        live(steps, (beliefs, now) => {
          for (const { level, evidence } of beliefs.statuses(now))
            if (level === 'operational') expect(evidence.filter(tells).some((signal) => !isBad(signal))).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('what nobody has looked at for three intervals is unknown', () => {
    fc.assert(
      fc.property(course, (steps) => {
        live(steps, (beliefs, now) => {
          for (const { level, checkedAt, reason } of beliefs.statuses(now + STALE_MS + 1))
            if (checkedAt !== undefined && checkedAt <= now && reason !== 'evidence') expect(level).toBe('unknown');
        });
      }),
      RUNS,
    );
  });

  it('the headline is no better and no worse than the components shown below it', () => {
    fc.assert(
      fc.property(course, (steps) => {
        live(steps, (beliefs, now) => {
          const statuses = beliefs.statuses(now);
          const headline = overall(COMPONENTS, statuses, now);
          if (statuses.some(inTrouble)) expect(['degraded', 'outage']).toContain(headline.level);
          else expect(['degraded', 'outage']).not.toContain(headline.level);
          const chat = statuses.find(({ component }) => component === 'x/chat');
          if (headline.level === 'operational') expect(chat?.level).toBe('operational');
          if (headline.level === 'outage') expect(statuses.some(({ level }) => level === 'outage')).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('how often somebody asks changes nothing', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const levels = (ask: boolean) => {
          const told: string[] = [];
          live(steps, (beliefs, now) => {
            if (ask) for (let n = 0; n < 3; n++) beliefs.statuses(now + n * MINUTE);
            told.push(JSON.stringify(beliefs.statuses(now)));
          });
          return told;
        };
        expect(levels(true)).toEqual(levels(false));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});
