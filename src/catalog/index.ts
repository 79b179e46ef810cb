import type { Catalog } from '../core/knowledge.ts';
import type { Component } from '../core/types.ts';
import { ernie } from './ernie/index.ts';

/** What this bot knows about the provider it watches. */
export const catalog: Catalog = ernie;

// Width, case and blanks say nothing: people type 千帆v2对话, API and ＡＰＩ.
const fold = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const wordsFor = ({ id, name, aliases }: Component): readonly string[] => [
  id,
  id.slice(id.indexOf('/') + 1),
  ...Object.values(name),
  ...(aliases ?? []),
];

/** The component that people call by this word: its id, the end of it, a name in any language, or an alias. */
export const componentNamed = (from: Catalog, word: string): Component | undefined => {
  const wanted = fold(word);
  return from.components.find((component) => wordsFor(component).some((known) => fold(known) === wanted));
};
