import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, rollupOf, STEPS_MS } from '../../src/core/rollup.ts';
import type { Signal } from '../../src/core/types.ts';
import { MIGRATIONS, NewerDatabase } from '../../src/store/migrations.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { sql } from '../../src/store/sql.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { compacted, keepingContract } from '../contract/keeping.ts';
import { outboxContract } from '../contract/outbox.ts';
import { type Engine, storeContract } from '../contract/store.ts';
import { change } from '../support/change.ts';
import { anySignal } from '../support/history.ts';
import { NOON } from '../support/signals.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'ernie-watch-'));

storeContract('sqlite in memory', { open: () => openStore(openSqlite(':memory:')) });
keepingContract('sqlite in memory', { open: () => openStore(openSqlite(':memory:')) });

let place = '';
const onDisk: Engine = {
  open: () => {
    place = folder();
    return openEmbedded(place);
  },
  reopen: async (store) => {
    await store.close();
    return openEmbedded(place);
  },
};
storeContract('sqlite on disk', onDisk);
outboxContract('sqlite on disk', onDisk);

describe('the embedded database', () => {
  it('refuses data written by a newer version, and says what to do', async () => {
    const place = folder();
    await (await openEmbedded(place)).close();
    const raw = openSqlite(join(place, 'ernie-watch.db'));
    await raw.batch([sql`insert into migrations (version) values (${MIGRATIONS.length + 1})`]);
    await raw.close();
    await expect(openEmbedded(place)).rejects.toThrow(NewerDatabase);
    await expect(openEmbedded(place)).rejects.toThrow(/newer version again, or point DATA_DIR/);
  });

  it('is made once when several open it at the same time', async () => {
    const place = folder();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openEmbedded(place)));
    expect(await Promise.all(stores.map((store) => store.keep('key', 'x')))).toEqual(Array(8).fill('x'));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('takes over the signals of an older version, and counts them', async () => {
    const place = folder();
    const old = openSqlite(join(place, 'ernie-watch.db'));
    await old.batch([sql`create table migrations (version integer primary key)`]);
    await old.batch([...MIGRATIONS.slice(0, 2).flat(), sql`insert into migrations (version) values (1), (2)`]);
    const signals = fc.sample(anySignal, { numRuns: 200, seed: 1 }).map(({ retry: _, ...seen }): Signal => seen);
    await old.batch(
      signals.map(
        (s) => sql`insert into signals (component, source, origin, level, finding, detail, at, latency_ms)
          values (${s.component}, ${s.source}, ${s.origin}, ${s.level}, ${s.finding}, '', ${s.at}, ${s.latencyMs ?? null})`,
      ),
    );
    await old.close();
    const store = await openEmbedded(place);
    expect(new Set(await store.signals(0))).toEqual(new Set(signals));
    expect(await store.rollups(0, NOON + 1)).toEqual(rollupOf(signals, STEPS_MS.fiveMinutes));
    expect(await store.days(0, NOON + 1)).toEqual(rollupOf(signals, STEPS_MS.day));
    await store.close();
  });

  it('is compacted by several at once, while another writes', async () => {
    const place = folder();
    const stores = await Promise.all(Array.from({ length: 3 }, () => openEmbedded(place)));
    const [writer, ...tidy] = stores;
    const signals = fc.sample(anySignal, { numRuns: 60, seed: 2 });
    const write = async () => {
      for (const each of signals) await writer?.commit(change({ signals: [each] }));
    };
    const old = NOON - 10 * STEPS_MS.hour;
    const kept = { signals: old, fiveMinutes: old, hours: 0, reports: 0 };
    await Promise.all([write(), ...tidy.map((store) => compacted(store, kept, 5))]);
    await Promise.all(tidy.map((store) => compacted(store, kept, 5)));
    const rollups = (await writer?.rollups(0, NOON + 1)) ?? [];
    expect(merged(rollups, STEPS_MS.hour)).toEqual(rollupOf(signals, STEPS_MS.hour));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('commits durably: write-ahead log, full synchronisation', async () => {
    const connection = openSqlite(join(folder(), 'x.db'));
    expect(await connection.query(sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
    expect(await connection.query(sql`pragma synchronous`)).toEqual([{ synchronous: 2 }]);
    await connection.close();
  });
});
