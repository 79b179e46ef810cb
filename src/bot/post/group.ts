import type { Outbox, Settled, Started } from '../../store/outbox.ts';

/** Writes down how calls ended: what comes while one batch is written goes into the next. */
export interface Group {
  /** Resolves when it is on the disk; rejects when the store fails, and then the lease runs out. */
  settle(settled: readonly Settled[], started?: readonly Started[]): Promise<void>;
}

/** What is answered in the same moment is written together. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A group over an outbox. */
export const createGroup = (outbox: Pick<Outbox, 'settle'>): Group => {
  let waiting: { readonly settled: readonly Settled[]; readonly started: readonly Started[] }[] = [];
  let next = Promise.withResolvers<void>();
  let writing = false;

  const flush = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      await breath();
      const [batch, { resolve, reject }] = [waiting, next];
      waiting = [];
      next = Promise.withResolvers<void>();
      await outbox
        .settle(
          batch.flatMap(({ settled }) => settled),
          batch.flatMap(({ started }) => started),
        )
        .then(resolve, reject);
    }
    writing = false;
  };

  return {
    settle: (settled, started = []) => {
      waiting.push({ settled, started });
      const { promise } = next;
      if (!writing) void flush();
      return promise;
    },
  };
};
