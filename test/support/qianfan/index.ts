import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { KEYS } from './accounts.ts';
import { CERTIFICATE, PRIVATE_KEY } from './certificate.ts';
import { type Fault, respond } from './faults.ts';
import { type Gate, type Plane, route } from './routes.ts';

export { KEYS, MODELS } from './accounts.ts';
export { CERTIFICATE } from './certificate.ts';
export type { Fault } from './faults.ts';
export { PLANES, type Plane } from './routes.ts';

/** One request the simulator got, for politeness. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly authorized: boolean;
  readonly userAgent: string;
}

/** Baidu's side of the world on this machine: every host of it, and one control target, with faults to switch. */
export interface Qianfan {
  readonly origin: string;
  /** A second listener, so that the internet can fail by itself. */
  readonly controlOrigin: string;
  /** The same over TLS, with a certificate that nobody trusts. */
  readonly tlsOrigin: string;
  /** Environment variables that point every setting here; without a key. */
  readonly env: Readonly<Record<string, string>>;
  readonly keys: typeof KEYS;
  readonly requests: readonly Recorded[];
  fault(plane: Plane, fault: Fault): Promise<void>;
  /** Ends the faults of one plane, or of all. */
  heal(plane?: Plane): Promise<void>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const isAddress = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(isAddress(address) ? address.port : port);
    });
  });

const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Starts the simulator on free ports of 127.0.0.1. */
export const createQianfan = async (now = () => performance.now()): Promise<Qianfan> => {
  const faults = new Map<Plane, Fault>();
  const requests: Recorded[] = [];

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://simulator');
    const { method = 'GET', headers } = request;
    const { authorization, 'user-agent': userAgent = '' } = headers;
    requests.push({ method, path: pathname, at: now(), authorized: authorization !== undefined, userAgent });
    const call = { method, path: pathname, query: searchParams, authorization, body: await bodyOf(request) };
    const faultOf = (plane: Plane) => faults.get(plane);
    const gateOf = (plane: Plane): Gate => {
      const fault = faultOf(plane) ?? faultOf('all');
      return fault === 'any-key' || fault === 'no-key' ? fault : 'normal';
    };
    const { planes, answer } = route(call, gateOf);
    const fault = [...planes, 'all' as const].map(faultOf).find((found) => found !== undefined);
    respond(response, pathname, answer, fault);
  };
  const takeControl = (request: IncomingMessage, response: ServerResponse) =>
    respond(response, request.url ?? '/', { status: 204, headers: {}, chunks: [] }, faults.get('control'));
  // A client that leaves in the middle of its request is no news here.
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    take(request, response).catch(() => response.destroy());
  };

  const servers: Readonly<Record<'all' | 'control', Server>> = {
    all: createServer(listener),
    control: createServer(takeControl),
  };
  const tls = createTlsServer({ cert: CERTIFICATE, key: PRIVATE_KEY }, listener);
  const ports = { all: await listen(servers.all), control: await listen(servers.control) };
  const tlsOrigin = `https://127.0.0.1:${await listen(tls)}`;
  const origin = `http://127.0.0.1:${ports.all}`;
  const controlOrigin = `http://127.0.0.1:${ports.control}`;

  const heal = async (plane?: Plane) => {
    for (const one of plane ? [plane] : [...faults.keys()]) {
      const fault = faults.get(one);
      faults.delete(one);
      if (fault === 'refuse' && (one === 'all' || one === 'control')) await listen(servers[one], ports[one]);
    }
  };

  return {
    origin,
    controlOrigin,
    tlsOrigin,
    env: {
      QIANFAN_BASE_URL: origin,
      BAIDU_AIP_BASE_URL: origin,
      BAIDU_IAM_BASE_URL: origin,
      AISTUDIO_BASE_URL: origin,
      ERNIE_WEB_URL: origin,
      BAIDU_CONSOLE_URL: `${origin}/console`,
      CONTROL_URLS: `${controlOrigin}/generate_204`,
      NO_PROXY: '127.0.0.1,localhost',
    },
    keys: KEYS,
    requests,
    fault: async (plane, fault) => {
      await heal(plane);
      if (fault === 'refuse' && plane !== 'all' && plane !== 'control')
        throw new Error('one listener serves all planes: refuse works on all and control only');
      faults.set(plane, fault);
      if (fault === 'refuse' && (plane === 'all' || plane === 'control')) await shut(servers[plane]);
    },
    heal,
    close: async () => {
      await Promise.all([servers.all, servers.control, tls].filter((server) => server.listening).map(shut));
    },
  };
};
