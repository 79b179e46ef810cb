import type { Transition } from '../core/history.ts';
import type { Rollup } from '../core/rollup.ts';
import type { ComponentId, Incident, Instant, Level, Maintenance, Report, Signal, Status } from '../core/types.ts';
import type { KeptFrom } from './compact.ts';
import type { Follows } from './follows.ts';
import type { Outbox, Subscriptions, Tiding } from './outbox.ts';
import type { Votes } from './votes.ts';

/** Something remembered under a name, as JSON of whoever remembers it. */
export interface Kept {
  readonly name: string;
  readonly body: string;
}

/** Why a component was taken to be at a level at that moment, as JSON of whoever concluded it. */
export interface Receipt {
  readonly component: ComponentId;
  readonly at: Instant;
  readonly level: Level | 'unknown';
  readonly body: string;
}

/** Who did what, in words of the platform's ids; only ever added to. */
export interface AuditEntry {
  readonly at: Instant;
  /** `slack:U0123`, `console:ann`. */
  readonly who: string;
  /** A constant word: `incident.open`. */
  readonly action: string;
  /** What it was done to: an incident, a channel. */
  readonly about: string;
  /** What was said with it, without secrets. */
  readonly detail: string;
}

/** What one round of watching, or somebody's hand, changed; written all or nothing. */
export interface Change {
  readonly signals: readonly Signal[];
  readonly statuses: readonly Status[];
  readonly incidents: readonly Incident[];
  readonly transitions: readonly Transition[];
  /** What is remembered from now on; names that are not in it stay as they are. */
  readonly beliefs: readonly Kept[];
  readonly receipts: readonly Receipt[];
  /** Stories that got a step, to be told to whoever wants to hear of them. */
  readonly tidings: readonly Tiding[];
  readonly works: readonly Maintenance[];
  readonly audit: readonly AuditEntry[];
}

/** A change of nothing, to say only what there is. */
export const NO_CHANGE: Change = {
  signals: [],
  statuses: [],
  incidents: [],
  transitions: [],
  beliefs: [],
  receipts: [],
  tidings: [],
  works: [],
  audit: [],
};

/** Remembers; what it has answered is on the disk. Between two moments means: the first, and up to the second. */
export interface Store {
  commit(change: Change): Promise<void>;
  /** Oldest first; without an end all since then. */
  signals(from: Instant, to?: Instant): Promise<readonly Signal[]>;
  /** Rollups that begin between two moments: of five minutes where these are still there, else of an hour. Oldest first. */
  rollups(from: Instant, to: Instant, component?: ComponentId): Promise<readonly Rollup[]>;
  /** Rollups of days (UTC) that begin between two moments, today included; oldest first. */
  days(from: Instant, to: Instant, component?: ComponentId): Promise<readonly Rollup[]>;
  statuses(): Promise<readonly Status[]>;
  /** Transitions since then, and for each component the last one before: what it was when that time began. Oldest first. */
  transitions(since: Instant): Promise<readonly Transition[]>;
  /** Open ones, and those that changed since then; newest start first. */
  incidents(since: Instant): Promise<readonly Incident[]>;
  /** One incident, however old. */
  incident(id: string): Promise<Incident | undefined>;
  /** How many incidents began since then. */
  incidentCount(since: Instant): Promise<number>;
  /** Adds a report, or edits this person's report of this component in the hour before it. */
  report(report: Report): Promise<'added' | 'edited'>;
  /** People who reported since then, each counted once: one component, or any. */
  people(since: Instant, component?: ComponentId): Promise<number>;
  /** Reports made between two moments, oldest first. */
  reports(from: Instant, to: Instant): Promise<readonly Report[]>;
  /** The last body under each name. */
  beliefs(): Promise<readonly Kept[]>;
  /** Receipts between two moments, oldest first: of these components, or of all. */
  receipts(from: Instant, to: Instant, components?: readonly ComponentId[]): Promise<readonly Receipt[]>;
  /** Maintenance that somebody planned and that was not over at that moment; the next first. */
  works(since: Instant): Promise<readonly Maintenance[]>;
  work(id: string): Promise<Maintenance | undefined>;
  /** The last of what was done by hand, newest first. */
  audit(atMost: number): Promise<readonly AuditEntry[]>;
  readonly outbox: Outbox;
  readonly subscriptions: Subscriptions;
  readonly votes: Votes;
  readonly follows: Follows;
  /** A value kept for good under a name; the first one offered stays. */
  keep(name: string, offered: string): Promise<string>;
  /** Drops a little of what is no longer kept, so that others get in between; false when nothing was left to drop. */
  compact(kept: KeptFrom, atMost?: number): Promise<boolean>;
  close(): Promise<void>;
}
