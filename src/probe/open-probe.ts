import type { Settings } from '../settings.ts';
import type { World } from './exchange.ts';
import { judge } from './expect.ts';
import { request } from './http.ts';
import { levelOf } from './levels.ts';
import { once } from './once.ts';
import type { Probe } from './probe.ts';
import type { Target } from './targets.ts';

/** A refusal takes milliseconds; later than this it is late. */
const LATE_MS = 5000;

/** A probe that asks one target without credentials. */
export const openProbe = (target: Target, settings: Settings, world: World): Probe => {
  const { name, component } = target;
  const ask = { ...target.ask(settings), timeMs: settings.PROBE_TIMEOUT_MS };
  return {
    name,
    component,
    everyMs: target.every(settings),
    measure: once(async (stop: AbortSignal) => {
      const reply = await request(world, ask, stop);
      const judgement = judge(reply, ask.url, target.right);
      if (!judgement || reply.kind === 'stopped') return [];
      const { latencyMs } = reply;
      const finding = judgement.finding === 'alive' && latencyMs > LATE_MS ? 'slow' : judgement.finding;
      const origin = `${name}@${settings.VANTAGE}`;
      const level = levelOf[finding];
      return [{ component, source: 'probe', origin, level, ...judgement, finding, at: world.now(), latencyMs }];
    }),
  };
};
