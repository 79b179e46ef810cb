/** Milliseconds since 1970, UTC. */
export type Instant = number;

export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];
/** A sentence in every language we speak; a missing translation is a type error. */
export type Text = Readonly<Record<Locale, string>>;

export const LEVELS = ['operational', 'maintenance', 'degraded', 'outage'] as const; // mildest first
export type Level = (typeof LEVELS)[number];
/** Who has to act. */
export const SIDES = ['caller', 'provider', 'network'] as const;
export type Side = (typeof SIDES)[number];
/** Who has to act, as probabilities that sum to 1. */
export type Odds = Readonly<Record<Side, number>>;

/** `provider/part`, such as `ernie/chat`. */
export type ComponentId = `${string}/${string}`;

/** A part of the provider that can work or fail by itself. */
export interface Component {
  readonly id: ComponentId;
  readonly name: Text;
  /** Other words people call it by, each in lower case: `yiyan`, `文心一言`. */
  readonly aliases?: readonly string[];
  /** What can watch it: anyone, only a key holder, nobody from outside, or nothing because it is switched off. */
  readonly watch: 'open' | 'keyed' | 'none' | 'retired';
  /** One sentence: what watches it and what that proves, or why nothing can. */
  readonly about: Text;
  /** The headline follows core components in full; trouble of another one makes it degraded at most. */
  readonly core: boolean;
}

/** What one observation saw, as a closed list, so that every language can put it into words. */
export const FINDINGS = [
  'alive', // the right answer to a request without credentials
  'answered', // a keyed call brought tokens
  'slow', // the right answer, but late
  'throttled', // 429 to our own prober: it lives, we learn nothing more
  'own-key', // our own key is refused and never worked: our trouble
  'own-quota', // our own key is over its quota or unpaid: our trouble
  'good-key-rejected', // our own key worked before and is refused now
  'bad-key-accepted', // a made-up key was let in
  'error-in-200', // HTTP 200 with an error in its body
  'server-error', // 5xx with the provider's own JSON: the front lives, what is behind it fails
  'bare-server-error', // 5xx without it, such as a gateway's HTML page
  'cut-short', // the answer or stream stopped in the middle
  'unexpected', // an answer of no known kind
  'captive', // somebody else answered: a captive portal or a filtering proxy
  'too-large', // more bytes than any right answer has
  'too-many-redirects', // redirected more than three times
  'dns',
  'tls',
  'refused', // connection refused
  'reset', // connection closed before an answer
  'connect-timeout',
  'read-timeout',
  'proxy', // our own proxy refused or failed
  'said-fine', // its official page reports no trouble
  'said-trouble', // its official page reports trouble
  'said-nothing', // its official page answered, but could not be read
  'said-maintenance', // its official page reports maintenance
  'reachable', // a control target answered
  'unreachable', // a control target did not
] as const;
export type Finding = (typeof FINDINGS)[number];

/** One observation by one observer; `unknown` says nothing about the provider (our own trouble). */
export interface Signal {
  readonly component: ComponentId;
  readonly source: 'probe' | 'canary' | 'official' | 'control';
  /** One voice per origin: the probe's name and its vantage point, such as `v2-chat@home`. */
  readonly origin: string;
  readonly level: Level | 'unknown';
  readonly finding: Finding;
  /** What was seen, quoted without secrets, never translated: `401 invalid_iam_token`. */
  readonly detail: string;
  readonly at: Instant;
  readonly latencyMs?: number;
  /** 1, 2, 3 for the quick repeats after a failed check; absent for a check that was due. */
  readonly retry?: number;
}

/** The component id that control targets report on: is there an internet at all? */
export const CONTROL: ComponentId = 'control/internet';

/** Why a status is what it is, when the level alone does not say. */
export const REASONS = [
  'evidence', // the signals shown say so
  'starting', // no answer has come in yet
  'stale', // the last answer is too old
  'blind', // this bot cannot reach the internet from here
  'own-trouble', // our own key, quota or proxy stands in the way
  'suspect', // the last checks failed, which is too little to say more
  'unwatched', // nothing can watch it (without a key)
  'retired', // switched off by the provider for good
] as const;
export type Reason = (typeof REASONS)[number];

/** How likely each level is by all that is known, as probabilities that sum to 1. */
export type LevelOdds = Readonly<Record<'operational' | 'degraded' | 'outage', number>>;

/** People who reported a component lately, each counted once, against how many usually do in such a time. */
export interface Crowd {
  readonly people: number;
  readonly withinMs: number;
  readonly usual: number;
}

