import { Agent, type Dispatcher } from 'undici';
import { readConfig } from '../../src/config.ts';
import type { Signal } from '../../src/core/types.ts';
import { connectionsTo } from '../../src/probe/connections.ts';
import type { World } from '../../src/probe/exchange.ts';
import { createProbes } from '../../src/probe/index.ts';
import type { Probe } from '../../src/probe/probe.ts';
import type { Settings } from '../../src/settings.ts';
import type { Qianfan } from '../support/qianfan/index.ts';

/** Nobody stops this measurement. */
export const GO_ON = new AbortController().signal;

/** Settings that point at the simulator; `extra` wins. */
export const settingsFor = (sim: Qianfan, extra: Readonly<Record<string, string>> = {}): Settings =>
  readConfig({ ...sim.env, PROBE_TIMEOUT_MS: '5000', ...extra }).settings;

/** A real network on this machine. */
export const createWorld = (dispatcher: Dispatcher = new Agent({ allowH2: false, factory: connectionsTo })): World => ({
  dispatcher,
  now: () => performance.now(),
});

/** A clock on which `stepMs` pass between any two looks at it. */
export const leaping = (stepMs: number) => {
  let at = 0;
  return () => {
    at += stepMs;
    return at;
  };
};

/** The probe of this name. */
export const probeNamed = (name: string, settings: Settings, world: World): Probe => {
  const probe = createProbes(settings, world).find((one) => one.name === name);
  if (!probe) throw new Error(`no probe is called ${name}`);
  return probe;
};

/** A signal in a few words: `ernie/chat alive operational`. */
export const brief = ({ component, finding, level }: Signal): string => `${component} ${finding} ${level}`;
