import type { Clock } from '../src/bot/clock.ts';
import type { Courier, Failed, Letter, Limits } from '../src/bot/courier.ts';

/** A clock that jumps to the next moment at which somebody wants to be woken, whenever all is quiet. */
export const createJumpingClock = (
  start: number,
): Clock & { readonly run: (until: () => boolean) => Promise<void> } => {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    wait: (ms, stop) =>
      new Promise((resolve) => {
        if (stop.aborted) return resolve();
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        stop.addEventListener(
          'abort',
          () => {
            sleepers = sleepers.filter((one) => one !== sleeper);
            resolve();
          },
          { once: true },
        );
      }),
    run: async (until) => {
      while (!until()) {
        await quiet();
        if (until()) return;
        const next = Math.min(...sleepers.map(({ at }) => at));
        if (!Number.isFinite(next)) throw new Error('everybody sleeps for good');
        now = Math.max(now, next);
        const due = sleepers.filter(({ at }) => at <= now);
        sleepers = sleepers.filter(({ at }) => at > now);
        for (const { wake } of due) wake();
      }
    },
  };
};

/** A platform that holds everybody to its limits, by that clock, and takes a moment to answer. */
export const createTown = (
  clock: Clock,
  surface: Courier['surface'],
  limits: Limits,
  enforced: Limits,
  answerMs: number,
) => {
  const never = new AbortController().signal;
  let sent = 0;
  let lastAt = clock.now();
  let refused = 0;
  const windows = { post: [] as number[], edit: [] as number[], all: [] as number[] };
  const over = (kind: keyof typeof windows): boolean => {
    const { calls, withinMs } = enforced[kind];
    const times = windows[kind];
    while ((times[0] ?? Number.POSITIVE_INFINITY) <= clock.now() - withinMs) times.shift();
    return times.length >= calls;
  };
  const LIMITED: Failed = { kind: 'later', reason: 'ratelimited', sure: true, afterMs: 1000 };

  const carry = async <T>(kind: 'post' | 'edit', done: () => T): Promise<T | Failed> => {
    await clock.wait(answerMs / 2, never);
    if (over(kind) || over('all')) {
      refused += 1;
      return LIMITED;
    }
    windows[kind].push(clock.now());
    windows.all.push(clock.now());
    sent += 1;
    lastAt = clock.now();
    const result = done();
    await clock.wait(answerMs / 2, never);
    return result;
  };
  const post = (channel: string, { mark }: Letter) =>
    carry('post', () => ({ kind: 'sent', message: `${channel}-${mark}` }) as const);
  const courier: Courier = {
    surface,
    limits,
    post,
    reply: (channel, root, letter) =>
      post(channel, letter).then((done) => (done.kind === 'sent' ? { ...done, message: root.message } : done)),
    edit: (_, message) => carry('edit', () => ({ kind: 'sent', message }) as const),
    find: async () => ({ kind: 'found', marks: new Map() }),
    direct: async (channel) => ({ kind: 'reached', channel }),
    check: async () => [],
    examine: async () => ({ obstacles: [] }),
  };
  return { courier, sent: () => sent, lastAt: () => lastAt, refused: () => refused };
};
