import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { merged, rollupOf, STEPS_MS, sumOf } from '../../src/core/rollup.ts';
import type { Instant, Signal } from '../../src/core/types.ts';
import type { KeptFrom } from '../../src/store/compact.ts';
import type { Store } from '../../src/store/store.ts';
import { change } from '../support/change.ts';
import { believed, NOON, signal } from '../support/signals.ts';
import type { Engine } from './store.ts';

const { fiveMinutes, hour, day } = STEPS_MS;
const LATER = NOON + day;
const EVERYTHING: KeptFrom = { signals: 0, fiveMinutes: 0, hours: 0, reports: 0 };

/** Compacts until nothing is left to drop; answers in how many pieces. */
export const compacted = async (store: Store, kept: Partial<KeptFrom>, atMost?: number): Promise<number> => {
  let pieces = 0;
  while (await store.compact({ ...EVERYTHING, ...kept }, atMost)) pieces++;
  return pieces;
};

/** A check of chat every ten minutes in the two days before noon, some of them bad. */
const past = (): readonly Signal[] =>
  Array.from({ length: 288 }, (_, index) => ({
    ...signal(`${10 * index}m a ${index % 7 === 0 ? 'outage' : 'operational'}`),
    latencyMs: 50 + index,
  })).toReversed();

/** The promises of a store about what it keeps, how long and how exactly. */
export const keepingContract = (name: string, { open }: Pick<Engine, 'open'>): void => {
  describe(`what a store keeps: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('counts each check in five minutes and in its day, of one component or all', async () => {
      const signals = [...past(), signal('1m a outage', 'ernie/web'), { ...signal('1m b outage'), retry: 1 }];
      for (const each of signals) await store.commit(change({ signals: [each] }));
      expect(await store.rollups(0, LATER)).toEqual(rollupOf(signals, fiveMinutes));
      expect(await store.days(0, LATER)).toEqual(rollupOf(signals, day));
      const web = rollupOf(signals, fiveMinutes).filter(({ component }) => component === 'ernie/web');
      expect(await store.rollups(0, LATER, 'ernie/web')).toEqual(web);
      expect(await store.days(NOON, LATER, 'ernie/web')).toEqual([]);
      expect(await store.rollups(NOON - hour, NOON - hour + fiveMinutes)).toHaveLength(1);
    });

    it('counts what came late where it belongs', async () => {
      const signals = [...past()];
      await store.commit(change({ signals }));
      await compacted(store, { fiveMinutes: NOON - hour });
      const late = [signal('30h a outage'), signal('2m a outage')];
      await store.commit(change({ signals: late }));
      await compacted(store, { fiveMinutes: NOON - hour });
      expect(merged(await store.rollups(0, LATER), hour)).toEqual(rollupOf([...signals, ...late], hour));
    });

    it('answers in hours where five minutes are gone, and counts nothing twice', async () => {
      const signals = past();
      await store.commit(change({ signals }));
      const border = NOON - day;
      await compacted(store, { fiveMinutes: border + fiveMinutes });
      const left = await store.rollups(0, LATER);
      const older = (at: Instant) => at < border;
      expect(left.filter(({ at }) => older(at))).toEqual(rollupOf(signals, hour).filter(({ at }) => older(at)));
      expect(left.filter(({ at }) => !older(at))).toEqual(
        rollupOf(signals, fiveMinutes).filter(({ at }) => !older(at)),
      );
      expect(sumOf(left)).toEqual(sumOf(rollupOf(signals, day)));
      expect(await store.rollups(border - hour, border, 'ernie/chat')).toHaveLength(1);
    });

    it.each`
      kept                            | signals | fine   | hours | days | receipts | reports
      ${{}}                           | ${288}  | ${288} | ${0}  | ${3} | ${2}     | ${2}
      ${{ signals: NOON - hour }}     | ${7}    | ${288} | ${0}  | ${3} | ${2}     | ${2}
      ${{ fiveMinutes: NOON - hour }} | ${288}  | ${7}   | ${47} | ${3} | ${2}     | ${2}
      ${{ hours: NOON - day }}        | ${288}  | ${288} | ${0}  | ${2} | ${1}     | ${2}
      ${{ reports: NOON - hour }}     | ${288}  | ${288} | ${0}  | ${3} | ${2}     | ${1}
    `('drops exactly what is over its limit: $kept', async ({ kept, ...left }) => {
      const report = { component: 'ernie/chat', category: 'slow', tenant: 't', detail: 'slow' } as const;
      await store.report({ ...report, reporter: 'ann', at: NOON - hour });
      await store.report({ ...report, reporter: 'bob', at: NOON - hour - 1 });
      const receipt = { component: 'ernie/chat', level: 'outage', body: '{}' } as const;
      const receipts = [NOON - day, NOON - day - 1].map((at) => ({ ...receipt, at }));
      await store.commit(change({ signals: past(), receipts, statuses: [believed('outage')] }));
      await compacted(store, kept);
      const rollups = await store.rollups(0, LATER);
      expect({
        signals: (await store.signals(0)).length,
        fine: rollups.filter(({ stepMs }) => stepMs === fiveMinutes).length,
        hours: rollups.filter(({ stepMs }) => stepMs === hour).length,
        days: (await store.days(0, LATER)).length,
        receipts: (await store.receipts(0, LATER)).length,
        reports: (await store.reports(0, LATER)).length,
      }).toEqual(left);
      expect(await store.statuses()).toHaveLength(1);
    });

    it('drops hours that are over their limit', async () => {
      await store.commit(change({ signals: past() }));
      await compacted(store, { fiveMinutes: NOON, hours: NOON - hour - 1 });
      const left = await store.rollups(0, LATER);
      expect(left.map(({ at }) => at - NOON)).toEqual([-2 * hour, -hour, 0]);
    });

    it('drops piece by piece, and says when nothing is left to drop', async () => {
      await store.commit(change({ signals: past() }));
      expect(await compacted(store, { signals: NOON + 1 }, 100)).toBe(3);
      expect(await store.signals(0)).toEqual([]);
      expect(await compacted(store, { signals: NOON + 1 }, 100)).toBe(0);
    });
  });
};
