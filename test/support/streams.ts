import type { Event, Failure, ProbeEvent, ReportEvent } from '../../src/core/fusion/events.ts';
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

/** How many come when `mean` are due and the variance is `scatter` times that: a negative binomial draw. */
const drawn = (roll: () => number, mean: number, scatter: number): number => {
  const shape = mean / (scatter - 1);
  let left = roll();
  let chance = scatter ** -shape;
  let count = 0;
  for (; left > chance && count < 10_000; count++) {
    left -= chance;
    chance *= ((shape + count) / (count + 1)) * (1 - 1 / scatter);
  }
  return count;
};

/** People who report with nothing wrong, or with `louder` times as many between two minutes of the stream. */
export interface Chatter {
  readonly days: number;
  readonly perDay: number;
  /** Variance over mean in a quarter of an hour. */
  readonly scatter: number;
  readonly seed?: number;
  readonly components?: readonly string[];
  /** How much louder the loudest hour is than the mean, 0 to 1. */
  readonly rhythm?: number;
  readonly louder?: (minute: number) => number;
  /** Everybody names the component and nobody says what is wrong, as on pages with one button. */
  readonly terse?: boolean;
}

const SAYS = ['down', 'errors', 'slow', 'auth', 'quality', 'billing', 'other', 'unspecified'] as const;
const COMPLAINTS = 3; // the first of them: what people say more than usual when it is broken
const QUARTER = 15;

/** Reports of different people about `components` or none in particular, louder by day than by night. */
export const chatter = ({ days, perDay, scatter, seed = 1, ...told }: Chatter): readonly ReportEvent[] => {
  const { components = ['chat'], rhythm = 0.7, louder = () => 1, terse = false } = told;
  const roll = dice(seed);
  const quarters = Array.from({ length: (days * 24 * 60) / QUARTER }, (_, quarter) => quarter * QUARTER);
  return quarters.flatMap((minute) => {
    const hour = (minute / 60) % 24;
    const times = louder(minute);
    const mean = (perDay / 96) * (1 + rhythm * Math.sin((hour / 12) * Math.PI)) * times;
    return Array.from({ length: drawn(roll, mean, scatter) }, () => minute + roll() * QUARTER)
      .toSorted((a, b) => a - b)
      .map(
        (at, index): ReportEvent => ({
          kind: 'report',
          t: NOON + at * MINUTE,
          component: !terse && roll() < 0.3 ? undefined : components[Math.floor(roll() * components.length)],
          category: terse
            ? 'unspecified'
            : (SAYS[Math.floor(roll() * (roll() * times > 1 ? COMPLAINTS : SAYS.length))] ?? 'other'),
          user: `person ${seed} ${minute} ${index}`,
        }),
      );
  });
};
