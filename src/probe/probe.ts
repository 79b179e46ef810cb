import type { ComponentId, Signal } from '../core/types.ts';

/** Asks the outside world one question, again and again, and answers in signals. */
export interface Probe {
  /** Unique, kebab-case: `v2-chat`. */
  readonly name: string;
  readonly component: ComponentId;
  readonly everyMs: number;
  /** A failing target is a signal, not an exception; a stopped measurement answers with no signals. */
  measure(stop: AbortSignal): Promise<readonly Signal[]>;
}
