import type { Address } from '../core/posting/subscription.ts';
import { FLOORS, surfaceOf } from '../core/posting/subscription.ts';
import type { ComponentId, Level } from '../core/types.ts';
import type { CallKind, Lane, Settled, Started, StoryKind, Tiding } from './outbox.ts';
import { type Statement, sql, words } from './sql.ts';

/** The tables of subscriptions and of what is to be told to them. */
export const LANES_TABLES: readonly Statement[] = [
  // Components stand between commas, or are `*`; the floor is its place in FLOORS: so one statement finds who is to be told.
  sql`create table subscriptions (
    address text primary key, surface text not null, components text not null, floor integer not null, body text not null)`,
  sql`create table lanes (
    id text primary key, at bigint not null, address text not null, surface text not null, story text not null,
    kind text not null,
    root text, thread text, shown integer not null default -1, told integer not null default -1,
    reminders integer not null default 0, reminded_at bigint, check_at bigint, wakes integer not null default 0,
    next text not null, next_at bigint, leased_until bigint,
    doing text, attempt_at bigint, doubt text, doubt_since bigint, tried_at bigint,
    tries integer not null default 0, failing_since bigint, problem text, sent_at bigint, body text)`,
  sql`create index lanes_due on lanes (surface, next, next_at) where next_at is not null`,
  sql`create index lanes_leased on lanes (leased_until) where leased_until is not null`,
  sql`create index lanes_story on lanes (story)`,
  sql`create index lanes_at on lanes (at)`,
  sql`create index lanes_address on lanes (address)`,
];

/** A lane as it is stored. */
export interface LaneRow {
  readonly id: string;
  readonly address: Address;
  readonly story: string;
  readonly kind: StoryKind;
  readonly root: string | null;
  readonly thread: string | null;
  readonly shown: number;
  readonly told: number;
  readonly reminders: number;
  readonly reminded_at: number | null;
  readonly check_at: number | null;
  readonly wakes: number;
  readonly tries: number;
  readonly failing_since: number | null;
  readonly problem: string | null;
  readonly doubt: CallKind | null;
  readonly doubt_since: number | null;
  readonly tried_at: number | null;
  readonly body: string | null;
}

/** What is read of a lane. */
export const LANE_COLUMNS = words(
  'id, address, story, kind, root, thread, shown, told, reminders, reminded_at, check_at, wakes, tries, failing_since, problem, doubt, doubt_since, tried_at, body',
);

/** A lane as others see it. */
export const laneFrom = (row: LaneRow): Lane => ({
  id: row.id,
  to: row.address,
  story: row.story,
  kind: row.kind,
  root: row.root ?? undefined,
  thread: row.thread ?? undefined,
  shown: row.shown,
  told: row.told,
  reminders: row.reminders,
  remindedAt: row.reminded_at ?? undefined,
  checkAt: row.check_at ?? undefined,
  wakes: row.wakes,
  tries: row.tries,
  failingSince: row.failing_since ?? undefined,
  problem: row.problem ?? undefined,
  doubt: row.doubt ?? undefined,
  doubtSince: row.doubt_since ?? undefined,
  triedAt: row.tried_at ?? undefined,
  body: row.body ?? undefined,
});

/** Subscriptions that want to hear of this, as a condition. */
export const hears = (level: Level, components: readonly ComponentId[]): Statement => {
  const named = components.map((id) => sql` or components like ${`%,${id},%`}`);
  return sql`floor <= ${(FLOORS as readonly Level[]).indexOf(level)} and (components = '*' ${named.reduce<Statement>((all, one) => sql`${all}${one}`, words(''))})`;
};

/** Wakes whoever was told of the story before, and begins a lane for everybody else who wants to hear of it. */
export const tidingStatements = ({ story, kind, level, components, at }: Tiding): readonly Statement[] => [
  // Whoever waits after a failure goes on waiting; a call under way looks at `wakes` when it ends.
  sql`update lanes set wakes = wakes + 1,
      next = case when root is null then 'post' else 'edit' end,
      next_at = case when failing_since is not null and next_at > ${at} then next_at else ${at} end
    where story = ${story}`,
  sql`insert into lanes (id, at, address, surface, story, kind, next, next_at)
    select address || ' ' || ${story}, ${at}, address, surface, ${story}, ${kind}, 'post', ${at} from subscriptions
    where ${hears(level, components)}
    on conflict (id) do nothing`,
];

/** A lane for one channel; nothing where it exists. */
export const startStatement = ({ to, story, kind, at, body }: Started): Statement => sql`
  insert into lanes (id, at, address, surface, story, kind, next, next_at, body)
  values (${`${to} ${story}`}, ${at}, ${to}, ${surfaceOf(to)}, ${story}, ${kind}, 'post', ${at}, ${body ?? null})
  on conflict (id) do nothing`;

/** Writes how a call ended, and gives the lane free. */
export const settleStatement = (lane: Settled): Statement => sql`
  update lanes set root = ${lane.root ?? null}, thread = ${lane.thread ?? null}, shown = ${lane.shown}, told = ${lane.told},
    reminders = ${lane.reminders}, reminded_at = ${lane.remindedAt ?? null}, check_at = ${lane.checkAt ?? null},
    next = case when wakes = ${lane.wakes} then ${lane.next}
      when ${lane.root ?? null} is null then 'post' else 'edit' end,
    next_at = case when wakes = ${lane.wakes} or ${lane.failingSince ?? null} is not null then ${lane.nextAt ?? null}
      else 0 end,
    leased_until = null, doing = null, attempt_at = null,
    doubt = ${lane.doubt ?? null}, doubt_since = ${lane.doubtSince ?? null}, tried_at = ${lane.triedAt ?? null},
    tries = ${lane.tries}, failing_since = ${lane.failingSince ?? null}, problem = ${lane.problem ?? null},
    sent_at = coalesce(${lane.sentAt ?? null}, sent_at)
  where id = ${lane.id}`;
