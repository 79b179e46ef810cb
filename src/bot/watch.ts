import { atLeast } from '../core/levels.ts';
import type { Incident, Signal } from '../core/types.ts';
import type { Probe } from '../probe/probe.ts';
import type { Store } from '../store/store.ts';
import type { Beliefs } from './beliefs.ts';
import type { Clock } from './clock.ts';
import type { Log } from './door.ts';
import { type Course, firstTurn, nextTurn, type Pace, spread } from './due.ts';
import { createLedger } from './ledger.ts';

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
  const taken = new WeakSet<Signal>();
  const ledger = createLedger(store, news);
  const { promise: firstRound, resolve: roundDone } = Promise.withResolvers<void>();
  if (probes.length === 0) roundDone();

  const once = async (probe: Probe, retry: number | undefined, stop: AbortSignal): Promise<boolean> => {
    const measured = await probe.measure(stop);
    if (measured.length === 0) return false;
    const seen = retry === undefined ? measured : measured.map((signal) => ({ ...signal, retry }));
    const bad = seen.some(isBad);
    // Whoever sees trouble looks first whether anything at all can be seen from here; many share one look.
    const around = bad ? (await look(stop)).filter((signal) => !taken.has(signal)) : [];
    for (const signal of around) taken.add(signal);
    const signals = [...seen, ...around];
    const { statuses, incident, transitions } = beliefs.take(signals, clock.now());
    await ledger
      .write({ signals, statuses, incidents: incident ? [incident] : [], transitions, beliefs: [], receipts: [] })
      .catch((error) => log('watch.failed', { probe: probe.name, error }));
    return bad;
  };

  const keepAsking = async (probe: Probe, pace: Pace, stop: AbortSignal): Promise<void> => {
    let turn = firstTurn(pace, probes.length, clock.now());
    let course: Course = { began: turn.at, failures: 0 };
    for (;;) {
      const early = turn.at - clock.now();
      if (early > 0) await clock.wait(early, stop);
      if (stop.aborted) return;
      const began = turn.retry === undefined ? clock.now() : course.began;
      const bad = await once(probe, turn.retry, stop).catch((error) => {
        log('watch.failed', { probe: probe.name, error });
        return false;
      });
      course = { began, failures: bad ? course.failures + 1 : 0 };
      answered.add(probe.name);
      if (answered.size === probes.length) roundDone();
      turn = nextTurn(pace, course, clock.now());
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
      const paced = spread(probes, clock.now(), random);
      await Promise.all(paced.map(([probe, pace]) => keepAsking(probe, pace, stop)));
    },
  };
};
