import type { Receipt } from '../core/fusion/explain.ts';
import type { Piece } from '../core/fusion/keep.ts';
import type { Transition } from '../core/history.ts';
import type { ComponentId, Incident, Instant, Signal, Status } from '../core/types.ts';
import { type Change, type Kept, NO_CHANGE } from '../store/store.ts';

/** The receipt of a level that changed. */
export interface Filed {
  readonly component: ComponentId;
  readonly at: Instant;
  readonly level: Status['level'];
  readonly receipt: Receipt;
}

/** What signals, a report or the passing of time changed in what is believed. */
export interface Turn {
  /** The signals that came in, as they were understood. */
  readonly signals: readonly Signal[];
  readonly statuses: readonly Status[];
  /** Incidents that opened, changed or closed. */
  readonly incidents: readonly Incident[];
  readonly transitions: readonly Transition[];
  readonly pieces: readonly Piece[];
  readonly receipts: readonly Filed[];
}

/** Nothing changed. */
export const NOTHING_NEW: Turn = {
  signals: [],
  statuses: [],
  incidents: [],
  transitions: [],
  pieces: [],
  receipts: [],
};

/** A turn as the store takes it. */
export const changeOf = ({ pieces, receipts, ...rest }: Turn): Change => ({
  ...NO_CHANGE,
  ...rest,
  beliefs: pieces.map(({ name, value }) => ({ name, body: JSON.stringify(value) })),
  receipts: receipts.map(({ receipt, ...filed }) => ({ ...filed, body: JSON.stringify(receipt) })),
});

/** What `changeOf` made of a piece, read back. */
export const pieceOf = ({ name, body }: Kept): Piece => ({ name, value: JSON.parse(body) });
