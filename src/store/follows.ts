import type { Follow } from '../core/following.ts';
import type { Address } from '../core/posting/subscription.ts';
import type { ComponentId, Instant } from '../core/types.ts';
import { startStatement } from './lanes.ts';
import type { Started } from './outbox.ts';
import { type Sql, type Statement, sql, words } from './sql.ts';

/** People who wait for a component to work again. */
export interface Follows {
  /** Keeps it; one of the same person and component stays as it is. */
  put(follow: Follow): Promise<void>;
  /** Of one person, or of all; the oldest first. */
  of(asker?: string): Promise<readonly Follow[]>;
  /** Ends these of one person; without a component all of them. The number that ended. */
  remove(asker: string, component?: ComponentId): Promise<number>;
  /** The wait is over: it is gone, and the word is in the outbox, in one transaction. */
  fulfil(follow: Follow, word: Started): Promise<void>;
  /** Drops those that began before that moment. */
  expire(before: Instant): Promise<void>;
}

export const FOLLOWS_TABLE: readonly Statement[] = [
  sql`create table follows (
    address text not null, component text not null, since bigint not null, tenant text not null, locale text not null,
    primary key (address, component))`,
];

export const FOLLOWS_ASKER: readonly Statement[] = [
  // Whoever waited before is told all the same; only in nobody's list does that wait stand.
  sql`alter table follows add column asker text not null default ''`,
  sql`create index follows_asker on follows (asker, since)`,
];

interface Row extends Omit<Follow, 'to'> {
  readonly address: Address;
}

/** Follows over any connection. */
export const createFollows = (connection: Sql): Follows => ({
  put: ({ to, asker, component, since, tenant, locale }) =>
    connection.batch([
      sql`insert into follows (address, asker, component, since, tenant, locale)
        values (${to}, ${asker}, ${component}, ${since}, ${tenant}, ${locale}) on conflict (address, component) do nothing`,
    ]),
  of: async (asker) => {
    const rows = await connection.query<Row>(sql`
      select address, asker, component, since, tenant, locale from follows
      ${asker ? sql`where asker = ${asker}` : words('')}
      order by since, address, component`);
    return rows.map(({ address, ...row }) => ({ to: address, ...row, since: Number(row.since) }));
  },
  remove: async (asker, component) => {
    const rows = await connection.query(sql`
      delete from follows where asker = ${asker} ${component ? sql`and component = ${component}` : words('')}
      returning component`);
    return rows.length;
  },
  // Whoever deletes it first sends the word: the lane bears the follow's own name, so that it begins once.
  fulfil: ({ to, component }, word) =>
    connection.batch([
      sql`delete from follows where address = ${to} and component = ${component}`,
      startStatement(word),
    ]),
  expire: (before) => connection.batch([sql`delete from follows where since < ${before}`]),
});
