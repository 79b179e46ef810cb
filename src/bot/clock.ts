import type { Instant } from '../core/types.ts';

/** Time as an argument. */
export interface Clock {
  now(): Instant;
  /** Resolves after that long, or at once when stopped. */
  wait(ms: number, stop: AbortSignal): Promise<void>;
}
