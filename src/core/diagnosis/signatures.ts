import type { Signature } from '../knowledge.ts';
import type { Body } from './bodies.ts';
import { uncovered } from './covered.ts';
import { nearCodes } from './near-codes.ts';
import { type Hit, phraseBook } from './phrases.ts';
import type { Reading } from './reading.ts';
import { type Word, wordsOf } from './words.ts';

/** A signature that fits a text, and how well. */
export interface Match {
  readonly signature: Signature;
  readonly weight: number;
  readonly from: 'code' | 'message' | 'status' | 'words';
}

/** Finds the signatures that fit a text; built once for a catalogue. */
export const signatureIndex = (signatures: readonly Signature[]): ((reading: Reading) => Match[]) => {
  const byCode = Map.groupBy(
    signatures.filter((signature) => signature.code !== undefined),
    (signature) => signature.code?.toLowerCase() ?? '',
  );
  const byStatus = Map.groupBy(
    signatures.filter((signature) => signature.code === undefined && signature.message === undefined),
    (signature) => signature.status,
  );
  const messages = phraseBook(
    signatures.flatMap((signature) =>
      signature.message === undefined ? [] : [[signature.message, signature] as const],
    ),
  );
  const misspelt = nearCodes(byCode);
  const order = new Map(signatures.map((signature, at) => [signature, at]));
  return (reading) => {
    const said = messages(reading.words);
    const found = [
      ...reading.bodies.flatMap((body, depth) => inBody(body, depth, reading, byCode, messages)),
      ...asWord(reading, (word) => byCode.get(word) ?? misspelt(word), said),
      ...asText(reading, uncovered(said)),
      ...asStatus(reading, byStatus),
    ];
    return found
      .filter(({ signature }) => fitting(signature, reading))
      .sort((a, b) => b.weight - a.weight || (order.get(a.signature) ?? 0) - (order.get(b.signature) ?? 0));
  };
};

type ByCode = ReadonlyMap<string, readonly Signature[]>;
type Messages = (words: readonly Word[]) => Hit<Signature>[];

const inBody = (body: Body, order: number, reading: Reading, byCode: ByCode, messages: Messages): Match[] => {
  const words = wordsOf(body.message ?? '').slice(0, 400);
  const hits = messages(words);
  const heard = new Set(hits.map((hit) => hit.value));
  const whole = new Set(
    hits
      .filter((hit) => hit.to === words.length && (hit.from === 0 || oneWordBefore(hit, words, body)))
      .map((hit) => hit.value),
  );
  const coded = [body.code, body.type].flatMap((code, second) =>
    (byCode.get(code?.toLowerCase() ?? '') ?? [])
      .filter((signature) => ours(signature, body, reading, heard.has(signature)))
      .map((signature) => ({
        signature,
        // A code outranks the type beside it, an inner body the outer one.
        weight: 100 - Math.min(order * 6, 18) - second * 6 + agreement(signature, body, reading, heard, whole),
        from: 'code' as const,
      })),
  );
  const worded = [...whole]
    .filter((signature) => !clashing(signature, body) && !wrapping(signature))
    .map((signature) => ({ signature, weight: Math.min(80 + words.length, 92), from: 'message' as const }));
  return [...coded, ...worded];
};

const startsOpen = (signature: Signature): boolean => /^\{\w+\}/.test(signature.message ?? '');
const oneWordBefore = (hit: Hit<Signature>, words: readonly Word[], body: Body): boolean =>
  startsOpen(hit.value) && !/\s/.test((body.message ?? '').slice(0, words[hit.from]?.at).trim());
const endsOpen = (signature: Signature): boolean => /\{\w+\}$/.test(signature.message ?? '');
const wrapping = (signature: Signature): boolean => signature.guide === 'cannot-tell';

/** Codes of the catalogue are trusted; bare small numbers only where the body's own names or words are Baidu's. */
const ours = (signature: Signature, body: Body, reading: Reading, heard: boolean): boolean =>
  !/^-?\d{1,6}$/.test(signature.code ?? '') ||
  heard ||
  body.surface !== undefined ||
  reading.facts.provider === 'ernie';

