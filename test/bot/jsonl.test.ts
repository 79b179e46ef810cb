import { describe, expect, it } from 'vitest';
import { diagnoseLines, MAX_TEXT_CHARS } from '../../src/bot/jsonl.ts';
import { ernie } from '../../src/catalog/ernie/index.ts';
import { createDiagnose, type Live } from '../../src/core/diagnose.ts';

const diagnose = createDiagnose(ernie);
const live: Live = { now: 0, statusOf: () => undefined };

async function* from(lines: readonly string[], pulled: string[] = []): AsyncGenerator<string> {
  for (const line of lines) {
    pulled.push(line);
    yield line;
  }
}
const run = async (lines: readonly string[]): Promise<Record<string, unknown>[]> => {
  const out: Record<string, unknown>[] = [];
  for await (const line of diagnoseLines(diagnose, from(lines), live)) out.push(JSON.parse(line));
  return out;
};
const ask = (id: string, text: string): string => JSON.stringify({ id, text });

describe('diagnosing line by line', () => {
  it('answers each case in order with every field', async () => {
    const [first, second] = await run([
      ask('a', '401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token"}}'),
      ask('b', 'How do I set the temperature?'),
    ]);
    expect(first).toMatchObject({
      id: 'a',
      category: 'auth',
      side: 'caller',
      guide: 'auth',
      signature: 'v2-invalid_iam_token',
      facts: { code: 'invalid_iam_token', message: 'invalid_iam_token', status: 401 },
      found: [],
    });
    expect(Object.keys(first ?? {})).toEqual([
      'id',
      'category',
      'side',
      'odds',
      'guide',
      'signature',
      'confidence',
      'facts',
      'redacted',
      'found',
    ]);
    expect(second).toMatchObject({ id: 'b', category: 'none', side: 'none', guide: null, signature: null });
  });

  it('hands back the text without its secrets', async () => {
    const [only] = await run([
      ask(
        'a',
        '401 with Authorization: Bearer bce-v3/ALTAK-abcdefghijklmnopq1234/0123456789abcdef0123456789abcdef01234567',
      ),
    ]);
    expect(only?.redacted).toBe('401 with Authorization: Bearer [api-key]');
    expect(only?.found).toEqual(['api-key']);
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['no object', '42'],
    ['no text', '{"id":"x"}'],
    ['a wrong id', '{"id":{},"text":"401"}'],
    ['more than a megabyte', ask('x', 'a'.repeat(MAX_TEXT_CHARS + 1))],
  ])('answers %s with the number of the line and goes on', async (_, bad) => {
    const out = await run([ask('a', '401'), '', bad, ask('b', '429')]);
    expect(out.map((one) => one.id)).toEqual(['a', undefined, 'b']);
    expect(out[1]).toEqual({ error: expect.any(String), line: 3 });
  });

  it('answers before it reads on', async () => {
    const pulled: string[] = [];
    const answers = diagnoseLines(diagnose, from([ask('a', '401'), ask('b', '429')], pulled), live);
    await answers.next();
    expect(pulled).toHaveLength(1);
  });
});
