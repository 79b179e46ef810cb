import type { Component, ComponentId, Instant, Locale } from '../core/types.ts';
import { listed } from './format.ts';
import type { Phrase } from './words.ts';

/** What naming and dating an incident needs. */
export interface Reading {
  readonly components: readonly Component[];
  readonly now: Instant;
  readonly locale: Locale;
}

const MORE: Phrase<[string, number]> = {
  en: (names, n) => `${names} and ${n} more`,
  'zh-CN': (names, n) => `${names}等 ${n + 2} 个组件`,
};

/** The names of components, most asked-for first. */
export const namesOf = (ids: readonly ComponentId[], { components, locale }: Reading): string => {
  const known = components.filter(({ id }) => ids.includes(id));
  const strange = ids.filter((id) => !known.some((component) => component.id === id));
  return listed([...known.map(({ name }) => name[locale]), ...strange], locale);
};

/** The first two names, and how many more there are. */
export const shortly = (ids: readonly ComponentId[], reading: Reading): string => {
  const { components, locale } = reading;
  if (ids.length <= 2) return namesOf(ids, reading);
  const order = components.map(({ id }) => id);
  const first = ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).slice(0, 2);
  return MORE[locale](namesOf(first, reading), ids.length - 2);
};
