/** Shorter pieces cannot be used and need not be noticed. */
const FRAGMENT = 12;

const read = (text: string): string => {
  let seen = text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  for (let depth = 0; depth < 3; depth++)
    seen = seen.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return seen.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '');
};

/** What of a secret can still be read in a text, however it is written there and wherever its lines break. */
export const leak = (text: string, secret: string): string | undefined => {
  const seen = read(text);
  const sought = secret.replace(/[^A-Za-z0-9]/g, '');
  for (let at = 0; at + FRAGMENT <= sought.length; at++) {
    const part = sought.slice(at, at + FRAGMENT);
    if (seen.includes(part)) return part;
  }
  return undefined;
};
