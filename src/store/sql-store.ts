import type { Transition } from '../core/history.ts';
import type {
  ComponentId,
  Finding,
  Incident,
  Instant,
  Level,
  Maintenance,
  Report,
  Signal,
  Status,
} from '../core/types.ts';
import { auditStatement } from './audit.ts';
import { compact } from './compact.ts';
import { createFollows } from './follows.ts';
import { tidingStatements } from './lanes.ts';
import { migrate } from './migrations.ts';
import { dayRows, finestRows, type RollupRow, rollupFrom, rollupStatements } from './rollups.ts';
import { listOf, type Sql, type Statement, sql, words } from './sql.ts';
import { createOutbox, createSubscriptions } from './sql-outbox.ts';
import type { AuditEntry, Kept, Receipt, Store } from './store.ts';
import { createVotes } from './votes.ts';

const HOUR_MS = 3_600_000;
const END_OF_TIME = Number.MAX_SAFE_INTEGER;
/** A piece of compaction takes a few milliseconds. */
const A_PIECE = 1000;

interface SignalRow {
  component: ComponentId;
  source: Signal['source'];
  origin: string;
  level: Level | 'unknown';
  finding: Finding;
  detail: string;
  at: number;
  latency_ms: number | null;
  retry: number | null;
}

const signalOf = ({ latency_ms, retry, ...row }: SignalRow): Signal => ({
  ...row,
  ...(latency_ms === null ? {} : { latencyMs: latency_ms }),
  ...(retry === null ? {} : { retry }),
});

const signalStatement = (s: Signal): Statement => sql`
  insert into signals (component, source, origin, level, finding, detail, at, latency_ms, retry)
  values (${s.component}, ${s.source}, ${s.origin}, ${s.level}, ${s.finding}, ${s.detail}, ${s.at},
    ${s.latencyMs ?? null}, ${s.retry ?? null})`;

const statusStatement = (status: Status): Statement => sql`
  insert into statuses (component, body) values (${status.component}, ${JSON.stringify(status)})
  on conflict (component) do update set body = excluded.body`;

const transitionStatement = ({ component, at, level }: Transition): Statement => sql`
  insert into transitions (component, at, level) values (${component}, ${at}, ${level})`;

const incidentStatement = (incident: Incident): Statement => {
  const last = incident.updates.at(-1) ?? incident.updates[0];
  return sql`
    insert into incidents (id, started_at, updated_at, phase, body)
    values (${incident.id}, ${incident.startedAt}, ${last.at}, ${last.phase}, ${JSON.stringify(incident)})
    on conflict (id) do update set updated_at = excluded.updated_at, phase = excluded.phase, body = excluded.body`;
};

const beliefStatement = ({ name, body }: Kept): Statement => sql`
  insert into beliefs (name, body) values (${name}, ${body}) on conflict (name) do update set body = excluded.body`;

const receiptStatement = ({ component, at, level, body }: Receipt): Statement => sql`
  insert into receipts (component, at, level, body) values (${component}, ${at}, ${level}, ${body})`;

const workStatement = (work: Maintenance): Statement => sql`
  insert into works (id, ends_at, body) values (${work.id}, ${work.endedAt ?? work.to ?? null}, ${JSON.stringify(work)})
  on conflict (id) do update set ends_at = excluded.ends_at, body = excluded.body`;

/** What this store itself wrote as JSON. */
const bodyOf = <T>(row: { readonly body: string }): T => JSON.parse(row.body) as T;

const countOf = (rows: readonly { readonly n: number }[]): number => Number(rows[0]?.n ?? 0);

