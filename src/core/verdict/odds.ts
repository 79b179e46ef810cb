import type { Odds, Side } from '../types.ts';
import type { Kind, Piece } from './piece.ts';
import type { Table } from './weights.ts';

/** So much is left for what nobody thought of: no side is ever certain. */
const UNTHOUGHT = 0.002;

/** How far a piece of evidence bears on a kind of error. */
export const reachOf = ({ rule }: Pick<Piece, 'rule'>, { category, side }: Kind, { reach }: Table): number => {
  if (rule === 'retired') return 1;
  if (rule === 'answered') return side === 'network' ? 0 : 1;
  if (rule.startsWith('gate-') || rule.startsWith('key-')) return category === 'auth' ? 1 : 0;
  return reach[category];
};

const pulls = (kind: Kind, pieces: readonly Piece[], table: Table, side: Side): number =>
  pieces.reduce(
    (sum, piece) => sum + (table.weights[piece.rule][side] ?? 0) * piece.strength * reachOf(piece, kind, table),
    0,
  );

const byName = (a: Piece, b: Piece): number => (a.rule === b.rule ? a.strength - b.strength : a.rule < b.rule ? -1 : 1);

const ofKind = (kind: Kind, pieces: readonly Piece[], table: Table): Odds => {
  const prior = kind.category === 'other_error' && kind.side === 'either' ? table.untold : table.prior[kind.side];
  const raw = (side: Side): number => prior[side] * Math.exp(pulls(kind, pieces, table, side));
  const sum = raw('caller') + raw('provider') + raw('network');
  return { caller: raw('caller') / sum, provider: raw('provider') / sum, network: raw('network') / sum };
};

/**
 * Who has to act: each kind that the text may be about has its own prior, moved by the evidence that bears on it. What
 * kind it is, the text alone says: no outage makes a plain refusal look like something else.
 */
export const oddsOf = (kinds: readonly Kind[], pieces: readonly Piece[], table: Table): Odds => {
  const sorted = pieces.toSorted(byName); // so that sums do not depend on the order
  const whole = kinds.reduce((sum, kind) => sum + kind.share, 0);
  const each = kinds.map((kind) => ({ share: kind.share / whole, odds: ofKind(kind, sorted, table) }));
  const share = (side: Side): number =>
    (1 - UNTHOUGHT) * each.reduce((sum, one) => sum + one.share * one.odds[side], 0) + UNTHOUGHT / 3;
  return { caller: share('caller'), provider: share('provider'), network: share('network') };
};

/** The odds of a share as a logarithm. */
export const logit = (share: number): number => Math.log(share / (1 - share));
