import type { Normal } from './state.ts';
import { MINUTE, TUNING } from './tuning.ts';

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

/** The same right after a failure that no answered repeat has ended: some last until the next probe. */
export function usualAgain(n: Normal): number {
  const f = usualFailures(n);
  return f + TUNING.again * Math.min(1, (f / TUNING.noisy) ** 2);
}

/** Milliseconds that are our own machine's noise: between 1 and 5 of them nobody is slower than usual. */
const NOISE_MS = 20;

/** ln(latency), as it is compared. */
export const logLatency = (ms: number): number => Math.log(ms + NOISE_MS);

/** The latency that is usual, in ms; undefined while none is known. */
export const usualLatency = (n: Normal): number | undefined =>
  n.latencies > 0 ? Math.max(1, Math.exp(n.logMean) - NOISE_MS) : undefined;

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
