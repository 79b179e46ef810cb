import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ComponentId, Incident, Level, Report } from '../../src/core/types.ts';
import type { Receipt, Store } from '../../src/store/store.ts';
import { change } from '../support/change.ts';
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
      const signals = [
        { ...signal('2m a outage'), retry: 2 },
        { ...signal('5m b operational'), latencyMs: 42 },
      ];
      await store.commit(change({ signals }));
      expect(await store.signals(NOON - HOUR)).toEqual(signals.toReversed());
      expect(await store.signals(NOON - 180_000)).toHaveLength(1);
      expect(await store.signals(NOON - 300_000, NOON - 120_000)).toEqual(signals.slice(1));
    });

    it('keeps the last status of each component', async () => {
      await store.commit(change({ statuses: [believed('outage')] }));
      await store.commit(change({ statuses: [believed('operational')] }));
      expect(await store.statuses()).toEqual([believed('operational')]);
    });

    it('returns open incidents however old, and closed ones that changed since then', async () => {
      const old = NOON - 100 * HOUR;
      const kept = [incident('a', 'investigating', old), incident('b', 'resolved', old), incident('c', 'resolved')];
      await store.commit(change({ incidents: kept }));
      expect((await store.incidents(NOON - HOUR)).map(({ id }) => id)).toEqual(['c', 'a']);
      const grown = { ...incident('a', 'resolved'), startedAt: old };
      await store.commit(change({ incidents: [grown] }));
      expect(await store.incidents(NOON - HOUR)).toContainEqual(grown);
      expect(await store.incident('a')).toEqual(grown);
      expect(await store.incident('nobody')).toBeUndefined();
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
      await store.commit(change({ transitions: past }));
      expect(await store.transitions(NOON - 5 * HOUR)).toEqual(past.slice(1));
      expect(await store.transitions(NOON)).toEqual(past.slice(2));
    });

    it('commits all or nothing', async () => {
      const broken = { ...signal('1m a outage'), detail: null } as unknown as ReturnType<typeof signal>;
      const both = change({ signals: [signal('2m a outage'), broken], statuses: [believed('outage')] });
      await expect(store.commit(both)).rejects.toThrow();
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

    it('lists the reports between two moments, oldest first, each as it was last told', async () => {
      const old = report({ reporter: 'old', at: NOON - HOUR });
      for (const each of [report(), old, report({ reporter: 'bob', at: NOON + HOUR })]) await store.report(each);
      await store.report(report({ at: NOON + 60_000, category: 'slow', detail: 'slow now' }));
      const edited = report({ category: 'slow', detail: 'slow now' });
      expect(await store.reports(NOON - HOUR, NOON + HOUR)).toEqual([old, edited]);
    });

    it('keeps the last of each belief', async () => {
      const [chat, web] = [
        { name: 'ernie/chat', body: '{"p":0.1}' },
        { name: 'ernie/web', body: '{}' },
      ];
      await store.commit(change({ beliefs: [chat, web] }));
      const surer = { ...chat, body: '{"p":0.9}' };
      await store.commit(change({ beliefs: [surer] }));
      await store.commit(change({}));
      expect(await store.beliefs()).toEqual([surer, web]);
    });

    it('returns receipts between two moments, oldest first, of some components or all', async () => {
      const receipt = (component: ComponentId, hoursAgo: number): Receipt => ({
        ...{ component, at: NOON - hoursAgo * HOUR, level: 'unknown', body: '{"why":[]}' },
      });
      const receipts = [receipt('x/web', 3), receipt('x/chat', 2), receipt('x/web', 2), receipt('x/chat', 1)];
      await store.commit(change({ receipts: receipts.toReversed() }));
      expect(await store.receipts(0, NOON)).toEqual(receipts);
      expect(await store.receipts(NOON - 3 * HOUR, NOON - HOUR, ['x/web', 'x/none'])).toEqual([
        receipts[0],
        receipts[2],
      ]);
      expect(await store.receipts(NOON - 2 * HOUR, NOON, ['x/web', 'x/chat'])).toEqual(receipts.slice(1));
      expect(await store.receipts(0, NOON, [])).toEqual([]);
    });

    it('keeps the first value offered under a name', async () => {
      expect(await store.keep('key', 'one')).toBe('one');
      expect(await store.keep('key', 'two')).toBe('one');
    });

    it('keeps the last word of each person on each step, until it is old', async () => {
      const vote = { subject: 's', fix: 'a', worked: true, at: NOON, voter: 'ann', tenant: 'acme' };
      await store.votes.cast(vote);
      await store.votes.cast({ ...vote, worked: false, at: NOON + 1 });
      await store.votes.cast({ ...vote, fix: 'b', at: NOON + 2 });
      await store.votes.cast({ ...vote, voter: 'bob', at: NOON + 3 });
      await store.votes.cast({ ...vote, subject: 't' });
      expect(await store.votes.of('s')).toEqual([
        { ...vote, worked: false, at: NOON + 1 },
        { ...vote, fix: 'b', at: NOON + 2 },
        { ...vote, voter: 'bob', at: NOON + 3 },
      ]);
      while (await store.compact({ signals: 0, fiveMinutes: 0, hours: 0, reports: NOON + 3 }));
      expect((await store.votes.of('s')).map(({ voter }) => voter)).toEqual(['bob']);
    });

    if (reopen)
      it('survives reopening', async () => {
        await store.report(report());
        const incidents = [incident('a', 'investigating')];
        await store.commit(
          change({
            signals: [signal('1m a outage')],
            statuses: [believed('outage')],
            incidents,
            beliefs: [{ name: 'ernie/chat', body: '{}' }],
            receipts: [{ component: 'ernie/chat', at: NOON, level: 'outage', body: '{}' }],
          }),
        );
        store = await reopen(store);
        expect(await store.people(0)).toBe(1);
        expect(await store.signals(0)).toHaveLength(1);
        expect(await store.incidents(NOON)).toHaveLength(1);
        expect(await store.beliefs()).toHaveLength(1);
        expect(await store.receipts(0, NOON + 1)).toHaveLength(1);
        expect(await store.rollups(0, NOON)).toHaveLength(1);
      });
  });
};
