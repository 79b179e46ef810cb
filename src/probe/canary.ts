import type { Settings } from '../config.ts';
import type { ComponentId, Finding, Instant, Signal } from '../core/types.ts';
import { read } from './body.ts';
import type { World } from './exchange.ts';
import { cite, type Judgement, judge, levelOf } from './expect.ts';
import { type Answer, type Reply, request } from './http.ts';
import { once } from './once.ts';
import type { Probe } from './probe.ts';
import { quote } from './quote.ts';
import { createStream, type Stream } from './sse.ts';

const CHAT: ComponentId = 'ernie/chat';
const AUTH: ComponentId = 'ernie/auth';

/** The account's own limits; codes of the provider's cluster are not among them. */
const PROVIDERS_LIMIT = /cluster|preemptible|batch_reasoning/i;
const OWN_QUOTA = /overdue|quota|balance|not_subscribed|expired/i;
const KEY_REFUSED = /^(?:invalid_iam_token|IamSignatureInvalid|InvalidHTTPAuthHeader|AccessDenied)$/;

/** A keyed answer that is not a 2xx: whose trouble is it? `worked`: the same call went well before. */
const refusal = (answer: Answer, worked: boolean): Finding | undefined => {
  const { error } = read(answer.body);
  const { status } = answer;
  if (status === 429) return PROVIDERS_LIMIT.test(error ?? '') ? 'server-error' : 'own-quota';
  if (error === undefined) return undefined;
  if (status < 400 || status > 499) return undefined;
  if (OWN_QUOTA.test(error)) return 'own-quota';
  if (KEY_REFUSED.test(error)) return worked ? 'good-key-rejected' : 'own-key';
  // A wrong model or argument in our settings is ours, unless the very same call worked before.
  if (error === 'invalid_model' || error === 'model_offline' || !worked) return 'own-key';
  return 'unexpected';
};

/** What a keyed, streamed answer means. */
const hearOut = (reply: Reply, stream: Stream, worked: boolean, url: string): Judgement | undefined => {
  if (reply.kind === 'stopped') return undefined;
  const begun = stream.firstTokenAt() !== undefined;
  if (reply.kind === 'failure') {
    const stalled = begun && reply.finding === 'read-timeout';
    return { finding: stalled ? 'cut-short' : reply.finding, detail: reply.detail };
  }
  const ok = reply.status >= 200 && reply.status < 300;
  const error = stream.error();
  if (ok && error !== undefined) return { finding: 'error-in-200', detail: quote(`${reply.status} ${error}`) };
  if (ok && begun) {
    if (stream.finished()) return { finding: 'answered', detail: `${reply.status}` };
    return { finding: 'cut-short', detail: `${reply.status}, no end` };
  }
  if (ok && read(reply.body).goods) return { finding: 'answered', detail: `${reply.status}, not streamed` };
  const finding = refusal(reply, worked);
  if (finding) return { finding, detail: cite(reply, read(reply.body)) };
  if (ok && stream.finished()) return { finding: 'unexpected', detail: `${reply.status}, no token` };
  return judge(reply, url, {});
};

/** Recent times to the first token, newest last. */
type Times = readonly number[];
const KEPT = 21;
const ENOUGH = 5;
const NEVER_LATE_MS = 2000;

/** Late: slower than the usual time limit, or than five times its own median once that is known. */
const isLate = (firstMs: number, times: Times, limitMs: number): boolean => {
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const unusual = times.length >= ENOUGH && firstMs > Math.max(NEVER_LATE_MS, 5 * median);
  return unusual || firstMs > limitMs;
};

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
    const judgement = hearOut(reply, stream, worked, ask.url);
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
