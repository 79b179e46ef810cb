import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createQianfan, type Fault, type Plane, type Qianfan } from '../support/qianfan/index.ts';
import { brief, createWorld, GO_ON, probeNamed, settingsFor } from './rig.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterEach(() => sim.heal());
afterAll(() => sim.close());

const measured = async (probe: string, env: Readonly<Record<string, string>> = {}) => {
  const settings = settingsFor(sim, { QIANFAN_API_KEY: sim.keys.good, ...env });
  return (await probeNamed(probe, settings, createWorld()).measure(GO_ON)).map((signal) => ({
    said: brief(signal),
    detail: signal.detail,
  }));
};

describe('an open API', () => {
  it.each<{ fault: Fault; finding: string; level: string; detail: RegExp }>([
    { fault: { slow: 20 }, finding: 'alive', level: 'operational', detail: /^401 invalid_iam_token$/ },
    { fault: '429', finding: 'throttled', level: 'operational', detail: /^429 rpm_rate_limit_exceeded$/ },
    { fault: '5xx-json', finding: 'server-error', level: 'degraded', detail: /^500 internal_error$/ },
    { fault: '5xx-html', finding: 'bare-server-error', level: 'outage', detail: /^502 HTML$/ },
    { fault: 'error-in-200', finding: 'error-in-200', level: 'degraded', detail: /^200 336100$/ },
    { fault: 'any-key', finding: 'bad-key-accepted', level: 'degraded', detail: /^200 JSON$/ },
    { fault: 'captive', finding: 'captive', level: 'unknown', detail: /^200 HTML$/ },
    { fault: 'redirect-away', finding: 'captive', level: 'unknown', detail: /^302 to portal\.example$/ },
    {
      fault: 'redirect-loop',
      finding: 'too-many-redirects',
      level: 'degraded',
      detail: /^302 to 127\.0\.0\.1:\d+\/v2/,
    },
    { fault: 'huge', finding: 'too-large', level: 'degraded', detail: /^401, more than 64 KiB$/ },
    { fault: 'gzip-bomb', finding: 'too-large', level: 'degraded', detail: /^401, more than 64 KiB$/ },
    { fault: 'cut', finding: 'cut-short', level: 'degraded', detail: /./ },
    { fault: 'reset', finding: 'reset', level: 'outage', detail: /^ECONNRESET$/ },
    { fault: 'refuse', finding: 'refused', level: 'outage', detail: /^ECONNREFUSED$/ },
  ])('$fault → $finding, $level', async ({ fault, finding, level, detail }) => {
    await sim.fault('all', fault);
    const [signal] = await measured('auth');
    expect(signal?.said).toBe(`ernie/auth ${finding} ${level}`);
    expect(signal?.detail).toMatch(detail);
  });

  it.each<{ fault: Fault; detail: string }>([
    { fault: 'hang', detail: 'no answer in 0.1 s' },
    { fault: 'stall', detail: 'no end in 0.1 s' },
  ])('$fault → read-timeout, outage', async ({ fault, detail }) => {
    await sim.fault('all', fault);
    expect(await measured('auth', { PROBE_TIMEOUT_MS: '100' })).toEqual([
      { said: 'ernie/auth read-timeout outage', detail },
    ]);
  });
});

describe('pages', () => {
  it.each<{ fault: Fault; web: string; console: string }>([
    { fault: { slow: 1 }, web: 'alive operational', console: 'alive operational' },
    { fault: '5xx-html', web: 'bare-server-error outage', console: 'bare-server-error outage' },
    { fault: 'captive', web: 'captive unknown', console: 'captive unknown' },
    { fault: 'redirect-away', web: 'captive unknown', console: 'captive unknown' },
    { fault: 'error-in-200', web: 'error-in-200 degraded', console: 'error-in-200 degraded' },
    { fault: 'huge', web: 'too-large degraded', console: 'too-large degraded' },
    { fault: 'reset', web: 'reset outage', console: 'reset outage' },
  ])('$fault → web $web, console $console', async ({ fault, web, console }) => {
    await sim.fault('all', fault);
    expect((await measured('web')).map(({ said }) => said)).toEqual([`ernie/web ${web}`]);
    expect((await measured('console')).map(({ said }) => said)).toEqual([`ernie/console ${console}`]);
  });
});

describe('a plane that fails by itself shows in its own probes only', () => {
  const PROBES = [
    'chat',
    'auth',
    'oauth',
    'iam',
    'anthropic',
    'plans',
    'models',
    'aistudio',
    'web',
    'console',
    'canary',
  ];
  it.each<{ plane: Plane; suffer: readonly string[] }>([
    { plane: 'gateway', suffer: ['chat', 'auth', 'anthropic', 'plans', 'models', 'canary'] },
    { plane: 'auth', suffer: ['auth', 'canary'] },
    { plane: 'chat', suffer: ['canary'] },
    { plane: 'oauth', suffer: ['oauth'] },
    { plane: 'iam', suffer: ['iam'] },
    { plane: 'web', suffer: ['web'] },
    { plane: 'aistudio', suffer: ['aistudio'] },
    { plane: 'console', suffer: ['console'] },
    { plane: 'control', suffer: [] },
  ])('$plane → $suffer', async ({ plane, suffer }) => {
    await sim.fault(plane, '5xx-html');
    const said = await Promise.all(PROBES.map(async (name) => ({ name, signals: await measured(name) })));
    const ill = said.filter(({ signals }) => signals.some((one) => one.said.endsWith(' outage')));
    expect(ill.map(({ name }) => name)).toEqual(suffer);
  });
});

describe('politeness', () => {
  it('sends nobody’s credentials with open questions, and a made-up key only where a refusal is the question', async () => {
    const before = sim.requests.length;
    for (const name of ['chat', 'oauth', 'iam', 'anthropic', 'plans', 'models', 'web', 'console']) await measured(name);
    const asked = sim.requests.slice(before);
    expect(asked).toHaveLength(8);
    expect(asked.filter(({ authorized }) => authorized)).toEqual([]);
  });
});
