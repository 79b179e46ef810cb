import { describe, expect, it } from 'vitest';
import { createBeliefs } from '../../src/bot/beliefs.ts';
import { createLedger } from '../../src/bot/ledger.ts';
import { changeOf, pieceOf } from '../../src/bot/turn.ts';
import { createWatch } from '../../src/bot/watch.ts';
import { USUAL_TIMES } from '../../src/core/advance.ts';
import { current } from '../../src/core/incident.ts';
import {
  CONTROL,
  type Component,
  type Finding,
  type Incident,
  type Instant,
  type Level,
  type Signal,
} from '../../src/core/types.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { type FakeClock, fakeClock } from '../support/clock.ts';
import { NOON } from '../support/signals.ts';

const CHAT: Component = {
  id: 'x/chat',
  core: true,
  watch: 'open',
  name: { en: 'Chat', 'zh-CN': '对话' },
  about: { en: '', 'zh-CN': '' },
};

const told = (over: Partial<Signal>, clock: FakeClock): Signal => ({
  component: 'x/chat',
  source: 'probe',
  origin: 'chat@home',
  level: 'operational',
  finding: 'alive',
  detail: '',
  at: clock.now(),
  ...over,
});

/** A bot that watches one component of a small world, where `world` says what a probe meets. */
const scene = async (given: { store?: Store; start?: Instant } = {}) => {
  const clock = fakeClock(given.start);
  const stop = new AbortController();
  const store = given.store ?? (await openStore(openSqlite(':memory:')));
  const world: { level: Level; internet: boolean; crash: boolean } = {
    level: 'operational',
    internet: true,
    crash: false,
  };
  const measured: number[] = [];
  const looks: number[] = [];
  const news: Incident[] = [];
  const logged: string[] = [];
  let running = 0;
  const probe: Probe = {
    name: 'chat',
    component: 'x/chat',
    everyMs: 60_000,
    measure: async () => {
      expect(++running).toBe(1);
      measured.push(clock.now() - NOON);
      await Promise.resolve();
      running--;
      if (world.crash) throw new Error('a bug');
      const level = world.internet ? world.level : 'outage';
      const finding: Finding = level === 'operational' ? 'alive' : 'connect-timeout';
      return [told({ level, finding }, clock)];
    },
  };
  const beliefs = createBeliefs(
    {
      components: [CHAT],
      everyMs: () => 60_000,
      rules: { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES },
    },
    {
      statuses: await store.statuses(),
      signals: await store.signals(0),
      incidents: await store.incidents(0),
      pieces: (await store.beliefs()).map(pieceOf),
      reports: await store.reports(0, clock.now() + 1),
    },
    clock.now(),
  );
  const ledger = createLedger({
    store,
    rest: () => Promise.resolve(),
    news: (incident) => news.push(incident),
  });
  const watch = createWatch({
    probes: [probe],
    look: async () => {
      looks.push(clock.now() - NOON);
      const level = world.internet ? 'operational' : 'outage';
      const finding = world.internet ? 'reachable' : 'unreachable';
      return [told({ component: CONTROL, source: 'control', origin: 'control@home', level, finding }, clock)];
    },
    beliefs,
    record: (turn) => {
      ledger.write(changeOf(turn)).catch(() => logged.push('ledger.failed'));
    },
    clock,
    random: () => 0.5,
    log: (event) => logged.push(event),
  });
  const running_ = watch.run(stop.signal);
  return {
    clock,
    store,
    world,
    measured,
    looks,
    news,
    logged,
    watch,
    status: () => beliefs.statuses(clock.now())[0],
    beliefs,
    end: async () => {
      stop.abort();
      await running_;
    },
  };
};

/** So long after the first failure of all the bot is sure. */
const SURE_MS = 65_000;

