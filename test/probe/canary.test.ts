import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Probe } from '../../src/probe/probe.ts';
import { createStream } from '../../src/probe/sse.ts';
import { createQianfan, type Fault, KEYS, type Qianfan } from '../support/qianfan/index.ts';
import { brief, createWorld, GO_ON, probeNamed, settingsFor } from './rig.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterEach(() => sim.heal());
afterAll(() => sim.close());

const canary = (env: Readonly<Record<string, string>> = {}, now = () => performance.now()): Probe =>
  probeNamed('canary', settingsFor(sim, { QIANFAN_API_KEY: KEYS.good, ...env }), { ...createWorld(), now });
const said = async (probe: Probe) =>
  (await probe.measure(GO_ON)).map((signal) => `${brief(signal)} "${signal.detail}"`);

const WELL = ['ernie/chat answered operational "200"', 'ernie/auth answered operational "200"'];

describe('a keyed chat', () => {
  it('proves the model and the key', async () => {
    expect(await said(canary())).toEqual(WELL);
    expect(sim.requests.at(-1)).toMatchObject({ path: '/v2/chat/completions', authorized: true });
  });

  it.each<{ fault: Fault; finding: string }>([
    { fault: '5xx-json', finding: 'server-error degraded "500 internal_error"' },
    { fault: '5xx-html', finding: 'bare-server-error outage "502 HTML"' },
    { fault: 'error-in-200', finding: 'error-in-200 degraded "200 336100"' },
    { fault: 'error-in-stream', finding: 'error-in-200 degraded "200 internal_error"' },
    { fault: 'reset', finding: 'reset outage "ECONNRESET"' },
    { fault: 'captive', finding: 'captive unknown "200 HTML"' },
    { fault: '429', finding: 'own-quota unknown "429 rpm_rate_limit_exceeded"' },
  ])('finds $fault behind a healthy 401', async ({ fault, finding }) => {
    await sim.fault('chat', fault);
    expect(await said(canary())).toEqual([`ernie/chat ${finding}`]);
    const open = probeNamed('chat', settingsFor(sim), createWorld());
    expect(await said(open)).toEqual(['ernie/chat alive operational "401 invalid_iam_token"']);
  });

  it('calls a stream that breaks off cut short', async () => {
    await sim.fault('chat', 'cut');
    expect((await canary().measure(GO_ON)).map(brief)).toEqual(['ernie/chat cut-short degraded']);
  });

  it.each<{ fault: Fault; finding: string }>([
    { fault: 'stall', finding: 'cut-short degraded "no end in 0.3 s"' },
    { fault: 'hang', finding: 'read-timeout outage "no answer in 0.3 s"' },
  ])('waits three times as long, then calls a $fault by its name', async ({ fault, finding }) => {
    await sim.fault('chat', fault);
    expect(await said(canary({ PROBE_TIMEOUT_MS: '100' }))).toEqual([`ernie/chat ${finding}`]);
  });
});

describe('our own trouble says nothing about the provider', () => {
  const STRANGER = `bce-v3/ALTAK-SimStranger0000000000/${'b2'.repeat(20)}`;
  it.each([
    [{ QIANFAN_API_KEY: STRANGER }, 'own-key unknown "401 invalid_iam_token"'],
    [{ QIANFAN_API_KEY: KEYS.plan }, 'own-key unknown "401 coding_plan_api_key_not_allowed"'],
    [{ QIANFAN_API_KEY: KEYS.overdue }, 'own-quota unknown "403 account_overdue"'],
    [{ QIANFAN_API_KEY: KEYS.rpm }, 'own-quota unknown "429 rpm_rate_limit_exceeded"'],
    [{ QIANFAN_API_KEY: KEYS.tpm }, 'own-quota unknown "429 tpm_rate_limit_exceeded"'],
    [{ QIANFAN_MODEL: 'no-such-model' }, 'own-key unknown "401 invalid_model"'],
    [{ QIANFAN_MODEL: 'ernie-tiny-8k' }, 'own-key unknown "403 model_offline"'],
  ])('%j → %s', async (env, finding) => {
    expect(await said(canary(env))).toEqual([`ernie/chat ${finding}`]);
  });

  it('but a full cluster is the provider’s', async () => {
    expect(await said(canary({ QIANFAN_API_KEY: KEYS.cluster }))).toEqual([
      'ernie/chat server-error degraded "429 cluster_rate_limit_exceeded"',
    ]);
  });
});

