import type { Instant } from '../../core/types.ts';
import { wordsOf } from './entities.ts';
import { type Token, tokens } from './xml.ts';

/** An item of RSS or an entry of Atom. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Its beginning, without markup. */
  readonly text: string;
  readonly labels: string;
  readonly startedAt: Instant | undefined;
  readonly updatedAt: Instant | undefined;
}

/** The entries of a feed in its own order; `whole` is false when it breaks off. */
export interface Entries {
  readonly entries: readonly Entry[];
  readonly whole: boolean;
}

const ROOTS = new Set(['rss', 'rdf:RDF', 'feed']);
const ITEMS = new Set(['item', 'entry']);
const MAX_ENTRIES = 200;
const MAX_TITLE = 500;
const MAX_HTML = 16_000;

const momentOf = (text: string | undefined): Instant | undefined => {
  const at = Date.parse(text?.trim() ?? '');
  return Number.isNaN(at) ? undefined : at;
};

type Fields = ReadonlyMap<string, string>;
const first = (fields: Fields, names: readonly string[]): string | undefined =>
  names.map((name) => fields.get(name)).find((text) => text?.trim());

const entryOf = (fields: Fields): Entry => {
  const title = wordsOf((first(fields, ['title']) ?? '').slice(0, MAX_TITLE));
  const startedAt = momentOf(first(fields, ['published', 'pubDate', 'dc:date', 'updated']));
  return {
    id: first(fields, ['guid', 'id'])?.trim() ?? `${title}@${startedAt}`,
    title,
    text: wordsOf((first(fields, ['content:encoded', 'content', 'description', 'summary']) ?? '').slice(0, MAX_HTML)),
    labels: wordsOf((first(fields, ['category']) ?? '').slice(0, MAX_TITLE)),
    startedAt,
    updatedAt: momentOf(first(fields, ['updated', 'pubDate', 'dc:date', 'published'])),
  };
};

/** Collects the direct children of one entry; what lies deeper is their text. */
const createFields = () => {
  const fields = new Map<string, string>();
  let depth = 0;
  let name = '';
  const add = (text: string) => fields.set(name, (fields.get(name) ?? '') + text);
  const hear = (token: Token) => {
    if (token.kind === 'text') {
      if (depth > 0) add(token.text);
      return;
    }
    if (token.kind === 'open' && depth === 0) name = token.name;
    if (depth > 0 || token.kind === 'open') add(' ');
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth = Math.max(0, depth - 1);
  };
  return { fields, hear };
};

/** The entries of this RSS or Atom feed; undefined when it is neither. */
export const readEntries = (xml: string): Entries | undefined => {
  const entries: Entry[] = [];
  let root: string | undefined;
  let inside: ReturnType<typeof createFields> | undefined;
  for (const token of tokens(xml)) {
    const name = token.kind === 'text' ? '' : token.name;
    if (root === undefined) {
      if (token.kind === 'text') continue;
      if (!ROOTS.has(name)) return undefined;
      root = name;
    } else if (token.kind === 'close' && name === root) {
      return { entries, whole: true };
    } else if (token.kind === 'close' && ITEMS.has(name)) {
      if (inside) entries.push(entryOf(inside.fields));
      if (entries.length === MAX_ENTRIES) break;
      inside = undefined;
    } else if (inside) {
      inside.hear(token);
    } else if (token.kind === 'open' && ITEMS.has(name)) {
      inside = createFields();
    }
  }
  return root === undefined ? undefined : { entries, whole: false };
};
