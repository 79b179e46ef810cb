import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../core/types.ts';
import { takeAlone } from './ground.ts';
import { openStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The embedded store in a folder, which is made when it is not there. */
export const openEmbedded = async (folder: string): Promise<Store> => {
  mkdirSync(folder, { recursive: true });
  const store = await openStore(openSqlite(join(folder, 'ernie-watch.db')));
  const { outbox } = store;
  // Another process on the same folder may be delivering: then its leases are left to it.
  const reclaim = async (now: Instant): Promise<void> => {
    if (takeAlone(join(folder, 'delivering.lock'))) await outbox.reclaim(now);
  };
  return { ...store, outbox: { ...outbox, reclaim } };
};
