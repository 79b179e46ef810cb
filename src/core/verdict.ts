import type { Because, Verdict, WouldChange } from './knowledge.ts';
import { type Odds, SIDES, type Side } from './types.ts';
import { saidBy } from './verdict/from-text.ts';
import { logit, oddsOf, reachOf } from './verdict/odds.ts';
import type { Nats, Piece, Weighed } from './verdict/piece.ts';
import { piecesOf } from './verdict/rules.ts';
import { suppositions } from './verdict/suppose.ts';
import { BEARS, TABLE } from './verdict/weights.ts';

/** Nobody has to act, for nothing is reported. */
export const NO_VERDICT: Verdict = {
  odds: { caller: 1 / 3, provider: 1 / 3, network: 1 / 3 },
  because: [],
  changes: [],
};

/** Who has to act: the kind of error says it first, then each piece of live evidence moves it. */
export const weighVerdict = (weighed: Weighed): Verdict => {
  const { kinds } = weighed;
  const pieces = piecesOf(weighed);
  const odds = oddsOf(kinds, pieces, TABLE);
  return {
    odds,
    because: [fromKind(kinds), ...pieces.flatMap((piece) => reason(kinds, pieces, piece, odds))],
    changes: changes(weighed, pieces, odds),
  };
};

const best = (odds: Odds, sides: readonly Side[] = SIDES): Side =>
  sides.reduce((found, side) => (odds[side] > odds[found] ? side : found), sides[0] ?? SIDES[0]);

/** The side that is likelier than not, or `unclear` when the best is under 60 %. */
export const likely = (odds: Odds): Side | 'unclear' => (odds[best(odds)] < 0.6 ? 'unclear' : best(odds));

const fromKind = (kinds: Weighed['kinds']): Because => {
  const [kind] = kinds;
  const favours = kind.side === 'either' ? undefined : kind.side;
  const odds = oddsOf(kinds, [], TABLE);
  const weight = favours === undefined ? 0 : logit(odds[favours]) - logit(1 / 3);
  return { rule: 'kind', text: saidBy(kind), favours, weight };
};

/** Evidence that moves less than this does not decide. */
const NOTHING = 0.02;

/** One piece of evidence as a reason; its weight is what would be missing without it. */
const reason = (kinds: Weighed['kinds'], pieces: readonly Piece[], piece: Piece, odds: Odds): readonly Because[] => {
  const { text, at, incident, rule } = piece;
  const bears = kinds.some((kind) => kind.share > 0.2 && reachOf(piece, kind, TABLE) >= BEARS);
  const before = oddsOf(
    kinds,
    pieces.filter((other) => other !== piece),
    TABLE,
  );
  const favours = favoured(piece, odds);
  const weight = logit(odds[favours]) - logit(before[favours]);
  const dated = { ...(at === undefined ? {} : { at }), ...(incident === undefined ? {} : { incident }) };
  if (weight < NOTHING || rule === 'unknown')
    return bears && rule === 'unknown' ? [{ rule, text, favours: undefined, weight: 0, ...dated }] : [];
  return [{ rule, text, favours, weight, ...dated }];
};

/** The side that evidence speaks for; where it only speaks against one, the likelier of the others. */
const favoured = ({ rule }: Piece, odds: Odds): Side => {
  const nats: Nats = TABLE.weights[rule];
  const raised = SIDES.find((side) => (nats[side] ?? 0) > 0);
  return (
    raised ??
    best(
      odds,
      SIDES.filter((side) => (nats[side] ?? 0) === 0),
    )
  );
};

const MOST_CHANGES = 3;
/** A share that moves less than this has not changed. */
const SAME = 0.03;

const changes = (weighed: Weighed, pieces: readonly Piece[], odds: Odds): readonly WouldChange[] => {
  const was = best(odds);
  return suppositions(weighed, pieces)
    .map(({ text, kinds, pieces: supposed }) => ({ text, odds: oddsOf(kinds, supposed, TABLE) }))
    .filter(({ odds: then }) => Math.abs(then[was] - odds[was]) >= SAME)
    .toSorted((a, b) => Math.abs(b.odds[was] - odds[was]) - Math.abs(a.odds[was] - odds[was]))
    .slice(0, MOST_CHANGES)
    .map(({ text, odds: then }) => ({ text, side: best(then), share: then[best(then)] }));
};
