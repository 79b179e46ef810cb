import { z } from 'zod';
import type { Live } from '../core/diagnose.ts';
import type { Diagnosis, SecretKind } from '../core/knowledge.ts';
import { redact } from '../core/redact.ts';
import type { Side } from '../core/types.ts';
import { likely } from '../core/verdict.ts';

/** Longer texts are refused: nobody pastes a megabyte to ask about one error. */
export const MAX_TEXT_CHARS = 1_000_000;

const Case = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().max(MAX_TEXT_CHARS, `text is longer than ${MAX_TEXT_CHARS} characters`),
});

type Diagnose = (text: string, live: Live) => Diagnosis;

/** One diagnosis a line for one text a line, in order; a line that cannot be read is answered with its number. */
export async function* diagnoseLines(
  diagnose: Diagnose,
  lines: AsyncIterable<string>,
  live: Live,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== '') yield JSON.stringify(answered(diagnose, line, live, number));
  }
}

const answered = (diagnose: Diagnose, line: string, live: Live, number: number): object => {
  const parsed = Case.safeParse(json(line));
  if (!parsed.success) return { error: reason(parsed.error), line: number };
  const { id, text } = parsed.data;
  const redacted = redact(text);
  return { id, ...written(diagnose(redacted.text, live), redacted.text, redacted.found) };
};

const json = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const reason = (error: z.ZodError): string =>
  error.issues
    .map((issue) => (issue.path.length === 0 ? 'not a JSON object' : `${issue.path.join('.')}: ${issue.message}`))
    .join('; ');

const written = (diagnosis: Diagnosis, redacted: string, found: readonly SecretKind[]): object => ({
  category: diagnosis.category,
  side: sideOf(diagnosis),
  odds: diagnosis.verdict.odds,
  guide: diagnosis.guide ?? null,
  signature: diagnosis.signature ?? null,
  confidence: diagnosis.confidence,
  facts: diagnosis.facts,
  redacted,
  found,
});

const sideOf = ({ category, verdict }: Diagnosis): Side | 'either' | 'none' => {
  if (category === 'none') return 'none';
  const side = likely(verdict.odds);
  return side === 'unclear' ? 'either' : side;
};
