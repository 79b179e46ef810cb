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
  readonly status: number;
  readonly latencyMs?: number | undefined;
  readonly err?: Failure | undefined;
  readonly retry: number;
}

/** One report by one person; `component` is undefined when they named none. */
export interface ReportEvent {
  readonly kind: 'report';
  readonly t: Instant;
  readonly component?: string | undefined;
  readonly category: Category;
  readonly user: string;
}

export type Event = ProbeEvent | ReportEvent;

/** One reason for what is believed: `weight` in nats towards trouble (negative: against). */
export interface Evidence {
  readonly at: Instant;
  readonly what: string;
  weight: number;
  count: number;
}

/** What is normal for one component, learned only while it is believed to work. */
export interface Normal {
  fails: number; // decayed count of first probes that failed
  probes: number; // decayed count of first probes
  logMean: number; // of ln(latency)
  logVar: number;
  latencies: number; // decayed count behind the two above
  every: number; // usual milliseconds between first probes
  run: number; // first probes that failed in a row just now
}

/** What is believed of one component. */
export interface ComponentState {
  at: Instant; // beliefs hold for this moment
  belief: number[]; // probability of each regime, in the order of REGIMES
  level: Level;
  since: Instant;
  quietSince: Instant; // when belief last fell under the closing line, 0 while above it
  probedAt: Instant; // last first probe
  seenFailing: number; // decayed failures of the last minutes that were not 429
  throttled: number; // decayed 429 of the last minutes
  normal: Normal;
  reports: number; // decayed count of reports that named it
  raisedAt: Instant; // since when its own evidence alone says trouble, 0 while it does not
  invited: number; // decayed times another component opened an incident
  joined: number; // ... and this one followed
  why: Evidence[];
}

/** Who has reported lately: bounded, oldest forgotten first. */
export interface Voice {
  user: string;
  at: Instant;
  times: number; // reports within the voice window
  habit: number; // decayed reports of the last weeks
}

/** The usual rhythm of reports about the whole provider. */
export interface Rhythm {
  counts: number[]; // 24 hours x (weekday, weekend), decayed
  hours: number[]; // exposure of each, in hours, decayed
  windowAt: Instant;
  windowCount: number;
  windowCalm: number;
  spread: number; // decayed sum of squared surprise
  windows: number; // decayed count of windows
  mix: number[]; // decayed counts of categories, in the order of CATEGORIES
  named: number; // decayed count of reports that named a component
}

/** Failures without any answer wait here until something else answers. */
export interface Held {
  readonly event: ProbeEvent;
}

/** All that is remembered of one provider. Plain values only: it is stored as JSON. */
export interface EngineState {
  readonly version: 1;
  t: Instant;
  components: Record<string, ComponentState>;
  targets: Record<string, Instant>; // everything probed, `_control` too, and when last
  held: Held[];
  dark: string[]; // targets without an answer since the last answer of any
  ownSince: Instant; // 0, or since when our own network is believed to be down
  proxySince: Instant; // 0, or since when a proxy of ours refuses us
  rhythm: Rhythm;
  voices: Voice[];
  size: number; // how many components
  stirred: string[]; // components that are not plainly normal
  openedAt: Instant; // when an incident last opened with all else quiet
}
