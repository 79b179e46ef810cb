import type { Break } from './breaks.ts';
import { carried } from './carried.ts';
import { decoded } from './decoded.ts';
import { headers } from './headers.ts';
import { type Hit, merged } from './hit.ts';
import { type Joined, joined } from './joined.ts';
import { named } from './named.ts';
import { narrow } from './narrow.ts';
import { privateKeys } from './private-keys.ts';
import { runs } from './runs.ts';
import { shaped } from './shapes.ts';
import { tokensOf } from './tokens.ts';
import { plainView, type View } from './view.ts';

const hitsIn = (text: string): Hit[] => {
  const tokens = tokensOf(text);
  return [...privateKeys(text), ...headers(text), ...shaped(text, tokens), ...named(text), ...runs(text, tokens)];
};

const back = (view: View, { kind, from, to }: Hit): Hit => ({ kind, from: view.from(from), to: view.to(to - 1) });

/** Where the first character of a view stands that begins at a place of the original or behind it. */
const placeOf = (view: View, original: number): number => {
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.from(middle) < original) low = middle + 1;
    else high = middle;
  }
  return low;
};

const acrossLines = (groups: readonly Joined[]): Hit[] =>
  groups.flatMap((group) => {
    const meant = decoded(group.view);
    const breaks = group.breaks.map((at) => placeOf(meant, at));
    return hitsIn(meant.text).flatMap((hit) => {
      const kept = carried(meant.text, hit, breaks);
      return kept ? [back(meant, kept)] : [];
    });
  });

const cutsEscape = (breaks: readonly Break[]): boolean => breaks.some(({ cutting }) => cutting);

/** All secrets of a text: as it is written, as it is meant, and with broken lines joined. */
export const secretsIn = (text: string): readonly Hit[] => {
  const written = plainView(narrow(text));
  const meant = decoded(written);
  const found = [...hitsIn(written.text), ...acrossLines(joined(meant))];
  if (meant !== written) {
    found.push(...hitsIn(meant.text).map((hit) => back(meant, hit)));
    // An escape that a line's end cuts in two is whole again only where lines are joined first.
    found.push(...acrossLines(joined(written, cutsEscape)));
  }
  return merged(found);
};
