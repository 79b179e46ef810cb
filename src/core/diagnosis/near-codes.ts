/** Shorter codes differ by too little to be taken for each other. */
const SHORTEST = 10;

/** What is left of a code when it is retyped in haste: no vowels, no letter twice in a row. */
const bones = (code: string): string => code.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1');

const composed = (code: string): boolean => code.length >= SHORTEST && code.includes('_');

/** Finds what a composed code was meant to be that somebody misspelt in its vowels or doubled letters. */
export const nearCodes = <T>(byCode: ReadonlyMap<string, T>): ((word: string) => T | undefined) => {
  const known = Map.groupBy(
    [...byCode].filter(([code]) => composed(code)),
    ([code]) => bones(code),
  );
  return (word) => {
    const [only, ...others] = composed(word) ? (known.get(bones(word)) ?? []) : [];
    return others.length === 0 ? only?.[1] : undefined;
  };
};
