import type { SecretKind } from '../knowledge.ts';

/** Where a secret lies in a text. */
export interface Hit {
  readonly kind: SecretKind;
  readonly from: number;
  readonly to: number;
}

// What overlaps goes as one, under the name that tells most.
const ORDER: readonly SecretKind[] = [
  ...(['private-key', 'cookie', 'api-key', 'signature', 'access-token', 'refresh-token'] as const),
  ...(['access-key-id', 'application-key', 'password-in-url', 'foreign-key', 'bearer'] as const),
  ...(['query-parameter', 'named-secret', 'secret-key', 'aistudio-token'] as const),
];
const RANK = new Map(ORDER.map((kind, rank) => [kind, rank]));

/** The hits in a text's order, none overlapping another. */
export const merged = (hits: readonly Hit[]): readonly Hit[] => {
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    if (!last || hit.from >= last.to) kept.push(hit);
    else {
      const kind = (RANK.get(hit.kind) ?? 0) < (RANK.get(last.kind) ?? 0) ? hit.kind : last.kind;
      kept[kept.length - 1] = { kind, from: last.from, to: Math.max(last.to, hit.to) };
    }
  }
  return kept;
};
