import { LULL, MURMUR, NORMAL, OUTCRY, QUOTA, REGIMES, SLUGGISH, STORM, UNSEEN } from './regimes.ts';
import { CROWD, DAY, MINUTE, type Rules, TUNING } from './tuning.ts';

/** A fresh belief: almost certainly normal. */
export const newBelief = (): number[] => {
  const raw = REGIMES.map((r, i) => (i === NORMAL ? 0.99 : r.trouble ? 0.001 : 0.0015));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((p) => p / sum);
};

/** Severities next to each other: trouble drifts between them. */
const SEVERITIES: readonly (readonly [number, number])[] = [
  [3, 4],
  [4, 5],
  [5, 6],
  [7, 11],
  [12, 13],
  [13, 14],
  [14, 6],
  [3, 7],
  [4, 7],
];
/** Talk grows and fades by degrees. */
const SWELLS: readonly (readonly [number, number])[] = [
  [MURMUR, UNSEEN],
  [UNSEEN, OUTCRY],
];

/** Scales to a sum of 1. */
export function normalise(b: number[]): void {
  let sum = 0;
  for (const p of b) sum += p;
  if (!(sum > 0) || !Number.isFinite(sum)) {
    newBelief().forEach((p, i) => {
      b[i] = p;
    });
    return;
  }
  for (let i = 0; i < b.length; i += 1) b[i] = (b[i] ?? 0) / sum;
}

const STORM_LENGTH = 60 * MINUTE;
const SLUGGISH_LENGTH = 15 * MINUTE;
const WAKES = [3, 4, 5, 6, 7, 11, 12, 13, 14];
const MONTH = 30 * DAY;

function move(b: number[], from: number, to: number, share: number): void {
  const mass = (b[from] ?? 0) * share;
  b[from] = (b[from] ?? 0) - mass;
  b[to] = (b[to] ?? 0) + mass;
}

/** Neighbours exchange a share of what they hold. */
function mingle(b: number[], pairs: readonly (readonly [number, number])[], share: number): void {
  for (const [x, y] of pairs) {
    const up = (b[x] ?? 0) * share;
    const down = (b[y] ?? 0) * share;
    b[x] = (b[x] ?? 0) - up + down;
    b[y] = (b[y] ?? 0) - down + up;
  }
}

/** Lets time pass: trouble may start, change, pause or end, whatever is observed. */
export function pass(b: number[], ms: number, watched: boolean, rules: Rules): void {
  const started = [...b];
  const end = 1 - Math.exp(-ms / TUNING.length);
  const fade = 1 - Math.exp(-ms / CROWD.length);
  const swap = 0.25 * (1 - Math.exp(-ms / TUNING.drift));
  const wake = 1 - Math.exp(-ms / TUNING.lullLength);
  let born = 0;
  REGIMES.forEach((r, i) => {
    if (r.trouble) {
      const mass = (started[i] ?? 0) * (r.crowd ? fade : end);
      b[i] = (b[i] ?? 0) - mass;
      const pause = r.crowd ? 0 : TUNING.lullShare;
      b[LULL] = (b[LULL] ?? 0) + mass * pause;
      b[NORMAL] = (b[NORMAL] ?? 0) + mass * (1 - pause);
    }
    if (r.rate > 0 && (watched || r.crowd || i === STORM)) {
      const p = (started[NORMAL] ?? 0) * (1 - Math.exp((-ms * r.rate * rules.prior) / MONTH));
      born += p;
      b[i] = (b[i] ?? 0) + p;
    }
  });
  b[NORMAL] = (b[NORMAL] ?? 0) - born;
  mingle(b, SEVERITIES, swap);
  mingle(b, SWELLS, 0.5 * (1 - Math.exp(-ms / CROWD.swell)));
  move(b, SLUGGISH, NORMAL, 1 - Math.exp(-ms / SLUGGISH_LENGTH));
  move(b, QUOTA, NORMAL, 1 - Math.exp(-ms / TUNING.quotaLength));
  move(b, STORM, NORMAL, 1 - Math.exp(-ms / STORM_LENGTH));
  const paused = (started[LULL] ?? 0) * wake;
  b[LULL] = (b[LULL] ?? 0) - paused;
  b[NORMAL] = (b[NORMAL] ?? 0) + paused * 0.5;
  for (const i of WAKES) b[i] = (b[i] ?? 0) + (paused * 0.5) / WAKES.length;
}

/** Belief in trouble of any kind. */
export function troubled(b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < REGIMES.length; i += 1) if (REGIMES[i]?.trouble === true && i !== LULL) sum += b[i] ?? 0;
  return sum;
}

/** Belief in trouble that makes most requests fail. */
export function severe(b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < REGIMES.length; i += 1) if (REGIMES[i]?.severe === true) sum += b[i] ?? 0;
  return sum;
}
