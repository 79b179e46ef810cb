/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** What a component can be shown as. */
export type Level = 'operational' | 'degraded' | 'outage';

/** Why a probe failed. */
export type Failure = 'timeout' | 'network' | 'server' | 'rate_limit' | 'auth' | 'client';

/** What a report is about. */
export type Category = 'down' | 'errors' | 'slow' | 'auth' | 'quality' | 'billing' | 'other' | 'unspecified';

/** The name under which probes of something unrelated to the provider report. */
export const CONTROL = '_control';

/** One probe: `retry` is 1, 2, 3 for the quick repeats after a failure, 0 otherwise. */
export interface ProbeEvent {
  readonly kind: 'probe';
  readonly t: Instant;
  readonly component: string;
  readonly ok: boolean;
  /** HTTP status, 0 for no answer at all. */
  readonly status: number;
  readonly latencyMs?: number | undefined;
  readonly err?: Failure | undefined;
  readonly retry: number;
  /** The observer, one voice each; a component may have several. */
  readonly origin?: string;
  /** The place it looks from; each place has a network of its own. */
  readonly vantage?: string;
  /** Sees the gateway in front only: its good answers do not prove that what is behind works. */
  readonly shallow?: boolean;
  /** An answer that is wrong, but does not show that most requests fail. */
  readonly mild?: boolean;
  /** Answers, but later than anyone would wait for, whatever is usual. */
  readonly late?: boolean;
  /** Trouble of our own making (our key, our quota, our proxy): says nothing about the provider. */
  readonly own?: boolean;
}

/** One report by one person; `component` is undefined when they named none. */
export interface ReportEvent {
  readonly kind: 'report';
  readonly t: Instant;
  readonly component?: string | undefined;
  readonly category: Category;
  readonly user: string;
  readonly tenant?: string | undefined; // the workspace or server it came from
}

/** What the provider's own status page says of a component. */
export interface OfficialEvent {
  readonly kind: 'official';
  readonly t: Instant;
  readonly component: string;
  readonly level: Level | 'maintenance';
}

export type Event = ProbeEvent | ReportEvent | OfficialEvent;
