import { FAILURE_CUES } from './failure-cues.ts';
import { type LineKind, TESTING } from './lines.ts';
import { TALK_CUES } from './talk-cues.ts';

const TRACE_WEIGHT = 3;
/** What a program's tests make fail, fails on purpose. */
const TEST_WEIGHT = -5;
/** Nothing but source, tables, lists or diffs: whatever codes are in it, nobody reports them. */
const ONLY_SOURCE_WEIGHT = -4;

// Lines of a log that differ in numbers alone say the same, unless a number may be a status.
const VARYING = /(?<!\d)(?:\d{1,2}|\d{4,})(?!\d)/g;
const distinct = (lines: readonly string[]): string[] => {
  const kept = new Map<string, string>();
  for (const line of lines) {
    const said = line.slice(0, 600);
    kept.set(said.replace(VARYING, '0'), said);
  }
  return [...kept.values()];
};

/** How likely a text reports a failure at all, 0 to 1; `strength` is the weight of the best sign of an error in it. */
export const reportOdds = (lines: readonly string[], kinds: readonly LineKind[], strength: number): number => {
  const said = lines.filter((line) => line.trim() !== '');
  const plain = lines.filter((line, at) => kinds[at] === 'plain' && line.trim() !== '').slice(0, 400);
  const talk = lines.filter((_, at) => kinds[at] === 'document').slice(0, 100);
  const different = distinct(plain);
  const all = distinct([...plain, ...talk]);
  const cues = [
    ...FAILURE_CUES.filter(({ pattern }) => different.some((line) => pattern.test(line))),
    ...TALK_CUES.filter(({ pattern }) => all.some((line) => pattern.test(line))),
  ];
  const other = kinds.filter((kind) => kind === 'code' || kind === 'document').length;
  const traced = kinds.some((kind, at) => kind === 'trace' && /\w/.test(lines[at] ?? ''));
  const source = other === 0 ? 0 : plain.length === 0 && !traced ? ONLY_SOURCE_WEIGHT : (-3 * other) / said.length;
  const tested = lines.some((line, at) => kinds[at] === 'code' && TESTING.test(line.slice(0, 600)));
  const sum = cues.reduce((total, cue) => total + cue.weight, 0);
  const score =
    sum +
    (traced ? 0 : listing(plain)) +
    source +
    (tested ? TEST_WEIGHT : 0) +
    (traced ? TRACE_WEIGHT : 0) +
    strengthScore(strength) +
    (other > 0 || cues.some((cue) => cue.weight < 0) ? 0 : shortness(plain, strength)) -
    0.3;
  return 1 / (1 + Math.exp(-score));
};

// Whoever names three kinds of status or more tells of them, or lists them; one call has one.
const STATUS = /(?<![\w.#:/-])[45]\d\d(?![\w.:/-])/g;
const HEAD = /^\s{0,4}#{0,4}\s?[45]\d\d(?:\/[45]\d\d)?\s?(?:[-–:：]\s?[\u4e00-\u9fffA-Z]|\([A-Z][\w ]{2,30}\)\s)/;
// A line of a list of codes, or of kinds of errors; the names of fields begin lines of a reply.
const ENTRY =
  /^\W{0,6}(\d{4,6}|[a-z]{2,20}(?:_[a-z]{2,20}){0,5}_(?:exceeded|error|found|invalid|expired|initialize|support|failed|denied|required|limit|long|timeout|unavailable|overloaded))\W{0,2}(?:[:：|]|\s[-–—]\s)/;
const KIND = /^\W{1,6}[\w\u4e00-\u9fff ]{2,16}(?:错误|问题|异常|超时|失败|errors?|issues?|failures?)\W{0,3}[:：]/i;
const CURE = /^\W{0,4}(?:解决方案|解决方法|解决办法|处理方式|处理建议|resolution|solution|fix)\s?[:：]/i;
const listing = (plain: readonly string[]): number => {
  const named = new Set(plain.flatMap((line) => line.slice(0, 600).match(STATUS) ?? []));
  const heads = plain.filter((line) => HEAD.test(line)).length;
  const cures = plain.filter((line) => CURE.test(line)).length;
  const entries = new Set(plain.flatMap((line) => ENTRY.exec(line.slice(0, 200))?.[1] ?? []));
  const kinds = plain.filter((line) => KIND.test(line.slice(0, 200))).length;
  if (entries.size >= 3 || kinds >= 3) return -6;
  return named.size >= 5 || (heads >= 2 && cures >= 2) ? -6 : named.size >= 3 || heads >= 2 ? -3.5 : 0;
};

const strengthScore = (strength: number): number =>
  strength >= 90 ? 2.5 : strength >= 75 ? 1.7 : strength >= 50 ? 0.8 : strength > 0 ? -0.3 : -1;

// Who pastes one short line that is nothing but an error means that error.
const shortness = (plain: readonly string[], strength: number): number =>
  strength >= 50 && plain.length <= 2 && plain.join(' ').length <= 100
    ? 1.5
    : strength >= 40 && plain.length === 1 && (plain[0] ?? '').length <= 30
      ? 1
      : 0;
