import type { Event, Failure, ProbeEvent, ReportEvent } from '../../src/core/fusion/state.ts';
import { NOON } from './signals.ts';

const MINUTE = 60_000;

/** Numbers from 0 to 1 that are the same in every run. */
export const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** What happens to a component between two minutes of the stream. */
export interface Trouble {
  readonly component?: string;
  readonly from: number;
  readonly to: number;
  /** Share of requests that fail. */
  readonly fails?: number;
  /** Times slower. */
  readonly slower?: number;
  readonly err?: Failure;
  readonly status?: number;
}

export interface Scene {
  readonly minutes: number;
  readonly components?: readonly string[];
  readonly troubles?: readonly Trouble[];
  readonly seed?: number;
}

/** Probes of each component and of a control target every minute, with one failure in a hundred and what else is told. */
export const probes = ({
  minutes,
  components = ['chat', 'auth'],
  troubles = [],
  seed = 1,
}: Scene): readonly ProbeEvent[] => {
  const roll = dice(seed);
  return Array.from({ length: minutes }, (_, minute) =>
    [...components, '_control'].flatMap((component, index): readonly ProbeEvent[] => {
      const trouble = troubles.find(
        (each) =>
          minute >= each.from && minute < each.to && (each.component === undefined || each.component === component),
      );
      const t = NOON + minute * MINUTE + index * 7_000;
      const usual = component === '_control' ? 0 : 0.01;
      const ok = roll() >= (trouble?.fails ?? usual);
      const latencyMs = (200 + 60 * roll()) * (trouble?.slower ?? 1);
      const first: ProbeEvent = ok
        ? { kind: 'probe', t, component, ok, status: 401, latencyMs, retry: 0 }
        : { kind: 'probe', t, component, ok, status: trouble?.status ?? 503, err: trouble?.err ?? 'server', retry: 0 };
      return [first];
    }),
  ).flat();
};

/** One report a time, each by another person unless one is named. */
export const reports = (
  from: number,
  to: number,
  everyMinutes: number,
  said: Partial<ReportEvent> = {},
): readonly ReportEvent[] =>
  Array.from({ length: Math.floor((to - from) / everyMinutes) }, (_, index) => ({
    kind: 'report',
    t: NOON + (from + index * everyMinutes) * MINUTE + 1,
    category: 'errors',
    user: `person ${from} ${index}`,
    ...said,
  }));

/** All of them in the order of their times. */
export const merged = (...streams: readonly (readonly Event[])[]): readonly Event[] =>
  streams.flat().toSorted((a, b) => a.t - b.t);
