import type { Category, Signature } from '../knowledge.ts';
import type { ComponentId, Instant, Side, Text } from '../types.ts';
import type { Live } from './live.ts';
import type { Rule } from './weights.ts';

/** A kind of error that a text may be about, and how likely it is that kind. */
export interface Kind {
  readonly category: Category;
  readonly side: Signature['side'];
  /** The shares of all kinds add up to 1. */
  readonly share: number;
}

/** What a verdict is weighed from. */
export interface Weighed {
  /** Likeliest first. */
  readonly kinds: readonly [Kind, ...Kind[]];
  /** The text holds an answer of the provider's own, such as its code. */
  readonly answered: boolean;
  /** The part concerned; undefined for another provider's error. */
  readonly component: ComponentId | undefined;
  readonly live: Live;
}

/** Log-odds, in nats, that something adds to sides. */
export type Nats = Partial<Readonly<Record<Side, number>>>;

/** One piece of evidence: a named rule and how fully it counts. */
export interface Piece {
  readonly rule: Rule;
  /** 0 to 1, less with age. */
  readonly strength: number;
  readonly text: Text;
  readonly at?: Instant;
  /** The incident that tells more. */
  readonly incident?: string;
}
