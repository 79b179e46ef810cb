import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createDiagnose, type Live } from '../../src/core/diagnose.ts';
import { redact } from '../../src/core/redact.ts';
import { secretCases } from '../support/secrets/cases.ts';
import { leak } from '../support/secrets/leaks.ts';

const COUNT = 10_000;
const live: Live = { now: 0, statusOf: () => undefined };

describe(`${COUNT} generated secrets, written and broken in all ways`, () => {
  const cases = secretCases(COUNT, 1).map((each) => ({ ...each, redacted: redact(each.text).text }));

  it('leave no twelve characters of any in the redacted text', () => {
    const leaked = cases
      .filter(({ redacted, secret }) => leak(redacted, secret))
      .map(({ how, text }) => ({ how, text }));
    expect(leaked).toEqual([]);
  });

  it('leave nothing in what is made of that text', () => {
    const diagnose = createDiagnose(catalog);
    const leaked = cases.filter(({ redacted, secret }) => leak(JSON.stringify(diagnose(redacted, live)), secret));
    expect(leaked.map(({ how, text }) => ({ how, text }))).toEqual([]);
  });

  it('are gone for good: redacting again changes nothing, and no text grows threefold', () => {
    for (const { redacted, text } of cases) {
      expect(redact(redacted).text).toBe(redacted);
      expect(redacted.length).toBeLessThanOrEqual(3 * text.length);
    }
  });
});
