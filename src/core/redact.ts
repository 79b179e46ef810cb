import type { Redacted, SecretKind } from './knowledge.ts';
import { secretsIn } from './redaction/find.ts';
import type { Hit } from './redaction/hit.ts';

/** What has not settled after so many rounds was made to resist, and goes as a whole. */
const ROUNDS = 8;

const mark = (kind: SecretKind): string => `[${kind}]`;

/** The same text without secrets, and which kinds they were; redacting twice changes nothing more. */
export const redact = (text: string): Redacted => {
  const found = new Set<SecretKind>();
  let current = text;
  for (let round = 0; round < ROUNDS; round++) {
    const hits = secretsIn(current);
    if (hits.length === 0) return { text: current, found: inOrder(current, found) };
    for (const { kind } of hits) found.add(kind);
    current = without(current, hits);
  }
  return { text: mark('named-secret'), found: ['named-secret'] };
};

const without = (text: string, hits: readonly Hit[]): string => {
  let out = '';
  let from = 0;
  for (const hit of hits) {
    out += text.slice(from, hit.from) + mark(hit.kind);
    from = hit.to;
  }
  return out + text.slice(from);
};

const inOrder = (text: string, found: ReadonlySet<SecretKind>): SecretKind[] =>
  [...found].filter((kind) => text.includes(mark(kind))).sort((a, b) => text.indexOf(mark(a)) - text.indexOf(mark(b)));
