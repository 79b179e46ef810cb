import { atLeast } from '../levels.ts';
import type { ComponentId, Level, Locale } from '../types.ts';

/** Where posts go, opaque behind the colon: `slack:C0123`, `discord:400000000000000001`. */
export type Address = `${'slack' | 'discord' | 'console'}:${string}`;

/** The surface an address belongs to, and the platform's own id of the channel. */
export const surfaceOf = (to: Address): string => to.slice(0, to.indexOf(':'));
export const channelOf = (to: Address): string => to.slice(to.indexOf(':') + 1);

/** A time of day in which only outages are posted; over midnight where `from` is later than `to`. */
export interface QuietHours {
  /** Minutes since midnight, in the zone's own time. */
  readonly from: number;
  readonly to: number;
  /** An IANA name: `Asia/Shanghai`. */
  readonly zone: string;
}

/** What the mildest thing is that a channel wants to hear of: everything, trouble, or outages alone. */
export const FLOORS = ['maintenance', 'degraded', 'outage'] as const satisfies readonly Level[];
export type Floor = (typeof FLOORS)[number];

/** A channel that gets posts, one for each address. */
export interface Subscription {
  readonly to: Address;
  /** The workspace or server the channel belongs to, by the platform's own id. */
  readonly tenant: string;
  readonly components: 'all' | readonly ComponentId[];
  readonly floor: Floor;
  readonly locale: Locale;
  readonly quiet?: QuietHours;
  /** Whom a new post calls: `here`, `everyone`, or the platform's id of a role or user group. */
  readonly mention?: string;
  /** Whether a long incident is brought to mind again. */
  readonly reminders: boolean;
}

/** Whether a channel wants to hear of trouble this bad in these components. */
export const wants = (
  { components, floor }: Pick<Subscription, 'components' | 'floor'>,
  level: Level,
  troubled: readonly ComponentId[],
): boolean => atLeast(level, floor) && (components === 'all' || troubled.some((id) => components.includes(id)));