/** The store over any connection; creates and migrates the schema first. */
export const openStore = async (connection: Sql): Promise<Store> => {
  await migrate(connection);
  return {
    commit: ({ signals, statuses, incidents, transitions, beliefs, receipts, tidings, works, audit }) =>
      connection.batch([
        ...signals.map(signalStatement),
        ...rollupStatements(signals),
        ...statuses.map(statusStatement),
        ...incidents.map(incidentStatement),
        ...transitions.map(transitionStatement),
        ...beliefs.map(beliefStatement),
        ...receipts.map(receiptStatement),
        ...works.map(workStatement),
        ...tidings.flatMap(tidingStatements),
        ...audit.map(auditStatement),
      ]),
    signals: async (from, to = END_OF_TIME) => {
      const rows = await connection.query<SignalRow>(sql`
        select component, source, origin, level, finding, detail, at, latency_ms, retry from signals
        where at >= ${from} and at < ${to} order by at, component, origin`);
      return rows.map(signalOf);
    },
    rollups: async (from, to, component) =>
      (await connection.query<RollupRow>(finestRows(from, to, component))).map(rollupFrom),
    days: async (from, to, component) =>
      (await connection.query<RollupRow>(dayRows(from, to, component))).map(rollupFrom),
    statuses: async () => {
      const rows = await connection.query<{ body: string }>(sql`select body from statuses order by component`);
      return rows.map((row) => bodyOf<Status>(row));
    },
    transitions: (since) =>
      connection.query<Transition>(sql`
        select component, at, level from transitions t
        where at >= ${since}
          or at = (select max(at) from transitions b where b.component = t.component and b.at < ${since})
        order by at, component`),
    incidents: async (since) => {
      const rows = await connection.query<{ body: string }>(sql`
        select body from incidents where updated_at >= ${since} or phase <> 'resolved' order by started_at desc, id`);
      return rows.map((row) => bodyOf<Incident>(row));
    },
    incident: async (id) => {
      const [row] = await connection.query<{ body: string }>(sql`select body from incidents where id = ${id}`);
      return row && bodyOf<Incident>(row);
    },
    incidentCount: async (since) =>
      countOf(await connection.query(sql`select count(*) as n from incidents where started_at >= ${since}`)),
    report: async ({ component, category, at, reporter, tenant, detail }) => {
      const edited = await connection.query(sql`
        update reports set category = ${category}, detail = ${detail}, edited_at = ${at}
        where reporter = ${reporter} and component = ${component} and at > ${at - HOUR_MS} returning id`);
      if (edited.length > 0) return 'edited';
      // Two deliveries of one report at the same moment make the same id.
      const id = `${reporter}/${component}/${Math.floor(at / HOUR_MS)}`;
      const rows = await connection.query<{ edited_at: Instant | null }>(sql`
        insert into reports (id, component, category, at, edited_at, reporter, tenant, detail)
        values (${id}, ${component}, ${category}, ${at}, ${null}, ${reporter}, ${tenant}, ${detail})
        on conflict (id) do update set category = excluded.category, detail = excluded.detail, edited_at = excluded.at
        returning edited_at`);
      return rows[0]?.edited_at === null ? 'added' : 'edited';
    },
    people: async (since, component) =>
      countOf(
        await connection.query(sql`
          select count(distinct ${component ? sql`case when component = ${component} then reporter end` : words('reporter')}) as n
          from reports where at > ${since}`),
      ),
    reports: (from, to) =>
      connection.query<Report>(sql`
        select component, category, at, reporter, tenant, detail from reports
        where at >= ${from} and at < ${to} order by at, id`),
    beliefs: () => connection.query<Kept>(sql`select name, body from beliefs order by name`),
    receipts: (from, to, components) =>
      connection.query<Receipt>(sql`
        select component, at, level, body from receipts where at >= ${from} and at < ${to}
          ${components ? sql`and component in (${listOf(components)})` : words('')}
        order by at, component`),
    works: async (since) =>
      (
        await connection.query<{ body: string }>(sql`
          select body from works where ends_at is null or ends_at > ${since} order by id`)
      ).map(bodyOf<Maintenance>),
    work: async (id) => {
      const [row] = await connection.query<{ body: string }>(sql`select body from works where id = ${id}`);
      return row && bodyOf<Maintenance>(row);
    },
    audit: (atMost) =>
      connection.query<AuditEntry>(
        sql`select at, who, action, about, detail from audit order by at desc limit ${atMost}`,
      ),
    outbox: createOutbox(connection),
    subscriptions: createSubscriptions(connection),
    votes: createVotes(connection),
    follows: createFollows(connection),
    keep: async (name, offered) => {
      await connection.batch([
        sql`insert into meta (name, value) values (${name}, ${offered}) on conflict (name) do nothing`,
      ]);
      const [row] = await connection.query<{ value: string }>(sql`select value from meta where name = ${name}`);
      return row?.value ?? offered;
    },
    compact: (kept, atMost = A_PIECE) => compact(connection, kept, atMost),
    close: () => connection.close(),
  };
};
