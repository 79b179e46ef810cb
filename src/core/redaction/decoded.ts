import { type Piece, type View, viewOf } from './view.ts';

const INVISIBLE = String.raw`[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
const COLOUR = String.raw`\u001b\[[\d;?]{0,16}[A-Za-z]`;
// Escaped quotes stay as they are: only with their backslashes they tell where a value ends.
const ESCAPE = String.raw`%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f]){2,48}|(?<!\\)\\{1,64}(?:u[0-9a-f]{4}|x[0-7][0-9a-f]|[nrt/])|&(?:amp|quot|apos|lt|gt|#\d{2,3}|#x[0-9a-f]{2});`;
const CODED = new RegExp(`${ESCAPE}|${COLOUR}|${INVISIBLE}+`, 'gi');

/** Escapes may lie in escapes: a URL in JSON in a log line. */
const DEPTH = 4;

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
const BLANKS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ' };

const percent = (run: string): string => {
  if (run.length === 3) return String.fromCharCode(Number.parseInt(run.slice(1), 16));
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
};

const entity = (name: string): string =>
  NAMED[name.toLowerCase()] ??
  String.fromCharCode(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));

const meant = (coded: string): string => {
  switch (coded[0]) {
    case '%':
      return percent(coded);
    case '&':
      return entity(coded.slice(1, -1));
    case '\\': {
      const tail = coded.replace(/^\\+/, '');
      return BLANKS[tail] ?? (tail === '/' ? '/' : String.fromCharCode(Number.parseInt(tail.slice(1), 16)));
    }
    default:
      return '';
  }
};

const once = (view: View): View => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of view.text.matchAll(CODED)) {
    if (match.index > from) pieces.push({ from, to: match.index });
    const to = match.index + match[0].length;
    pieces.push({ from: match.index, to, as: meant(match[0]) });
    from = to;
  }
  if (from === 0) return view;
  pieces.push({ from, to: view.text.length });
  return viewOf(view, pieces);
};

/** The view without escapes, invisible characters and colours; the same one when it has none. */
export const decoded = (view: View): View => {
  let seen = view;
  for (let depth = 0; depth < DEPTH; depth++) {
    const next = once(seen);
    if (next === seen || next.text === seen.text) break;
    seen = next;
  }
  return seen;
};
