import type { ProbeEvent } from './events.ts';
import { logLatency, usualSpread } from './learn.ts';
import type { Normal } from './state.ts';

const SPREAD_OF_SLOWNESS = 0.25; // of ln(latency), on top of the usual one
const UNTIMED = 0.7; // an answer without a latency was nothing remarkable
const TAIL = 0.03; // share of latencies that follow no curve
const LATENCY_ENOUGH = 8;
/** Nobody calls such an answer slow, however quick it usually is. */
const AT_ONCE_MS = 200;
/** So far above the usual ln(latency) an answer is as slow as can be. */
const CRAWLING = 2;
/** ln(latency in ms) of answers in general: what is later than anyone would wait for is held against these. */
const ANYBODYS = { mean: Math.log(800), sd: 0.8 };

const bell = (x: number, mean: number, sd: number): number => Math.exp(-0.5 * ((x - mean) / sd) ** 2) / sd;

function likelihood(x: number, { mean, sd }: typeof ANYBODYS, shift: number): number {
  const wide = shift === 0 ? sd : Math.sqrt(sd * sd + SPREAD_OF_SLOWNESS ** 2);
  const stray = bell(x, mean + 1.2, 1); // single slow answers happen in any regime
  return (1 - TAIL) * bell(x, mean + shift, wide) + TAIL * stray;
}

/** What the latency of an answer says under a shift of ln(latency), relative to none. */
export function lateness(usual: Normal, { latencyMs, late }: ProbeEvent): (shift: number) => number {
  const known = late || usual.latencies >= LATENCY_ENOUGH;
  if (latencyMs === undefined || !(latencyMs > 0) || !known) return (shift) => (shift === 0 ? 1 : UNTIMED);
  const curve = late ? ANYBODYS : { mean: usual.logMean, sd: usualSpread(usual) };
  const x = Math.min(logLatency(latencyMs), curve.mean + CRAWLING);
  const plain = likelihood(x, curve, 0);
  const most = latencyMs < AT_ONCE_MS ? 1 : Number.POSITIVE_INFINITY;
  return (shift) => (shift === 0 ? 1 : Math.min(most, likelihood(x, curve, shift) / plain));
}
