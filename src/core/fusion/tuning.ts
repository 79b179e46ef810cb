import type { Category } from './state.ts';

export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/**
 * What a component may be going through. `fails` is the share of requests that fail, `slower` the shift of
 * ln(latency), `talk` how many times more reports than usual, `rate` how many such troubles start per 30 days.
 */
export interface Regime {
  readonly name: string;
  readonly trouble: boolean;
  readonly severe: boolean;
  readonly fails: number;
  readonly slower: number;
  readonly talk: number;
  readonly rate: number;
  /** People see it, probes hardly. */
  readonly crowd: boolean;
}

const regime = (name: string, fails: number, slower: number, talk: number, rate: number, severe = false): Regime => ({
  name,
  trouble: rate > 0 && name !== 'storm',
  severe,
  fails,
  slower,
  talk,
  rate,
  crowd: name === 'unseen' || name === 'outcry' || name === 'murmur',
});

export const REGIMES: readonly Regime[] = [
  regime('normal', 0, 0, 1, 0),
  regime('storm', 0, 0, 15, 4), // people talk about prices, quality or another company
  regime('lull', 0, 0, 1, 0), // a pause of on-off trouble: looks normal, may come back
  regime('low', 0.2, 0, 2.5, 2),
  regime('partial', 0.4, 0, 3, 1.5),
  regime('heavy', 0.65, 0, 3, 2, true),
  regime('full', 0.93, 0, 3, 10, true),
  regime('slow', 0.05, 1.2, 3, 2),
  regime('unseen', 0.03, 0, 6, 1.8), // people see it, probes hardly
  regime('outcry', 0.03, 0, 50, 0.3),
  { ...regime('sluggish', 0, 0.7, 1, 4.4), trouble: false }, // somewhat slower for a while: nobody's incident
  regime('crawl', 0.05, 1.75, 3, 3),
  regime('strained', 0.2, 0.68, 3, 3), // some fail and the rest is slower: each alone might be chance
  regime('choking', 0.4, 0.68, 3, 2),
  regime('breaking', 0.65, 0.68, 3, 1.5, true),
  regime('murmur', 0.03, 0, 2.5, 8), // the same, hardly louder than usual
  { ...regime('quota', 0, 0, 1, 2), trouble: false }, // our own key has used up its share: nothing but 429
];
export const NORMAL = 0;
export const STORM = 1;
export const LULL = 2;
export const SLOW = 7;
export const UNSEEN = 8;
export const OUTCRY = 9;
export const SLUGGISH = 10;
export const CRAWL = 11;
export const MURMUR = 15;
export const QUOTA = 16;

/** Changes whenever the same events may lead to other levels, so that a receipt can name the rules it was made by. */
export const RULES_VERSION = 3;

/** What an operator may try out on a past incident: numbers that decide when something is said. */
export interface Rules {
  readonly open: number; // belief in trouble needed to say so
  readonly close: number; // belief in trouble below which it is over, where probes watch ...
  readonly settle: number; // ... for this long, in ms
  readonly toOutage: number; // share of the trouble that is severe, to enter outage
  readonly fromOutage: number; // and to leave it
  readonly prior: number; // how often trouble starts, against the rates of the regimes
  readonly together: number; // how often several components have a trouble, against how often one has it
  readonly budget: number; // false alarms that reports alone may raise in 30 days, per provider: what opening takes follows
}

export const RULES: Rules = {
  open: 0.99,
  close: 0.3,
  settle: 120 * SECOND,
  toOutage: 0.6,
  fromOutage: 0.4,
  prior: 0.5,
  together: 3,
  budget: 1,
};

/** Tunable numbers, each with its reason. */
export const TUNING = {
  again: 0.05, // of failures that mean nothing last until the next probe, unless a quick repeat was answered ...
  noisy: 0.01, // ... where this share fails anyway; far fewer where hardly anything ever fails
  third: 2, // a third failure in a row is hardly likelier than any single one
  quotaLength: 90 * MINUTE, // how long our own key stays over its quota
  quotaShare: 0.9, // of requests get 429 then
  closeUnwatched: 0.37, // the belief below which it is over where only people tell: no probe sways it
  patience: 1, // how fast that falls with the time between probes
  length: 55 * MINUTE, // usual length of trouble
  drift: 110 * MINUTE, // trouble changes to a neighbouring severity about this often
  lullShare: 0.12, // of pauses in trouble turn out to be pauses only
  lullLength: 12 * MINUTE,
};

/** How reports are read, each with its reason. */
export const CROWD = {
  reserve: 2.5, // what opening takes, times this: real crowds are wilder than the counts they are taken for
  close: 0.6, // belief in talk below which it is over: what fades is over sooner than what fails ...
  settle: 10 * MINUTE, // ... for this long, and so long nothing opens again: people talk in waves
  length: 45 * MINUTE, // usual length of talk
  swell: 20 * MINUTE, // it grows or fades to the next strength about this often
  quiet: 0.6, // reports per hour assumed at least, so that three people in a silent hour are no alarm
  pull: 8, // hours of all the week that weigh as much as those of this time of the week
  lately: 12 * HOUR, // memory of whether today is louder than the rhythm ...
  anchor: 15, // ... and how many reports it takes to be half convinced
  novice: 4, // hours of listening before anything heard can be called unusual
  calm: 0.06, // belief in 'normal' below which a window hardly teaches: between, the clip guards what is learned
  clip: 1.5, // standard deviations above the usual beyond which a window teaches no more
  grudging: 0.05, // how much a window teaches during trouble: what lasts for days is the usual
};

export const CATEGORIES: readonly Category[] = [
  'down',
  'errors',
  'slow',
  'auth',
  'quality',
  'billing',
  'other',
  'unspecified',
];
/** What people say while something is really broken, and while they talk about something else. */
export const SAID = {
  broken: [0.34, 0.28, 0.24, 0.05, 0.02, 0.01, 0.06, 1],
  storm: [0.19, 0.05, 0.11, 0.01, 0.24, 0.12, 0.28, 0.3],
};
