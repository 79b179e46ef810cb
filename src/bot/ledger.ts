import { isNews } from '../core/incident.ts';
import type { Incident } from '../core/types.ts';
import { type Change, NO_CHANGE, type Store } from '../store/store.ts';

/** Writes what a round of watching changed, in order, and tells news only once it is kept. */
export interface Ledger {
  /** Resolves when this and everything before it is kept; rejects when the store fails, and offers it again next time. */
  write(change: Change): Promise<void>;
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>;
}

/** While the store fails, so many signals and receipts are held back; older ones are given up. */
const HELD = 10_000;

const lastOf = <T>(items: readonly T[], key: (item: T) => string): readonly T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** Changes in order as one: of each status and each belief the last one counts. */
const joined = (changes: readonly Change[]): Change => ({
  signals: changes.flatMap(({ signals }) => signals).slice(-HELD),
  statuses: lastOf(
    changes.flatMap(({ statuses }) => statuses),
    ({ component }) => component,
  ),
  incidents: changes.flatMap(({ incidents }) => incidents),
  transitions: changes.flatMap(({ transitions }) => transitions),
  beliefs: lastOf(
    changes.flatMap(({ beliefs }) => beliefs),
    ({ name }) => name,
  ),
  receipts: changes.flatMap(({ receipts }) => receipts).slice(-HELD),
  tidings: changes.flatMap(({ tidings }) => tidings),
  works: changes.flatMap(({ works }) => works),
  audit: changes.flatMap(({ audit }) => audit),
});

const isNewsworthy = ({ tidings, audit }: Change): boolean => tidings.length > 0 || audit.length > 0;

interface Ledge {
  readonly store: Pick<Store, 'commit'>;
  /** A breath between two commits: what comes meanwhile is written together in the next. */
  readonly rest: () => Promise<void>;
  readonly news: (incident: Incident) => void;
}

/** A ledger over a store; one commit at a time. */
export const createLedger = ({ store, rest, news }: Ledge): Ledger => {
  let held = NO_CHANGE;
  let waiting: Change[] = [];
  let kept = Promise.withResolvers<void>();
  let writing: Promise<void> | undefined;
  let hurry = (): void => undefined;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const change = joined([held, ...waiting]);
      const { resolve, reject } = kept;
      held = NO_CHANGE;
      waiting = [];
      kept = Promise.withResolvers<void>();
      try {
        await store.commit(change);
      } catch (error) {
        held = change;
        reject(error);
        return;
      }
      resolve();
      change.incidents.filter(isNews).forEach(news);
      const hurried = new Promise<void>((go) => {
        hurry = go;
      });
      // Somebody waits for news.
      if (!waiting.some(isNewsworthy)) await Promise.race([rest(), hurried]);
    }
  };

  return {
    write: (change) => {
      waiting.push(change);
      if (isNewsworthy(change)) hurry();
      const { promise } = kept;
      writing ??= flush().finally(() => {
        writing = undefined;
      });
      return promise;
    },
    settled: async () => writing,
  };
};
