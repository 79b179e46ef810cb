import type { ComponentId, Instant, Signal } from '../core/types.ts';
import type { Settings } from '../settings.ts';
import type { World } from './exchange.ts';
import type { Judgement } from './expect.ts';
import { request } from './http.ts';
import { judgeKeyed } from './keyed.ts';
import { isLate, KEPT, type Times } from './lateness.ts';
import { levelOf } from './levels.ts';
import { once } from './once.ts';
import type { Probe } from './probe.ts';
import { createStream } from './sse.ts';

const CHAT: ComponentId = 'ernie/chat';
const AUTH: ComponentId = 'ernie/auth';

/** Tokens may take longer than refusals: this many times the usual limit. */
const PATIENCE = 3;

/** A probe with a key: a streamed chat of two tokens, the only proof that models answer. */
export const createCanary = (key: string, settings: Settings, world: World): Probe => {
  const name = 'canary';
  const ask = {
    method: 'POST',
    url: `${settings.QIANFAN_BASE_URL}/v2/chat/completions`,
    headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
    body: JSON.stringify({
      model: settings.QIANFAN_MODEL,
      messages: [{ role: 'user', content: 'hi' }],
      stream: true,
      max_tokens: 2, // some models refuse 1
    }),
    redirects: 0,
    timeMs: PATIENCE * settings.PROBE_TIMEOUT_MS,
  } as const;
  let worked = false;
  let times: Times = [];

  const signal = (component: ComponentId, { finding, detail }: Judgement, at: Instant, latencyMs: number): Signal => ({
    component,
    source: 'canary',
    origin: `${name}@${settings.VANTAGE}`,
    level: levelOf[finding],
    finding,
    detail,
    at,
    latencyMs,
  });

  const measure = async (stop: AbortSignal): Promise<readonly Signal[]> => {
    const stream = createStream();
    const started = world.now();
    const reply = await request(world, { ...ask, hear: stream.hear }, stop);
    const judgement = judgeKeyed(reply, stream, worked, ask.url);
    if (!judgement || reply.kind === 'stopped') return [];
    const at = world.now();
    const { finding } = judgement;
    if (finding === 'good-key-rejected') return [signal(AUTH, judgement, at, reply.latencyMs)];
    if (finding !== 'answered') return [signal(CHAT, judgement, at, reply.latencyMs)];
    const firstMs = Math.max(0, (stream.firstTokenAt() ?? at) - started);
    const late = isLate(firstMs, times, settings.PROBE_TIMEOUT_MS);
    worked = true;
    times = [...times, firstMs].slice(-KEPT);
    // Tokens prove the key as well, which ends an earlier `good-key-rejected`.
    return [
      signal(CHAT, { finding: late ? 'slow' : 'answered', detail: judgement.detail }, at, firstMs),
      signal(AUTH, judgement, at, firstMs),
    ];
  };

  return { name, component: CHAT, everyMs: settings.PROBE_INTERVAL_S * 1000, measure: once(measure) };
};
