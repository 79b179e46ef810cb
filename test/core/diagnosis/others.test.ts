import { describe, expect, it } from 'vitest';
import { ernie } from '../../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../../src/core/diagnose.ts';
import { CHINESE_PROVIDERS } from '../../../src/core/diagnosis/others/chinese.ts';
import { WESTERN } from '../../../src/core/diagnosis/others/western.ts';

const diagnose = createDiagnose(ernie);
const rows = [...WESTERN, ...CHINESE_PROVIDERS].flatMap(([category, provider, phrases]) =>
  phrases.split('|').map((phrase) => ({
    category,
    provider,
    said: phrase.trim().replace(/\{[^{}]*\}/g, '7'),
  })),
);

// Wordings in which two kinds speak, each rightly, with the one that wins.
const AMBIGUOUS: Readonly<Record<string, string>> = {};

describe('what other providers say', () => {
  it('is known in hundreds of wordings', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(new Set(rows.map(({ said, provider }) => `${provider} ${said}`)).size).toBe(rows.length);
  });

  it('is put under its kind when it stands in an error body', () => {
    const wrong = rows.flatMap(({ category, said }) => {
      const got = diagnose(JSON.stringify({ error: { message: said } }), { now: 0, statusOf: () => undefined });
      return got.category === (AMBIGUOUS[said] ?? category) ? [] : [`${said}: ${got.category}, not ${category}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is not taken for an error of ERNIE', () => {
    const taken = rows.flatMap(({ provider, said }) => {
      const text = `${provider}: ${JSON.stringify({ error: { message: said } })}`;
      const { facts } = diagnose(text, { now: 0, statusOf: () => undefined });
      return provider !== undefined && facts.provider === 'ernie' ? [said] : [];
    });
    expect(taken).toEqual([]);
  });
});
