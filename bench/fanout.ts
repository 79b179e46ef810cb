import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { COURIER_LIMITS as DISCORD } from '../adapters/discord/limits.ts';
import { PACE as SLACK } from '../adapters/slack/limits.ts';
import type { Limits } from '../src/bot/courier.ts';
import { createPosting, tidingOf } from '../src/bot/post/posting.ts';
import { catalog } from '../src/catalog/index.ts';
import { openByHand } from '../src/core/by-hand.ts';
import { openEmbedded } from '../src/store/open.ts';
import { NO_CHANGE, type Store } from '../src/store/store.ts';
import type { Figure, Subject } from './figure.ts';
import { folder } from './place.ts';
import { createJumpingClock, createTown } from './town.ts';

const CHANNELS = 10_000;
const NOON = Date.UTC(2026, 0, 1, 12);
const ANSWER_MS = 120;

/** Subscribes that many channels of a surface to everything, half of them in each language. */
export const subscribe = async (
  store: Store,
  surface: 'slack' | 'discord',
  count: number,
): Promise<readonly string[]> => {
  const ids = Array.from(
    { length: count },
    (_, index) => `${surface}:${surface === 'slack' ? 'C' : '4'}${String(index).padStart(17, '0')}`,
  );
  for (const [index, to] of ids.entries())
    await store.subscriptions.put({
      to: to as `slack:${string}`,
      ...{ tenant: 'T1', components: 'all', floor: 'maintenance', reminders: false },
      locale: index % 2 === 0 ? 'en' : 'zh-CN',
    });
  return ids;
};

/** An incident that begins at that moment, committed with what is to be told of it. */
export const begin = async (store: Store, now: number): Promise<void> => {
  const incident = openByHand(
    { components: ['ernie/chat'], level: 'outage', note: 'it fails', by: 'operator:bench' },
    now,
    [],
  );
  await store.commit({ ...NO_CHANGE, incidents: [incident], tidings: tidingOf(incident) });
};

/** The soonest that this many posts can all have been sent under these limits. */
const boundMs = ({ post, all }: Limits, count: number): number =>
  Math.max(...[post, all].map(({ calls, withinMs }) => Math.floor((count - 1) / calls) * withinMs));

/** How long it takes to reach every channel on a clock that jumps, under the platform's limits. */
export const reach = async (
  surface: 'slack' | 'discord',
  limits: Limits,
  enforced: Limits,
  channels = CHANNELS,
): Promise<readonly Figure[]> => {
  const clock = createJumpingClock(NOON);
  const town = createTown(clock, surface, limits, enforced, ANSWER_MS);
  const store = await openEmbedded(folder());
  await subscribe(store, surface, channels);
  const posting = createPosting({ store, catalog, clock, random: () => 0.5, log: () => undefined });
  const stop = new AbortController();
  const running = posting.run([town.courier], stop.signal);
  await begin(store, NOON);
  posting.wake();
  await clock.run(() => town.sent() >= channels);
  const took = town.lastAt() - NOON;
  stop.abort();
  await clock.run(() => true);
  void running;
  const name = `${surface}, ${channels} channels`;
  return [
    {
      what: `${name}: time to reach all`,
      value: took / 1000,
      unit: 's',
      baseline: { what: 'what the limits allow', value: boundMs(enforced, channels) / 1000 },
    },
    { what: `${name}: calls refused for their pace`, value: town.refused(), unit: 'calls' },
  ];
};

/** What Discord itself enforces: fifty a second, over everything. */
const FIFTY = { calls: 50, withinMs: 1000 };

/** The most memory a process needs to bring one incident to so many channels. */
const memoryMb = async (channels: number): Promise<number> => {
  // As it is shipped: the guard sets how memory is used.
  const guard = join(import.meta.dirname, '../bin/ernie.cjs');
  const child = spawn(process.execPath, [guard, 'bench/reach.ts', String(channels)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return Number(String(line));
};

/** Ten thousand channels: how soon all are reached, and in how much memory. */
export const fanout: Subject = async () => [
  ...(await reach('discord', DISCORD, { ...DISCORD, post: FIFTY, edit: FIFTY, all: FIFTY })),
  ...(await reach('slack', SLACK, SLACK)),
  {
    what: `memory for ${CHANNELS} channels`,
    value: await memoryMb(CHANNELS),
    unit: 'MB',
    baseline: { what: 'for 100', value: await memoryMb(100) },
  },
];
