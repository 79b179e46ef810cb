import { catalog } from '../src/catalog/index.ts';
import { redact } from '../src/core/redact.ts';
import { secretCases } from '../test/support/secrets/cases.ts';
import { cleanTexts } from '../test/support/secrets/clean-texts.ts';
import { type Figure, inTurn, quantile, type Subject } from './figure.ts';

const SIZES = [
  { name: '200 B', bytes: 200, count: 400 },
  { name: '4 KB', bytes: 4_096, count: 200 },
  { name: '64 KB', bytes: 65_536, count: 20 },
] as const;
const ROUNDS = 5;
const BAIT_BYTES = 65_536;
const BAIT_ROUNDS = 3;

/** What a plain scanner does: well-known looks and names, each a RegExp of its own, once over the text. */
const PLAIN = [
  /bce-v3\/ALTAK[\w-]+\/[A-Za-z0-9]+/g,
  /bce-auth-v1\/\S+/g,
  /\b2[45]\.[0-9a-f]{32}\.\d+\.\d{10}\.[\d-]+/g,
  /\bsk-[\w-]{16,}/g,
  /\bAIza[\w-]{30,}/g,
  /\b(?:AKIA|ASIA|LTAI|AKID|AKLT|ALTAK)\w{12,}/g,
  /\bgh[pousr]_\w{16,}/g,
  /\bxox[a-z]-[\w-]{10,}/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\bBearer\s+\S{8,}/gi,
  /\b[\w.-]*(?:key|token|secret|password|passwd)["']?\s*[:=]\s*["']?[^\s"',;&]{8,}/gi,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
  /:\/\/[^\s/@:]*:[^\s/@]+@/g,
];
const plain = (text: string): string => PLAIN.reduce((seen, pattern) => seen.replace(pattern, '[secret]'), text);

/** A log with an error in its middle; every fourth one holds a secret. */
const texts = (bytes: number, count: number): readonly string[] => {
  const examples = catalog.signatures.flatMap(({ examples }) => examples);
  const secrets = secretCases(count, 3);
  const lines = cleanTexts(400, 5).flatMap((text) => text.split('\n'));
  return Array.from({ length: count }, (_, index) => {
    const parts = [examples[(index * 7) % examples.length] ?? ''];
    if (index % 4 === 0) parts.push(secrets[index]?.text ?? '');
    let size = parts.join('\n').length;
    for (let at = index * 31; size < bytes; at++) {
      const line = lines[at % lines.length] ?? '';
      parts.splice(at % 2 ? 0 : parts.length, 0, line);
      size += line.length + 1;
    }
    return parts.join('\n').slice(0, bytes);
  });
};

const BAITS = [
  ...[
    'a',
    'a1',
    'a1\n',
    'A1b2C3d4\n',
    'a1b2c3d4e5f6g7h8-\n',
    '"',
    '\\',
    '\\"',
    '\\u002f',
    '%25',
    '%2525',
    'a@',
    '://a:',
  ],
  ...['key=', 'token：', '密钥是', 'key: "', 'api key is ', 'name: A value: ', 'password:\n', '<password>', 'cookie: '],
  ...['Bearer a1', 'bce-v3/ALTAK-', 'sk-a1b2', 'eyJa.', '24.', '24.0123456789abcdef.', '\u200b', '\uff41', '&amp;'],
  ...['-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\nMIIa1\n', '-----END PRIVATE KEY-----'],
] as const;

const milliseconds = (work: () => unknown): number => {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
};

/** How long secrets take to be found and taken out. */
export const redaction: Subject = async () => {
  const figures: Figure[] = [];
  for (const { name, bytes, count } of SIZES) {
    const given = texts(bytes, count);
    const timed = (look: (text: string) => unknown) => () => given.map((text) => milliseconds(() => look(text)));
    const { ours, theirs } = await inTurn(ROUNDS, timed(redact), timed(plain));
    const what = `${PLAIN.length} plain RegExps`;
    const [all, others] = [ours.flat(), theirs.flat()];
    const rate = (times: readonly number[]) =>
      (times.length * bytes) / 1000 / times.reduce((sum, time) => sum + time, 0);
    figures.push(
      { what: `${name}, through`, value: rate(all), unit: 'MB/s', baseline: { what, value: rate(others) } },
      {
        what: `${name}, median`,
        value: quantile(all, 0.5),
        unit: 'ms',
        baseline: { what, value: quantile(others, 0.5) },
      },
      {
        what: `${name}, p99`,
        value: quantile(all, 0.99),
        unit: 'ms',
        baseline: { what, value: quantile(others, 0.99) },
      },
    );
  }
  const worst = BAITS.map((bait) => {
    const text = bait.repeat(Math.ceil(BAIT_BYTES / bait.length)).slice(0, BAIT_BYTES);
    const best = (look: (text: string) => unknown) =>
      Math.min(...Array.from({ length: BAIT_ROUNDS }, () => milliseconds(() => look(text))));
    return { bait, ours: best(redact), theirs: best(plain) };
  }).toSorted((a, b) => b.ours - a.ours);
  for (const { bait, ours, theirs } of worst.slice(0, 3))
    figures.push({
      ...{ what: `64 KB of ${JSON.stringify(bait)}`, value: ours, unit: 'ms' },
      baseline: { what: `${PLAIN.length} plain RegExps`, value: theirs },
    });
  return figures;
};
