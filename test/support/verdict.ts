import type { Category, Signature } from '../../src/core/knowledge.ts';
import type { ComponentId, Crowd, Finding, Incident, Signal, Status } from '../../src/core/types.ts';
import type { Weighed } from '../../src/core/verdict/piece.ts';
import { levelOf } from '../../src/probe/levels.ts';

export const NOW = 1_790_000_000_000;
export const MINUTE = 60_000;

/** A signal of so long ago. */
export const signal = (
  finding: Finding,
  {
    source = 'probe',
    origin = 'auth@home',
    ageMs = 30_000,
    component = 'ernie/auth',
  }: Partial<Signal> & { ageMs?: number } = {},
): Signal => ({ component, source, origin, level: levelOf[finding], finding, detail: '', at: NOW - ageMs });

/** A status that was checked so long ago. */
export const status = (level: Status['level'], over: Partial<Status> & { readonly ageMs?: number } = {}): Status => {
  const { ageMs = 30_000, ...rest } = over;
  return {
    ...{ component: 'ernie/chat', level, reason: 'evidence', since: NOW - ageMs, checkedAt: NOW - ageMs, evidence: [] },
    ...rest,
  };
};

/** What is given of a case; all else is unknown. */
export interface Case {
  readonly category?: Category;
  readonly side?: Signature['side'];
  readonly sure?: number;
  readonly component?: ComponentId;
  readonly answered?: boolean;
  readonly statuses?: Partial<Record<ComponentId, Status>>;
  readonly crowd?: Crowd;
  readonly incident?: Incident;
}

/** An error of one kind, and what is known live. */
export const weighed = (given: Case): Weighed => {
  const { category = 'timeout', side = 'either', sure = 0.95, component = 'ernie/chat', answered = false } = given;
  const { statuses = {}, crowd, incident } = given;
  return {
    kinds: [
      { category, side, share: sure },
      { category: 'other_error', side: 'either', share: 1 - sure },
    ],
    answered,
    component,
    live: { now: NOW, statusOf: (id) => statuses[id], alike: () => crowd, incidentOf: () => incident },
  };
};
