import type { Transition } from '../core/history.ts';
import type { ComponentId, Incident, Instant, Report, Signal, Status } from '../core/types.ts';

/** What one round of watching changed; written all or nothing. */
export interface Change {
  readonly signals: readonly Signal[];
  readonly statuses: readonly Status[];
  readonly incidents: readonly Incident[];
  readonly transitions: readonly Transition[];
}

/** Remembers; what it has answered is on the disk. */
export interface Store {
  commit(change: Change): Promise<void>;
  /** Oldest first. */
  signals(since: Instant): Promise<readonly Signal[]>;
  statuses(): Promise<readonly Status[]>;
  /** Transitions since then, and for each component the last one before: what it was when that time began. Oldest first. */
  transitions(since: Instant): Promise<readonly Transition[]>;
  /** Open ones, and those that changed since then; newest start first. */
  incidents(since: Instant): Promise<readonly Incident[]>;
  /** How many incidents began since then. */
  incidentCount(since: Instant): Promise<number>;
  /** Adds a report, or edits this person's report of this component in the hour before it. */
  report(report: Report): Promise<'added' | 'edited'>;
  /** People who reported since then, each counted once: one component, or any. */
  people(since: Instant, component?: ComponentId): Promise<number>;
  /** A value kept for good under a name; the first one offered stays. */
  keep(name: string, offered: string): Promise<string>;
  /** Forgets raw signals older than that. */
  forget(before: Instant): Promise<void>;
  close(): Promise<void>;
}
