import type { Instant } from '../core/types.ts';

/** The plan of one probe: due at `from`, and every so often before and after it. */
export interface Pace {
  readonly from: Instant;
  readonly everyMs: number;
}

/** One check to come. */
export interface Turn {
  readonly at: Instant;
  /** 1, 2, 3 for the quick repeats after a failure; absent for a check that is due. */
  readonly retry?: number;
}

/** What happened to a probe until now. */
export interface Course {
  /** When its last check that was due began. */
  readonly began: Instant;
  /** Failed checks in a row. */
  readonly failures: number;
  /** Its component is in trouble: its end is worth seeing soon. */
  readonly urgent: boolean;
}

/** Waits before the quick repeats after a failure. */
const REPEAT_MS = [5_000, 10_000, 15_000];
/** While there is trouble, checks come so many times as often, but never more often than this. */
const URGENT_TIMES = 3;
const URGENT_LEAST_MS = 20_000;
/** Due times fall on beats: waking up once for a few checks takes half the processor time of waking up for each. */
const BEAT_MS = 25;
/** So few probes are all asked at once at the start: the first answers are wanted soon. */
const FEW = 50;

/** The first due time after that moment. */
const dueAfter = ({ from, everyMs }: Pace, at: Instant): Instant =>
  from + (Math.floor((at - from) / everyMs) + 1) * everyMs;

/** Each probe with its pace: those of one interval share it out evenly, each at a random place in its own part of it. */
export const spread = <P extends { readonly everyMs: number }>(
  probes: readonly P[],
  start: Instant,
  random: () => number,
): readonly (readonly [P, Pace])[] =>
  [...Map.groupBy(probes, ({ everyMs }) => everyMs)].flatMap(([everyMs, group]) =>
    group.map((probe, index) => {
      const beats = Math.round(((index + random() - 0.5) * everyMs) / group.length / BEAT_MS);
      return [probe, { from: start + beats * BEAT_MS, everyMs }] as const;
    }),
  );

/** The first check of one of so many probes. */
export const firstTurn = (pace: Pace, count: number, start: Instant): Turn => ({
  at: count <= FEW ? start : dueAfter(pace, start),
});

const hurried = ({ from, everyMs }: Pace): Pace => ({
  from,
  everyMs: Math.min(everyMs, Math.max(URGENT_LEAST_MS, everyMs / URGENT_TIMES)),
});

/** The check after this one: a quick repeat, or the next that is due. What was missed meanwhile is left out. */
export const nextTurn = (usual: Pace, { began, failures, urgent }: Course, now: Instant): Turn => {
  const pace = urgent ? hurried(usual) : usual;
  // More than half an interval: after the start out of plan, a timer that woke too early, a clock that was set back.
  const due = dueAfter(pace, Math.max(now, Math.min(began, now) + pace.everyMs / 2));
  const wait = REPEAT_MS[failures - 1];
  return wait !== undefined && now + wait < due ? { at: now + wait, retry: failures } : { at: due };
};
