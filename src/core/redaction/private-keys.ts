import type { Hit } from './hit.ts';

const BEGIN = /-----BEGIN[\sA-Z>|]{1,40}KEY(?: BLOCK)?-----/g;
const END = /-----END[\sA-Z>|]{1,40}KEY(?: BLOCK)?-----/g;
const BODY = /^[A-Za-z0-9+/=\s\\:,>|"'-]*/;
// How the bodies of private keys begin, PKCS#8, PKCS#1, SEC 1 and OpenSSH: the first bytes of their DER or magic in base64.
const BARE =
  /(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{3,4}(?:IBADANB|IBAAKC)|MI[GH][A-Za-z0-9+/]AgEAM[BC]|MC4CAQAwBQYDK2V|MHcCAQEE|MI[GH][A-Za-z0-9+/]AgEBB|b3BlbnNzaC1rZXktdjEA)/g;
const REST =
  /^[A-Za-z0-9+/=]{16,}(?:(?:["',\\>|+]|\\[rn]|\s){1,40}[A-Za-z0-9+/]{20,}={0,2})*(?:(?:["',\\>|+]|\\[rn]|\s){1,40}[A-Za-z0-9+/]{4,}={1,2})?/;
/** No private key is longer, however it is written. */
const LONGEST = 16_384;

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly opens: boolean;
}

const edges = (text: string, pattern: RegExp, opens: boolean): Edge[] =>
  [...text.matchAll(pattern)]
    .filter(([whole]) => whole.includes('PRIVATE'))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, opens }));

const bare = (text: string): Hit[] => {
  const hits: Hit[] = [];
  BARE.lastIndex = 0;
  for (let match = BARE.exec(text); match; match = BARE.exec(text)) {
    const from = match.index;
    const to = from + (REST.exec(text.slice(from, from + LONGEST))?.[0] ?? match[0]).length;
    hits.push({ kind: 'private-key', from, to });
    BARE.lastIndex = to;
  }
  return hits;
};

/** Private keys: blocks, of which a cut one goes as far as it looks like one, and bodies without their edges. */
export const privateKeys = (text: string): Hit[] => [...bare(text), ...blocks(text)];

const blocks = (text: string): Hit[] => {
  if (!text.includes('-----')) return [];
  const all = [...edges(text, BEGIN, true), ...edges(text, END, false)].sort((a, b) => a.from - b.from);
  return all.flatMap((edge, index): Hit[] => {
    const next = all[index + 1];
    if (edge.opens && next && !next.opens && next.from - edge.to <= LONGEST)
      return [{ kind: 'private-key', from: edge.from, to: next.to }];
    if (edge.opens) {
      const body = BODY.exec(text.slice(edge.to, Math.min(next?.from ?? text.length, edge.to + LONGEST)))?.[0] ?? '';
      return [{ kind: 'private-key', from: edge.from, to: edge.to + body.length }];
    }
    const before = all[index - 1];
    if (before?.opens && edge.from - before.to <= LONGEST) return [];
    const body = text.slice(Math.max(before?.to ?? 0, edge.from - LONGEST), edge.from);
    const tail = /(?:(?<![^\s>|"'])[A-Za-z0-9+/=\\]{24,200}["',\\>|\s]{1,40})+$/.exec(body);
    return tail ? [{ kind: 'private-key', from: edge.from - tail[0].length, to: edge.to }] : [];
  });
};