describe('watching', () => {
  it('asks at once, then at its own pace, and never twice at the same time', async () => {
    const { clock, measured, watch, status, end } = await scene();
    await clock.pass(0);
    await watch.firstRound;
    expect(status()).toMatchObject({ level: 'operational', checkedAt: NOON });
    await clock.pass(130_000);
    expect(measured).toEqual([0, 60_000, 120_000]);
    await end();
  });

  it('repeats quickly after a failure, looks whether it sees anything, and says what it suspects until it is sure', async () => {
    const { clock, measured, looks, world, news, status, store, end } = await scene();
    await clock.pass(59_000);
    world.level = 'outage';
    await clock.pass(1_000);
    expect(status()?.level).toBe('operational');
    await clock.pass(5_000);
    expect(status()).toMatchObject({ level: 'unknown', reason: 'suspect' });
    await clock.pass(SURE_MS);
    expect(status()?.level).toBe('outage');
    expect(measured.slice(0, 5)).toEqual([0, 60_000, 65_000, 75_000, 90_000]);
    expect(looks.slice(0, 4)).toEqual([60_000, 65_000, 75_000, 90_000]);
    expect(news.map((incident) => current(incident).phase)).toEqual(['investigating']);
    expect(await store.incidents(0)).toEqual(news);
    await end();
  });

  it('sees recovery through: looks more often, watches first, then calls it resolved', async () => {
    const { clock, measured, world, news, end } = await scene();
    await clock.pass(59_000);
    world.level = 'outage';
    await clock.pass(1_000 + SURE_MS);
    world.level = 'operational';
    const before = measured.length;
    await clock.pass(60_000);
    expect(measured.length - before).toBe(3);
    await clock.pass(900_000);
    expect(news.map((incident) => current(incident).phase)).toEqual(['investigating', 'monitoring', 'resolved']);
    await end();
  });

  it('is blind without internet: unknown, and no incident', async () => {
    const { clock, world, news, status, end } = await scene();
    await clock.pass(59_000);
    world.internet = false;
    await clock.pass(120_000);
    expect(status()).toMatchObject({ level: 'unknown', reason: 'blind' });
    expect(news).toEqual([]);
    world.internet = true;
    await clock.pass(60_000);
    expect(status()?.level).toBe('operational');
    await end();
  });

  it('calls a status unknown when no check came in for three intervals', async () => {
    const { clock, end, status } = await scene();
    await clock.pass(1_000);
    await end();
    await clock.pass(181_000);
    expect(status()).toMatchObject({ level: 'unknown', reason: 'stale', checkedAt: NOON });
  });

  it('goes on after a bug in a probe', async () => {
    const { clock, world, logged, measured, end } = await scene();
    world.crash = true;
    await clock.pass(60_000);
    expect(logged).toContain('watch.failed');
    expect(measured.length).toBeGreaterThan(1);
    await end();
  });

  it('tells no news that could not be stored, and tells it once when it can be', async () => {
    const real = await openStore(openSqlite(':memory:'));
    let full = false;
    const store: Store = {
      ...real,
      commit: (change) => (full ? Promise.reject(new Error('disk full')) : real.commit(change)),
    };
    const { clock, world, news, end } = await scene({ store });
    await clock.pass(59_000);
    world.level = 'outage';
    full = true;
    await clock.pass(1_000 + SURE_MS);
    expect(news).toEqual([]);
    full = false;
    await clock.pass(60_000);
    expect(news).toHaveLength(1);
    expect(await real.incidents(0)).toEqual(news);
    await end();
  });

  it('writes down every change of level, and that nobody looked while it was off', async () => {
    const store = await openStore(openSqlite(':memory:'));
    const first = await scene({ store });
    await first.clock.pass(59_000);
    first.world.level = 'outage';
    await first.clock.pass(1_000 + SURE_MS);
    await first.end();
    const second = await scene({ store, start: NOON + 3_600_000 });
    await second.clock.pass(400_000);
    const told = await store.transitions(0);
    expect(told.map(({ level }) => level)).toEqual(['operational', 'outage', 'unknown', 'operational']);
    expect(told[2]?.at).toBe((first.measured.at(-1) ?? 0) + NOON + 180_000);
    await second.end();
  });

  it('continues after a restart where it was: the open incident stays the same one', async () => {
    const store = await openStore(openSqlite(':memory:'));
    const first = await scene({ store });
    await first.clock.pass(1_000);
    first.world.level = 'outage';
    await first.clock.pass(60_000 + SURE_MS);
    await first.end();
    const second = await scene({ store, start: first.clock.now() });
    second.world.level = 'outage';
    await second.clock.pass(10_000);
    expect(first.news).toHaveLength(1);
    expect(second.news).toEqual([]);
    expect(second.beliefs.openIncidents()[0]?.id).toBe(first.news[0]?.id);
    await second.end();
  });

  it('does not know when trouble ended while it was off, and says so', async () => {
    const store = await openStore(openSqlite(':memory:'));
    const first = await scene({ store });
    await first.clock.pass(59_000);
    first.world.level = 'outage';
    await first.clock.pass(1_000 + SURE_MS);
    await first.end();
    const second = await scene({ store, start: NOON + 3_600_000 });
    await second.clock.pass(400_000);
    const [incident] = await store.incidents(0);
    const monitored = incident?.updates.find(({ phase }) => phase === 'monitoring');
    expect(monitored).toMatchObject({ unseenSince: NOON + (first.measured.at(-1) ?? 0) });
    await second.end();
  });
});
