import { onTestFinished } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Clock } from '../../src/bot/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Incident, Locale } from '../../src/core/types.ts';
import { createDispatcher } from '../../src/network.ts';
import { TARGETS } from '../../src/probe/targets.ts';
import { plain } from '../../src/view/view.ts';
import { folder } from './process.ts';
import { createQianfan } from './qianfan/index.ts';
import { NOON } from './signals.ts';

/** Shorter waits are no sleep: they are a breath between two commits, while checks may be under way. */
const BREATH_MS = 500;

/** A clock that moves only while everybody sleeps, so that real network answers always come in time. */
const patientClock = () => {
  let now = NOON;
  let sleepers: { readonly at: number; readonly sound: boolean; readonly wake: () => void }[] = [];
  let watchers: { readonly count: number; readonly seen: () => void }[] = [];

  const soundly = (): number => sleepers.filter(({ sound }) => sound).length;
  const asleep = (count: number): Promise<void> =>
    soundly() >= count ? Promise.resolve() : new Promise((seen) => watchers.push({ count, seen }));

  const clock: Clock = {
    now: () => now,
    wait: (ms, stop) =>
      new Promise((wake) => {
        if (stop.aborted) return wake();
        stop.addEventListener('abort', () => wake(), { once: true });
        sleepers.push({ at: now + ms, sound: ms >= BREATH_MS, wake });
        for (const { seen } of watchers.filter(({ count }) => soundly() >= count)) seen();
        watchers = watchers.filter(({ count }) => soundly() < count);
      }),
  };

  /** Lets time pass; whoever is due wakes, and time goes on when all of `count` are asleep again. */
  const pass = async (ms: number, count: number): Promise<void> => {
    const end = now + ms;
    for (;;) {
      await asleep(count);
      const next = Math.min(...sleepers.map(({ at }) => at));
      if (next > end) break;
      now = next;
      const due = sleepers.filter(({ at }) => at === next);
      sleepers = sleepers.filter(({ at }) => at > next);
      for (const { wake } of due) wake();
    }
    now = end;
  };
  return { clock, pass, asleep };
};

interface Given {
  readonly key?: boolean;
  readonly locale?: Locale;
  readonly timeoutMs?: number;
}

/** Lets somebody ask a whole bot without a surface, on real connections to the simulator, with time in the test's hands. */
export const createWorld = async ({ key = true, locale = 'en', timeoutMs = 5_000 }: Given = {}) => {
  const sim = await createQianfan();
  const { clock, pass, asleep } = patientClock();
  const config = readConfig({
    ...sim.env,
    ...(key ? { QIANFAN_API_KEY: sim.keys.good } : {}),
    DATA_DIR: folder(),
    WEB_PROBE_INTERVAL_S: '60',
    PROBE_TIMEOUT_MS: String(timeoutMs),
  });
  const logged: string[] = [];
  const app = await createApp(config, {
    clock,
    dispatcher: createDispatcher(config.settings),
    random: () => 0.5,
    log: (event) => logged.push(event),
    version: '0.0.0',
    runtime: '24.0.0',
  });
  onTestFinished(async () => {
    await app.stop();
    await sim.close();
  });
  const news: Incident[] = [];
  app.onNews((incident) => news.push(incident));
  app.watch();
  // Who sleeps between two rounds: every probe, the one who lets time pass, and the one who tidies up.
  const sleepers = TARGETS.length + (key ? 1 : 0) + 2;
  await asleep(sleepers + 1); // the patience of the first answers is one more, for five seconds
  await pass(5_000, sleepers);

  const ask = async (line: string): Promise<string> =>
    plain(await app.door.answer({ line, locale, surface: 'console', user: 'ann', tenant: 'acme' }));
  return { sim, ask, news, logged, pass: (ms: number) => pass(ms, sleepers) };
};
