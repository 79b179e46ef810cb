import { LIMITS } from './limits.ts';
import { blank, clean } from './text.ts';

/** What a pressed button or a sent form means; the letter is how it travels in the custom id. */
export const PURPOSES = { ask: 'l', refresh: 'r', form: 'f' } as const;
export type Purpose = keyof typeof PURPOSES;

/** The custom id that carries a line, unique by its index; undefined when the line does not fit into one. */
export const customId = (purpose: Purpose, index: number, line: string): string | undefined => {
  const id = `${PURPOSES[purpose]}:${index}:${line}`;
  return id.length > LIMITS.customId || blank(line) || clean(line) !== line ? undefined : id;
};

/** The purpose and the line in a custom id; undefined when we did not make it. Anyone can send one: nothing in it is trusted. */
export const readCustomId = (id: string): { readonly purpose: Purpose; readonly line: string } | undefined => {
  const [, letter, line] = /^([lrf]):\d{1,2}:(.+)$/s.exec(id.slice(0, LIMITS.customId)) ?? [];
  if (letter === undefined || line === undefined) return undefined;
  return { purpose: letter === 'l' ? 'ask' : letter === 'r' ? 'refresh' : 'form', line };
};
