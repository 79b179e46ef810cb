import type { Instant } from '../../src/core/types.ts';

const SECOND_MS = 1_000;

/** The same `fetch`, and how far the clock of whoever answered last is ahead of ours. */
export const createSkew = (fetch: typeof globalThis.fetch, now: () => Instant) => {
  let skew: number | undefined;
  const note = (date: string | null): void => {
    const ms = Date.parse(date ?? '') - now();
    // The header tells whole seconds: less than one behind is none.
    if (Number.isFinite(ms)) skew = ms > -SECOND_MS && ms <= 0 ? 0 : ms;
  };
  const watched: typeof globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    note(response.headers.get('date'));
    return response;
  };
  return {
    fetch: watched,
    ms: (): number | undefined => skew,
    forget: (): void => {
      skew = undefined;
    },
  };
};
/** Knows how far Slack's clock is ahead. */
export type Skew = ReturnType<typeof createSkew>;
