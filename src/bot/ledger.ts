import { isNews } from '../core/incident.ts';
import type { Incident } from '../core/types.ts';
import type { Change, Store } from '../store/store.ts';

/** Writes what a round of watching changed, in order, and tells news only once it is kept. */
export interface Ledger {
  /** Resolves when this and everything before it is kept; rejects when the store fails, and offers it again next time. */
  write(change: Change): Promise<void>;
}

/** While the store fails, so many signals and receipts are held back; older ones are given up. */
const HELD = 10_000;

const NOTHING: Change = { signals: [], statuses: [], incidents: [], transitions: [], beliefs: [], receipts: [] };

const joined = (before: Change, after: Change): Change => ({
  signals: [...before.signals, ...after.signals].slice(-HELD),
  statuses: [...new Map([...before.statuses, ...after.statuses].map((status) => [status.component, status])).values()],
  incidents: [...before.incidents, ...after.incidents],
  transitions: [...before.transitions, ...after.transitions],
  beliefs: [...new Map([...before.beliefs, ...after.beliefs].map((kept) => [kept.name, kept])).values()],
  receipts: [...before.receipts, ...after.receipts].slice(-HELD),
});

/** A ledger over a store; one commit at a time. */
export const createLedger = (store: Pick<Store, 'commit'>, news: (incident: Incident) => void): Ledger => {
  let waiting = NOTHING;
  let writing: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    while (waiting !== NOTHING) {
      const change = waiting;
      waiting = NOTHING;
      try {
        await store.commit(change);
      } catch (error) {
        waiting = joined(change, waiting);
        throw error;
      }
      change.incidents.filter(isNews).forEach(news);
    }
  };

  return {
    write: (change) => {
      waiting = joined(waiting, change);
      writing ??= flush().finally(() => {
        writing = undefined;
      });
      return writing;
    },
  };
};
