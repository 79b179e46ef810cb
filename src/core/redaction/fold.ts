/** A text as a reader takes it: plain letters, nothing encoded; `starts[i]` is where its i-th character stood, with one more for the end. */
export interface Folded {
  readonly plain: string;
  /** Undefined where nothing had to be changed. */
  readonly starts: Uint32Array | undefined;
}

const INVISIBLE = '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]';
const CHANGED = new RegExp(
  `${INVISIBLE}|[\\uff01-\\uff5e\\ue000-\\ue0ff]|\\\\{1,8}\\/|\\\\{1,8}u00[2-7][0-9a-fA-F]|%(?:25){0,3}[2-7][0-9a-fA-F]`,
  'g',
);
const ANY = new RegExp(CHANGED.source);

/** What one encoded piece stands for; quotes and backslashes stay as they are, for they tell where a value ends. */
const meant = (piece: string): string | undefined => {
  const code = piece.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xe000 && code <= 0xe0ff) return '\ufffd';
  if (piece.endsWith('/')) return '/';
  if (piece.startsWith('%') || piece.includes('u00')) {
    const letter = String.fromCharCode(Number.parseInt(piece.slice(-2), 16));
    return /["'`\\\x7f]/.test(letter) ? undefined : letter;
  }
  return '';
};

/** The text without disguises, and the way back. */
export const fold = (text: string): Folded => {
  if (!ANY.test(text)) return { plain: text, starts: undefined };
  const starts: number[] = [];
  let plain = '';
  let from = 0;
  const keep = (to: number): void => {
    plain += text.slice(from, to);
    for (let at = from; at < to; at++) starts.push(at);
  };
  for (const match of text.matchAll(CHANGED)) {
    const letter = meant(match[0]);
    if (letter === undefined) continue;
    keep(match.index);
    if (letter !== '') starts.push(match.index);
    plain += letter;
    from = match.index + match[0].length;
  }
  keep(text.length);
  starts.push(text.length);
  return { plain, starts: Uint32Array.from(starts) };
};
