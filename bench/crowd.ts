import { start, take } from '../src/core/fusion/engine.ts';
import type { ReportEvent } from '../src/core/fusion/events.ts';
import type { EngineState } from '../src/core/fusion/state.ts';
import { chatter, merged, reports } from '../test/support/streams.ts';
import type { Figure, Subject } from './figure.ts';

const DAYS = 45;
const SEEDS = [1, 2, 3, 4, 5, 6];
const PER_DAY = [5, 20, 60, 150];
const DAY_MIN = 24 * 60;
const SAID = ['down', 'errors', 'slow', 'down', 'errors', 'slow', 'down', 'auth', 'errors', 'other'] as const;

/** The engine after these reports, and how often it opened something. */
const heard = (events: readonly ReportEvent[]): { readonly state: EngineState; readonly opened: number } => {
  let state = start();
  let opened = 0;
  for (const event of events) {
    const step = take(state, event);
    state = step.state;
    opened += step.changes.filter(({ level }) => level !== 'operational').length;
  }
  return { state, opened };
};

/** False alarms in 30 days of quiet crowds whose counts scatter so many times more than chance. */
const falseAlarms = (scatter: number, terse: boolean): number => {
  const crowds = PER_DAY.flatMap((perDay) =>
    SEEDS.map((seed) => chatter({ days: DAYS, perDay, scatter, rhythm: 0.6, seed: seed * 1000 + perDay, terse })),
  );
  return (crowds.reduce((sum, crowd) => sum + heard(crowd).opened, 0) * 30) / (crowds.length * DAYS);
};

/** The share of crowds in which so many people in 20 minutes, from four tenants in turn, open something. */
const noticed = (people: number, perDay: number): number => {
  const found = SEEDS.map((seed) => {
    const from = 14 * DAY_MIN + 37 * seed;
    const loud = reports(from, from + 20, 20 / people, { component: 'chat' }).map((report, index) => ({
      ...report,
      category: SAID[(index * 7 + seed) % SAID.length] ?? 'down',
      tenant: `tenant ${index % 4}`,
    }));
    const usual = chatter({ days: 14, perDay, scatter: 1.5, seed });
    return heard(merged(usual, loud) as readonly ReportEvent[]).opened > heard(usual).opened ? 1 : 0;
  });
  return found.reduce<number>((sum, each) => sum + each, 0) / SEEDS.length;
};

const ALLOWED = { what: 'budget', value: 1 };

/** What people alone make the engine say: when nothing is wrong, and when many speak at once. */
export const crowd: Subject = async () => [
  ...[2, 3].flatMap((scatter) =>
    [false, true].map((terse): Figure => {
      const what = `false alarms, counts scatter ${scatter} times chance${terse ? ', nobody says what is wrong' : ''}`;
      return { what, value: falseAlarms(scatter, terse), unit: 'per 30 d', baseline: ALLOWED };
    }),
  ),
  ...[8, 14, 30].map(
    (people): Figure => ({
      what: `crowds noticed: ${people} people in 20 minutes, usual is 1`,
      value: noticed(people, 72),
      unit: 'share',
    }),
  ),
];
