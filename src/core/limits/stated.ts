import type { Instant } from '../types.ts';

const LONGEST_S = 31 * 86_400;
const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  秒: 1,
  分: 60,
  时: 3600,
  天: 86_400,
};

// "20", "20s", "1m30s", "6m0s", "500ms", "2 minutes", "30 秒".
const AMOUNT = String.raw`\d{1,10}(?:\.\d{1,6})?(?:\s?(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒钟?|分钟?|个?小时|天))?(?:\s?\d{1,4}(?:\.\d{1,3})?\s?(?:ms|s|m|h|秒|分钟?)){0,3}`;
const PART =
  /(\d+(?:\.\d+)?)\s?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分|个?小时|天)?/gi;

const HEADERS = new RegExp(
  String.raw`\b(retry[-_]after[-_]ms|retry[-_]after(?:[-_]seconds)?|retryDelay|x-ratelimit-reset(?:-(?:requests|tokens))?)["']?\s?[:=]\s?["']?(${AMOUNT})(?![\w-])`,
  'gi',
);
const DATE = /\bretry-after["']?\s?[:=]\s?["']?([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)/i;
const SENTENCES = [
  new RegExp(
    String.raw`\b(?:try again|retry|available again|resets?|wait)(?: again)?(?: in| after| for)?[: ]{1,2}(?:about |another )?(${AMOUNT})`,
    'gi',
  ),
  new RegExp(String.raw`(?:请|在|等待?|需|于)\s?(${AMOUNT})\s?(?:之?后|再)`, 'g'),
];

/** Seconds to wait that a text states: a header, a field, or a sentence; the longest where it states several. */
export const statedWait = (text: string, now: Instant): number | undefined => {
  const found: number[] = [];
  for (const match of text.matchAll(HEADERS)) {
    const amount = secondsOf(match[2] ?? '', /ms$/i.test(match[1] ?? '') ? 0.001 : 1);
    // A count that large is a moment on the clock.
    found.push(amount > 1e9 ? amount - now / 1000 : amount);
  }
  const date = Date.parse(DATE.exec(text)?.[1] ?? '');
  if (Number.isFinite(date)) found.push((date - now) / 1000);
  for (const sentence of SENTENCES)
    for (const match of text.matchAll(sentence))
      if (/[a-z秒分时天]/i.test(match[1] ?? '')) found.push(secondsOf(match[1] ?? '', 1));
  const fitting = found.filter((seconds) => seconds > 0 && seconds <= LONGEST_S);
  return fitting.length === 0 ? undefined : Math.max(...fitting);
};

const secondsOf = (amount: string, bare: number): number =>
  [...amount.matchAll(PART)].reduce((sum, [, count, unit]) => sum + Number(count) * (unit ? unitOf(unit) : bare), 0);

const unitOf = (unit: string): number => {
  const word = unit.toLowerCase();
  if (word.startsWith('ms') || word.startsWith('milli')) return UNITS.ms ?? 0;
  if (word.endsWith('小时')) return 3600;
  return UNITS[word.charAt(0)] ?? 1;
};
