import { setTimeout as sleep } from 'node:timers/promises';
import { createBeliefs } from '../src/bot/beliefs.ts';
import { createLedger } from '../src/bot/ledger.ts';
import { changeOf, NOTHING_NEW } from '../src/bot/turn.ts';
import { USUAL_TIMES } from '../src/core/advance.ts';
import { createDispatcher } from '../src/network.ts';
import { openEmbedded } from '../src/store/open.ts';
import type { Store } from '../src/store/store.ts';
import { startBeats } from './beats.ts';
import { type Exporter, HOW_TO_GET, startExporter } from './exporter.ts';
import { type Figure, quantile, type Subject } from './figure.ts';
import { componentsOf, type Fleet, type Stretch, watchFleet } from './fleet.ts';
import { startPeer } from './peer.ts';
import { folder } from './place.ts';

const COUNT = 5_000;
/** As the bot itself: commits come no closer. */
const REST_MS = 200;
const EVERY_MS = 30_000;
const WARM_MS = 10_000;
const CHECKING_MS = 30_000;
const STORING_MS = 60_000;
const EXPORTER_WARM_MS = 3_000;
const EXPORTER_MS = 12_000;

/** Uptime Kuma at the same load needs 5.6 to 7.2 ms a check, by our own measurement; the kinder end. */
const KUMA = { what: 'Uptime Kuma, measured before', value: 5.6 };

/** Checks, and makes nothing of them. */
const IDLE: Pick<Fleet, 'beliefs' | 'record'> = {
  beliefs: { missed: NOTHING_NEW, inTrouble: () => false, take: () => NOTHING_NEW, pass: () => NOTHING_NEW },
  record: () => undefined,
};

/** The bot's own beliefs and ledger over a real store. */
const believing = (store: Store): Pick<Fleet, 'beliefs' | 'record'> & { readonly settled: () => Promise<void> } => {
  const beliefs = createBeliefs(
    {
      components: componentsOf(COUNT, EVERY_MS),
      everyMs: () => EVERY_MS,
      rules: { confirmMs: 60_000, gatherMs: 60_000, ...USUAL_TIMES },
    },
    { statuses: [], signals: [], incidents: [], pieces: [], reports: [] },
    Date.now(),
  );
  const ledger = createLedger({ store, rest: () => sleep(REST_MS), news: () => undefined });
  return { beliefs, record: (turn) => void ledger.write(changeOf(turn)), settled: ledger.settled };
};

/** Checks this address through the exporter at the pace of our own; processor time of one check. */
const exporterCpu = async (exporter: Exporter, target: string, ms: number): Promise<number> => {
  const checks: Promise<void>[] = [];
  const startedAt = performance.now();
  const before = exporter.cpuMs();
  const gapMs = EVERY_MS / COUNT;
  for (let due = startedAt; due < startedAt + ms; due += gapMs) {
    await sleep(Math.max(0, due - performance.now()));
    checks.push(exporter.check(target));
  }
  await Promise.all(checks);
  return (exporter.cpuMs() - before) / checks.length;
};

const perCheck = ({ cpuMs, checks }: Stretch): number => cpuMs / checks;

/** The most of these moments, in order, that lie within 100 ms. */
const crowd = (moments: readonly number[]): number => {
  let first = 0;
  return moments.reduce((most, at, index) => {
    while (at - (moments[first] ?? at) >= 100) first++;
    return Math.max(most, index - first + 1);
  }, 0);
};

/** When each check was due, in order. */
const dueTimes = ({ begun, lateMs }: Stretch): readonly number[] =>
  begun.map((at, index) => Math.round(at - (lateMs[index] ?? 0))).toSorted((a, b) => a - b);

/** 5,000 checks in 30 seconds: whether each begins on time, and what it costs. */
export const scale: Subject = async () => {
  const peer = await startPeer();
  const { settings } = peer;
  const dispatcher = createDispatcher(settings);
  const world = { dispatcher, now: () => Date.now() };
  const fleet = { count: COUNT, everyMs: EVERY_MS, settings, world };
  const store = await openEmbedded(folder());
  const exporter = await startExporter();
  if (!exporter) process.stdout.write(`${HOW_TO_GET}\n`);
  const theirs: number[] = [];
  const askExporter = async (ms: number) =>
    exporter ? exporterCpu(exporter, `${settings.ERNIE_WEB_URL}/`, ms) : Number.NaN;

  await askExporter(EXPORTER_WARM_MS);
  // Before and after our own, so that both meet the same noise.
  theirs.push(await askExporter(EXPORTER_MS));
  const checking = await watchFleet({ ...fleet, ...IDLE }, WARM_MS, CHECKING_MS);
  theirs.push(await askExporter(EXPORTER_MS));
  const exporterMb = exporter?.memoryMb();
  await exporter?.stop();
  const beats = startBeats();
  const { settled, ...real } = believing(store);
  const storing = await watchFleet({ ...fleet, ...real }, WARM_MS, STORING_MS);
  const bareMs = await beats.stop();
  const memoryMb = process.memoryUsage().rss / 1e6;

  await settled();
  await store.close();
  await dispatcher.destroy();
  await peer.stop();

  const aim = (value: number) => ({ baseline: { what: 'aim', value } });
  const figures: readonly Figure[] = [
    { what: 'checks', value: (1000 * storing.checks) / storing.ms, unit: 'per s', ...aim((1000 * COUNT) / EVERY_MS) },
    { what: 'lateness of a check, p50', value: quantile(storing.lateMs, 0.5), unit: 'ms', ...aim(25) },
    {
      what: 'lateness of a check, p99 (aim: 25)',
      value: quantile(storing.lateMs, 0.99),
      unit: 'ms',
      baseline: { what: 'a bare timer meanwhile', value: quantile(bareMs, 0.99) },
    },
    {
      what: 'most checks due in any 100 ms',
      value: crowd(dueTimes(storing)),
      unit: 'checks',
      baseline: { what: 'mean', value: (100 * storing.checks) / storing.ms },
    },
    { what: 'share of one core', value: (100 * storing.cpuMs) / storing.ms, unit: '%', ...aim(35) },
    {
      what: 'memory',
      value: memoryMb,
      unit: 'MB',
      ...(exporterMb === undefined ? {} : { baseline: { what: 'blackbox_exporter', value: exporterMb } }),
    },
    { what: 'one check, stored', value: perCheck(storing), unit: 'CPU ms', baseline: KUMA },
  ];
  if (!exporter) return figures;
  const baseline = { what: 'blackbox_exporter', value: theirs.reduce((a, b) => a + b, 0) / theirs.length };
  return [...figures, { what: 'one check', value: perCheck(checking), unit: 'CPU ms', baseline }];
};