describe('a key that worked and is refused now', () => {
  it('is the provider’s trouble, and ends when tokens come again', async () => {
    const probe = canary();
    await probe.measure(GO_ON);
    await sim.fault('auth', 'no-key');
    expect(await said(probe)).toEqual(['ernie/auth good-key-rejected degraded "401 invalid_iam_token"']);
    await sim.heal();
    expect(await said(probe)).toEqual(WELL);
  });

  it('is our own trouble when it never worked', async () => {
    await sim.fault('auth', 'no-key');
    expect(await said(canary())).toEqual(['ernie/chat own-key unknown "401 invalid_iam_token"']);
  });
});

describe('lateness', () => {
  /** A clock on which each first token takes as long as the next entry says. */
  const paced = (firstTokens: readonly number[]) => {
    let at = 0;
    let step = 0;
    return { now: () => (at += step), next: (index: number) => (step = (firstTokens[index] ?? 0) / 3) };
  };

  it.each([
    { times: [300, 300, 300, 300, 300, 2400], late: [false, false, false, false, false, true] },
    { times: [300, 300, 300, 300, 300, 1500], late: [false, false, false, false, false, false] },
    { times: [300, 300, 2400], late: [false, false, false] },
    { times: [9000], late: [true] },
  ])('first tokens after $times ms → late: $late', async ({ times, late }) => {
    const clock = paced(times);
    const probe = canary({}, clock.now);
    const findings: boolean[] = [];
    for (const index of times.keys()) {
      clock.next(index);
      const signals = await probe.measure(GO_ON);
      findings.push(signals.some(({ finding }) => finding === 'slow'));
    }
    expect(findings).toEqual(late);
  });
});

describe('a stream', () => {
  const TEXT = [
    ': keep-alive',
    '',
    'event: message',
    'data: {"choices":[{"delta":{"role":"assistant"},"finish_reason":null}]}',
    'data:{"choices":[{"delta":{"content":"你"},"finish_reason":null}]}',
    'data: not json',
    'data: {"choices":[{"delta":{"content":""},"finish_reason":"length"}]}',
    'data: [DONE]',
    '',
  ].join('\r\n');

  it.each([1, 2, 7, 1000])('is understood in pieces of %i bytes', (size) => {
    const stream = createStream();
    const bytes = Buffer.from(TEXT);
    const heard: boolean[] = [];
    for (let at = 0; at < bytes.length; at += size) heard.push(stream.hear(bytes.subarray(at, at + size), at));
    expect(heard.at(-1) || heard.at(-2)).toBe(true);
    expect(heard.filter((enough) => enough)).toHaveLength(1);
    expect({ first: stream.firstTokenAt() !== undefined, end: stream.finished(), error: stream.error() }).toEqual({
      first: true,
      end: true,
      error: undefined,
    });
  });

  it('keeps characters whole that came in pieces', () => {
    const stream = createStream();
    for (const byte of Buffer.from('data: {"error":{"code":"限流"}}\n')) stream.hear(Buffer.of(byte), 1);
    expect(stream.error()).toBe('限流');
  });

  it('counts the first token when it comes, not the role before it', () => {
    const stream = createStream();
    stream.hear(Buffer.from('data: {"choices":[{"delta":{"role":"assistant"}}]}\n'), 1);
    expect(stream.firstTokenAt()).toBeUndefined();
    stream.hear(Buffer.from('data: {"choices":[{"delta":{"reasoning_content":"嗯"}}]}\n'), 2);
    stream.hear(Buffer.from('data: {"choices":[{"delta":{"content":"好"}}]}\n'), 3);
    expect(stream.firstTokenAt()).toBe(2);
    expect(stream.finished()).toBe(false);
  });
});
