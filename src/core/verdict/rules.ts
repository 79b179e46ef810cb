import { fromChecks } from './from-checks.ts';
import { fromCrowd } from './from-crowd.ts';
import { fromIncident } from './from-incident.ts';
import { fromKin } from './from-kin.ts';
import { fromPlaces } from './from-places.ts';
import { fromStatus } from './from-status.ts';
import { fromText } from './from-text.ts';
import type { Piece, Weighed } from './piece.ts';

const RULES: readonly ((weighed: Weighed) => readonly Piece[])[] = [
  fromText,
  fromStatus,
  fromKin,
  fromChecks,
  fromCrowd,
  fromPlaces,
  fromIncident,
];

/** Every piece of evidence that there is. */
export const piecesOf = (weighed: Weighed): readonly Piece[] => RULES.flatMap((rule) => rule(weighed));
