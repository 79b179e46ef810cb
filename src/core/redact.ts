import type { Redacted, SecretKind } from './knowledge.ts';
import { cover, coveredAt, type Span } from './redaction/cover.ts';
import { fold } from './redaction/fold.ts';
import { coverSecrets } from './redaction/steps.ts';
import { unwrapped } from './redaction/unwrap.ts';

const mark = (kind: SecretKind): string => `[${kind}]`;

/** Runs of covered letters of one kind. */
function* coveredRuns(text: string): Iterable<Span> {
  for (const { 0: run, index: from } of text.matchAll(/([\ue000-\ue0ff])\1*/g)) {
    const kind = coveredAt(text, from);
    if (kind) yield { from, to: from + run.length, kind };
  }
}

/** Secrets that run over the ends of broken lines. */
const overSeams = (plain: string): Span[] => {
  const whole = unwrapped(plain);
  if (!whole) return [];
  const { text, places, seams } = whole;
  return [...coveredRuns(coverSecrets(text))]
    .filter(({ from, to }) => seams.some((seam) => from <= seam && seam < to))
    .map(({ from, to, kind }) => ({ from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1, kind }));
};

/** The same text without secrets, and which kinds they were; redacting twice changes nothing more. */
export const redact = (text: string): Redacted => {
  const { plain, starts } = fold(text);
  const seams = overSeams(plain);
  const covered = cover(coverSecrets(plain), seams, 'anew');
  const found = new Set<SecretKind>();
  const place = (at: number): number => starts?.[at] ?? at;
  let out = '';
  let from = 0;
  for (const span of coveredRuns(covered)) {
    found.add(span.kind);
    out += text.slice(place(from), place(span.from)) + mark(span.kind);
    from = span.to;
  }
  return { text: from === 0 ? text : out + text.slice(place(from)), found: [...found] };
};