/** What the bot believes of a component, and why. */
export interface Status {
  readonly component: ComponentId;
  readonly level: Level | 'unknown';
  readonly reason: Reason;
  readonly since: Instant;
  readonly checkedAt: Instant | undefined;
  /** The newest signals of each origin that still count, oldest first. */
  readonly evidence: readonly Signal[];
  /** Absent while nothing can be said. */
  readonly odds?: LevelOdds;
  /** Absent where nobody reported it lately. */
  readonly crowd?: Crowd;
  /** What operators announced to be done on it just now. */
  readonly work?: Maintenance;
}

/** What people report, in the words of the page. */
export const REPORT_CATEGORIES = [
  'login',
  'api-errors',
  'slow',
  'rate-limits',
  'wrong-answers',
  'web-down',
  'other',
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

/** What one person told us; `reporter` and `tenant` are keyed hashes, `detail` is redacted before it gets here. */
export interface Report {
  readonly component: ComponentId;
  readonly category: ReportCategory;
  readonly at: Instant;
  readonly reporter: string;
  readonly tenant: string;
  readonly detail: string;
}

/** What one kind of check sees of a component: where it fails and where it does not. */
export interface Sight {
  readonly source: 'probe' | 'canary' | 'official';
  /** The worst that is seen by it where it fails; otherwise the newest. */
  readonly finding: Finding;
  /** Quoted without secrets, never translated. */
  readonly detail: string;
  /** The first failure that still counts; where it does not fail, the last answer. */
  readonly at: Instant;
  /** Vantage points from which it fails. */
  readonly fails: readonly string[];
  /** Vantage points from which it does not, since the first failure. */
  readonly answers: readonly string[];
}

/** What is known of a component in trouble, as facts that any language can tell; level `unknown`: it went out of sight. */
export interface Seen {
  readonly component: ComponentId;
  readonly level: Level | 'unknown';
  readonly since: Instant;
  readonly sights: readonly Sight[];
  readonly odds?: LevelOdds;
  readonly crowd?: Crowd;
}

/** A time in which trouble of these components is expected, for somebody works on them. */
export interface Maintenance {
  readonly id: string;
  readonly components: readonly ComponentId[];
  readonly from: Instant;
  /** Undefined while nobody has said when it ends. */
  readonly to: Instant | undefined;
  readonly note: string;
  /** Who announced it, where an official page did not. */
  readonly author?: Author;
  readonly announcedAt?: Instant;
  /** It was over before it should have been; before `from`: it never began. */
  readonly endedAt?: Instant;
}

/** A person who is in charge of the bot, by the name of their platform: `operator:slack:U0123`. */
export type Operator = `operator:${string}`;
/** Whose word something is. */
export type Author = 'bot' | Operator;

/** How far an incident is: trouble is seen; it is known what fails; all answers again; that has been confirmed. */
export const PHASES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type Phase = (typeof PHASES)[number];
/** One step of an incident; `components` are those in trouble at that moment, or when they were last seen. */
export interface Update {
  readonly phase: Phase;
  readonly level: Level;
  readonly components: readonly ComponentId[];
  readonly at: Instant;
  readonly author: Author;
  readonly note: string;
  /** What was known of each of the components. */
  readonly seen?: readonly Seen[];
  /** Work that took components out of this incident before they were seen well again. */
  readonly maintenance?: readonly Maintenance[];
  /** Nobody saw the trouble end: it was last seen at that moment. */
  readonly unseenSince?: Instant;
  /** An incident that became part of this one, with every component that was ever part of it. */
  readonly merged?: { readonly id: string; readonly components: readonly ComponentId[] };
}
/** What operators wrote down for themselves: no update, and told to nobody else. */
export interface Note {
  readonly at: Instant;
  readonly author: Operator;
  readonly note: string;
  /** How many updates there were by then. */
  readonly after: number;
}
/** What is seen since the last update where that differs from it: kept, but no news. */
export interface Meanwhile {
  /** What fails, in one line for comparing; empty while nothing is seen to fail. */
  readonly pattern: string;
  readonly since: Instant;
}
/** A time of trouble; updates only ever grow, the last is current. */
export interface Incident {
  readonly id: string;
  readonly startedAt: Instant;
  readonly updates: readonly [Update, ...Update[]];
  readonly meanwhile?: Meanwhile;
  readonly notes?: readonly Note[];
  /** The incident that this one became part of; then it is over. */
  readonly mergedInto?: string;
}
