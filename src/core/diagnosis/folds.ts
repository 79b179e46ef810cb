const MIN_WIDTH = 40;
/** Widths that terminals and mail programs break lines at. */
const USUAL = new Set([72, 76, 78, 79, 80, 100, 120, 132, 160]);

/** The text with lines put together again that a terminal or a mail program broke inside a quoted string. */
export const unfolded = (text: string): string => {
  if (!text.includes('"') || !text.includes('\n')) return text;
  const lines = text.split('\n');
  const hard = hardWidth(lines);
  let joined = '';
  let open = false;
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined) joined = line;
    else if (before.length === hard) joined += line;
    else if (open && !NEW_ENTRY.test(line)) joined += before.length >= MIN_WIDTH ? ` ${line.trimStart()}` : `\n${line}`;
    else {
      joined += `\n${line}`;
      open = false;
    }
    if (INSIDE.test(line) || open) open = open !== oddQuotes(line);
  });
  return joined;
};

// A string of JSON: a name or an opening brace stands before it.
const INSIDE = /[{,[]\s{0,4}\\{0,4}"|":\s?"/;
const NEW_ENTRY = /^\s{0,40}(?:[{}[\]]|\\{0,4}"[\w-]{1,40}\\{0,4}"\s?:|\d{4}-\d\d|data:|event:|[A-Z][\w-]{1,40}: )/;

const oddQuotes = (line: string): boolean => ((line.match(/(?<!\\)"/g) ?? []).length & 1) === 1;

/** The width that lines were cut at without regard to words, if they were. */
const hardWidth = (lines: readonly string[]): number | undefined => {
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width < MIN_WIDTH) return undefined;
  const full = lines.slice(0, -1).filter((line) => line.length === width);
  const inside = full.some((line) => INSIDE.test(line));
  return inside && (full.length >= 2 || (full.length === 1 && (USUAL.has(width) || full.some(oddQuotes))))
    ? width
    : undefined;
};
