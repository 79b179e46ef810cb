import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address, Subscription } from '../../src/core/posting/subscription.ts';
import type { Lane, Settled, Tiding } from '../../src/store/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { change } from '../support/change.ts';
import { NOON } from '../support/signals.ts';
import type { Engine } from './store.ts';

const MINUTE = 60_000;

/** A channel that wants everything, unless it says otherwise. */
export const subscribed = (to: Address, over: Partial<Subscription> = {}): Subscription => ({
  to,
  tenant: 'T0001',
  components: 'all',
  floor: 'maintenance',
  locale: 'en',
  reminders: true,
  ...over,
});

const tiding = (over: Partial<Tiding> = {}): Tiding => ({
  story: 'one',
  kind: 'incident',
  level: 'outage',
  components: ['ernie/chat'],
  at: NOON,
  ...over,
});

const settled = (lane: Lane, over: Partial<Settled> = {}): Settled => ({
  ...lane,
  next: 'post',
  nextAt: undefined,
  ...over,
});

/** The promises of an outbox and its subscriptions. */
export const outboxContract = (name: string, { open, reopen }: Engine): void => {
  describe(`outbox: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const put = async (...all: readonly Subscription[]): Promise<void> => {
      for (const each of all) await store.subscriptions.put(each, []);
    };
    const tell = (over: Partial<Tiding> = {}): Promise<void> => store.commit(change({ tidings: [tiding(over)] }));
    const claim = (now = NOON, call: 'post' | 'edit' = 'post', atMost = 100): Promise<readonly Lane[]> =>
      store.outbox.claim({ surface: 'slack', call, atMost, now, leaseMs: MINUTE });
    const names = (lanes: readonly Lane[]): readonly string[] => lanes.map(({ to }) => to).toSorted();

    it.each`
      wish                                           | level            | hears
      ${{}}                                          | ${'maintenance'} | ${true}
      ${{ floor: 'degraded' }}                       | ${'maintenance'} | ${false}
      ${{ floor: 'degraded' }}                       | ${'degraded'}    | ${true}
      ${{ floor: 'outage' }}                         | ${'degraded'}    | ${false}
      ${{ floor: 'outage' }}                         | ${'outage'}      | ${true}
      ${{ components: ['ernie/web'] }}               | ${'outage'}      | ${false}
      ${{ components: ['ernie/web', 'ernie/chat'] }} | ${'outage'}      | ${true}
      ${{ components: ['ernie/chat-beta'] }}         | ${'outage'}      | ${false}
    `('who wants $wish hears of $level of chat: $hears', async ({ wish, level, hears }) => {
      await put(subscribed('slack:C1', wish));
      await tell({ level });
      expect(await store.subscriptions.audience({ level, components: ['ernie/chat'] })).toBe(hears ? 1 : 0);
      expect(await claim()).toHaveLength(hears ? 1 : 0);
    });

    it('keeps one lane for each channel and story, however often it is told', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2'), subscribed('discord:1'));
      await tell();
      await tell({ at: NOON + 1 });
      expect(names(await claim(NOON + 1))).toEqual(['slack:C1', 'slack:C2']);
    });

    it('tells the end to whoever heard the beginning, whatever the channel wants by then', async () => {
      await put(subscribed('slack:C1'));
      await tell({ level: 'degraded' });
      const [lane] = await claim();
      if (!lane) throw new Error('nothing to claim');
      await store.outbox.settle([settled(lane, { root: 'm1', shown: 0, told: 0 })]);
      await put(subscribed('slack:C1', { floor: 'outage' }));
      await tell({ level: 'degraded', at: NOON + MINUTE });
      expect(await claim(NOON + MINUTE, 'edit')).toMatchObject([{ root: 'm1', shown: 0, told: 0 }]);
    });

    it('claims each lane once, and one at a time in a channel', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2'));
      await tell();
      await tell({ story: 'two' });
      const rounds = await Promise.all([claim(), claim(), claim()]);
      expect(rounds.flat()).toHaveLength(2);
      expect(names(rounds.flat())).toEqual(['slack:C1', 'slack:C2']);
      await store.outbox.settle(rounds.flat().map((lane) => settled(lane)));
      expect(names(await claim())).toEqual(['slack:C1', 'slack:C2']);
    });

    it('claims no more than is wanted, the longest due first', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2', { floor: 'outage' }));
      await tell({ level: 'degraded' });
      await tell({ at: NOON - MINUTE, story: 'older' });
      expect(await claim(NOON, 'post', 1)).toMatchObject([{ story: 'older' }]);
    });

    it('offers what was not settled again when the lease has run out, and says that it is in doubt', async () => {
      await put(subscribed('slack:C1'));
      await tell();
      await claim();
      expect(await claim(NOON + MINUTE)).toEqual([]);
      const later = NOON + MINUTE + 1;
      expect(await claim(later)).toMatchObject([{ doubt: 'post', doubtSince: NOON, triedAt: NOON + MINUTE }]);
      const again = later + MINUTE + 1;
      expect(await claim(again)).toMatchObject([{ doubt: 'post', doubtSince: NOON, triedAt: later + MINUTE }]);
    });

    it('gives free at once what a process that is gone had taken', async () => {
      await put(subscribed('slack:C1'));
      await tell();
      await claim();
      // A call may have been made until the process ended, however long ago the lane was taken.
      await store.outbox.reclaim(NOON + 20_000);
      expect(await claim(NOON + 20_001)).toMatchObject([{ doubt: 'post', doubtSince: NOON, triedAt: NOON + 20_000 }]);
    });

    it('offers a lane when it is due and not before', async () => {
      await put(subscribed('slack:C1'));
      await tell();
      const [lane] = await claim();
      if (!lane) throw new Error('nothing to claim');
      const nextAt = NOON + 5 * MINUTE;
      await store.outbox.settle([settled(lane, { tries: 1, failingSince: NOON, problem: 'http 500', nextAt })]);
      expect(await store.outbox.due('slack', 'post')).toBe(nextAt);
      expect(await claim(nextAt - 1)).toEqual([]);
      expect(await store.outbox.backlog(NOON)).toEqual({ waiting: 1, failing: 1, oldest: NOON });
      await tell({ at: NOON + MINUTE });
      expect(await claim(nextAt - 1)).toEqual([]);
      expect(await claim(nextAt)).toMatchObject([{ tries: 1, failingSince: NOON, problem: 'http 500' }]);
    });

    it('misses no step that comes while a call is under way', async () => {
      await put(subscribed('slack:C1'));
      await tell();
      const [lane] = await claim();
      if (!lane) throw new Error('nothing to claim');
      await tell({ at: NOON + 1 });
      await store.outbox.settle([settled(lane, { root: 'm1', shown: 0, told: 0 })]);
      expect(await claim(NOON + 2, 'edit')).toMatchObject([{ root: 'm1' }]);
    });

    it('writes settled lanes and new ones together', async () => {
      await put(subscribed('slack:C1'));
      await tell();
      const [lane] = await claim();
      if (!lane) throw new Error('nothing to claim');
      const summary = { to: 'slack:C1', story: 'night', kind: 'summary', at: NOON, body: '["one"]' } as const;
      await store.outbox.settle([settled(lane)], [summary]);
      await store.outbox.settle([settled(lane)], [summary]);
      expect(await claim()).toMatchObject([{ story: 'night', kind: 'summary', body: '["one"]' }]);
    });

    it('takes a channel away with everything still to be told there', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2'));
      await tell();
      expect(await store.subscriptions.remove('slack:C1')).toBe(true);
      expect(await store.subscriptions.remove('slack:C1')).toBe(false);
      expect(names(await claim())).toEqual(['slack:C2']);
      expect((await store.subscriptions.all()).map(({ to }) => to)).toEqual(['slack:C2']);
      expect(await store.subscriptions.of(['slack:C1', 'slack:C2'])).toEqual([subscribed('slack:C2')]);
    });

    it('says what last went out to each channel and what stands in the way', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2'));
      await tell();
      const lanes = await claim();
      const [good, bad] = lanes.toSorted((a, b) => (a.to < b.to ? -1 : 1));
      if (!good || !bad) throw new Error('nothing to claim');
      await store.outbox.settle([
        settled(good, { root: 'm1', sentAt: NOON }),
        settled(bad, { problem: 'not_in_channel' }),
      ]);
      expect(await store.outbox.deliveries()).toMatchObject([
        { to: 'slack:C1', sentAt: NOON, problem: undefined },
        { to: 'slack:C2', sentAt: undefined, problem: 'not_in_channel' },
      ]);
    });

    it('forgets in time how far a channel was told what is over, and nothing that is still to be told', async () => {
      await put(subscribed('slack:C1'), subscribed('slack:C2'));
      await tell();
      const [over] = await claim(NOON, 'post', 1);
      if (!over) throw new Error('nothing to claim');
      await store.outbox.settle([settled(over, { root: 'm1', shown: 0, told: 0, sentAt: NOON })]);
      const kept = { signals: NOON + 1, fiveMinutes: NOON + 1, hours: NOON + 1, reports: NOON + 1 };
      while (await store.compact(kept)) expect(kept).toBeDefined();
      const deliveries = await store.outbox.deliveries();
      expect(deliveries.map(({ sentAt }) => sentAt)).toEqual([undefined, undefined]);
      expect(await claim(NOON + 2)).toHaveLength(1);
    });

    it('writes the incident and what is to be told of it all or nothing', async () => {
      await put(subscribed('slack:C1'));
      const broken = { at: NOON, who: null, action: 'x', about: 'x', detail: '' } as unknown as never;
      await expect(store.commit(change({ tidings: [tiding()], audit: [broken] }))).rejects.toThrow();
      expect(await claim()).toEqual([]);
    });

    it('keeps who did what, newest first', async () => {
      const entry = (at: number) => ({ at, who: 'slack:U1', action: 'incident.open', about: 'one', detail: 'words' });
      await store.commit(change({ audit: [entry(NOON), entry(NOON + 1)] }));
      expect(await store.audit(10)).toEqual([entry(NOON + 1), entry(NOON)]);
      expect(await store.audit(1)).toEqual([entry(NOON + 1)]);
    });

    it('keeps planned maintenance until it is over', async () => {
      const work = { id: 'w1', components: ['ernie/chat'], from: NOON, to: NOON + MINUTE, note: 'disks' } as const;
      await store.commit(change({ works: [work] }));
      expect(await store.works(NOON)).toEqual([work]);
      expect(await store.works(NOON + MINUTE)).toEqual([]);
      expect(await store.work('w1')).toEqual(work);
      await store.commit(change({ works: [{ ...work, endedAt: NOON + 1 }] }));
      expect(await store.works(NOON + 1)).toEqual([]);
    });

    it.runIf(reopen)('survives reopening', async () => {
      await put(subscribed('slack:C1', { quiet: { from: 60, to: 120, zone: 'UTC' }, mention: 'here' }));
      await tell();
      if (reopen) store = await reopen(store);
      expect(await store.subscriptions.all()).toMatchObject([{ to: 'slack:C1', mention: 'here' }]);
      expect(await claim()).toHaveLength(1);
    });
  });
};
