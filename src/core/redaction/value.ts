/** What stands behind a name. */
export interface Value {
  /** Enough of it to judge it by. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** It stands on the line below its name. */
  readonly below: boolean;
}

const GAP = /[ \t]{0,8}(?:[|>][+-]?[ \t]{0,3})?(?:\r?\n[ \t>]{0,40})?/y;
const QUOTE = /(?:[bBfFrRuU](?=["']))?(\\{0,8}["'`])/y;
// Secrets are plain ASCII.
const BARE = /[!#-%*+\-./0-9:=?-Z^_a-z|~]+/y;
const SCHEME = /(?:bearer|basic|token|accesscode|digest|apikey|key)(?:\s{1,40}|%20|\+)/iy;
/** As much as judging needs; what repeats a name thousands of times stays linear. */
const JUDGED = 160;
const QUOTED = 4096;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where runs of characters that values consist of end, in one text; each run is measured once. */
const runEnds = (text: string): ((from: number) => number) => {
  let begun = 0;
  let ended = 0;
  return (from) => {
    if (from >= ended || from < begun) {
      begun = from;
      ended = from + (match(BARE, text, from)?.[0].length ?? 0);
    }
    return Math.max(from, ended);
  };
};

/** Finds what stands behind the names of one text. */
export const createValueAt = (text: string): ((at: number) => Value | undefined) => {
  const runEnd = runEnds(text);
  return (at) => {
    const gap = match(GAP, text, at)?.[0] ?? '';
    const below = gap.includes('\n');
    const quote = match(QUOTE, text, at + gap.length);
    let from = at + gap.length + (quote?.[0].length ?? 0);
    from += match(SCHEME, text, from)?.[0].length ?? 0;
    if (quote?.[1]) {
      const to = quotedEnd(text, from, quote[1]);
      return { text: text.slice(from, Math.min(to, from + JUDGED)), from, to, quoted: true, below };
    }
    const end = runEnd(from);
    const judged = text.slice(from, Math.min(end, from + JUDGED));
    const next = judged.indexOf('%26');
    const part = next < 0 ? judged : judged.slice(0, next);
    const bare = part.length < judged.length || end - from <= JUDGED ? part.replace(/[.!?:]{1,3}$/, '') : judged;
    if (!bare || text[from + bare.length] === '(') return undefined;
    return { text: bare, from, to: bare.length < JUDGED ? from + bare.length : end, quoted: false, below };
  };
};

const quotedEnd = (text: string, from: number, quote: string): number => {
  const line = text.slice(from, from + QUOTED);
  const end = line.indexOf(quote);
  const inLine = end < 0 ? line : line.slice(0, end);
  const broken = inLine.search(/[\r\n]/);
  return from + (broken < 0 ? inLine.length : broken);
};
