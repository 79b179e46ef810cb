import type { Instant, Locale, Text } from '../core/types.ts';
import type { View } from '../view/view.ts';
import type { AdapterName } from './door.ts';

/** One message to a channel. */
export interface Letter {
  /** The same object may go to many channels: a surface may remember how it drew it. */
  readonly view: View;
  readonly locale: Locale;
  /** Tells this message from all others of its channel, for good: `ernie-20260101-120000-chat/0`. At most 120 characters of ASCII. */
  readonly mark: string;
  /** Whom it calls: `here`, `everyone`, or the platform's id of a role or user group. */
  readonly mention?: string;
}

/** A message of ours that updates hang below. */
export interface Root {
  /** The platform's id of the message. */
  readonly message: string;
  /** Where its updates went so far, as the surface itself named it; undefined before the first. */
  readonly thread?: string;
}

/** Why a call did not do what it should. */
export type Failed =
  /** Another try may work. `sure` when it was certainly not carried out; `everywhere` when every channel would meet the same. */
  | {
      readonly kind: 'later';
      readonly reason: string;
      readonly sure: boolean;
      readonly afterMs?: number;
      readonly everywhere?: boolean;
    }
  /** No further try of this message will work. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The channel is not there any more, or not for us. */
  | { readonly kind: 'gone'; readonly reason: string };

export type Sent = { readonly kind: 'sent' } & Root;

/** A person's direct channel, by the platform's own id. */
export interface Reached {
  readonly kind: 'reached';
  readonly channel: string;
}

/** The marks of our own messages that stand there, each with the id of the first message that bears it. */
export interface Found {
  readonly kind: 'found';
  readonly marks: ReadonlyMap<string, string>;
  readonly thread?: string;
}

/** What stands in the way of posting somewhere, and the one thing to do about it. */
export interface Obstacle {
  readonly what: Text;
  readonly fix: Text;
}

/** What a surface allows; each is a number of calls in any window of that length. */
export interface Limits {
  /** Between two posts or replies in one channel, ms. */
  readonly channelMs: number;
  readonly post: Allowance;
  readonly edit: Allowance;
  readonly read: Allowance;
  /** All of them together. */
  readonly all: Allowance;
}
export interface Allowance {
  readonly calls: number;
  readonly withinMs: number;
}

/** Carries letters to one platform's channels; one try each, never throws. */
export interface Courier {
  readonly surface: AdapterName;
  readonly limits: Limits;
  post(channel: string, letter: Letter): Promise<Sent | Failed>;
  /** Makes the message look like this. */
  edit(channel: string, message: string, letter: Letter): Promise<Sent | Failed>;
  /** Answers below a root, in its thread. */
  reply(channel: string, root: Root, letter: Letter): Promise<Sent | Failed>;
  /** Which of our own messages stand in the channel since then, or below a root of it. */
  find(channel: string, since: Instant, root?: Root): Promise<Found | Failed>;
  /** The channel in which this person alone can be written to. */
  direct(user: string): Promise<Reached | Failed>;
  /** What stands in the way of posting, editing and threading there; nothing when all is well. */
  check(channel: string): Promise<readonly Obstacle[]>;
  /** What the operator should know of the surface as a whole: the token, its scopes, the clock. */
  examine(): Promise<Examination>;
}

/** How a surface stands. */
export interface Examination {
  readonly obstacles: readonly Obstacle[];
  /** How far its clock is ahead of ours, ms; undefined when it could not be asked. */
  readonly skewMs?: number;
}
