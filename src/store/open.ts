import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The embedded store in a folder, which is made when it is not there. */
export const openEmbedded = (folder: string): Promise<Store> => {
  mkdirSync(folder, { recursive: true });
  return openStore(openSqlite(join(folder, 'ernie-watch.db')));
};
