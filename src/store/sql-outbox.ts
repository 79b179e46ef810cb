import type { Address, Subscription } from '../core/posting/subscription.ts';
import { FLOORS, surfaceOf } from '../core/posting/subscription.ts';
import type { Instant } from '../core/types.ts';
import { auditStatement } from './audit.ts';
import { hears, LANE_COLUMNS, type LaneRow, laneFrom, settleStatement, startStatement } from './lanes.ts';
import type { Outbox, Subscriptions } from './outbox.ts';
import { listOf, type Sql, sql, words } from './sql.ts';

/** More candidates than wanted are looked at, for several may belong to one channel. */
const CANDIDATES = 4;

/** What a lane was taken for and never settled is in doubt from then on. */
const DOUBTED = words(`
  doubt = case when attempt_at is null then doubt when doing = 'post' or doubt = 'post' then 'post' else 'edit' end,
  doubt_since = case when attempt_at is null then doubt_since else coalesce(doubt_since, attempt_at) end`);

/** The outbox over any connection. */
export const createOutbox = (connection: Sql): Outbox => ({
  claim: async ({ surface, call, atMost, now, leaseMs }) => {
    // The outer condition again: another process may have come first while this one waited for the row.
    const rows = await connection.query<LaneRow>(sql`
      update lanes set leased_until = ${now + leaseMs}, ${DOUBTED},
        tried_at = case when attempt_at is null then tried_at else leased_until end, doing = ${call}, attempt_at = ${now}
      where id in (
        select min(id) from (
          select id, address from lanes
          where surface = ${surface} and next = ${call} and next_at is not null and next_at <= ${now}
            and (leased_until is null or leased_until < ${now})
            and address not in (select address from lanes where leased_until is not null and leased_until >= ${now})
          order by next_at limit ${CANDIDATES * atMost}) as candidates
        group by address limit ${atMost})
        and next_at <= ${now} and (leased_until is null or leased_until < ${now})
      returning ${LANE_COLUMNS}`);
    return rows.map(laneFrom);
  },
  settle: (settled, started = []) =>
    connection.batch([...settled.map(settleStatement), ...started.map(startStatement)]),
  start: (started) => connection.batch(started.map(startStatement)),
  held: async (to, now) => {
    const rows = await connection.query<LaneRow>(sql`
      select ${LANE_COLUMNS} from lanes
      where address = ${to} and next_at is not null and next_at <= ${now}
        and (leased_until is null or leased_until < ${now}) order by id`);
    return rows.map(laneFrom);
  },
  due: async (surface, call) => {
    const [row] = await connection.query<{ at: Instant }>(sql`
      select next_at as at from lanes
      where surface = ${surface} and next = ${call} and next_at is not null and leased_until is null
      order by next_at limit 1`);
    return row?.at;
  },
  // Whoever had taken them may have called until this very moment.
  reclaim: (now) =>
    connection.batch([
      sql`update lanes set ${DOUBTED}, tried_at = ${now}, attempt_at = null, doing = null, leased_until = null
        where leased_until is not null`,
    ]),
  backlog: async (now) => {
    const [row] = await connection.query<{ waiting: number; failing: number | null; oldest: Instant | null }>(sql`
      select count(*) as waiting, sum(case when failing_since is not null then 1 else 0 end) as failing,
        min(coalesce(failing_since, next_at)) as oldest
      from lanes where next_at is not null and (next_at <= ${now} or failing_since is not null)`);
    return { waiting: Number(row?.waiting ?? 0), failing: Number(row?.failing ?? 0), oldest: row?.oldest ?? undefined };
  },
  deliveries: async () => {
    const rows = await connection.query<{
      address: Address;
      sent_at: Instant | null;
      problem: string | null;
      failing_since: Instant | null;
    }>(sql`
      select subscriptions.address as address, max(sent_at) as sent_at, max(problem) as problem,
        min(failing_since) as failing_since
      from subscriptions left join lanes on lanes.address = subscriptions.address
      group by subscriptions.address order by subscriptions.address`);
    return rows.map(({ address, sent_at, problem, failing_since }) => ({
      to: address,
      sentAt: sent_at ?? undefined,
      problem: problem ?? undefined,
      failingSince: failing_since ?? undefined,
    }));
  },
});

const subscriptionsFrom = (rows: readonly { readonly body: string }[]): readonly Subscription[] =>
  rows.map(({ body }) => JSON.parse(body) as Subscription);

/** Subscriptions over any connection. */
export const createSubscriptions = (connection: Sql): Subscriptions => ({
  put: (subscription, started = [], audit = []) => {
    const { to, components, floor } = subscription;
    const listed = components === 'all' ? '*' : `,${components.join(',')},`;
    return connection.batch([
      sql`insert into subscriptions (address, surface, components, floor, body)
        values (${to}, ${surfaceOf(to)}, ${listed}, ${FLOORS.indexOf(floor)}, ${JSON.stringify(subscription)})
        on conflict (address) do update set components = excluded.components, floor = excluded.floor, body = excluded.body`,
      ...started.map(startStatement),
      ...audit.map(auditStatement),
    ]);
  },
  remove: async (to, audit = []) => {
    const [known] = await connection.query(sql`select address from subscriptions where address = ${to}`);
    await connection.batch([
      sql`delete from subscriptions where address = ${to}`,
      sql`delete from lanes where address = ${to}`,
      ...audit.map(auditStatement),
    ]);
    return known !== undefined;
  },
  of: async (to) =>
    subscriptionsFrom(await connection.query(sql`select body from subscriptions where address in (${listOf(to)})`)),
  all: async () => subscriptionsFrom(await connection.query(sql`select body from subscriptions order by address`)),
  audience: async ({ level, components }) => {
    const [row] = await connection.query<{ n: number }>(sql`
      select count(*) as n from subscriptions where ${hears(level, components)}`);
    return Number(row?.n ?? 0);
  },
});
