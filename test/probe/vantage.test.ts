import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sameSite } from '../../src/probe/site.ts';
import { createVantage } from '../../src/probe/vantage.ts';
import { createQianfan, type Fault, type Qianfan } from '../support/qianfan/index.ts';
import { brief, createWorld, GO_ON, settingsFor } from './rig.ts';

let sim: Qianfan;
let checks: Server;
let said = { status: 200, headers: {}, body: '' };
let base = '';
beforeAll(async () => {
  sim = await createQianfan();
  checks = createServer((_, response) => response.writeHead(said.status, said.headers).end(said.body));
  await new Promise<void>((resolve) => checks.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = checks.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => sim.heal());
afterAll(async () => {
  checks.close();
  await sim.close();
});

const vantage = (env: Readonly<Record<string, string>> = {}, now = () => performance.now()) =>
  createVantage(settingsFor(sim, env), { ...createWorld(), now });

describe('the view from here', () => {
  it.each<{ fault: Fault | undefined; finding: string }>([
    { fault: undefined, finding: 'reachable operational' },
    { fault: 'refuse', finding: 'unreachable outage' },
    { fault: 'reset', finding: 'unreachable outage' },
    { fault: 'hang', finding: 'unreachable outage' },
    { fault: '5xx-html', finding: 'unreachable outage' },
    { fault: 'captive', finding: 'captive outage' },
    { fault: 'redirect-away', finding: 'captive outage' },
  ])('$fault → $finding', async ({ fault, finding }) => {
    if (fault) await sim.fault('control', fault);
    const signals = await vantage(fault === 'hang' ? { PROBE_TIMEOUT_MS: '100' } : {}).look(GO_ON);
    expect(signals.map(brief)).toEqual([`control/internet ${finding}`]);
    expect(signals.some((signal) => signal.finding === 'reachable')).toBe(finding.startsWith('reachable'));
  });

  it.each([
    ['/hotspot-detect.html', 200, {}, '<HTML><BODY>Success</BODY></HTML>', 'reachable'],
    ['/hotspot-detect.html', 200, {}, '<html>Pay for Wi-Fi</html>', 'captive'],
    ['/connecttest.txt', 200, {}, 'Microsoft Connect Test', 'reachable'],
    ['/connecttest.txt', 403, {}, 'Blocked', 'captive'],
    ['/generate_204', 200, {}, '', 'captive'],
    ['/generate_204', 511, {}, '', 'captive'],
    ['/generate_204', 502, {}, 'proxy error', 'unreachable'],
    ['/any/page', 200, {}, '<html>', 'reachable'],
    ['/any/page', 404, {}, '', 'reachable'],
    ['/any/page', 407, {}, '', 'unreachable'],
    ['/any/page', 302, { location: 'http://portal.example/' }, '', 'captive'],
  ])('%s answering %i %j %s → %s', async (path, status, headers, body, finding) => {
    said = { status, headers, body };
    const [signal] = await vantage({ CONTROL_URLS: base + path }).look(GO_ON);
    expect(signal).toMatchObject({ source: 'control', finding, origin: `${base.slice(7)}${path}@home` });
  });

  it('is good enough when one of several targets answers', async () => {
    await sim.fault('control', 'refuse');
    said = { status: 204, headers: {}, body: '' };
    const env = { CONTROL_URLS: `${sim.controlOrigin}/generate_204,${base}/generate_204` };
    const signals = await vantage(env).look(GO_ON);
    expect(signals.map(({ finding }) => finding)).toEqual(['unreachable', 'reachable']);
    expect(signals.some((signal) => signal.finding === 'reachable')).toBe(true);
  });
});

describe('one look serves many', () => {
  it('at once, and for two seconds', async () => {
    let at = 0;
    const here = vantage({ CONTROL_URLS: `${sim.origin}/generate_204` }, () => at);
    const asked = () => sim.requests.filter(({ path }) => path === '/generate_204').length;
    const before = asked();
    await Promise.all([here.look(GO_ON), here.look(GO_ON)]);
    at = 1_999;
    await here.look(GO_ON);
    expect(asked() - before).toBe(1);
    at = 2_000;
    await here.look(GO_ON);
    expect(asked() - before).toBe(2);
  });

  it('and who leaves does not spoil it for who stays', async () => {
    await sim.fault('control', { slow: 30 });
    const here = vantage();
    const leaver = new AbortController();
    const left = here.look(leaver.signal);
    const stayed = here.look(GO_ON);
    leaver.abort();
    expect(await left).toEqual([]);
    expect((await stayed).map(({ finding }) => finding)).toEqual(['reachable']);
    expect(await here.look(AbortSignal.abort())).toEqual([]);
  });
});

describe('one site', () => {
  it.each([
    ['console.bce.baidu.com', 'login.bce.baidu.com', true],
    ['yiyan.baidu.com', 'baidu.com', true],
    ['Yiyan.Baidu.com', 'passport.baidu.com.', true],
    ['yiyan.baidu.com', 'baidu.com.portal.example', false],
    ['yiyan.baidu.com', 'notbaidu.com', false],
    ['a.example.com.cn', 'b.example.com.cn', true],
    ['a.example.com.cn', 'other.com.cn', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['10.0.0.1', '9.9.0.1', false],
    ['[::1]', '[::2]', false],
    ['localhost', 'localhost', true],
  ])('%s and %s → %s', (a, b, same) => {
    expect(sameSite(a, b)).toBe(same);
  });
});
