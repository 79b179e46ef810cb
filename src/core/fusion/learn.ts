import type { Instant, Normal, Rhythm } from './state.ts';
import { CATEGORIES, DAY, HOUR, MINUTE, TUNING } from './tuning.ts';

const FAIL_MEMORY = 3000; // first probes: one to four days of history
const FAIL_PRIOR = { fails: 0.8, probes: 80 }; // 1 %, until its own history says otherwise
const FAIL_RANGE = [0.0005, 0.06] as const; // outside of it, it is not what anyone calls normal
const LATENCY_MEMORY = 2000;
const SIGMA_FLOOR = 0.18;

/** Nothing known yet. */
export const newNormal = (): Normal => ({
  fails: 0,
  probes: 0,
  logMean: 0,
  logVar: 0.36,
  latencies: 0,
  every: 0,
  run: 0,
});

/** The share of first probes that fail when nothing is wrong. */
export function usualFailures(n: Normal): number {
  const share = (n.fails + FAIL_PRIOR.fails) / (n.probes + FAIL_PRIOR.probes);
  return Math.min(FAIL_RANGE[1], Math.max(FAIL_RANGE[0], share));
}

/** The same right after a failure: failures come in pairs more often than chance, the more so the noisier it is. */
export function usualAgain(n: Normal): number {
  const f = usualFailures(n);
  return Math.min(0.25, f * (1 + TUNING.again * f));
}

/** Milliseconds that are our own machine's noise: between 1 and 5 of them nobody is slower than usual. */
const NOISE_MS = 20;

/** ln(latency), as it is compared. */
export const logLatency = (ms: number): number => Math.log(ms + NOISE_MS);

/** Standard deviation of ln(latency), wider while little is known. */
export const usualSpread = (n: Normal): number =>
  Math.sqrt(Math.max(n.logVar, SIGMA_FLOOR * SIGMA_FLOOR) * (1 + 4 / (n.latencies + 1)));

/** Learns from one first probe, as much as the component is believed to be normal (`trust`, 0 to 1). */
export function learnProbe(n: Normal, ok: boolean, latencyMs: number | undefined, trust: number): void {
  const keep = 1 - 1 / FAIL_MEMORY;
  n.fails = n.fails * keep + (ok ? 0 : trust);
  n.probes = n.probes * keep + trust;
  n.run = ok ? 0 : n.run + 1;
  if (!ok || latencyMs === undefined || !(latencyMs > 0)) return;
  const x = logLatency(latencyMs);
  if (n.latencies === 0) n.logMean = x;
  n.latencies = Math.min(LATENCY_MEMORY, n.latencies + trust);
  const gain = trust / Math.max(3, n.latencies);
  const limit = 2.5 * usualSpread(n); // one wild value moves it no further than this
  const off = Math.max(-limit, Math.min(limit, x - n.logMean));
  n.logMean += gain * off;
  n.logVar += gain * (off * off - n.logVar);
}

/** Learns the usual time between first probes; single gaps hardly move it. */
export function learnInterval(n: Normal, gap: number): void {
  if (!(gap > 0)) return;
  if (n.every === 0) n.every = Math.min(gap, 15 * MINUTE);
  else n.every += 0.05 * (Math.min(gap, 3 * n.every) - n.every);
}

export const newRhythm = (): Rhythm => ({
  counts: Array.from({ length: 48 }, () => 0),
  hours: Array.from({ length: 48 }, () => 0),
  windowAt: 0,
  windowCount: 0,
  windowCalm: 1,
  spread: 0,
  windows: 0,
  mix: CATEGORIES.map(() => 0),
  named: 0,
});

/** Hour of the day (UTC), weekdays and weekends apart. */
export function slotOf(t: Instant): number {
  const day = Math.floor(t / DAY);
  const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
  return Math.floor((t % DAY) / HOUR) + (weekend ? 24 : 0);
}

/** Usual reports per hour at this time of the week: its own hour, pulled towards neighbours, same hour and overall. */
export function usualRate(r: Rhythm, t: Instant): number {
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
  const all = r.counts.reduce((a, b) => a + b, 0);
  const time = r.hours.reduce((a, b) => a + b, 0);
  const overall = (all + 2) / (time + 2);
  const rate = (count + 4 * overall) / (hours + 4);
  return Math.max(rate, TUNING.quiet);
}

/** Variance over mean of report counts: 1 is Poisson, real crowds clump at 1.3 to 3. */
export const clumping = (r: Rhythm): number => Math.min(4, Math.max(1.25, (r.spread + 15) / (r.windows + 10)));

const WINDOW = 30 * MINUTE;
const RHYTHM_MEMORY = 28 * DAY;
const CALM = 0.7; // a window counts only if it stayed calmer than this, and so did what followed
const SURPRISE_MAX = 4; // no window teaches more than so many times what was expected

/** Closes one window: it teaches the rhythm, unless something was going on. */
function closeWindow(r: Rhythm, t: Instant): void {
  const length = Math.min(t - r.windowAt, 2 * WINDOW);
  const expected = (usualRate(r, r.windowAt) * length) / HOUR;
  const keep = Math.exp(-(t - r.windowAt) / RHYTHM_MEMORY);
  if (r.windowCalm > CALM) {
    const count = Math.min(r.windowCount, SURPRISE_MAX * (expected + 1));
    const slot = slotOf(r.windowAt);
    r.counts[slot] = (r.counts[slot] ?? 0) + count;
    r.hours[slot] = (r.hours[slot] ?? 0) + length / HOUR;
    if (expected > 0.2) {
      r.spread = r.spread * (1 - 1 / 400) + (count - expected) ** 2 / expected;
      r.windows = r.windows * (1 - 1 / 400) + 1;
    }
  }
  for (let i = 0; i < 48; i += 1) {
    r.counts[i] = (r.counts[i] ?? 0) * keep;
    r.hours[i] = (r.hours[i] ?? 0) * keep;
  }
  r.windowAt = t;
  r.windowCount = 0;
  r.windowCalm = 1;
}

/** Whether the passing of time changes the rhythm at all. */
export const timeMoves = (r: Rhythm, t: Instant, calm: number): boolean =>
  r.windowAt === 0 || calm < r.windowCalm || t - r.windowAt >= WINDOW;

/** Lets time pass for the rhythm; `calm` says how sure we are that nothing is going on. */
export function passTime(r: Rhythm, t: Instant, calm: number): void {
  if (r.windowAt === 0) r.windowAt = t;
  r.windowCalm = Math.min(r.windowCalm, calm);
  if (t - r.windowAt >= WINDOW) closeWindow(r, t);
}

/** Counts one report into the rhythm. */
export function learnReport(r: Rhythm, category: number, named: boolean, calm: number): void {
  r.windowCount += 1;
  r.windowCalm = Math.min(r.windowCalm, calm);
  for (let i = 0; i < r.mix.length; i += 1) r.mix[i] = (r.mix[i] ?? 0) * (1 - 1 / 500) + (i === category ? calm : 0);
  r.named = r.named * (1 - 1 / 500) + (named ? calm : 0);
}
