import { randomBytes, randomUUID } from 'node:crypto';
import type { Dispatcher } from 'undici';
import { createBeliefs } from './bot/beliefs.ts';
import { type BotDeps, createBot } from './bot/bot.ts';
import type { Clock } from './bot/clock.ts';
import type { Courier } from './bot/courier.ts';
import type { Door, Log } from './bot/door.ts';
import { createFollowing } from './bot/following/watch.ts';
import { createLedger } from './bot/ledger.ts';
import { createPosting, tidingOf } from './bot/post/posting.ts';
import { createPseudonym } from './bot/pseudonym.ts';
import { keepTidy } from './bot/tidy.ts';
import { changeOf, pieceOf, type Turn } from './bot/turn.ts';
import { createWatch } from './bot/watch.ts';
import { catalog } from './catalog/index.ts';
import type { Config } from './config.ts';
import { USUAL_TIMES } from './core/advance.ts';
import { createDiagnose } from './core/diagnose.ts';
import type { Incident } from './core/types.ts';
import { createProbes } from './probe/index.ts';
import { checkOfficialPages } from './probe/official/known.ts';
import { createVantage } from './probe/vantage.ts';
import { MIGRATIONS } from './store/migrations.ts';
import { openEmbedded } from './store/open.ts';

/** What the bot takes from outside. */
export interface World {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** Of this bot and of Node. */
  readonly version: string;
  readonly runtime: string;
}

/** The whole bot without a surface. */
export interface App {
  readonly door: Door;
  readonly deps: BotDeps;
  /** Starts the probes. */
  watch(): void;
  /** Lets answers come from memory alone: nothing is asked of the network. */
  answerUnwatched(): void;
  /** Delivers posts through these couriers. */
  deliver(couriers: readonly Courier[]): void;
  /** Hears of each incident that opened, changed or closed. */
  onNews(listener: (incident: Incident) => void): void;
  stop(): Promise<void>;
}

/** The first answers wait at most so long for the first checks. */
const FIRST_LOOK_MS = 5_000;
const REMEMBER_MS = 3_600_000;
/** Stopping waits so long for calls under way; what they did is looked up at the next start. */
const CALLS_MS = 2_500;
/** Commits come no closer: a slow disk is to hold up few checks, and to write what many of them saw in one go. */
const REST_MS = 200;

/** Builds everything from the configuration; nothing runs yet. */
export const createApp = async ({ settings }: Config, world: World): Promise<App> => {
  const { clock, dispatcher, random, log, version, runtime } = world;
  checkOfficialPages(settings, catalog.components);
  const startedAt = clock.now();
  const stop = new AbortController();
  const listeners: ((incident: Incident) => void)[] = [];

  const store = await openEmbedded(settings.DATA_DIR);
  const key = settings.IDENTITY_KEY ?? (await store.keep('identity-key', randomBytes(32).toString('hex')));
  const probes = createProbes(settings, { dispatcher, now: clock.now });
  const vantage = createVantage(settings, { dispatcher, now: clock.now });
  const [statuses, signals, incidents, kept, reports, works] = await Promise.all([
    store.statuses(),
    store.signals(startedAt - REMEMBER_MS),
    store.incidents(startedAt - REMEMBER_MS),
    store.beliefs(),
    store.reports(startedAt - REMEMBER_MS, startedAt + 1),
    store.works(startedAt),
  ]);
  const everyMs = (component: string): number | undefined => {
    const paces = probes.filter((probe) => probe.component === component).map((probe) => probe.everyMs);
    return paces.length > 0 ? Math.max(...paces) : undefined;
  };
  const beliefs = createBeliefs(
    {
      components: catalog.components,
      everyMs,
      // Two more rounds of good news before an incident is called resolved.
      rules: {
        confirmMs: 2000 * settings.PROBE_INTERVAL_S,
        gatherMs: 1000 * settings.PROBE_INTERVAL_S,
        ...USUAL_TIMES,
      },
    },
    { statuses, signals, incidents, pieces: kept.map(pieceOf), reports, works },
    startedAt,
  );
  const over = new AbortController();
  const ledger = createLedger({
    store,
    rest: () => clock.wait(REST_MS, over.signal),
    news: (incident) => {
      for (const listener of listeners) listener(incident);
    },
  });
  const posting = createPosting({ store, catalog, clock, random, log });
  listeners.push(posting.wake);
  const following = createFollowing({ follows: store.follows, beliefs, wake: posting.wake, log });
  const record = (turn: Turn): void => {
    const change = { ...changeOf(turn), tidings: turn.incidents.flatMap(tidingOf) };
    ledger.write(change).then(
      () => (stop.signal.aborted ? undefined : following(clock.now())),
      (error) => log('ledger.failed', { error }),
    );
  };
  const watch = createWatch({ probes, look: vantage.look, beliefs, record, clock, random, log });

  const { promise: firstLook, resolve: looked } = Promise.withResolvers<void>();
  const deps: BotDeps = {
    catalog,
    store,
    beliefs,
    diagnose: createDiagnose(catalog),
    pseudonym: createPseudonym(key),
    hear: (report) => record(beliefs.hear(report, clock.now())),
    operators: settings.OPERATORS,
    courierOf: posting.courierOf,
    record: ledger.write,
    wake: posting.wake,
    about: { version, runtime, schema: MIGRATIONS.length, place: settings.VANTAGE },
    now: clock.now,
    firstLook,
    log,
    newId: () => randomUUID().slice(0, 8),
  };

  let running: Promise<unknown> = Promise.resolve();
  let delivering: Promise<unknown> = Promise.resolve();
  return {
    door: createBot(deps),
    deps,
    watch: () => {
      const days = {
        signals: settings.KEEP_SIGNALS_DAYS,
        fiveMinutes: settings.KEEP_5_MINUTES_DAYS,
        hours: settings.KEEP_HOURS_DAYS,
        reports: settings.KEEP_REPORTS_DAYS,
      };
      running = Promise.all([watch.run(stop.signal), keepTidy({ store, days, clock, log }, stop.signal)]);
      Promise.race([watch.firstRound, clock.wait(FIRST_LOOK_MS, stop.signal)]).then(looked);
    },
    answerUnwatched: looked,
    deliver: (couriers) => {
      delivering = posting.run(couriers, stop.signal);
    },
    onNews: (listener) => listeners.push(listener),
    stop: async () => {
      stop.abort();
      await running;
      await Promise.race([delivering, clock.wait(CALLS_MS, over.signal)]);
      over.abort();
      await ledger.settled();
      await store.close();
      await dispatcher.destroy();
    },
  };
};
