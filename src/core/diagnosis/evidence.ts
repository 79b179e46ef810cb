import type { Category, Signature } from '../knowledge.ts';
import { atMost } from './bounded.ts';
import { codeRule } from './codes.ts';
import { conceptsIn } from './concepts.ts';
import type { Reading } from './reading.ts';
import { sayingsIn } from './sayings.ts';
import type { Match } from './signatures.ts';
import { categoryOfStatus } from './status-kinds.ts';
import { wordsOf } from './words.ts';

/** One thing in a text that speaks for a kind of error. */
export interface Evidence {
  readonly category: Category;
  /** 100 a known code in an error body ... 50 an HTTP status ... 20 a wrapper's own words. */
  readonly weight: number;
  readonly from: 'code' | 'message' | 'status' | 'words';
  /** How surely it shows that anything failed at all; its weight unless told. */
  readonly proof?: number;
  readonly signature: Signature | undefined;
  readonly provider: string | undefined;
}

// A topic, or a number that may be a status, is talked about as well when nothing failed.
const TOPIC_PROOF = 40;
const NUMBER_PROOF = 20;

/** Everything in a text that speaks for some kind of error: codes, then messages, then statuses, then words. */
export const evidenceOf = (
  reading: Reading,
  matches: readonly Match[],
  categoryOf: (signature: Signature) => Category,
): Evidence[] => {
  const known = wellKnown(reading, matches, categoryOf);
  return settled(known) ? known : [...known, ...concepts(reading, known)];
};

/** Where so much is said in known words, or that nothing can be told, no others are looked for. */
const SETTLED = 60;
const settled = (known: readonly Evidence[]): boolean =>
  known.some(
    ({ category, weight, from, signature }) =>
      (from !== 'status' && (weight >= SETTLED || signature !== undefined)) ||
      (category === 'other_error' && weight >= 50),
  );

const STATED = 52;

// Words nobody listed, in a combination that tells: they show the kind, and not that anything failed. A stated status
// gives way only to what the answer itself says.
const concepts = ({ words, bodies }: Reading, known: readonly Evidence[]): Evidence[] => {
  const stated = known.some(({ from, weight }) => from === 'status' && weight >= STATED);
  const said = stated ? wordsOf(bodies.map(({ message = '' }) => message).join('\n')) : words;
  return conceptsIn(said.slice(0, 400)).map(({ category, apart }) => ({
    ...{ category, weight: 68 - 2 * apart, proof: 0, from: 'message' as const },
    ...{ signature: undefined, provider: undefined },
  }));
};

const wellKnown = (
  reading: Reading,
  matches: readonly Match[],
  categoryOf: (signature: Signature) => Category,
): Evidence[] => [
  ...matches.map(({ signature, weight, from }) => ({
    category: categoryOf(signature),
    weight,
    from,
    signature,
    provider: undefined,
  })),
  ...foreignCodes(reading),
  ...typedNumbers(reading),
  ...strangeCode(reading, matches),
  ...sayings(reading),
  ...statuses(reading),
  ...twoModels(reading),
];

// `reason=auth`: a word that a program chose.
const oneWord = (message: string | undefined): string[] => (message && /^\w{4,40}$/.test(message) ? [message] : []);

const foreignCodes = ({ bodies, facts }: Reading): Evidence[] =>
  bodies.flatMap((body, order) =>
    [body.code, body.type, ...oneWord(body.message)].flatMap((code, second) => {
      const rule = code === undefined ? undefined : codeRule(code, facts.provider);
      if (!rule) return [];
      // Inner bodies come first; a code outranks the type beside it.
      const weight = (rule.firm ? 92 : 48) - Math.min(order, 4) - second * 3;
      return [
        { category: rule.category, weight, from: 'code' as const, signature: undefined, provider: rule.provider },
      ];
    }),
  );

// "讯飞 11200": a long number that is a code of whoever is meant.
const typedNumbers = ({ words, facts }: Reading): Evidence[] =>
  words.slice(0, 400).flatMap(({ text }) => {
    const rule =
      text.length >= 4 && text.length <= 6 && /^\d+$/.test(text) ? codeRule(text, facts.provider) : undefined;
    return rule
      ? [{ category: rule.category, weight: 74, from: 'code', signature: undefined, provider: undefined }]
      : [];
  });

// A number that nobody knows is an error all the same, of a kind that cannot be told.
const STRANGE: Evidence = {
  ...{ category: 'other_error', weight: 30, from: 'code', proof: 55 },
  ...{ signature: undefined, provider: undefined },
};
const strangeCode = ({ bodies, facts }: Reading, matches: readonly Match[]): Evidence[] =>
  !matches.some(({ from }) => from === 'code') &&
  bodies.some(({ code }) => /^-?[1-9]\d{2,6}$/.test(code ?? '') && !codeRule(code ?? '', facts.provider))
    ? [STRANGE]
    : [];

/** What is said again and again says no more than this often; ranking looks at no more of it. */
const REPEATED = 4;
const sayings = ({ words }: Reading): Evidence[] =>
  atMost(
    REPEATED,
    sayingsIn(words).map(({ value }) => value),
  ).map((value) => ({
    category: value.category,
    weight: value.weight,
    from: value.weight >= 60 ? ('message' as const) : ('words' as const),
    ...(value.topic ? { proof: TOPIC_PROOF } : {}),
    signature: undefined,
    provider: value.provider,
  }));

// "ernie 500": a provider and a number, and little else.
const FEW_WORDS = 24;

const statuses = ({ bodies, mentions, words, facts }: Reading): Evidence[] => {
  const bare = words.length <= FEW_WORDS && facts.provider !== undefined;
  const stated = [
    ...bodies.flatMap((body) => (body.status === undefined ? [] : [{ status: body.status, sure: true }])),
    ...mentions.map(({ status, sure }) => ({ status, sure: sure || bare })),
  ];
  return stated.flatMap(({ status, sure }, order) => {
    const category = categoryOfStatus(status);
    // Only the first status counts in full: what follows is often a list or an outer layer.
    const weight = (sure ? 58 : 44) - Math.min(order, 3) * 3;
    return category
      ? [
          {
            category,
            weight,
            from: 'status' as const,
            ...(sure ? {} : { proof: NUMBER_PROOF }),
            signature: undefined,
            provider: undefined,
          },
        ]
      : [];
  });
};

// Who complains that one model fails and names another has a matter with that model: not opened, misspelt or gone.
const MODELS = /\b(?:ernie|eb)-(?:[a-z0-9.]{1,12}-?){1,6}/gi;
const twoModels = ({ text, facts }: Reading): Evidence[] => {
  const named = new Set(
    facts.provider === 'ernie' ? [...text.slice(0, 4000).matchAll(MODELS)].map((match) => match[0].toLowerCase()) : [],
  );
  return named.size < 2
    ? []
    : [{ category: 'model_not_found', weight: 36, proof: 0, from: 'words', signature: undefined, provider: undefined }];
};

/** How surely anything failed at all: the best proof in the text. */
export const strengthOf = (evidence: readonly Evidence[]): number =>
  Math.max(0, ...evidence.map((one) => one.proof ?? one.weight));
