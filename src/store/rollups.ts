import { merged, type Rollup, rollupOf, STEPS_MS, WITHIN_MS } from '../core/rollup.ts';
import type { ComponentId, Instant, Signal } from '../core/types.ts';
import { type Statement, sql, words } from './sql.ts';

const LATENCIES = WITHIN_MS.map((end) => `within_${end}` as const);
const COUNTS = ['checks', 'bad', 'unknown', 'repeats', ...LATENCIES] as const;
const COLUMNS = ['step_ms', 'at', 'component', 'origin', 'source', ...COUNTS] as const;

/** A rollup as it is stored: a column for each latency class. */
export type RollupRow = Readonly<Record<(typeof COUNTS)[number], number>> &
  Pick<Rollup, 'component' | 'origin' | 'source' | 'at'> & { readonly step_ms: number };

const { fiveMinutes, hour, day } = STEPS_MS;

const counted = (condition: string): string => `sum(case when ${condition} then 1 else 0 end)`;
const beginning = (step: number): string => `at / ${step} * ${step}`;
const within = (index: number): string => {
  const [faster, end] = [WITHIN_MS[index - 1] ?? -1, WITHIN_MS[index + 1] && WITHIN_MS[index]];
  return `latency_ms > ${faster}${end ? ` and latency_ms <= ${end}` : ''}`;
};

/** The table and its contents from signals that are there already. Other latency classes would need another step. */
export const ROLLUPS_TABLE: readonly Statement[] = [
  words(`create table rollups (
    step_ms bigint not null, at bigint not null, component text not null, origin text not null, source text not null,
    ${COUNTS.map((column) => `${column} integer not null`).join(', ')},
    primary key (step_ms, at, component, origin))`),
  words(`insert into rollups (${COLUMNS.join(', ')})
    select ${fiveMinutes}, ${beginning(fiveMinutes)}, component, origin, max(source),
      count(*), ${counted(`level in ('degraded', 'outage')`)}, ${counted(`level = 'unknown'`)}, 0,
      ${WITHIN_MS.map((_, index) => counted(`(level = 'operational' or finding = 'slow') and ${within(index)}`)).join(', ')}
    from signals group by ${beginning(fiveMinutes)}, component, origin`),
  ...[hour, day].map((step) =>
    words(`insert into rollups (${COLUMNS.join(', ')})
      select ${step}, ${beginning(step)}, component, origin, max(source), ${COUNTS.map((column) => `sum(${column})`).join(', ')}
      from rollups where step_ms = ${fiveMinutes} group by ${beginning(step)}, component, origin`),
  ),
];

const ADD: readonly string[] = [
  `insert into rollups (${COLUMNS.join(', ')}) values (`,
  ...COLUMNS.slice(1).map(() => ', '),
  `) on conflict (step_ms, at, component, origin) do update set
    ${COUNTS.map((column) => `${column} = rollups.${column} + excluded.${column}`).join(', ')}`,
];

const addStatement = (r: Rollup): Statement => ({
  text: ADD,
  values: [r.stepMs, r.at, r.component, r.origin, r.source, r.checks, r.bad, r.unknown, r.repeats, ...r.latency],
});

/** Adds signals to the rollups of every step, always in the same order, so that two writers cannot block each other. */
export const rollupStatements = (signals: readonly Signal[]): readonly Statement[] => {
  const fine = rollupOf(signals, fiveMinutes);
  return [...fine, ...merged(fine, hour), ...merged(fine, day)].map(addStatement);
};

/** Named one by one: a rest of forty columns took three times as long. */
export const rollupFrom = (row: RollupRow): Rollup => ({
  component: row.component,
  origin: row.origin,
  source: row.source,
  at: row.at,
  stepMs: row.step_ms,
  checks: row.checks,
  bad: row.bad,
  unknown: row.unknown,
  repeats: row.repeats,
  latency: LATENCIES.map((column) => row[column]),
});

/** Rows of one step that begin between two moments, of one component or all. */
const ofStep = (stepMs: number, from: Instant, to: Instant, component: ComponentId | undefined): Statement => sql`
  select * from rollups where step_ms = ${stepMs} and at >= ${from} and at < ${to}
  ${component === undefined ? words('') : sql`and component = ${component}`}`;

const BORDER = sql`(select at from marks where name = ${'five-minutes'})`;
const ORDER = words('order by at, component, origin');

/** From here on the rows of five minutes are whole; older ones may be partly gone. It only ever moves on. */
export const borderStatement = (at: Instant): Statement =>
  sql`update marks set at = ${at} where name = ${'five-minutes'} and at < ${at}`;

/** Rows of five minutes where they are whole, else rows of an hour. One query, so that a move of the border cannot come between. */
export const finestRows = (from: Instant, to: Instant, component: ComponentId | undefined): Statement => sql`
  select * from (
    ${ofStep(hour, from, to, component)} and at < ${BORDER}
    union all
    ${ofStep(fiveMinutes, from, to, component)} and at >= ${BORDER}) as finest
  ${ORDER}`;

/** Rows of whole days (UTC). */
export const dayRows = (from: Instant, to: Instant, component: ComponentId | undefined): Statement =>
  sql`${ofStep(day, from, to, component)} ${ORDER}`;