const agreement = (
  signature: Signature,
  body: Body,
  { facts }: Reading,
  heard: ReadonlySet<Signature>,
  whole: ReadonlySet<Signature>,
): number => {
  const status = body.status ?? facts.status;
  const surface = body.surface ?? facts.surface;
  const message = signature.message === undefined ? 0 : whole.has(signature) ? 8 : heard.has(signature) ? 6 : -2;
  // AI Studio uses numbers of v1 for itself: only its own shape speaks for it.
  const place = signature.surface === surface ? 3 : signature.surface === 'aistudio' ? -5 : 0;
  const agrees = signature.status === undefined || status === undefined ? 0 : signature.status === status ? 1 : -4;
  return message + place + agrees;
};

const clashing = (signature: Signature, body: Body): boolean =>
  body.code !== undefined && signature.code !== undefined && body.code.toLowerCase() !== signature.code.toLowerCase();

const SHORTEST = 5;
const LONG = 14;
const LONGEST_NUMBER = 6;
/** What stands behind a flag that nothing has raised. */
const LOWERED = new Set(['false', 'null', 'stop', 'length', 'normal', 'tool_calls', 'function_call']);

// A code typed into a sentence: unmistakable when it is a composed word, and as a long number when Baidu is meant.
const asWord = (
  reading: Reading,
  codeOf: (word: string) => readonly Signature[] | undefined,
  said: readonly Hit<Signature>[],
): Match[] => {
  const heard = new Set(said.map((hit) => hit.value));
  const found: Match[] = [];
  for (const [at, { text }] of reading.words.entries()) {
    if (text.length < SHORTEST) continue;
    const telling = text.includes('_') || (text.length >= LONG && /^[a-z]+$/.test(text));
    if (!telling && !(text.length <= LONGEST_NUMBER && /^\d{5,6}$/.test(text) && numbered(reading, at))) continue;
    const known = codeOf(text);
    if (!known || LOWERED.has(reading.words[at + 1]?.text ?? '')) continue;
    for (const signature of known) {
      const weight =
        90 + (heard.has(signature) ? 6 : signature.message === undefined ? 2 : 0) + sameStatus(signature, reading);
      found.push({ signature, weight, from: 'code' });
    }
  }
  return found;
};

const sameStatus = (signature: Signature, { facts }: Reading): number =>
  signature.status === undefined || facts.status === undefined ? 0 : signature.status === facts.status ? 1 : -1;

const NUMBERING = new Set(['error', 'code', '码', '错', 'err', 'error_code', 'errorcode', 'api', 'exception']);
const numbered = ({ words, facts }: Reading, at: number): boolean =>
  facts.provider === 'ernie' || words.slice(Math.max(0, at - 4), at).some((word) => NUMBERING.has(word.text));

/** Messages anywhere in the text; the shorter one is, the more things it can mean. */
const asText = (reading: Reading, said: readonly Hit<Signature>[]): Match[] =>
  said.flatMap((hit) => {
    const { value: signature, fixed, from, to } = hit;
    const alone = from === 0 && to === reading.words.length;
    const more = reading.words[to]?.line === reading.words[to - 1]?.line && to < reading.words.length;
    if (
      (startsOpen(signature) && !afterModel(reading, from)) ||
      (fixed < 2 && !alone) ||
      (endsOpen(signature) && !more)
    )
      return [];
    if (fixed < 3 && !alone && !/^(?:sdk|network|http)$/.test(signature.surface)) return [];
    const weight = wrapping(signature)
      ? alone
        ? 60
        : 20 + fixed / 10
      : signature.prefix && more
        ? 52
        : endsOpen(signature) && fixed <= 4
          ? 60
          : fixed < 3 && !alone
            ? 40
            : Math.min(75 + fixed * 3, 92);
    return [{ signature, weight, from: 'message' as const }];
  });

// "{model} is not supported" is said of many things; only behind a model’s name it is said of a model.
const afterModel = ({ text, words, facts }: Reading, from: number): boolean =>
  facts.model !== undefined && text.slice(0, words[from]?.at).trimEnd().endsWith(facts.model);

const asStatus = ({ facts }: Reading, byStatus: ReadonlyMap<number | undefined, readonly Signature[]>): Match[] =>
  facts.status === undefined
    ? []
    : (byStatus.get(facts.status) ?? []).map((signature) => ({ signature, weight: 57, from: 'status' }));

// A status that contradicts rules a signature out only where the status is all that tells it from its twin.
const fitting = (signature: Signature, { facts }: Reading): boolean =>
  signature.code !== undefined ||
  signature.status === undefined ||
  facts.status === undefined ||
  signature.status === facts.status;
