import type { Draw } from './draw.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A world lasts so long. */
export const SPAN = 30 * DAY;

/** What can be wrong at a time: all of chat, a part of it, the check of keys, one model, or the way from one region. */
export const TROUBLES = ['outage', 'degraded', 'auth', 'model', 'region'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** How often each happens in 30 days, how long it takes at the median, and how many ask in an hour of it. */
const LIFE: Readonly<Record<Trouble, { readonly often: number; readonly minutes: number; readonly asks: number }>> = {
  outage: { often: 1.5, minutes: 40, asks: 40 },
  degraded: { often: 4, minutes: 45, asks: 12 },
  auth: { often: 0.7, minutes: 40, asks: 25 },
  model: { often: 3, minutes: 50, asks: 8 },
  region: { often: 1.5, minutes: 40, asks: 8 },
};

/** In an hour without trouble so many ask about mistakes of their own, their network, a single failure of the provider. */
const CALM = { own: 4, way: 0.35, single: 0.22 } as const;

/** One time of trouble, and when the bot saw it begin and end; it may never have seen it. */
export interface Episode {
  readonly trouble: Trouble;
  readonly from: number;
  readonly to: number;
  readonly seenFrom: number;
  readonly seenTo: number;
}

/** Where the bot stands: whether it has a key of its own, and whether it sees what one region sees. */
export interface Seat {
  readonly keyed: boolean;
  readonly regional: boolean;
  readonly twoPlaces: boolean;
}

/** The true cause of an error. */
export type Cause = Trouble | keyof typeof CALM;

export interface Ask {
  readonly at: number;
  readonly cause: Cause;
}

export interface World {
  readonly seat: Seat;
  readonly episodes: readonly Episode[];
  /** Times in which the bot says that something is wrong, and nothing is. */
  readonly alarms: readonly Episode[];
  readonly blind: readonly (readonly [number, number])[];
  readonly asks: readonly Ask[];
}

/** The share of each trouble that the bot sees at all. */
const seen = (trouble: Trouble, { keyed, regional, twoPlaces }: Seat): number => {
  if (trouble === 'outage') return 0.97;
  if (trouble === 'degraded') return keyed ? 0.75 : 0.55;
  if (trouble === 'auth') return keyed ? 0.9 : 0.35;
  if (trouble === 'model') return keyed ? 0.2 : 0.03;
  return regional || twoPlaces ? 0.9 : 0.02;
};

const episode = (draw: Draw, trouble: Trouble, seat: Seat): Episode => {
  const from = draw.share() * SPAN;
  const to = from + Math.min(8 * HOUR, draw.length(LIFE[trouble].minutes) * MINUTE);
  const delay = (trouble === 'outage' ? 1.5 : 4) * MINUTE;
  const seenFrom = draw.chance(seen(trouble, seat)) ? from + MINUTE + draw.wait(delay) : Number.POSITIVE_INFINITY;
  return { trouble, from, to, seenFrom, seenTo: Math.max(seenFrom, to + MINUTE + draw.wait(3 * MINUTE)) };
};

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);

/** Thirty days of a provider, of those who call it, and of what a bot sees of it. */
export const world = (draw: Draw): World => {
  const seat = { keyed: draw.chance(0.5), regional: draw.chance(0.2), twoPlaces: draw.chance(0.15) };
  const episodes = TROUBLES.flatMap((trouble) =>
    times(draw.count(LIFE[trouble].often), () => episode(draw, trouble, seat)),
  );
  const alarms = times(draw.count(1), (): Episode => {
    const from = draw.share() * SPAN;
    const to = from + draw.length(8) * MINUTE;
    return { trouble: draw.chance(0.8) ? 'degraded' : 'outage', from, to, seenFrom: from, seenTo: to };
  });
  const blind = times(draw.count(4), () => {
    const from = draw.share() * SPAN;
    return [from, from + draw.length(60) * MINUTE] as const;
  });
  const hours = SPAN / HOUR;
  const calm = (['own', 'way', 'single'] as const).flatMap((cause) =>
    times(Math.round(CALM[cause] * hours), (): Ask => ({ at: draw.share() * SPAN, cause })),
  );
  const stirred = episodes.flatMap(({ trouble, from, to }) =>
    times(draw.count(Math.min(150, (LIFE[trouble].asks * (to - from)) / HOUR)), (): Ask => {
      return { at: from + draw.share() * (to - from + 2 * MINUTE), cause: trouble };
    }),
  );
  return { seat, episodes, alarms, blind, asks: [...calm, ...stirred] };
};
