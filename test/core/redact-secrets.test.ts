import { describe, expect, it } from 'vitest';
import { redact } from '../../src/core/redact.ts';
import { CONTEXTS, SECRETS, seeded, WAYS } from '../support/secrets.ts';

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '');

/** A run of 12 letters and digits of the secret that can still be read, however it is spread out. */
const leaked = (secret: string, shown: string): string | undefined => {
  const text = squeezed(shown);
  const bare = squeezed(secret);
  for (let at = 0; at + 12 <= bare.length; at++)
    if (text.includes(bare.slice(at, at + 12))) return bare.slice(at, at + 12);
  return undefined;
};

const COUNT = 10_000;

describe('made-up secrets in made-up places', () => {
  it(`none of ${COUNT} survives`, () => {
    const random = seeded(20261125);
    const lost = new Map<string, string>();
    const counts = new Map<string, number>();
    const kinds = Object.entries(SECRETS);
    for (let n = 0; n < COUNT; n++) {
      const [kind, make] = kinds[n % kinds.length] ?? ['', () => ({ value: '', known: true })];
      const [place, put] = CONTEXTS[Math.floor(random() * CONTEXTS.length)] ?? ['', (text: string) => text];
      const way = WAYS[Math.floor(random() * WAYS.length)] ?? { name: '' };
      const { value } = make(random);
      const put1 = put(way.inside?.(value) ?? value);
      const text = way.whole?.(put1) ?? put1;
      const shown = redact(text).text;
      if (leaked(value, shown)) {
        const key = `${kind} in ${place}, ${way.name}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        lost.set(key, `${text} => ${shown}`);
      }
    }
    expect([...lost].map(([key, how]) => `${counts.get(key)} ${key}: ${how}`)).toEqual([]);
  });
});
