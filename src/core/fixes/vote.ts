import type { Instant } from '../types.ts';

/** One person's word on one step: it helped, or it did not. `voter` and `tenant` are keyed hashes. */
export interface Vote {
  /** What the steps belong to: a signature, or a guide where no signature was found. */
  readonly subject: string;
  /** The id of the step. */
  readonly fix: string;
  readonly worked: boolean;
  readonly at: Instant;
  readonly voter: string;
  readonly tenant: string;
}

/** Where votes on a diagnosis are kept: the signature's id is the most precise name there is. */
export const subjectOf = ({
  signature,
  guide,
}: {
  readonly signature: string | undefined;
  readonly guide: string | undefined;
}): string | undefined => signature ?? guide;
