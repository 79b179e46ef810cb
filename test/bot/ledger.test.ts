import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/bot/ledger.ts';
import type { Incident } from '../../src/core/types.ts';
import type { Change } from '../../src/store/store.ts';
import { change } from '../support/change.ts';
import { believed, NOON, signal } from '../support/signals.ts';

const incident: Incident = {
  id: 'i1',
  startedAt: NOON,
  updates: [{ phase: 'investigating', level: 'outage', components: ['x/chat'], at: NOON, author: 'bot', note: '' }],
};

const rest = () => Promise.resolve();

/** A store whose commits end when they are told to. */
const slowStore = () => {
  const kept: Change[] = [];
  const open: { readonly end: (error?: Error) => void }[] = [];
  return {
    kept,
    open,
    commit: (given: Change): Promise<void> =>
      new Promise((resolve, reject) => {
        open.push({
          end: (error) => {
            if (error) return reject(error);
            kept.push(given);
            resolve();
          },
        });
      }),
  };
};

describe('the ledger', () => {
  it('writes one commit at a time, and what came meanwhile together in the next', async () => {
    const store = slowStore();
    const told: Incident[] = [];
    const ledger = createLedger({ store, rest, news: (news) => told.push(news) });
    const first = ledger.write(change({ signals: [signal('3m a operational')], incidents: [incident] }));
    const second = ledger.write(change({ signals: [signal('2m a outage')], statuses: [believed('degraded')] }));
    const third = ledger.write(change({ signals: [signal('1m a outage')], statuses: [believed('outage')] }));
    expect(store.open).toHaveLength(1);
    store.open[0]?.end();
    await new Promise((resolve) => setImmediate(resolve));
    store.open[1]?.end();
    await Promise.all([first, second, third]);
    expect(store.kept.map(({ signals }) => signals.length)).toEqual([1, 2]);
    expect(store.kept[1]?.statuses).toEqual([believed('outage')]);
    expect(told).toEqual([incident]);
  });

  it('keeps what is noticed between two updates, but tells updates alone', async () => {
    const store = slowStore();
    const told: Incident[] = [];
    const ledger = createLedger({ store, rest, news: (news) => told.push(news) });
    const noticed: Incident = { ...incident, meanwhile: { pattern: '', since: NOON } };
    const written = ledger.write(change({ incidents: [incident, noticed] }));
    store.open[0]?.end();
    await written;
    expect(store.kept[0]?.incidents).toEqual([incident, noticed]);
    expect(told).toEqual([incident]);
  });

  it('tells nothing that is not kept, and offers it again with the next change', async () => {
    const store = slowStore();
    const told: Incident[] = [];
    const ledger = createLedger({ store, rest, news: (news) => told.push(news) });
    const failing = ledger.write(change({ incidents: [incident], signals: [signal('2m a outage')] }));
    store.open[0]?.end(new Error('disk full'));
    await expect(failing).rejects.toThrow('disk full');
    expect(told).toEqual([]);
    const next = ledger.write(change({ signals: [signal('1m a outage')] }));
    store.open[1]?.end();
    await next;
    expect(store.kept).toEqual([
      change({ incidents: [incident], signals: [signal('2m a outage'), signal('1m a outage')] }),
    ]);
    expect(told).toEqual([incident]);
  });

  it('keeps the last of each belief and every receipt of what waited', async () => {
    const store = slowStore();
    const ledger = createLedger({ store, rest, news: () => undefined });
    const belief = (name: string, body: string) => ({ name, body });
    const receipt = { component: 'x/chat', at: NOON, level: 'outage', body: '{}' } as const;
    const first = ledger.write(change({ beliefs: [belief('a', '1'), belief('b', '1')], receipts: [receipt] }));
    store.open[0]?.end(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    const second = ledger.write(change({ beliefs: [belief('a', '2')], receipts: [receipt] }));
    store.open[1]?.end();
    await second;
    expect(store.kept).toEqual([
      change({ beliefs: [belief('a', '2'), belief('b', '1')], receipts: [receipt, receipt] }),
    ]);
  });

  it('takes a breath between two commits, writes what came meanwhile in one, and lets none wait for later ones', async () => {
    const store = slowStore();
    const breaths: (() => void)[] = [];
    const ledger = createLedger({
      store,
      rest: () => new Promise((resolve) => breaths.push(resolve)),
      news: () => undefined,
    });
    const first = ledger.write(change({ signals: [signal('3m a operational')] }));
    store.open[0]?.end();
    await first;
    const second = ledger.write(change({ signals: [signal('2m a outage')] }));
    const third = ledger.write(change({ signals: [signal('1m a outage')] }));
    expect(store.open).toHaveLength(1);
    breaths[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.open).toHaveLength(2);
    store.open[1]?.end();
    await Promise.all([second, third]);
    expect(store.kept.map(({ signals }) => signals.length)).toEqual([1, 2]);
  });

  it('is settled when nothing is being written any more, well or not', async () => {
    const store = slowStore();
    const ledger = createLedger({ store, rest, news: () => undefined });
    await ledger.settled();
    let settled = 0;
    for (const error of [undefined, new Error('disk full')]) {
      const written = ledger.write(change({ signals: [signal('1m a outage')] })).catch(() => 'not kept');
      const over = ledger.settled().then(() => settled++);
      await new Promise((resolve) => setImmediate(resolve));
      const before = settled;
      store.open.at(-1)?.end(error);
      await over;
      expect([before, settled]).toEqual([before, before + 1]);
      expect(await written).toBe(error ? 'not kept' : undefined);
    }
    expect(settled).toBe(2);
  });
});

describe('news', () => {
  it('are not kept waiting by the breath between two commits', async () => {
    const kept: Change[] = [];
    const never = () => new Promise<void>(() => undefined);
    const ledger = createLedger({
      store: { commit: async (given) => void kept.push(given) },
      rest: never,
      news: () => undefined,
    });
    await ledger.write(change({ signals: [signal('2m a outage')] }));
    void ledger.write(change({ signals: [signal('1m a outage')] }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept).toHaveLength(1);
    const tiding = { story: 'i1', kind: 'incident', level: 'outage', components: ['x/chat'], at: NOON } as const;
    await ledger.write(change({ incidents: [incident], tidings: [tiding] }));
    expect(kept).toHaveLength(2);
    expect(kept[1]?.signals).toHaveLength(1);
  });
});
