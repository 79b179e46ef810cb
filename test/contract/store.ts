import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ComponentId, Incident, Level, Report } from '../../src/core/types.ts';
import type { Store } from '../../src/store/store.ts';
import { believed, NOON, signal } from '../support/signals.ts';

const HOUR = 3_600_000;

const report = (over: Partial<Report> = {}): Report => ({
  component: 'ernie/chat',
  category: 'api-errors',
  at: NOON,
  reporter: 'ann',
  tenant: 'acme',
  detail: '504 since noon',
  ...over,
});

const incident = (id: string, phase: 'investigating' | 'resolved', at = NOON): Incident => ({
  id,
  startedAt: at,
  updates: [{ phase, level: 'outage', components: ['ernie/chat'], at, author: 'bot', note: '' }],
});

/** An engine to try: `reopen` closes the store and opens the same data again, where data outlive it. */
export interface Engine {
  open(): Promise<Store>;
  reopen?(store: Store): Promise<Store>;
}

/** The promises of a store. */
export const storeContract = (name: string, { open, reopen }: Engine): void => {
  describe(`store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('returns signals as they were added, oldest first', async () => {
      const signals = [signal('2m a outage'), { ...signal('5m b operational'), latencyMs: 42 }];
      await store.commit({ signals, statuses: [], incidents: [], transitions: [] });
      expect(await store.signals(NOON - HOUR)).toEqual(signals.toReversed());
      expect(await store.signals(NOON - 180_000)).toHaveLength(1);
    });

    it('keeps the last status of each component', async () => {
      await store.commit({ signals: [], statuses: [believed('outage')], incidents: [], transitions: [] });
      await store.commit({ signals: [], statuses: [believed('operational')], incidents: [], transitions: [] });
      expect(await store.statuses()).toEqual([believed('operational')]);
    });

    it('returns open incidents however old, and closed ones that changed since then', async () => {
      const old = NOON - 100 * HOUR;
      const kept = [incident('a', 'investigating', old), incident('b', 'resolved', old), incident('c', 'resolved')];
      await store.commit({ signals: [], statuses: [], incidents: kept, transitions: [] });
      expect((await store.incidents(NOON - HOUR)).map(({ id }) => id)).toEqual(['c', 'a']);
      const grown = { ...incident('a', 'resolved'), startedAt: old };
      await store.commit({ signals: [], statuses: [], incidents: [grown], transitions: [] });
      expect(await store.incidents(NOON - HOUR)).toContainEqual(grown);
      expect(await store.incidentCount(NOON - HOUR)).toBe(1);
      expect(await store.incidentCount(0)).toBe(3);
    });

    it('returns transitions since then, and what each component was when that time began', async () => {
      const transition = (component: ComponentId, hoursAgo: number, level: Level) => ({
        component,
        at: NOON - hoursAgo * HOUR,
        level,
      });
      const past = [
        transition('x/chat', 9, 'operational'),
        transition('x/chat', 8, 'outage'),
        transition('x/web', 7, 'operational'),
        transition('x/chat', 2, 'operational'),
      ];
      await store.commit({ signals: [], statuses: [], incidents: [], transitions: past });
      expect(await store.transitions(NOON - 5 * HOUR)).toEqual(past.slice(1));
      expect(await store.transitions(NOON)).toEqual(past.slice(2));
    });

    it('commits all or nothing', async () => {
      const broken = { ...signal('1m a outage'), detail: null } as unknown as ReturnType<typeof signal>;
      const change = {
        signals: [signal('2m a outage'), broken],
        statuses: [believed('outage')],
        incidents: [],
        transitions: [],
      };
      await expect(store.commit(change)).rejects.toThrow();
      expect(await store.signals(0)).toEqual([]);
      expect(await store.statuses()).toEqual([]);
    });

    it.each`
      second                                       | outcome     | people
      ${{ category: 'slow', at: NOON + HOUR / 2 }} | ${'edited'} | ${1}
      ${{ at: NOON + HOUR + 1 }}                   | ${'added'}  | ${1}
      ${{ reporter: 'bob' }}                       | ${'added'}  | ${2}
      ${{ component: 'ernie/web' }}                | ${'added'}  | ${1}
      ${{}}                                        | ${'edited'} | ${1}
    `('counts one person once per component and hour: then $second → $outcome', async ({ second, outcome, people }) => {
      expect(await store.report(report())).toBe('added');
      expect(await store.report(report(second))).toBe(outcome);
      expect(await store.people(NOON - 1)).toBe(people);
    });

    it('counts two deliveries of one report at the same moment once', async () => {
      const outcomes = await Promise.all([store.report(report()), store.report(report())]);
      expect(outcomes.toSorted()).toEqual(['added', 'edited']);
      expect(await store.people(0)).toBe(1);
    });

    it('counts people since then, of one component or of any', async () => {
      await store.report(report());
      await store.report(report({ reporter: 'bob' }));
      await store.report(report({ reporter: 'old', at: NOON - 2 * HOUR }));
      await store.report(report({ reporter: 'eve', component: 'ernie/web' }));
      expect(await store.people(NOON - HOUR)).toBe(3);
      expect(await store.people(NOON - HOUR, 'ernie/chat')).toBe(2);
      expect(await store.people(NOON - HOUR, 'ernie/iam')).toBe(0);
    });

    it('keeps the first value offered under a name', async () => {
      expect(await store.keep('key', 'one')).toBe('one');
      expect(await store.keep('key', 'two')).toBe('one');
    });

    it('forgets old signals and nothing else', async () => {
      await store.commit({
        signals: [signal('2h a outage'), signal('1m a outage')],
        statuses: [believed('outage')],
        incidents: [],
        transitions: [],
      });
      await store.forget(NOON - HOUR);
      expect(await store.signals(0)).toEqual([signal('1m a outage')]);
      expect(await store.statuses()).toHaveLength(1);
    });

    if (reopen)
      it('survives reopening', async () => {
        await store.report(report());
        const incidents = [incident('a', 'investigating')];
        await store.commit({
          signals: [signal('1m a outage')],
          statuses: [believed('outage')],
          incidents,
          transitions: [],
        });
        store = await reopen(store);
        expect(await store.people(0)).toBe(1);
        expect(await store.signals(0)).toHaveLength(1);
        expect(await store.incidents(NOON)).toHaveLength(1);
      });
  });
};
