import { FAILURE_CUES } from './failure-cues.ts';
import type { LineKind } from './lines.ts';
import { TALK_CUES } from './talk-cues.ts';

const CUES = [...FAILURE_CUES, ...TALK_CUES];

const TRACE_WEIGHT = 3;
/** Nothing but source, tables, lists or diffs: whatever codes are in it, nobody reports them. */
const ONLY_SOURCE_WEIGHT = -4;

/** How likely a text reports a failure at all, 0 to 1; `strength` is the weight of the best sign of an error in it. */
export const reportOdds = (lines: readonly string[], kinds: readonly LineKind[], strength: number): number => {
  const said = lines.filter((line) => line.trim() !== '');
  const plain = lines.filter((line, at) => kinds[at] === 'plain' && line.trim() !== '').slice(0, 400);
  const different = [...new Set(plain.map((line) => line.slice(0, 600)))];
  const cues = CUES.filter(({ pattern }) => different.some((line) => pattern.test(line)));
  const other = kinds.filter((kind) => kind === 'code' || kind === 'document').length;
  const traced = kinds.some((kind, at) => kind === 'trace' && /\w/.test(lines[at] ?? ''));
  const source = other === 0 ? 0 : plain.length === 0 && !traced ? ONLY_SOURCE_WEIGHT : (-3 * other) / said.length;
  const sum = cues.reduce((total, cue) => total + cue.weight, 0);
  const score =
    sum +
    source +
    (traced ? TRACE_WEIGHT : 0) +
    strengthScore(strength) +
    (other > 0 || cues.some((cue) => cue.weight < 0) ? 0 : shortness(plain, strength)) -
    0.3;
  return 1 / (1 + Math.exp(-score));
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
