/** A long run of letters, digits, `_`, `-` and `.` in a text. */
export interface Token {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 16;
const CLASS = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.') CLASS[char.charCodeAt(0)] = 1;

/** Whatever is long enough to be a key by itself; prose has next to none of them. */
export const tokensOf = (text: string): Token[] => {
  const found: Token[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code < 128 && CLASS[code] === 1) continue;
    if (at - from >= SHORTEST) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
};
