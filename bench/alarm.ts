import { setTimeout as sleep } from 'node:timers/promises';
import { createBeliefs } from '../src/bot/beliefs.ts';
import { createClock } from '../src/bot/clock.ts';
import type { Courier } from '../src/bot/courier.ts';
import { createLedger } from '../src/bot/ledger.ts';
import { createPosting, tidingOf } from '../src/bot/post/posting.ts';
import { changeOf, type Turn } from '../src/bot/turn.ts';
import { catalog } from '../src/catalog/index.ts';
import type { Component, Signal } from '../src/core/types.ts';
import { openEmbedded } from '../src/store/open.ts';
import { subscribe } from './fanout.ts';
import { quantile, type Subject } from './figure.ts';
import { folder } from './place.ts';
import { startPlatforms } from './platforms.ts';

const INCIDENTS = 120;
const CHANNELS = 40;
const STEP_MS = 15_000;
/** As the bot itself: commits come no closer. */
const REST_MS = 200;
/** So often something else is measured and written meanwhile. */
const NOISE_MS = 20;

const parts: readonly Component[] = Array.from({ length: INCIDENTS + 1 }, (_, index) => ({
  id: `bench/part${index}`,
  name: { en: `Part ${index}`, 'zh-CN': `组件 ${index}` },
  watch: 'open',
  about: { en: '', 'zh-CN': '' },
  core: true,
}));

const signal = (index: number, at: number, good: boolean): Signal => ({
  component: `bench/part${index}`,
  source: 'probe',
  origin: `part${index}@home`,
  level: good ? 'operational' : 'outage',
  finding: good ? 'alive' : 'server-error',
  detail: good ? '401' : '500',
  at,
  latencyMs: 20,
});

/** From the check that opened an incident to the first post on the platform, beside a steady stream of other checks. */
export const alarm: Subject = async () => {
  const platforms = await startPlatforms(CHANNELS);
  const store = await openEmbedded(folder());
  await subscribe(store, 'slack', CHANNELS);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const beliefs = createBeliefs(
    {
      components: parts,
      everyMs: () => STEP_MS,
      // Each part's trouble is an incident of its own.
      rules: { confirmMs: 60_000, gatherMs: 60_000, togetherMs: -1, reopenMs: 0, identifyMs: 600_000 },
    },
    { statuses: [], signals: [], incidents: [], pieces: [], reports: [] },
    now(),
  );
  let heard = (): void => undefined;
  const courier: Courier = {
    ...platforms.slack,
    post: async (channel, letter) => {
      const outcome = await platforms.slack.post(channel, letter);
      heard();
      return outcome;
    },
  };
  const clock = createClock(now);
  const posting = createPosting({
    store,
    catalog: { ...catalog, components: parts },
    clock,
    random: Math.random,
    log: () => undefined,
  });
  const ledger = createLedger({ store, rest: () => sleep(REST_MS), news: () => posting.wake() });
  const record = (turn: Turn): void =>
    void ledger.write({ ...changeOf(turn), tidings: turn.incidents.flatMap(tidingOf) });
  const stop = new AbortController();
  const running = posting.run([courier], stop.signal);
  const noise = setInterval(() => record(beliefs.take([signal(INCIDENTS, now(), true)], now())), NOISE_MS);

  const tookMs: number[] = [];
  for (let part = 0; part < INCIDENTS; part++) {
    for (let round = 0; round < 20; round++) {
      ahead += STEP_MS;
      const first = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const startedAt = performance.now();
      const turn = beliefs.take([signal(part, now(), round < 4)], now());
      record(turn);
      if (turn.incidents.length === 0) continue;
      await first;
      tookMs.push(performance.now() - startedAt);
      break;
    }
    await sleep(30);
  }
  clearInterval(noise);
  stop.abort();
  await running;
  await ledger.settled();
  await store.close();
  await platforms.stop();
  const aim = { baseline: { what: 'aim', value: 500 } };
  return [
    { what: `first post after the check, p50 of ${tookMs.length}`, value: quantile(tookMs, 0.5), unit: 'ms', ...aim },
    { what: 'first post after the check, p99', value: quantile(tookMs, 0.99), unit: 'ms', ...aim },
    { what: 'first post after the check, most', value: Math.max(...tookMs), unit: 'ms', ...aim },
  ];
};
