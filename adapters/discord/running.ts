/** The answers under way, so that stopping can wait for them. */
export interface Running {
  add(answer: Promise<unknown>): void;
  /** Resolves when all are finished, or after `ms` at the latest. */
  finished(ms: number): Promise<void>;
}

/** Starts with nothing under way. */
export const createRunning = (): Running => {
  const under = new Set<Promise<unknown>>();
  return {
    add(answer) {
      const kept = answer.finally(() => under.delete(kept));
      under.add(kept);
    },
    async finished(ms) {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([Promise.allSettled(under), late]);
      clearTimeout(timer);
    },
  };
};
