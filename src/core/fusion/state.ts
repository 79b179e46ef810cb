import type { Event, Instant, Level, ProbeEvent } from './events.ts';
import type { Table } from './table.ts';
import type { Rules } from './tuning.ts';

/** One kind of reason for what is believed: `weight` in nats towards trouble (negative: against). */
export interface Evidence {
  readonly at: Instant; // the first of its kind
  readonly last: Instant;
  readonly what: string;
  readonly weight: number;
  readonly count: number;
}

/** What is normal for one observer of a component, learned only while it is believed to work. */
export interface Normal {
  fails: number; // decayed count of first probes that failed
  probes: number; // decayed count of first probes
  logMean: number; // of ln(latency)
  logVar: number;
  latencies: number; // decayed count behind the two above
  every: number; // usual milliseconds between first probes
  run: number; // first probes that failed in a row just now
}

/** What is known of one observer of a component. */
export interface Origin {
  readonly vantage: string;
  readonly shallow: boolean;
  at: Instant; // last probe, repeats too
  probedAt: Instant; // last first probe
  failedAt: Instant; // last failure
  normal: Normal;
}

/** The reports about one component in the running window: how many came and how many usually would have. */
export interface Hearing {
  readonly heard: number;
  readonly due: number;
}

/** What is believed of one component; only a draft's own copy is ever written to. */
export interface ComponentState {
  at: Instant; // beliefs hold for this moment
  belief: number[]; // probability of each regime, in the order of REGIMES
  level: Level;
  since: Instant; // of the level; 0 while it has never changed
  quietSince: Instant; // when belief last fell under the closing line, 0 while above it
  badAt: Instant; // last evidence of its own that pointed to trouble
  probedAt: Instant; // last first probe of any origin
  every: number; // usual milliseconds between first probes of its most frequent origin
  recent: number[]; // decayed failures of the last minutes, by kind
  origins: Record<string, Origin>;
  official: { readonly level: Level | 'maintenance'; readonly at: Instant } | undefined;
  reports: number; // decayed count of reports that named it, as of ...
  counted: number; // ... so many reports that named any component
  invited: number; // decayed times another component opened an incident
  joined: number; // ... and this one followed
  hearing: Hearing;
  why: readonly Evidence[];
}

/** Who has reported lately: bounded, oldest forgotten first. */
export interface Voice {
  readonly user: string;
  readonly at: Instant; // first report within the voice window
  readonly last: Instant;
  readonly times: number; // reports within the voice window
  readonly habit: number; // decayed reports of the last weeks
  readonly component?: string | undefined; // what the last report named
  readonly tenant?: string | undefined;
}

/** A tenant that people reported from. */
export interface Tenant {
  readonly tenant: string;
  readonly at: Instant; // last report
}

/** The usual rhythm of reports about the whole provider. */
export interface Rhythm {
  counts: number[]; // 24 hours x (weekday, weekend), decayed
  hours: number[]; // exposure of each, in hours, decayed
  windowAt: Instant;
  windowCount: number;
  windowCalm: number;
  rate: number; // usual reports per hour in this window
  lately: { count: number; due: number }; // decayed reports of the last hours, and how many the rhythm would have
  spread: number; // decayed sum of squared surprise
  due: number; // decayed sum of what was expected
  mix: number[]; // decayed counts of categories, in the order of CATEGORIES
  named: number; // decayed count of reports that named a component
}

/** What is known of one place that looks: whether its own network works. */
export interface Vantage {
  readonly held: readonly ProbeEvent[]; // failures without any answer wait here until something else answers
  readonly dark: readonly string[]; // targets without an answer since the last answer of any
  readonly controls: Readonly<Record<string, Instant>>; // control targets, and when each was asked last
  readonly ownSince: Instant; // 0, or since when our own network is believed to be down
  readonly proxySince: Instant; // 0, or since when a proxy of ours refuses us
  readonly heardAt: Instant; // last probe from there
}

/** What is remembered beside the components. Plain values only: it is stored as JSON. */
export interface Shared {
  readonly t: Instant;
  readonly heardAt: Instant; // last event of all
  readonly rhythm: Rhythm;
  readonly voices: readonly Voice[];
  readonly tenants: readonly Tenant[]; // the last two different ones
  readonly vantages: Readonly<Record<string, Vantage>>;
  readonly stirred: readonly string[]; // components that are not plainly normal
  readonly counted: number; // reports that named any component
  readonly openedAt: Instant; // when an incident last opened with all else quiet
  readonly behind: number; // events in a row that were far older than the newest
}

/** All that is remembered of one provider. */
export interface EngineState extends Shared {
  readonly rules: Rules;
  readonly components: Table<ComponentState>;
  /** Of this very moment; undefined right after time has passed or a state was read back. */
  readonly moment: Moment | undefined;
}

/** The events of one moment and what was remembered before them: their order must not matter. */
export interface Moment {
  readonly before: Omit<EngineState, 'moment'>;
  readonly events: readonly Event[];
}
