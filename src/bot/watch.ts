import { atLeast } from '../core/levels.ts';
import type { Incident, Signal } from '../core/types.ts';
import type { Probe } from '../probe/probe.ts';
import type { Store } from '../store/store.ts';
import type { Beliefs } from './beliefs.ts';
import type { Clock } from './clock.ts';
import type { Log } from './door.ts';
import { createLedger } from './ledger.ts';

/** Waits before the quick repeats after a failed probe. */
const REPEAT_MS = [3_000, 10_000, 30_000];
/** Waiting times vary by a tenth either way, so that many bots never ask in step. */
const JITTER = 0.1;

export interface WatchDeps {
  readonly probes: readonly Probe[];
  /** Asks the control targets; cached, so that it may be called often. */
  readonly look: (stop: AbortSignal) => Promise<readonly Signal[]>;
  readonly beliefs: Beliefs;
  readonly store: Store;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
  /** An incident opened, changed or closed, and is stored. */
  readonly news: (incident: Incident) => void;
}

export interface Watch {
  /** Probes until stopped. */
  run(stop: AbortSignal): Promise<void>;
  /** Resolves when every probe has answered for the first time. */
  readonly firstRound: Promise<void>;
}

/** Worth a quick second look; an official page would only say the same again. */
const isBad = ({ level, source }: Signal): boolean =>
  source !== 'official' && (level === 'unknown' || atLeast(level, 'degraded'));

/** Measures, takes the signals in and commits them, each probe at its own pace. */
export const createWatch = (deps: WatchDeps): Watch => {
  const { probes, look, beliefs, store, clock, random, log, news } = deps;
  const answered = new Set<string>();
  const ledger = createLedger(store, news);
  const { promise: firstRound, resolve: roundDone } = Promise.withResolvers<void>();
  if (probes.length === 0) roundDone();

  const once = async (probe: Probe, stop: AbortSignal): Promise<boolean> => {
    const seen = await probe.measure(stop);
    if (seen.length === 0) return false;
    const bad = seen.some(isBad);
    // Whoever sees trouble looks first whether anything at all can be seen from here.
    const signals = bad ? [...seen, ...(await look(stop))] : seen;
    const { statuses, incident, transitions } = beliefs.take(signals, clock.now());
    await ledger.write({
      signals,
      statuses,
      incidents: incident ? [incident] : [],
      transitions,
      beliefs: [],
      receipts: [],
    });
    return bad;
  };

  const keepAsking = async (probe: Probe, stop: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!stop.aborted) {
      try {
        failures = (await once(probe, stop)) ? failures + 1 : 0;
      } catch (error) {
        log('watch.failed', { probe: probe.name, error });
      }
      answered.add(probe.name);
      if (answered.size === probes.length) roundDone();
      const pause = Math.min(REPEAT_MS[failures - 1] ?? probe.everyMs, probe.everyMs);
      await clock.wait(pause * (1 + JITTER * (2 * random() - 1)), stop);
    }
  };

  return {
    firstRound,
    run: async (stop) => {
      const { missed } = beliefs;
      if (missed.length > 0)
        await ledger
          .write({ signals: [], statuses: [], incidents: [], transitions: missed, beliefs: [], receipts: [] })
          .catch((error) => log('watch.failed', { error }));
      await Promise.all(probes.map((probe) => keepAsking(probe, stop)));
    },
  };
};
