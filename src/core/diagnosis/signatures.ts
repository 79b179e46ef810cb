import type { Signature } from '../knowledge.ts';
import type { Body } from './bodies.ts';
import { type Hit, partsOf, phraseBook } from './phrases.ts';
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
  const byStatus = signatures.filter((s) => s.code === undefined && s.message === undefined && s.status !== undefined);
  const messages = phraseBook(
    signatures.flatMap((signature) =>
      signature.message === undefined ? [] : [[signature.message, signature] as const],
    ),
  );
  const order = new Map(signatures.map((signature, at) => [signature, at]));
  return (reading) => {
    const said = messages(reading.words);
    const found = [
      ...reading.bodies.flatMap((body, depth) => inBody(body, depth, reading, byCode, messages)),
      ...asWord(reading, byCode, said),
      ...asText(reading, said),
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
  const heard = new Set(messages(words).map((hit) => hit.value));
  const whole = new Set(
    messages(words)
      .filter((hit) => hit.to === words.length && (hit.from === 0 || hit.value.message?.startsWith('{')))
      .map((hit) => hit.value),
  );
  const candidates = [body.code, body.type].flatMap((code) => byCode.get(code?.toLowerCase() ?? '') ?? []);
  const coded = candidates.filter((signature) => ours(signature, body, reading, heard.has(signature)));
  return [
    ...coded.map((signature) => ({
      signature,
      weight:
        100 - Math.min(order, 4) + agreement(signature, body, reading, heard.has(signature), whole.has(signature)),
      from: 'code' as const,
    })),
    ...[...whole]
      .filter((signature) => !clashing(signature, body))
      .map((signature) => ({ signature, weight: Math.min(80 + words.length, 92), from: 'message' as const })),
  ];
};

/** Codes of the catalogue are trusted; bare small numbers only where the body's own names or words are Baidu's. */
const ours = (signature: Signature, body: Body, reading: Reading, heard: boolean): boolean =>
  !/^-?\d{1,6}$/.test(signature.code ?? '') ||
  heard ||
  body.surface !== undefined ||
  reading.facts.provider === 'ernie';

const agreement = (signature: Signature, body: Body, reading: Reading, heard: boolean, whole: boolean): number => {
  const status = body.status ?? reading.facts.status;
  const surface = body.surface ?? reading.facts.surface;
  const message = signature.message === undefined ? 0 : heard ? (whole ? 8 : 6) : -8;
  return (
    message +
    (signature.surface === surface ? 3 : 0) +
    (signature.status !== undefined && status !== undefined ? (signature.status === status ? 1 : -4) : 0)
  );
};

const clashing = (signature: Signature, body: Body): boolean =>
  body.code !== undefined && signature.code !== undefined && body.code.toLowerCase() !== signature.code.toLowerCase();

// A code typed into a sentence: unmistakable when it is a composed word, and as a long number when Baidu is meant.
const asWord = (reading: Reading, byCode: ByCode, said: readonly Hit<Signature>[]): Match[] => {
  const heard = new Set(said.map((hit) => hit.value));
  return reading.words.flatMap((word, at) => {
    const known = byCode.get(word.text) ?? [];
    const telling = word.text.includes('_') || /^[a-z]{14,}$/.test(word.text);
    const number = /^(?:216|282|336)\d{3}$/.test(word.text) && numbered(reading, at);
    if (!telling && !number) return [];
    return known.map((signature) => ({
      signature,
      weight:
        90 + (heard.has(signature) ? 6 : signature.message === undefined ? 2 : 0) + sameStatus(signature, reading),
      from: 'code' as const,
    }));
  });
};

const sameStatus = (signature: Signature, { facts }: Reading): number =>
  signature.status === undefined || facts.status === undefined ? 0 : signature.status === facts.status ? 1 : -1;

const NUMBERING = new Set(['error', 'code', '码', '错', 'err', 'error_code', 'errorcode', 'api', 'exception']);
const numbered = ({ words, facts }: Reading, at: number): boolean =>
  facts.provider === 'ernie' || words.slice(Math.max(0, at - 4), at).some((word) => NUMBERING.has(word.text));

/** Words of three letters or a Chinese sentence: shorter messages mean too many things to count outside a body. */
const asText = (reading: Reading, said: readonly Hit<Signature>[]): Match[] =>
  said.flatMap((hit) => {
    const { value: signature, fixed, from, to } = hit;
    const alone = from === 0 && to === reading.words.length;
    const leading = signature.message?.startsWith('{') === true;
    if ((fixed < 3 && !alone) || leading) return [];
    const wrapper = signature.guide === 'cannot-tell';
    const more = signature.prefix === true && reading.words[to]?.line === reading.words[to - 1]?.line;
    return [
      {
        signature,
        weight: wrapper ? 20 + fixed / 10 : more ? 46 : Math.min(68 + fixed * 3, 90),
        from: 'message' as const,
      },
    ];
  });

const asStatus = (reading: Reading, byStatus: readonly Signature[]): Match[] =>
  byStatus
    .filter((signature) => signature.status === reading.facts.status)
    .map((signature) => ({ signature, weight: 57, from: 'status' as const }));

// A status that contradicts rules a signature out only where the status is all that tells it from its twin.
const fitting = (signature: Signature, { facts }: Reading): boolean =>
  signature.code !== undefined ||
  signature.status === undefined ||
  facts.status === undefined ||
  signature.status === facts.status;

/** How many words of a message are fixed; for the catalogue's own check that a message can be found. */
export const fixedWords = (message: string): number => partsOf(message).flat().length;
