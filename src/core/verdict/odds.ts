import type { Odds, Side } from '../types.ts';
import type { Kind, Nats, Piece } from './piece.ts';
import type { Rule, Table } from './weights.ts';

/** So much is left for what nobody thought of: no side is ever certain. */
const UNTHOUGHT = 0.002;

/** These say something of refused keys alone. */
const OF_KEYS: ReadonlySet<Rule> = new Set(['gate-refuses', 'gate-open', 'gate-broken', 'key-works', 'key-rejected']);

/** How far a piece of evidence bears on a kind of error. */
export const reachOf = ({ rule }: Pick<Piece, 'rule'>, { category, side }: Kind, { reach }: Table): number => {
  if (rule === 'retired') return 1;
  if (rule === 'answered') return side === 'network' ? 0 : 1;
  if (OF_KEYS.has(rule)) return category === 'auth' ? 1 : 0;
  return reach[category];
};

const byName = (a: Piece, b: Piece): number => (a.rule === b.rule ? a.strength - b.strength : a.rule < b.rule ? -1 : 1);

const ofKind = (kind: Kind, pieces: readonly Piece[], table: Table): Odds => {
  const prior = kind.category === 'other_error' && kind.side === 'either' ? table.untold : table.prior[kind.side];
  const nats = { caller: 0, provider: 0, network: 0 };
  for (const piece of pieces) {
    const counts = piece.strength * reachOf(piece, kind, table);
    const { caller = 0, provider = 0, network = 0 }: Nats = table.weights[piece.rule];
    nats.caller += caller * counts;
    nats.provider += provider * counts;
    nats.network += network * counts;
  }
  const caller = prior.caller * Math.exp(nats.caller);
  const provider = prior.provider * Math.exp(nats.provider);
  const network = prior.network * Math.exp(nats.network);
  const sum = caller + provider + network;
  return { caller: caller / sum, provider: provider / sum, network: network / sum };
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
