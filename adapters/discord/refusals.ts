import type { Instant } from '../../src/core/types.ts';
import { REFUSALS } from './limits.ts';

/** Counts the answers that Discord holds against our address. */
export interface Refusals {
  note(answer: Pick<Response, 'status' | 'headers'>): void;
  /** How long to ask nothing, ms; 0 while there are few. */
  restMs(): number;
}

/** Starts with none; the oldest are forgotten after Discord's ten minutes. */
export const createRefusals = (now: () => Instant): Refusals => {
  let times: Instant[] = [];
  return {
    note({ status, headers }) {
      const shared = status === 429 && headers.get('x-ratelimit-scope') === 'shared';
      if (shared || ![401, 403, 429].includes(status)) return;
      const at = now();
      if ((times[0] ?? at) < at - 2 * REFUSALS.withinMs) times = times.filter((time) => time > at - REFUSALS.withinMs);
      times.push(at);
    },
    restMs() {
      const before = times.at(-REFUSALS.most);
      return before === undefined ? 0 : Math.max(0, before + REFUSALS.withinMs - now());
    },
  };
};
