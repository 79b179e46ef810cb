/** Shorter pieces cannot be used and need not be noticed. */
const FRAGMENT = 12;
// How every key of a kind begins is no secret.
const KNOWN = /^bce-v3\/ALTAK(?:SP)?-/;

const bare = (text: string): string => text.normalize('NFKC').replace(/[^A-Za-z0-9]/g, '');

const read = (text: string): string => {
  let seen = text.replace(/\\+u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  for (let depth = 0; depth < 3; depth++)
    seen = seen.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return bare(seen);
};

const fragments = (secret: string): string[] => {
  const sought = bare(secret.replace(KNOWN, ''));
  return Array.from({ length: Math.max(0, sought.length - FRAGMENT + 1) }, (_, at) => sought.slice(at, at + FRAGMENT));
};

/** What of a secret can still be read in a text, however it is written there and wherever its lines break. */
export const leak = (text: string, secret: string): string | undefined => {
  const seen = read(text);
  return fragments(secret).find((part) => seen.includes(part));
};

/** Which of many secrets can still be read in a very long text. */
export const leaked = (text: string, secrets: readonly string[]): ReadonlySet<string> => {
  const owners = new Map(secrets.flatMap((secret) => fragments(secret).map((part) => [part, secret] as const)));
  const seen = read(text);
  const found = new Set<string>();
  for (let at = 0; at + FRAGMENT <= seen.length; at++) {
    const owner = owners.get(seen.slice(at, at + FRAGMENT));
    if (owner !== undefined) found.add(owner);
  }
  return found;
};
