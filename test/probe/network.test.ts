import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { Agent, type Dispatcher, EnvHttpProxyAgent, MockAgent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionsTo as factory } from '../../src/probe/connections.ts';
import { request } from '../../src/probe/http.ts';
import { CERTIFICATE, createQianfan, type Qianfan } from '../support/qianfan/index.ts';
import { brief, createWorld, GO_ON, probeNamed, settingsFor } from './rig.ts';

const portOf = (server: Server | TcpServer): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
const listening = async <S extends Server | TcpServer>(server: S): Promise<S> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

let sim: Qianfan;
let stingy: Server;
let deaf: TcpServer;
beforeAll(async () => {
  sim = await createQianfan();
  // A proxy that wants a password, for tunnels and for plain requests.
  stingy = createServer((_, response) => response.writeHead(407).end('who are you?'));
  stingy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
  await listening(stingy);
  deaf = await listening(createTcpServer((socket) => socket.on('error', () => undefined)));
});
afterAll(async () => {
  await sim.close();
  stingy.closeAllConnections();
  stingy.close();
  deaf.close();
});

const seenBy = async (dispatcher: Dispatcher, env: Readonly<Record<string, string>> = {}) => {
  const signals = await probeNamed('chat', settingsFor(sim, env), createWorld(dispatcher)).measure(GO_ON);
  await dispatcher.destroy();
  return signals.map((signal) => `${brief(signal)} "${signal.detail}"`);
};

const failing = (code: string) =>
  new Agent({
    factory,
    connect: { lookup: (host, _, done) => done(Object.assign(new Error(code), { code, hostname: host }), []) },
  });

describe('before there is a connection', () => {
  it.each(['ENOTFOUND', 'EAI_AGAIN'])('a name that does not resolve (%s) → dns, outage', async (code) => {
    expect(await seenBy(failing(code), { QIANFAN_BASE_URL: 'http://qianfan.example' })).toEqual([
      `ernie/chat dns outage "${code}"`,
    ]);
  });

  it('a connection that never stands → connect-timeout, outage', async () => {
    const never = new Agent({ factory, connect: () => undefined });
    expect(await seenBy(never, { PROBE_TIMEOUT_MS: '100' })).toEqual([
      'ernie/chat connect-timeout outage "no connection in 0.1 s"',
    ]);
  });

  it.each(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])(
    'a connector that gives up with %s → connect-timeout',
    async (code) => {
      const late = new Agent({ factory, connect: (_, done) => done(Object.assign(new Error('late'), { code }), null) });
      expect(await seenBy(late)).toEqual([`ernie/chat connect-timeout outage "${code}"`]);
    },
  );

  it('no route at all → refused, with the reason quoted', async () => {
    const cause = Object.assign(new Error('no route'), { code: 'ENETUNREACH' });
    const lost = new Agent({ factory, connect: (_, done) => done(new AggregateError([cause]), null) });
    expect(await seenBy(lost)).toEqual(['ernie/chat refused outage "ENETUNREACH"']);
  });
});

describe('TLS', () => {
  it('a certificate that nobody vouches for → tls, outage', async () => {
    expect(await seenBy(new Agent({ factory }), { QIANFAN_BASE_URL: sim.tlsOrigin })).toEqual([
      'ernie/chat tls outage "DEPTH_ZERO_SELF_SIGNED_CERT"',
    ]);
  });

  it('a certificate of another host → tls, outage', async () => {
    const trusting = new Agent({ factory, connect: { ca: CERTIFICATE } });
    const [said] = await seenBy(trusting, { QIANFAN_BASE_URL: sim.tlsOrigin });
    expect(said).toMatch(/^ernie\/chat tls outage "(?:ERR_TLS_CERT_ALTNAME_INVALID|CERT_NOT_YET_VALID)"$/);
  });

  it('no TLS where TLS should be → tls, outage', async () => {
    const [said] = await seenBy(new Agent({ factory }), { QIANFAN_BASE_URL: sim.origin.replace('http:', 'https:') });
    expect(said).toMatch(/^ernie\/chat tls outage "(?:ERR_SSL_\w+|EPROTO)"$/);
  });
});

describe('our own proxy', () => {
  const through = (port: number) => {
    const uri = `http://127.0.0.1:${port}`;
    return new EnvHttpProxyAgent({ httpProxy: uri, httpsProxy: uri, noProxy: '', allowH2: false, factory });
  };

  it('refuses a plain request → proxy, unknown', async () => {
    expect(await seenBy(through(portOf(stingy)))).toEqual(['ernie/chat proxy unknown "407"']);
  });

  it('refuses a tunnel → proxy, unknown', async () => {
    expect(await seenBy(through(portOf(stingy)), { QIANFAN_BASE_URL: sim.tlsOrigin })).toEqual([
      'ernie/chat proxy unknown "407"',
    ]);
  });

  it('is not there → proxy, unknown, and not the provider’s outage', async () => {
    const gone = await listening(createTcpServer());
    const port = portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    for (const base of [sim.origin, sim.tlsOrigin])
      expect(await seenBy(through(port), { QIANFAN_BASE_URL: base })).toEqual([
        'ernie/chat proxy unknown "ECONNREFUSED"',
      ]);
  });

  it('never answers a tunnel → connect-timeout', async () => {
    const env = { QIANFAN_BASE_URL: sim.tlsOrigin, PROBE_TIMEOUT_MS: '100' };
    expect(await seenBy(through(portOf(deaf)), env)).toEqual([
      'ernie/chat connect-timeout outage "no connection in 0.1 s"',
    ]);
  });

  it('is left alone for hosts in NO_PROXY', async () => {
    const uri = `http://127.0.0.1:${portOf(stingy)}`;
    const picky = new EnvHttpProxyAgent({
      httpProxy: uri,
      httpsProxy: uri,
      noProxy: '127.0.0.1',
      allowH2: false,
      factory,
    });
    expect(await seenBy(picky)).toEqual(['ernie/chat alive operational "401 invalid_iam_token"']);
  });

  it('passes requests on when it works', async () => {
    const open = await listening(
      createServer((_, response) => response.writeHead(401).end('{"error":{"code":"invalid_iam_token"}}')),
    );
    expect(await seenBy(through(portOf(open)), { QIANFAN_BASE_URL: 'http://qianfan.example' })).toEqual([
      'ernie/chat alive operational "401 invalid_iam_token"',
    ]);
    open.close();
  });
});

describe('any dispatcher', () => {
  it('may be a mock', async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    mock
      .get(sim.origin)
      .intercept({ path: '/v2/chat/completions', method: 'POST' })
      .reply(401, { error: { code: 'invalid_iam_token' } });
    const [signal] = await probeNamed('chat', settingsFor(sim), createWorld(mock)).measure(GO_ON);
    expect(signal).toMatchObject({ finding: 'alive', detail: '401 invalid_iam_token' });
    mock.assertNoPendingInterceptors();
  });

  it('that is closed already says nothing', async () => {
    const agent = new Agent();
    await agent.close();
    expect(await request(createWorld(agent), { url: sim.origin, timeMs: 5000 }, GO_ON)).toEqual({ kind: 'stopped' });
  });
});
