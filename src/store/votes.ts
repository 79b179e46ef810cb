import type { Vote } from '../core/fixes/vote.ts';
import { type Sql, type Statement, sql } from './sql.ts';

/** What people said of the steps of a diagnosis. */
export interface Votes {
  /** A person's word on a step of a subject; the newest one stays. */
  cast(vote: Vote): Promise<void>;
  /** Everything said of a subject, oldest first. */
  of(subject: string): Promise<readonly Vote[]>;
}

export const VOTES_TABLE: readonly Statement[] = [
  sql`create table fix_votes (
    subject text not null, fix text not null, voter text not null, tenant text not null, worked integer not null,
    at bigint not null, primary key (subject, fix, voter))`,
  sql`create index fix_votes_at on fix_votes (at)`,
];

interface Row {
  readonly subject: string;
  readonly fix: string;
  readonly worked: number;
  readonly at: number;
  readonly voter: string;
  readonly tenant: string;
}

export const createVotes = (connection: Sql): Votes => ({
  cast: ({ subject, fix, voter, tenant, worked, at }) =>
    connection.batch([
      sql`insert into fix_votes (subject, fix, voter, tenant, worked, at)
        values (${subject}, ${fix}, ${voter}, ${tenant}, ${worked ? 1 : 0}, ${at})
        on conflict (subject, fix, voter) do update set
          worked = excluded.worked, at = excluded.at, tenant = excluded.tenant`,
    ]),
  of: async (subject) => {
    const rows = await connection.query<Row>(sql`
      select subject, fix, worked, at, voter, tenant from fix_votes where subject = ${subject} order by at, voter, fix`);
    return rows.map(({ worked, ...row }) => ({ ...row, worked: Number(worked) === 1 }));
  },
});
