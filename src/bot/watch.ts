import { atLeast } from '../core/levels.ts';
import type { Signal } from '../core/types.ts';
import type { Probe } from '../probe/probe.ts';
import type { Beliefs } from './beliefs.ts';
import type { Clock } from './clock.ts';
import type { Log } from './door.ts';
import { type Course, firstTurn, nextTurn, type Pace, spread } from './due.ts';
import type { Turn } from './turn.ts';

/** So often levels are looked at while nothing comes in. */
const PASS_MS = 15_000;

export interface WatchDeps {
  readonly probes: readonly Probe[];
  /** Asks the control targets; cached, so that it may be called often. */
  readonly look: (stop: AbortSignal) => Promise<readonly Signal[]>;
  readonly beliefs: Pick<Beliefs, 'missed' | 'inTrouble' | 'take' | 'pass'>;
  /** Keeps what changed. Nobody waits for the disk: the next check comes when it is due. */
  readonly record: (turn: Turn) => void;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
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

/** What a check found: something worth a quick second look, a component in trouble. */
type Outcome = Pick<Course, 'urgent'> & { readonly bad: boolean };
const CALM: Outcome = { bad: false, urgent: false };

/** Measures, takes the signals in and commits them, each probe at its own pace. */
export const createWatch = (deps: WatchDeps): Watch => {
  const { probes, look, beliefs, record, clock, random, log } = deps;
  const answered = new Set<string>();
  const taken = new WeakSet<Signal>();
  const { promise: firstRound, resolve: roundDone } = Promise.withResolvers<void>();
  if (probes.length === 0) roundDone();

  const once = async (probe: Probe, retry: number | undefined, stop: AbortSignal): Promise<Outcome> => {
    const measured = await probe.measure(stop);
    if (measured.length === 0) return CALM;
    const seen = retry === undefined ? measured : measured.map((signal) => ({ ...signal, retry }));
    const bad = seen.some(isBad);
    // Whoever sees trouble looks first whether anything at all can be seen from here; many share one look.
    const around = bad ? (await look(stop)).filter((signal) => !taken.has(signal)) : [];
    for (const signal of around) taken.add(signal);
    const signals = [...seen, ...around];
    record(beliefs.take(signals, clock.now()));
    return { bad, urgent: seen.some(({ source, component }) => source !== 'official' && beliefs.inTrouble(component)) };
  };

  const keepAsking = async (probe: Probe, pace: Pace, stop: AbortSignal): Promise<void> => {
    let turn = firstTurn(pace, probes.length, clock.now());
    let course: Course = { began: turn.at, failures: 0, urgent: false };
    for (;;) {
      const early = turn.at - clock.now();
      if (early > 0) await clock.wait(early, stop);
      if (stop.aborted) return;
      const began = turn.retry === undefined ? clock.now() : course.began;
      const { bad, urgent } = await once(probe, turn.retry, stop).catch((error) => {
        log('watch.failed', { probe: probe.name, error });
        return CALM;
      });
      course = { began, failures: bad ? course.failures + 1 : 0, urgent };
      answered.add(probe.name);
      if (answered.size === probes.length) roundDone();
      turn = nextTurn(pace, course, clock.now());
    }
  };

  /** Time alone changes levels too: what was silent for too long is not known any more, what stayed well is over. */
  const keepPassing = async (stop: AbortSignal): Promise<void> => {
    for (;;) {
      await clock.wait(PASS_MS, stop);
      if (stop.aborted) return;
      record(beliefs.pass(clock.now()));
    }
  };

  return {
    firstRound,
    run: async (stop) => {
      record(beliefs.missed);
      const paced = spread(probes, clock.now(), random);
      await Promise.all([...paced.map(([probe, pace]) => keepAsking(probe, pace, stop)), keepPassing(stop)]);
    },
  };
};
