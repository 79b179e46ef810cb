/** Text in which broken lines are whole again; `places[i]` is where its i-th character stands in the text. */
export interface Unwrapped {
  readonly text: string;
  readonly places: Uint32Array;
  /** Places in `text` at which two lines were put together. */
  readonly seams: readonly number[];
}

/** Nobody's terminal is narrower; shorter lines end where they were meant to. */
const NARROWEST = 40;
const BREAK = /\\?\n[ \t]{0,16}(?:>[ \t]?|\|[ \t]?)?/g;
const GOES_ON = /[A-Za-z0-9/_=+.|:;%?&-]/;
const SETTING = /^["']?[A-Za-z_][\w.-]{1,39}["']?\s?[:=]\s?\S/;
const ANNOUNCED = /(?:bearer|(?:token|secret|key|authorization|密钥)["']?\s?[:=：])\s{0,2}["']?$/i;
const NAMED = /(?:token|secret|key|password|authorization|bearer|bduss)/i;

/** True where a line is likely to go on in the next one: it is full, and a word runs over its end. */
const broken = (line: string, next: string): boolean => {
  if (line.length < NARROWEST || next === '' || next.length > line.length + 24) return false;
  if (!GOES_ON.test(next[0] ?? '')) return false;
  if (ANNOUNCED.test(line)) return true;
  if (!GOES_ON.test(line.at(-1) ?? '')) return false;
  if (!SETTING.test(next)) return true;
  // The next line sets something of its own, unless the name itself was broken.
  const name = `${/[\w-]*$/.exec(line)?.[0] ?? ''}${/^[\w-]*/.exec(next)?.[0] ?? ''}`;
  return NAMED.test(name) && !NAMED.test(/^[\w-]*/.exec(next)?.[0] ?? '');
};

/** Puts broken lines together; undefined where none seems broken. */
export const unwrapped = (text: string): Unwrapped | undefined => {
  const parts: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  let lineFrom = 0;
  for (const match of text.matchAll(BREAK)) {
    const after = match.index + match[0].length;
    const end = text.indexOf('\n', after);
    const next = text.slice(after, Math.min(end < 0 ? text.length : end, after + 4096));
    const line = text.slice(Math.max(lineFrom, match.index - 4096), match.index);
    lineFrom = match.index + match[0].indexOf('\n') + 1;
    if (!broken(line, next)) continue;
    parts.push({ from, to: match.index });
    from = after;
  }
  if (parts.length === 0) return undefined;
  parts.push({ from, to: text.length });
  const places = new Uint32Array(parts.reduce((sum, part) => sum + part.to - part.from, 0));
  const seams: number[] = [];
  let at = 0;
  for (const part of parts) {
    for (let place = part.from; place < part.to; place++) places[at++] = place;
    seams.push(at);
  }
  return { text: parts.map((part) => text.slice(part.from, part.to)).join(''), places, seams: seams.slice(0, -1) };
};
