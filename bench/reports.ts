import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEmbedded } from '../src/store/open.ts';
import { inTurn, median, type Subject } from './figure.ts';
import { folder } from './place.ts';

const COUNT = 1_000;
const ROUNDS = 5;
const NOON = Date.UTC(2026, 0, 1, 12);

const perSecond = (startedAt: number): number => (1000 * COUNT) / (performance.now() - startedAt);

const stored = async (): Promise<number> => {
  const store = await openEmbedded(folder());
  const startedAt = performance.now();
  for (let index = 0; index < COUNT; index++)
    await store.report({
      component: 'ernie/chat',
      category: 'api-errors',
      at: NOON + index,
      reporter: `person-${index}`,
      tenant: 'acme',
      detail: '504 since 02:10 with ernie-5.1',
    });
  const rate = perSecond(startedAt);
  await store.close();
  return rate;
};

/** The same row into the same table, one durable commit each, with nothing in between. */
const bare = (): number => {
  const database = new DatabaseSync(join(folder(), 'bare.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    create table reports (
      id text primary key, component text not null, category text not null, at bigint not null, edited_at bigint,
      reporter text not null, tenant text not null, detail text not null);
    create index reports_at on reports (at);
    create index reports_reporter on reports (reporter, component, at)`);
  const insert = database.prepare('insert into reports values (?, ?, ?, ?, ?, ?, ?, ?)');
  const startedAt = performance.now();
  for (let index = 0; index < COUNT; index++) {
    const reporter = `person-${index}`;
    const detail = '504 since 02:10 with ernie-5.1';
    insert.run(`${reporter}/ernie/chat/1`, 'ernie/chat', 'api-errors', NOON + index, null, reporter, 'acme', detail);
  }
  const rate = perSecond(startedAt);
  database.close();
  return rate;
};

/** Reports on the disk, by a thousand people one after the other. */
export const reports: Subject = async () => {
  const { ours, theirs } = await inTurn(ROUNDS, stored, bare);
  return [
    {
      what: 'durable reports',
      value: median(ours),
      unit: 'per s',
      baseline: { what: 'bare node:sqlite', value: median(theirs) },
    },
  ];
};
