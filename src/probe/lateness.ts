/** Recent times to the first token, newest last. */
export type Times = readonly number[];
/** So many are remembered. */
export const KEPT = 21;
const ENOUGH = 5;
const NEVER_LATE_MS = 2000;

/** Late: slower than the usual time limit, or than five times its own median once that is known. */
export const isLate = (firstMs: number, times: Times, limitMs: number): boolean => {
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const unusual = times.length >= ENOUGH && firstMs > Math.max(NEVER_LATE_MS, 5 * median);
  return unusual || firstMs > limitMs;
};
