import type { Signature } from '../src/core/knowledge.ts';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = ({ message, code }: Signature): string => {
  const words = message
    ?.split(/\{\w*\}/)
    .map(literal)
    .join('.{0,200}?');
  const codes = code === undefined ? undefined : `(?<![\\w-])${literal(code)}(?![\\w-])`;
  return [words, codes].filter((part) => part !== undefined).join('|') || '(?!)';
};

/** The plain way: one RegExp for each signature, all of them tried on every text. */
export const oneByOne = (signatures: readonly Signature[]): ((text: string) => readonly string[]) => {
  const patterns = signatures.map((signature) => ({
    id: signature.id,
    pattern: new RegExp(patternOf(signature), 'i'),
  }));
  return (text) => patterns.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);
};

/** One RegExp of more alternatives than this is refused as too large. */
export const MOST_ALTERNATIVES = 3_000;

/** The clever way: all of them as one RegExp, or as few as there can be, which finds every place where any of them fits. */
export const allInOne = (signatures: readonly Signature[]): ((text: string) => readonly string[]) => {
  const patterns = Array.from({ length: Math.ceil(signatures.length / MOST_ALTERNATIVES) }, (_, at) => {
    const some = signatures.slice(at * MOST_ALTERNATIVES, (at + 1) * MOST_ALTERNATIVES);
    return new RegExp(some.map(patternOf).join('|'), 'gi');
  });
  return (text) => patterns.flatMap((pattern) => text.match(pattern) ?? []);
};
