import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionsTo } from '../../src/probe/connections.ts';
import { CERTIFICATE, PRIVATE_KEY } from '../support/qianfan/certificate.ts';

/** Of each connection that was made: whether it took up an older TLS session. */
const resumed: boolean[] = [];
const server = createServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, (_, response) => response.end('hello'));
let origin = '';
beforeAll(async () => {
  server.on('secureConnection', (socket) => resumed.push(socket.isSessionReused()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('connections', () => {
  it.each([
    { what: 'are shared by requests that do not mind', reset: false, connections: 1 },
    { what: 'are made afresh, TLS and all, for each request that wants its own', reset: true, connections: 3 },
  ])('$what', async ({ reset, connections }) => {
    resumed.length = 0;
    const connect = { rejectUnauthorized: false };
    const agent = new Agent({ allowH2: false, factory: connectionsTo, connections: 1, connect });
    for (let index = 0; index < 3; index++) {
      const answer = await agent.request({ origin, path: '/', method: 'GET', reset });
      expect(await answer.body.text()).toBe('hello');
    }
    expect(resumed).toEqual(Array.from({ length: connections }, () => false));
    await agent.close();
  });

  it('are refused once the agent is closed', async () => {
    const agent = new Agent({ allowH2: false, factory: connectionsTo });
    await agent.close();
    await expect(agent.request({ origin, path: '/', method: 'GET', reset: true })).rejects.toThrow();
  });
});
