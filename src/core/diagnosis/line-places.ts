import type { LineKind } from './lines.ts';

const OPENS =
  /\(\{\s{0,3}$|^\s{1,60}[a-z_.]{2,60}\s?=\s?\[\s{0,3}$|^\s{0,40}(?:export )?(?:const|let|var) [^=]{1,60}=\s?\{\s{0,3}$|^\s{0,20}[A-Z][A-Z_]{3,60}(?:: ?[\w[\], ]{1,60})?\s?=\s?\{\s{0,3}$/;
const CLOSES = /^\s{0,60}[)\]}]/;
const DOCSTRING = /^\s{0,60}[rfbu]{0,2}("""|''')|[=(]\s?("""|''')\s{0,3}$/;

/** Kinds of lines that only their place tells: an object that a program is written with, and a text in three quotes, are source. */
export const byPlace = (lines: readonly string[], kinds: readonly LineKind[]): LineKind[] => {
  let object = false;
  let quotes: string | undefined;
  return kinds.map((kind, at) => {
    const line = lines[at] ?? '';
    if (quotes !== undefined) {
      if (line.includes(quotes)) quotes = undefined;
      return kind === 'trace' ? kind : 'code';
    }
    const [, above, behind] = DOCSTRING.exec(line) ?? [];
    const opened = above ?? behind;
    if (opened !== undefined && line.split(opened).length === 2) quotes = opened;
    const inside = object && kind === 'plain';
    object = (kind === 'code' && OPENS.test(line)) || (object && !CLOSES.test(line));
    return inside ? 'code' : kind;
  });
};
