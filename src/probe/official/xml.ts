import { decodeEntities } from './entities.ts';

/** A piece of an XML document; attributes are of no use here. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const tagEnd = (xml: string, from: number): number => {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(xml); found; found = mark.exec(xml)) {
    if (found[0] === '>') return found.index;
    const closing = xml.indexOf(found[0], mark.lastIndex);
    if (closing < 0) return -1;
    mark.lastIndex = closing + 1;
  }
  return -1;
};

const doctypeEnd = (xml: string, from: number): number => {
  const end = xml.indexOf('>', from);
  const subset = xml.indexOf('[', from);
  if (subset < 0 || subset > end) return end;
  const closing = xml.indexOf(']', subset);
  return closing < 0 ? -1 : xml.indexOf('>', closing);
};

/** Pieces that are not tags: how they begin, and where they end. */
const OTHERS: readonly { readonly begin: string; readonly end: string }[] = [
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<!--', end: '-->' },
  { begin: '<?', end: '?>' },
];

const tagToken = (inside: string): readonly Token[] => {
  const [, slash, name] = /^(\/?)([\w:.-]{1,100})/.exec(inside) ?? [];
  if (!name) return [];
  return [{ kind: slash ? 'close' : inside.endsWith('/') ? 'empty' : 'open', name }];
};

/** The pieces of a document in order, as far as it is complete; each character is looked at a few times at most. */
export function* tokens(xml: string): Generator<Token> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const text = decodeEntities(xml.slice(at, start < 0 ? xml.length : start));
    if (text) yield { kind: 'text', text };
    if (start < 0) return;
    const other = OTHERS.find(({ begin }) => xml.startsWith(begin, start));
    const from = start + (other?.begin.length ?? 1);
    const end = other
      ? xml.indexOf(other.end, from)
      : xml.startsWith('<!', start)
        ? doctypeEnd(xml, from)
        : tagEnd(xml, from);
    // What is open at the end of a cut-off document never closes: giving up here keeps hostile input cheap.
    if (end < 0) return;
    if (other?.begin === '<![CDATA[') yield { kind: 'text', text: xml.slice(from, end) };
    if (!other) yield* tagToken(xml.slice(from, end));
    at = end + (other?.end.length ?? 1);
  }
}
