import { catalog } from '../src/catalog/index.ts';
import { createDiagnose } from '../src/core/diagnose.ts';
import type { Signature } from '../src/core/knowledge.ts';
import { redact } from '../src/core/redact.ts';
import { type Figure, inTurn, median, type Subject } from './figure.ts';

const ROUNDS = 3;
const ROUND_MS = 250;
const SIZES = [
  { name: '200 B', bytes: 200, count: 100 },
  { name: '2 KB', bytes: 2_000, count: 60 },
  { name: '20 KB', bytes: 20_000, count: 20 },
] as const;

const NOISE = [
  '2026-11-23 02:10:{s} INFO  gateway request path=/v2/chat/completions model=ernie-4.5-turbo-32k attempt={s}',
  '2026-11-23 02:10:{s} DEBUG pool connection reused peer=10.0.0.{s}:443 waited={s}ms',
  '  File "/srv/app/chat.py", line 1{s}, in complete',
  '2026-11-23 02:10:{s} WARN  worker-{s} queue depth above normal, backing off',
] as const;

/** A real message in the middle of so much log. */
const wrapped = (message: string, bytes: number, seed: number): string => {
  const lines: string[] = [];
  let size = message.length;
  for (let index = seed; size < bytes; index++) {
    const line = (NOISE[index % NOISE.length] ?? '').replaceAll('{s}', String(10 + (index % 50)));
    lines.push(line);
    size += line.length + 1;
  }
  return [...lines.slice(0, lines.length >> 1), message, ...lines.slice(lines.length >> 1)].join('\n');
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = ({ message, code }: Signature): RegExp => {
  const words = message
    ?.split(/\{\w*\}/)
    .map(literal)
    .join('.{0,200}?');
  const codes = code === undefined ? undefined : `(?<![\\w-])${literal(code)}(?![\\w-])`;
  return new RegExp([words, codes].filter((part) => part !== undefined).join('|') || '(?!)', 'i');
};

/** The plain way: one RegExp for each signature, all of them tried on every text. */
const naive = () => {
  const patterns = catalog.signatures.map((signature) => ({ id: signature.id, pattern: patternOf(signature) }));
  return (text: string): readonly string[] => patterns.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);
};

/** Texts in a second. */
const rate = (texts: readonly string[], look: (text: string) => unknown): number => {
  const startedAt = performance.now();
  let done = 0;
  while (performance.now() - startedAt < ROUND_MS) {
    for (const text of texts) look(text);
    done += texts.length;
  }
  return (1000 * done) / (performance.now() - startedAt);
};

/** How fast pasted texts are diagnosed. */
export const diagnose: Subject = async () => {
  const examples = catalog.signatures.flatMap((signature) => signature.examples);
  const read = createDiagnose(catalog);
  const loop = naive();
  const live = { now: 0, statusOf: () => undefined };
  const figures: Figure[] = [];
  for (const { name, bytes, count } of SIZES) {
    const texts = Array.from({ length: count }, (_, index) =>
      wrapped(examples[(index * 7) % examples.length] ?? '', bytes, index),
    );
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length / 1e6;
    const ours = (text: string) => read(text, live);
    const diagnosed = await inTurn(
      ROUNDS,
      () => rate(texts, ours),
      () => rate(texts, loop),
    );
    const redacted = await inTurn(
      ROUNDS,
      () => rate(texts, redact),
      () => rate(texts, ours),
    );
    const baseline = { what: `loop of ${catalog.signatures.length} RegExps`, value: median(diagnosed.theirs) };
    figures.push(
      { what: `diagnose ${name}`, value: median(diagnosed.ours), unit: 'texts/s', baseline },
      {
        ...{ what: `diagnose ${name}`, value: megabytes * median(diagnosed.ours), unit: 'MB/s' },
        baseline: { ...baseline, value: megabytes * baseline.value },
      },
      {
        ...{ what: `redact ${name}`, value: median(redacted.ours), unit: 'texts/s' },
        baseline: { what: 'diagnose', value: median(redacted.theirs) },
      },
    );
  }
  return figures;
};
