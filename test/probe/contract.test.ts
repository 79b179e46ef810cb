import { probeContract } from '../contract/probe.ts';
import { createWorld, probeNamed, settingsFor } from './rig.ts';

const NAMES = ['chat', 'auth', 'oauth', 'iam', 'anthropic', 'plans', 'models', 'aistudio', 'web', 'console'];

for (const name of NAMES)
  probeContract(`the ${name} probe`, ({ sim, timeoutMs, now }) =>
    probeNamed(name, settingsFor(sim, { PROBE_TIMEOUT_MS: String(timeoutMs) }), { ...createWorld(), now }),
  );

probeContract('the canary', ({ sim, timeoutMs, now }) => {
  const settings = settingsFor(sim, { PROBE_TIMEOUT_MS: String(timeoutMs), QIANFAN_API_KEY: sim.keys.good });
  return probeNamed('canary', settings, { ...createWorld(), now });
});
