import { STEPS_MS, stepOf } from '../core/rollup.ts';
import type { Instant } from '../core/types.ts';
import { borderStatement } from './rollups.ts';
import { type Sql, type Statement, sql, words } from './sql.ts';

/** The moments from which on each kind is kept; what lies wholly before them may go. */
export interface KeptFrom {
  readonly signals: Instant;
  readonly fiveMinutes: Instant;
  /** Rollups of hours and days, and receipts. */
  readonly hours: Instant;
  /** Reports, votes on steps, and how far channels were told what is over. */
  readonly reports: Instant;
}

/** Rows that may go, and what has to be written in the same transaction as they go. */
interface Expired {
  readonly rows: Statement;
  readonly before: Instant;
  readonly with: readonly Statement[];
}

const rowsOf = (table: string): Statement => words(`from ${table} where`);
const rollupsOf = (stepMs: number): Statement => sql`from rollups where step_ms = ${stepMs} and`;

const expired = ({ signals, fiveMinutes, hours, reports }: KeptFrom): readonly Expired[] => {
  const border = stepOf(fiveMinutes, STEPS_MS.hour);
  return [
    { rows: rowsOf('signals'), before: signals, with: [] },
    { rows: rollupsOf(STEPS_MS.fiveMinutes), before: border, with: [borderStatement(border)] },
    { rows: rollupsOf(STEPS_MS.hour), before: stepOf(hours, STEPS_MS.hour), with: [] },
    { rows: rollupsOf(STEPS_MS.day), before: stepOf(hours, STEPS_MS.day), with: [] },
    { rows: rowsOf('receipts'), before: hours, with: [] },
    { rows: rowsOf('reports'), before: reports, with: [] },
    { rows: rowsOf('fix_votes'), before: reports, with: [] },
    { rows: words('from lanes where next_at is null and leased_until is null and'), before: reports, with: [] },
  ];
};

/** Drops about so many of the oldest rows that are no longer kept; false when there was none. Doing it twice is doing it once. */
export const compact = async (connection: Sql, kept: KeptFrom, atMost: number): Promise<boolean> => {
  for (const { rows, before, with: also } of expired(kept)) {
    const found = await connection.query<{ at: Instant }>(
      sql`select at ${rows} at < ${before} order by at limit ${atMost}`,
    );
    const last = found.at(-1);
    if (last === undefined) continue;
    await connection.batch([...also, sql`delete ${rows} at <= ${last.at}`]);
    return true;
  }
  return false;
};
