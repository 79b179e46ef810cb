import { FOLLOWS_ASKER, FOLLOWS_TABLE } from './follows.ts';
import { LANES_TABLES } from './lanes.ts';
import { ROLLUPS_TABLE } from './rollups.ts';
import { type Sql, type Statement, sql } from './sql.ts';
import { VOTES_TABLE } from './votes.ts';

/** Numbered steps of the schema: times are ms since 1970, lists and records are JSON text, ids are made by us. */
export const MIGRATIONS: readonly (readonly Statement[])[] = [
  [
    sql`create table meta (name text primary key, value text not null)`,
    sql`create table signals (
      component text not null, source text not null, origin text not null, level text not null,
      finding text not null, detail text not null, at bigint not null, latency_ms integer)`,
    sql`create index signals_at on signals (at)`,
    sql`create table statuses (component text primary key, body text not null)`,
    sql`create table incidents (
      id text primary key, started_at bigint not null, updated_at bigint not null, phase text not null, body text not null)`,
    sql`create index incidents_updated_at on incidents (updated_at)`,
    sql`create index incidents_started_at on incidents (started_at)`,
    sql`create table reports (
      id text primary key, component text not null, category text not null, at bigint not null, edited_at bigint,
      reporter text not null, tenant text not null, detail text not null)`,
    sql`create index reports_at on reports (at)`,
    sql`create index reports_reporter on reports (reporter, component, at)`,
  ],
  [
    sql`create table transitions (component text not null, at bigint not null, level text not null)`,
    sql`create index transitions_component_at on transitions (component, at)`,
  ],
  [
    sql`alter table signals add column retry integer`,
    sql`create table marks (name text primary key, at bigint not null)`,
    sql`insert into marks (name, at) values ('five-minutes', 0)`,
    ...ROLLUPS_TABLE,
    sql`create table beliefs (name text primary key, body text not null)`,
    sql`create table receipts (component text not null, at bigint not null, level text not null, body text not null)`,
    sql`create index receipts_at on receipts (at, component)`,
    // The last hour is counted for every status; an index that led with the reporter was read from end to end for it.
    sql`drop index reports_reporter`,
    sql`drop index reports_at`,
    sql`create index reports_person on reports (component, reporter, at)`,
    sql`create index reports_at on reports (at, component, reporter)`,
  ],
  [
    ...LANES_TABLES,
    sql`create table works (id text primary key, ends_at bigint, body text not null)`,
    sql`create table audit (at bigint not null, who text not null, action text not null, about text not null, detail text not null)`,
    sql`create index audit_at on audit (at)`,
  ],
  [...VOTES_TABLE, ...FOLLOWS_TABLE],
  FOLLOWS_ASKER,
];

/** The database was written by a newer version of this bot. */
export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(
      `The database has schema version ${found} and this version of Ernie Watch knows ${known}. ` +
        'Start the newer version again, or point DATA_DIR at another folder.',
    );
  }
}

const versionOf = async (connection: Sql): Promise<number> => {
  const [row] = await connection.query<{ version: number | null }>(sql`select max(version) as version from migrations`);
  return Number(row?.version ?? 0);
};

/** Brings the schema up to date; several processes may try at once. */
export const migrate = async (connection: Sql): Promise<void> => {
  await connection.batch([sql`create table if not exists migrations (version integer primary key)`]);
  for (;;) {
    const version = await versionOf(connection);
    if (version > MIGRATIONS.length) throw new NewerDatabase(version, MIGRATIONS.length);
    const step = MIGRATIONS[version];
    if (!step) return;
    try {
      // The primary key is the lock: whoever inserts the number first runs the step.
      await connection.batch([sql`insert into migrations (version) values (${version + 1})`, ...step]);
    } catch (error) {
      if ((await versionOf(connection)) === version) throw error;
    }
  }
};
