import type { Address, Subscription } from '../core/posting/subscription.ts';
import type { ComponentId, Instant, Level } from '../core/types.ts';
import type { AuditEntry } from './store.ts';

/** What kind of story a lane tells. */
export const STORY_KINDS = ['incident', 'maintenance', 'summary', 'test', 'follow'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** A story got a step: every channel that wants it is to hear of it. */
export interface Tiding {
  readonly story: string;
  readonly kind: StoryKind;
  /** The worst it ever was. */
  readonly level: Level;
  readonly components: readonly ComponentId[];
  readonly at: Instant;
}

/** The kind of call that comes next: each has a quota of its own. */
export type CallKind = 'post' | 'edit';

/** How far one channel has been told one story; the fact that is delivered. */
export interface Lane {
  readonly id: string;
  readonly to: Address;
  readonly story: string;
  readonly kind: StoryKind;
  readonly root: string | undefined;
  readonly thread: string | undefined;
  readonly shown: number;
  readonly told: number;
  readonly reminders: number;
  readonly remindedAt: Instant | undefined;
  readonly checkAt: Instant | undefined;
  /** Grows with each step of the story, so that none comes unnoticed while a call is under way. */
  readonly wakes: number;
  /** Calls that failed in a row, and since when. */
  readonly tries: number;
  readonly failingSince: Instant | undefined;
  readonly problem: string | undefined;
  /** What the last call was whose end nobody knows. */
  readonly doubt: CallKind | undefined;
  readonly doubtSince: Instant | undefined;
  /** The last moment at which that call may have been made. */
  readonly triedAt: Instant | undefined;
  /** What belongs to this lane alone, such as the incidents of a summary; JSON of whoever wrote it. */
  readonly body: string | undefined;
}

/** Where a lane stands after a call, and when it is looked at next; never, while its story stands still. */
export interface Settled extends Lane {
  readonly next: CallKind;
  readonly nextAt: Instant | undefined;
  /** When a message of it last went out. */
  readonly sentAt?: Instant;
}

/** Which lanes may be taken. */
export interface Wanted {
  readonly surface: string;
  readonly call: CallKind;
  readonly atMost: number;
  readonly now: Instant;
  readonly leaseMs: number;
}

/** A new lane for one channel alone. */
export interface Started {
  readonly to: Address;
  readonly story: string;
  readonly kind: StoryKind;
  readonly at: Instant;
  readonly body?: string;
}

/** What is waiting, at one moment. */
export interface Backlog {
  readonly waiting: number;
  readonly failing: number;
  readonly oldest: Instant | undefined;
}

/** Facts to be delivered: kept with what they are about, leased one by one, settled when the platform has answered. */
export interface Outbox {
  /** Takes lanes that are due, the longest due first, one for each channel; they are this caller's until settled or the lease ends. */
  claim(wanted: Wanted): Promise<readonly Lane[]>;
  settle(settled: readonly Settled[], started?: readonly Started[]): Promise<void>;
  /** Starts lanes for one channel; one that exists is left as it is. */
  start(started: readonly Started[]): Promise<void>;
  /** Lanes of a channel where nothing was told yet, and those that wait for the end of quiet hours. */
  held(to: Address, now: Instant): Promise<readonly Lane[]>;
  /** The moment from which a call of this kind is due that nobody has taken; undefined when nothing is to come. */
  due(surface: string, call: CallKind): Promise<Instant | undefined>;
  /** Gives free what a process that is gone had taken, where it can be told that no other is at work. */
  reclaim(now: Instant): Promise<void>;
  backlog(now: Instant): Promise<Backlog>;
  /** The last that went out to each channel, and what stands in the way. */
  deliveries(): Promise<readonly Delivery[]>;
}

export interface Delivery {
  readonly to: Address;
  readonly sentAt: Instant | undefined;
  readonly problem: string | undefined;
  readonly failingSince: Instant | undefined;
}

/** Channels that get posts. */
export interface Subscriptions {
  /** Keeps it in place of an earlier one of that address, starts the stories it comes into the middle of, and notes who did it. */
  put(subscription: Subscription, started?: readonly Started[], audit?: readonly AuditEntry[]): Promise<void>;
  /** Takes it away with everything still to be told there; false when there was none. */
  remove(to: Address, audit?: readonly AuditEntry[]): Promise<boolean>;
  of(to: readonly Address[]): Promise<readonly Subscription[]>;
  all(): Promise<readonly Subscription[]>;
  /** How many channels of each language would hear of this. */
  audience(tiding: Pick<Tiding, 'level' | 'components'>): Promise<number>;
}
