import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, NewerDatabase } from '../../src/store/migrations.ts';
import { openEmbedded } from '../../src/store/open.ts';
import { sql } from '../../src/store/sql.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { storeContract } from '../contract/store.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'ernie-watch-'));

storeContract('sqlite in memory', { open: () => openStore(openSqlite(':memory:')) });

let place = '';
storeContract('sqlite on disk', {
  open: () => {
    place = folder();
    return openEmbedded(place);
  },
  reopen: async (store) => {
    await store.close();
    return openEmbedded(place);
  },
});

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

  it('commits durably: write-ahead log, full synchronisation', async () => {
    const connection = openSqlite(join(folder(), 'x.db'));
    expect(await connection.query(sql`pragma journal_mode`)).toEqual([{ journal_mode: 'wal' }]);
    expect(await connection.query(sql`pragma synchronous`)).toEqual([{ synchronous: 2 }]);
    await connection.close();
  });
});
