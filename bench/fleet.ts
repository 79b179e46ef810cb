import { setTimeout as sleep } from 'node:timers/promises';
import { createClock } from '../src/bot/clock.ts';
import { spread } from '../src/bot/due.ts';
import { createWatch, type WatchDeps } from '../src/bot/watch.ts';
import type { Component } from '../src/core/types.ts';
import type { World } from '../src/probe/exchange.ts';
import { openProbe } from '../src/probe/open-probe.ts';
import type { Probe } from '../src/probe/probe.ts';
import { TARGETS, type Target } from '../src/probe/targets.ts';
import { createVantage } from '../src/probe/vantage.ts';
import type { Settings } from '../src/settings.ts';

/** Many probes, and the parts of the bot that run them. */
export interface Fleet {
  readonly count: number;
  readonly everyMs: number;
  readonly settings: Settings;
  readonly world: World;
  readonly beliefs: WatchDeps['beliefs'];
  readonly record: WatchDeps['record'];
}

/** What was seen of a fleet in a stretch of time. */
export interface Stretch {
  readonly checks: number;
  /** Of each check: how long after its due time it began. */
  readonly lateMs: readonly number[];
  /** When each check began. */
  readonly begun: readonly number[];
  readonly ms: number;
  readonly cpuMs: number;
}

/** Numbers that look random and are the same each time they are thrown. */
const dice = () => {
  let state = 20_260_401;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** The open targets again and again, each with a name and a component of its own. */
const targetsOf = (count: number, everyMs: number): readonly Target[] =>
  Array.from({ length: count }, (_, index) => TARGETS[index % TARGETS.length] ?? TARGETS[0])
    .filter((target) => target !== undefined)
    .map((target, index): Target => {
      const name = `${target.name}-${index}`;
      return { ...target, name, component: `bench/${name}`, every: () => everyMs };
    });

/** The components of so many probes, one each. */
export const componentsOf = (count: number, everyMs: number): readonly Component[] =>
  targetsOf(count, everyMs).map(({ component }) => ({
    ...{ id: component, watch: 'open', core: false, name: { en: component, 'zh-CN': component } },
    about: { en: '', 'zh-CN': '' },
  }));

const probesOf = ({ count, everyMs, settings, world }: Fleet): readonly Probe[] =>
  targetsOf(count, everyMs).map((target) => openProbe(target, settings, world));

/** Watches for `warmMs`, then for `ms` with everything counted. */
export const watchFleet = async (fleet: Fleet, warmMs: number, ms: number): Promise<Stretch> => {
  const stop = new AbortController();
  const clock = createClock(() => Date.now());
  const seen: { readonly name: string; readonly at: number }[] = [];
  const probes = probesOf(fleet).map((probe): Probe => {
    const { name } = probe;
    return {
      ...probe,
      measure: (signal) => {
        seen.push({ name, at: performance.timeOrigin + performance.now() });
        return probe.measure(signal);
      },
    };
  });
  const failed: unknown[] = [];
  const watch = createWatch({
    probes,
    look: createVantage(fleet.settings, fleet.world).look,
    beliefs: fleet.beliefs,
    record: fleet.record,
    clock,
    random: dice(),
    log: (_, fields) => failed.push(fields),
  });
  const start = clock.now();
  const running = watch.run(stop.signal);
  const plan = new Map(spread(probes, start, dice()).map(([probe, pace]) => [probe.name, pace]));
  await sleep(warmMs);
  seen.length = 0;
  const from = performance.now();
  const before = process.cpuUsage();
  await sleep(ms);
  const { user, system } = process.cpuUsage(before);
  const took = performance.now() - from;
  stop.abort();
  await running;
  if (failed.length > 0) throw new Error('a check failed to be taken in', { cause: failed[0] });
  return {
    checks: seen.length,
    lateMs: seen.map(({ name, at }) => {
      const pace = plan.get(name);
      return pace ? (at - pace.from) % pace.everyMs : Number.NaN;
    }),
    begun: seen.map(({ at }) => at),
    ms: took,
    cpuMs: (user + system) / 1000,
  };
};
