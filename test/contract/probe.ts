import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../src/core/types.ts';
import type { Probe } from '../../src/probe/probe.ts';
import { createQianfan, type Fault, type Qianfan } from '../support/qianfan/index.ts';

/** What a probe is built from here: a target on this machine, a time limit, a clock. */
export interface Setting {
  readonly sim: Qianfan;
  readonly timeoutMs: number;
  readonly now: () => Instant;
}

const PATIENT_MS = 5000;
const IMPATIENT_MS = 100;

/** The promises that every probe of a target keeps; `build` makes a new one. */
export const probeContract = (name: string, build: (setting: Setting) => Probe): void => {
  describe(`${name} keeps the promises of a probe`, () => {
    let sim: Qianfan;
    const now = () => performance.now();
    const go = new AbortController().signal;
    beforeEach(async () => {
      sim = await createQianfan();
    });
    afterEach(() => sim.close());

    it('says that a healthy target is well', async () => {
      const signals = await build({ sim, timeoutMs: PATIENT_MS, now }).measure(go);
      expect(signals.length).toBeGreaterThan(0);
      expect(new Set(signals.map(({ level }) => level))).toEqual(new Set(['operational']));
    });

    it.each<{ what: string; fault: Fault; finding: string; timeoutMs: number }>([
      { what: 'refusal', fault: 'refuse', finding: 'refused', timeoutMs: PATIENT_MS },
      { what: 'a timeout', fault: 'hang', finding: 'read-timeout', timeoutMs: IMPATIENT_MS },
      { what: 'a closed connection', fault: 'reset', finding: 'reset', timeoutMs: PATIENT_MS },
      { what: 'too much', fault: 'huge', finding: 'too-large', timeoutMs: PATIENT_MS },
      { what: 'nonsense', fault: 'error-in-200', finding: 'error-in-200', timeoutMs: PATIENT_MS },
    ])('turns $what into a signal', async ({ fault, finding, timeoutMs }) => {
      await sim.fault('all', fault);
      const signals = await build({ sim, timeoutMs, now }).measure(go);
      expect(signals.map((signal) => signal.finding)).toEqual([finding]);
      expect(signals.every(({ level }) => level === 'degraded' || level === 'outage')).toBe(true);
    });

    it('turns slowness into a signal', async () => {
      let at = 0;
      const leaping = () => {
        at += PATIENT_MS + 1;
        return at;
      };
      const [signal] = await build({ sim, timeoutMs: PATIENT_MS, now: leaping }).measure(go);
      expect(signal).toMatchObject({ finding: 'slow', level: 'degraded' });
      expect(signal?.latencyMs).toBeGreaterThan(PATIENT_MS);
    });

    it('stops when told, and then says nothing', async () => {
      await sim.fault('all', 'hang');
      const stop = new AbortController();
      const measuring = build({ sim, timeoutMs: 60_000, now }).measure(stop.signal);
      await expect.poll(() => sim.requests.length).toBe(1);
      stop.abort();
      expect(await measuring).toEqual([]);
    });

    it('asks nothing when it is stopped before it begins', async () => {
      expect(await build({ sim, timeoutMs: PATIENT_MS, now }).measure(AbortSignal.abort())).toEqual([]);
      expect(sim.requests).toEqual([]);
    });

    it('never runs twice at once, and runs again afterwards', async () => {
      const probe = build({ sim, timeoutMs: PATIENT_MS, now });
      const [one, other] = await Promise.all([probe.measure(go), probe.measure(go)]);
      expect(other).toBe(one);
      expect(sim.requests).toHaveLength(1);
      await probe.measure(go);
      expect(sim.requests).toHaveLength(2);
    });

    it('sees the recovery', async () => {
      const probe = build({ sim, timeoutMs: PATIENT_MS, now });
      await sim.fault('all', '5xx-html');
      expect((await probe.measure(go)).map(({ level }) => level)).toEqual(['outage']);
      await sim.heal();
      expect((await probe.measure(go)).every(({ level }) => level === 'operational')).toBe(true);
    });

    it('speaks with one voice, under its own name', async () => {
      const probe = build({ sim, timeoutMs: PATIENT_MS, now });
      const signals = await probe.measure(go);
      expect(new Set(signals.map(({ origin }) => origin))).toEqual(new Set([`${probe.name}@home`]));
      expect(signals.map(({ component }) => component)).toContain(probe.component);
      expect(sim.requests.map(({ userAgent }) => userAgent)).toEqual(['ernie-watch/0.1 (status probe)']);
    });
  });
};
