export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

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
