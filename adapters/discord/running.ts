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
    finished: (ms) => within(Promise.allSettled(under), ms),
  };
};

/** Waits for something, but no longer than `ms`. */
export const within = async (something: Promise<unknown>, ms: number): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await Promise.race([something, late]);
  } finally {
    clearTimeout(timer);
  }
};
