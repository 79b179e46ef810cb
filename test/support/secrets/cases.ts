import { CONTEXTS } from './contexts.ts';
import { KINDS } from './kinds.ts';
import { seeded } from './random.ts';
import { ENCODINGS, WRAPPINGS } from './wrappings.ts';

/** A text with a secret in it, and how it was made. */
export interface SecretCase {
  readonly text: string;
  readonly secret: string;
  readonly how: string;
}

/** So many cases, the same ones for the same seed. */
export const secretCases = (count: number, seed: number): readonly SecretCase[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const kind = random.pick(KINDS);
    const context = random.pick(CONTEXTS.filter(({ naming }) => naming || kind.own));
    const encoding = random.pick(ENCODINGS);
    const wrapping = random.pick(WRAPPINGS);
    const secret = kind.make(random);
    const put = context.put(secret, random);
    const coded = encoding.change(put, secret, random);
    const text = wrapping.change(coded, secret, random);
    return { text, secret, how: [kind, context, encoding, wrapping].map(({ name }) => name).join(', ') };
  });
};
