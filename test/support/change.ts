import type { Change } from '../../src/store/store.ts';

/** A change of these things alone. */
export const change = (over: Partial<Change>): Change => ({
  signals: [],
  statuses: [],
  incidents: [],
  transitions: [],
  beliefs: [],
  receipts: [],
  ...over,
});
