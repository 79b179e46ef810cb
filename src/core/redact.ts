import type { Redacted, SecretKind } from './knowledge.ts';
import { namedSecrets } from './redaction/named.ts';
import { placeholder, random } from './redaction/placeholder.ts';
import { SHAPES, withoutPrivateKeys } from './redaction/shapes.ts';

const mark = (kind: SecretKind): string => `[${kind}]`;

/** The same text without secrets, and which kinds they were; redacting twice changes nothing more. */
export const redact = (text: string): Redacted => {
  const found = new Set<SecretKind>();
  let current = text;
  // One replacement may lay bare the next; a round that changes nothing proves the text stable.
  for (let round = 0; round < 6; round++) {
    const next = STEPS.reduce((seen, step) => step(seen, found), current);
    if (next === current) break;
    current = next;
  }
  return { text: current, found: inOrder(current, found) };
};

type Step = (text: string, found: Set<SecretKind>) => string;

const inOrder = (text: string, found: ReadonlySet<SecretKind>): SecretKind[] =>
  [...found].sort((a, b) => text.indexOf(mark(a)) - text.indexOf(mark(b)));

const privateKeys: Step = (text, found) => {
  const next = withoutPrivateKeys(text, mark('private-key'));
  if (next !== text) found.add('private-key');
  return next;
};

const shapes: Step = (text, found) =>
  SHAPES.reduce(
    (seen, { kind, pattern }) =>
      seen.replace(pattern, (whole: string, kept: unknown) => {
        const lead = typeof kept === 'string' ? kept : '';
        if (placeholder(whole.slice(lead.length))) return whole;
        found.add(kind);
        return lead + mark(kind);
      }),
    text,
  );

// A whole header's worth of cookies; the look-ahead wants `name=`, so prose about cookies stays.
const COOKIES =
  /((?:cookies?\\{0,8}["']?\s{0,3}[:=：]\s{0,3}|--cookie\s{1,3}|-b\s{1,3})\\{0,8}["']?)(?=[^\s;=,"'\\[]{1,128}=)([^\r\n"']+)/gi;
const cookies: Step = (text, found) =>
  text.replace(COOKIES, (_, lead: string) => {
    found.add('cookie');
    return lead + mark('cookie');
  });

const BEARER = /\b((?:Bearer|ACCESSCODE)(?:\s{1,3}|%20|\+))([A-Za-z0-9._~+/=%|-]{8,})/gi;
const bearers: Step = (text, found) =>
  text.replace(BEARER, (whole, lead: string, value: string) => {
    if (placeholder(value) || !random(value)) return whole;
    found.add('bearer');
    return lead + mark('bearer');
  });

const FLAG = /(--(?:[a-z]{1,12}-){0,3}(?:key|token|secret|password|ak|sk)\s{1,3}["']?)([^\s"'[]{6,400})/gi;
const flags: Step = (text, found) =>
  text.replace(FLAG, (whole, lead: string, value: string) => {
    if (placeholder(value) || !(random(value) || /password/i.test(lead))) return whole;
    found.add('named-secret');
    return lead + mark('named-secret');
  });

const named: Step = (text, found) => {
  let out = '';
  let from = 0;
  for (const secret of namedSecrets(text)) {
    found.add(secret.kind);
    out += text.slice(from, secret.from) + mark(secret.kind);
    from = secret.to;
  }
  return out + text.slice(from);
};

// Baidu's older keys are bare runs of 24, 32 or 40 letters and digits: only the words before them tell.
const RUN = /(?<![\w/=.%@-])[A-Za-z0-9]{24,40}(?![\w/=%@-])/g;
const KEY_WORD = /api[ _-]?key|secret|access[ _-]?(?:key|token)|\b[as]k\b|密钥|秘钥|令牌|ai ?studio|星河/i;
const ID_WORD = /(?:id|trace|request|hash|commit|sha)["' :=#]{0,4}$/i;
const RUN_KIND: Readonly<Record<number, SecretKind>> = {
  24: 'application-key',
  32: 'secret-key',
  40: 'aistudio-token',
};
const runs: Step = (text, found) =>
  text.replace(RUN, (run: string, at: number) => {
    const kind = RUN_KIND[run.length];
    const before = text.slice(Math.max(0, at - 60), at);
    if (!kind || !/\d/.test(run) || !/[A-Za-z]/.test(run) || placeholder(run)) return run;
    if (!KEY_WORD.test(before) || ID_WORD.test(before)) return run;
    found.add(kind);
    return mark(kind);
  });

const STEPS: readonly Step[] = [privateKeys, shapes, cookies, bearers, flags, named, runs];
