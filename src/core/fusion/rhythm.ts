import type { Instant } from './events.ts';
import { CATEGORIES } from './sayings.ts';
import type { Rhythm } from './state.ts';
import { CROWD, DAY, HOUR, MINUTE } from './tuning.ts';

/** Reports are counted in windows of this length, aligned to the clock. */
export const WINDOW = 15 * MINUTE;
const MEMORY = 28 * DAY;
const GUESS = { reports: 0.5, hours: 0.5 }; // one an hour, until its own history says otherwise
const CLUMPED = 1.5; // variance over mean of an ordinary crowd
const SPREAD_GUESS = { surprise: 40 * CLUMPED, due: 40 };
const SPREAD_CLIP = 3; // standard deviations
const SURELY_CALM = 0.7; // only such a window teaches how counts scatter, or trouble unnoticed would pass for scatter
const SPREAD_KEEP = 1 - 1 / 3000; // windows: a month
const CLUMPS = [1.2, 3] as const;
const GAP = 6; // a silence in which so many would have reported is a gap in listening
const WALK = 2 * DAY;

/** Nothing heard yet. */
export const newRhythm = (): Rhythm => ({
  counts: Array.from({ length: 48 }, () => 0),
  hours: Array.from({ length: 48 }, () => 0),
  windowAt: 0,
  windowCount: 0,
  windowCalm: 1,
  rate: GUESS.reports / GUESS.hours,
  lately: { count: 0, due: 0 },
  spread: 0,
  due: 0,
  mix: CATEGORIES.map(() => 0),
  named: 0,
});

/** Hour of the day (UTC), weekdays and weekends apart. */
function slotOf(t: Instant): number {
  const day = Math.floor(t / DAY);
  const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
  return Math.floor((t % DAY) / HOUR) + (weekend ? 24 : 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Reports per hour at a time of the week: its own hour, pulled towards neighbours, same hour and overall. */
function rateAt(r: Rhythm, t: Instant): number {
  const slot = slotOf(t);
  const side = slot < 24 ? 0 : 24;
  let count = 0;
  let hours = 0;
  for (let d = -2; d <= 2; d += 1) {
    const hour = side + ((slot - side + d + 24) % 24);
    const near = d === 0 ? 1 : 0.5;
    count += near * (r.counts[hour] ?? 0) + 0.3 * near * (r.counts[(hour + 24) % 48] ?? 0);
    hours += near * (r.hours[hour] ?? 0) + 0.3 * near * (r.hours[(hour + 24) % 48] ?? 0);
  }
  const overall = (sum(r.counts) + GUESS.reports) / (sum(r.hours) + GUESS.hours);
  return (count + CROWD.pull * overall) / (hours + CROWD.pull);
}

/** How loud it has been lately, against the rhythm. */
const level = (r: Rhythm): number => (r.lately.count + CROWD.anchor) / (r.lately.due + CROWD.anchor);

/** Usual reports per hour now, never less than what is assumed of the quietest provider. */
export const usualRate = (r: Rhythm): number => Math.max(r.rate * level(r), CROWD.quiet);

/** Usual reports per hour that name a component with this `share` of all that name one, or that name none. */
export function usuallyHeard(r: Rhythm, t: Instant, share: number): number {
  const unnamed = 1 - (r.named + 1) / (sum(r.mix) + 1);
  return rateAt(r, t) * level(r) * (share + Math.max(0, unnamed) * (1 - share));
}

/** Variance over mean of report counts in a window: 1 is Poisson, real crowds clump at 1.3 to 3. */
export const clumping = (r: Rhythm): number =>
  Math.min(CLUMPS[1], Math.max(CLUMPS[0], (r.spread + SPREAD_GUESS.surprise) / (r.due + SPREAD_GUESS.due)));

/** A count, but no more standard deviations above what was expected than this. */
const clipped = (count: number, expected: number, deviations: number): number =>
  Math.min(count, expected + deviations * Math.sqrt(CLUMPED * (expected + 0.25)));

/** Closes one window: it teaches the rhythm, hardly if something was going on, and never more than `clip` allows. */
function closeWindow(r: Rhythm): void {
  const trusted = r.windowCalm >= CROWD.calm || sum(r.hours) < CROWD.novice;
  const plain = (rateAt(r, r.windowAt) * WINDOW) / HOUR;
  const expected = plain * level(r);
  const count = clipped(r.windowCount, expected, CROWD.clip);
  const trust = trusted ? 1 : CROWD.grudging;
  const slot = slotOf(r.windowAt);
  r.counts[slot] = (r.counts[slot] ?? 0) + trust * count;
  r.hours[slot] = (r.hours[slot] ?? 0) + (trust * WINDOW) / HOUR;
  if (!trusted) return;
  r.lately.count += count;
  r.lately.due += plain;
  if (r.windowCalm < SURELY_CALM) return;
  r.spread = r.spread * SPREAD_KEEP + (clipped(r.windowCount, expected, SPREAD_CLIP) - expected) ** 2;
  r.due = r.due * SPREAD_KEEP + expected;
}

/** Counts the silence after a window, as far as somebody was listening. */
function hearSilence(r: Rhythm, from: Instant, to: Instant): void {
  const end = Math.min(to, from + WALK, from + (GAP * HOUR) / r.rate);
  const none = (r.rate * WINDOW) / HOUR;
  for (let t = from; t + WINDOW <= end; t += WINDOW) {
    const slot = slotOf(t);
    r.hours[slot] = (r.hours[slot] ?? 0) + WINDOW / HOUR;
    r.lately.due += none;
    r.spread += none ** 2;
    r.due += none;
  }
}

/** Whether the passing of time changes the rhythm at all. */
export const timeMoves = (r: Rhythm, t: Instant, calm: number): boolean =>
  r.windowAt === 0 || calm < r.windowCalm || Math.floor(t / WINDOW) * WINDOW > r.windowAt;

/** Lets time pass for the rhythm; `calm` says how sure we are that nothing is going on. */
export function passTime(r: Rhythm, t: Instant, calm: number): void {
  const at = Math.floor(t / WINDOW) * WINDOW;
  if (r.windowAt === 0) r.windowAt = at;
  r.windowCalm = Math.min(r.windowCalm, calm);
  if (at <= r.windowAt) return;
  closeWindow(r);
  hearSilence(r, r.windowAt + WINDOW, at);
  const fade = Math.exp(-(at - r.windowAt) / CROWD.lately);
  r.lately.count *= fade;
  r.lately.due *= fade;
  const keep = Math.exp(-(at - r.windowAt) / MEMORY);
  for (let i = 0; i < 48; i += 1) {
    r.counts[i] = (r.counts[i] ?? 0) * keep;
    r.hours[i] = (r.hours[i] ?? 0) * keep;
  }
  r.windowAt = at;
  r.windowCount = 0;
  r.windowCalm = 1;
  r.rate = rateAt(r, at);
}

/** What the rhythm learns from: a report and how much it counts. */
interface Heard {
  readonly category: number;
  readonly named: boolean;
  readonly weight: number;
}

/** Counts one report into the rhythm. */
export function learnReport(r: Rhythm, { category, named, weight }: Heard, calm: number): void {
  r.windowCount += weight;
  r.windowCalm = Math.min(r.windowCalm, calm);
  for (let i = 0; i < r.mix.length; i += 1) r.mix[i] = (r.mix[i] ?? 0) * (1 - 1 / 500) + (i === category ? calm : 0);
  r.named = r.named * (1 - 1 / 500) + (named ? calm : 0);
}
