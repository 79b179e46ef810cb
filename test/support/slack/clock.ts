/** A clock that stands still until it is moved; whoever waits is let go when their time has come. */
export const createClock = (start = Date.UTC(2026, 10, 23, 8)) => {
  let at = start;
  let waiters: { readonly ms: number; readonly until: number; readonly go: () => void }[] = [];
  let watchers: { readonly ms: number; readonly seen: () => void }[] = [];
  return {
    now: () => at,
    wait(ms: number): Promise<void> {
      return new Promise((go) => {
        waiters.push({ ms, until: at + ms, go });
        for (const watcher of watchers.filter((one) => one.ms === ms)) watcher.seen();
        watchers = watchers.filter((one) => one.ms !== ms);
      });
    },
    advance(ms: number): void {
      at += ms;
      const due = waiters.filter((one) => one.until <= at);
      waiters = waiters.filter((one) => one.until > at);
      for (const one of due) one.go();
    },
    /** Resolves once somebody waits for exactly this long. */
    waiting(ms: number): Promise<void> {
      if (waiters.some((one) => one.ms === ms)) return Promise.resolve();
      return new Promise((seen) => watchers.push({ ms, seen }));
    },
  };
};
export type Clock = ReturnType<typeof createClock>;
