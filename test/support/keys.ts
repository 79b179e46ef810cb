import type { KeyKind } from '../../src/core/credential/kinds.ts';

/** A number between 0 and 1, the same ones in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

const run = (from: string, length: number, random: () => number): string =>
  Array.from({ length }, () => from[Math.floor(random() * from.length)]).join('');
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

/** A made-up key of a kind; always with a digit, as real ones have. */
export const keyOf = (kind: KeyKind, random: () => number): string => {
  const alnum = (length: number): string => `${run(ALNUM, length - 1, random)}7`;
  const hex = (length: number): string => run(HEX, length, random);
  const token = (first: string): string =>
    `${first}.${hex(32)}.2592000.${1_700_000_000 + Math.floor(random() * 9e7)}.${run('123456789', 6, random)}-${run('123456789', 8, random)}`;
  switch (kind) {
    case 'v2':
    case 'short-term':
      return `bce-v3/ALTAK-${alnum(21)}/${hex(40)}`;
    case 'plan':
      return `bce-v3/ALTAKSP-${alnum(21)}/${hex(40)}`;
    case 'access-key-id':
      return `ALTAK${alnum(20)}`;
    case 'application-key':
      return alnum(24);
    case 'secret-key':
      return alnum(32);
    case 'gateway-pair':
      return `${alnum(24)}|${alnum(32)}`;
    case 'v1-token':
      return token('24');
    case 'refresh-token':
      return token('25');
    case 'aistudio':
      return `${hex(39)}7`;
    case 'signature':
      return `bce-auth-v1/${alnum(32)}/2026-09-14T08:22:31Z/300/host;x-bce-date/${hex(64)}`;
    case 'foreign':
      return `sk-${alnum(40)}`;
  }
};
