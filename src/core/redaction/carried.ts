import type { SecretKind } from '../knowledge.ts';
import type { Hit } from './hit.ts';
import { random, scattered } from './placeholder.ts';

// A secret that is whole at a line's end does not go on below it.
const WHOLE: Readonly<Partial<Record<SecretKind, RegExp>>> = {
  'api-key': /\/[0-9a-f]{40}$/i,
  signature: /\/[0-9a-f]{64}$/,
  'access-token': /\.\d{10}\.\d{4,12}-\d{6,}$/,
  'refresh-token': /\.\d{10}\.\d{4,12}-\d{6,}$/,
};
/** Kinds whose look says by itself how long they are. */
const EXACT: ReadonlySet<SecretKind> = new Set([
  ...(['access-token', 'refresh-token', 'signature', 'private-key', 'password-in-url'] as const),
]);
const RUN: ReadonlySet<SecretKind> = new Set(['secret-key', 'application-key', 'aistudio-token']);
const NAMES = /^(?:as-[a-z0-9]{10}|ernie-|app-[A-Za-z0-9]{8}$|\d{4}-\d\d-\d\d|https?:)/;

const SHORTEST = 4;

const goesOn = (part: string): boolean => {
  if (NAMES.test(part)) return false;
  const word = /^([\w-]*)[=:]/.exec(part)?.[1] ?? part.replace(/[^A-Za-z0-9]/g, '');
  if (/^\d+$/.test(word)) return word.length >= 12;
  return word.length >= 4 && (/\d/.test(word) ? random(word.padEnd(8, 'q')) : scattered(word));
};

/** The breaks behind one place and before another; there may be thousands in all. */
const between = (breaks: readonly number[], from: number, to: number): readonly number[] => {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < breaks.length && (breaks[end] ?? 0) < to) end++;
  return breaks.slice(low, end);
};

/** A hit in joined lines, without lines that only seem to continue it; nothing if too little is left. */
export const carried = (text: string, hit: Hit, breaks: readonly number[]): Hit | undefined => {
  const inside = between(breaks, hit.from, hit.to);
  if (inside.length === 0) return hit;
  const whole = WHOLE[hit.kind];
  const full = whole && inside.find((at) => whole.test(text.slice(Math.max(hit.from, at - 100), at)));
  let to = full ?? hit.to;
  if (!EXACT.has(hit.kind) && !RUN.has(hit.kind))
    for (const at of inside.toReversed()) {
      if (at >= to) continue;
      if (goesOn(text.slice(at, to))) break;
      to = at;
    }
  return to - hit.from >= SHORTEST || inside.some((at) => at < to) ? { ...hit, to } : undefined;
};
