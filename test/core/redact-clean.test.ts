import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createDiagnose, type Live } from '../../src/core/diagnose.ts';
import { redact } from '../../src/core/redact.ts';
import { withoutPersonal } from '../../src/core/redaction/personal.ts';
import { cleanTexts } from '../support/secrets/clean-texts.ts';
import { CONTEXTS } from '../support/secrets/contexts.ts';
import { KINDS } from '../support/secrets/kinds.ts';
import { seeded } from '../support/secrets/random.ts';

const COUNT = 10_000;
/** Of a thousand clean lines at most so many may lose anything; measured: none of 45,000. */
const PER_THOUSAND = 0.1;

describe(`${COUNT} texts without secrets`, () => {
  it(`keep all but ${PER_THOUSAND} of a thousand lines as they are`, () => {
    let lines = 0;
    const changed: string[] = [];
    for (const text of cleanTexts(COUNT, 1)) {
      const left = new Set(withoutPersonal(redact(text).text).split('\n'));
      for (const line of text.split('\n')) {
        lines++;
        if (!left.has(line)) changed.push(line);
      }
    }
    expect({ changed: changed.length, first: changed.slice(0, 5) }).toSatisfy(
      ({ changed }: { changed: number }) => changed <= (PER_THOUSAND * lines) / 1000,
    );
  });
});

describe('an error with a secret in it', () => {
  const diagnose = createDiagnose(catalog);
  const live: Live = { now: 0, statusOf: () => undefined };
  const random = seeded(7);
  const known = KINDS.filter(({ own }) => own);
  // The names under which secrets stand here are no part of any error.
  const contexts = CONTEXTS.filter(({ name }) => ['.env', 'shell', 'curl header', 'TOML'].includes(name));
  const texts = catalog.signatures.flatMap(({ examples }) =>
    examples.map((example) => {
      const secret = random.pick(known).make(random);
      return `${example}\n${random.pick(contexts).put(secret, random)}`;
    }),
  );

  it('is told as the same error without it', () => {
    const told = (text: string) => {
      const { category, signature } = diagnose(text, live);
      return { category, signature };
    };
    const differing = texts.filter((text) => JSON.stringify(told(text)) !== JSON.stringify(told(redact(text).text)));
    expect(differing).toEqual([]);
  });
});
