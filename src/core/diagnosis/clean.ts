/** Pasted text is read up to here; of longer text the beginning and the end, where errors stand. */
const MAX_TEXT = 64 * 1024;
/** Longer lines are broken, so that nothing that works line by line can grow with the text. */
const MAX_LINE = 4 * 1024;

const HEAD = 48 * 1024;
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
};

/** The same text as a reader sees it: without escapes, colours, invisible characters and full-width letters. */
export const clean = (text: string): string =>
  broken(
    plainWidth(
      unescaped(
        cut(text)
          .replace(/\u001b\[[\d;?]{0,16}[A-Za-z]|\u001b|\[(?:\d{1,3};){0,4}\d{1,3}m/g, '')
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''),
      ),
    ),
  );

const cut = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, HEAD)}\n${text.slice(text.length - (MAX_TEXT - HEAD))}`;

const unescaped = (text: string): string =>
  text
    .replace(/&(quot|apos|amp|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(x[0-9a-f]{2,4}|\d{2,5});/gi, (_, code: string) =>
      String.fromCharCode(Number(code.replace(/^x/i, '0x'))),
    )
    .replace(/\\{1,8}u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?:\\{1,2}x[0-9a-fA-F]{2}){2,64}/g, (run) => decoded(run, run.replace(/\\{1,2}x/g, '%')))
    .replace(/(?:%[0-9a-fA-F]{2}){1,64}/g, (run) => decoded(run, run))
    .replace(/\\{1,8}[rn]|<br\s?\/?>/g, '\n')
    .replace(/\\{1,8}t/g, ' ');

const decoded = (before: string, percent: string): string => {
  try {
    return decodeURIComponent(percent);
  } catch {
    return before;
  }
};

const plainWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/(?<![\w.])([45]\d\d)(?=[A-Z][a-z]{2})/g, '$1 ')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'");

const broken = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length <= MAX_LINE ? line : (line.match(PIECE) ?? []).join('\n')))
    .join('\n');
const PIECE = new RegExp(`[^]{1,${MAX_LINE}}`, 'g');
