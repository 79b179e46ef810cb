import type { Settings } from '../settings.ts';
import { createCanary } from './canary.ts';
import type { World } from './exchange.ts';
import { officialProbes } from './official/probe.ts';
import { openProbe } from './open-probe.ts';
import type { Probe } from './probe.ts';
import { TARGETS } from './targets.ts';

/** The probes to run: one for each open target, the keyed one when there is a key, and one for each official page. */
export const createProbes = (settings: Settings, world: World): readonly Probe[] => [
  ...TARGETS.map((target) => openProbe(target, settings, world)),
  ...(settings.QIANFAN_API_KEY ? [createCanary(settings.QIANFAN_API_KEY, settings, world)] : []),
  ...officialProbes(settings, world),
];
