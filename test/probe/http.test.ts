import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Agent, buildConnector } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, MAX_BYTES, request } from '../../src/probe/http.ts';
import { createWorld, GO_ON } from './rig.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin = '';
let listener: Listener = (_, response) => response.end();
beforeAll(async () => {
  server = createServer((req, res) => listener(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (extra: Partial<Ask> = {}) => request(createWorld(), { url: `${origin}/`, timeMs: 5000, ...extra }, GO_ON);

describe('bodies', () => {
  it.each([
    ['gzip', gzipSync('文心')],
    ['x-gzip', gzipSync('文心')],
    ['deflate', deflateSync('文心')],
    ['br', brotliCompressSync('文心')],
    ['identity', Buffer.from('文心')],
  ])('sent as %s although unasked for are unpacked', async (encoding, body) => {
    listener = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await ask()).toMatchObject({ kind: 'answer', status: 200, body: '文心', whole: true });
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip'])('that are no %s at all are unexpected', async (encoding) => {
    listener = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end('plain words');
    expect(await ask()).toMatchObject({ kind: 'failure', finding: 'unexpected', detail: `200 broken ${encoding}` });
  });

  it.each([
    { length: MAX_BYTES, whole: true },
    { length: MAX_BYTES + 1, whole: false },
  ])('of $length bytes are read whole: $whole', async ({ length, whole }) => {
    listener = (_, response) => response.end('x'.repeat(length));
    const reply = await ask();
    expect(reply).toMatchObject({ kind: 'answer', whole });
    expect(reply.kind === 'answer' && reply.body.length).toBe(MAX_BYTES);
  });

  it('without end are left after 64 KiB', async () => {
    const left = new Promise<void>((resolve) => {
      listener = (_, response) => {
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(16_384)));
        };
        response.on('drain', pour).on('close', resolve);
        pour();
      };
    });
    expect(await ask()).toMatchObject({ kind: 'answer', whole: false });
    await left;
  });

  it.each(['gzip', 'br'])('that are %s bombs cost no memory', async (encoding) => {
    const bomb = (encoding === 'gzip' ? gzipSync : brotliCompressSync)(Buffer.alloc(48 << 20));
    listener = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    const before = process.memoryUsage();
    const reply = await ask();
    const after = process.memoryUsage();
    expect(reply).toMatchObject({ kind: 'answer', whole: false });
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(8 << 20);
  });
});

describe('redirects', () => {
  const hops = (count: number): Listener => {
    return (req, response) => {
      const at = Number(new URL(req.url ?? '', origin).pathname.slice(1));
      if (at < count) response.writeHead(302, { location: `/${at + 1}` }).end();
      else response.end('arrived');
    };
  };
  it.each([
    { count: 3, came: { kind: 'answer', body: 'arrived' } },
    { count: 4, came: { kind: 'failure', finding: 'too-many-redirects' } },
  ])('$count in a row → $came.kind', async ({ count, came }) => {
    listener = hops(count);
    expect(await ask({ url: `${origin}/0` })).toMatchObject(came);
  });

  it.each([
    ['http://localhost:1/', 'localhost:1'],
    ['https://portal.example/', 'portal.example'],
    ['//portal.example/', 'portal.example'],
    ['ftp://127.0.0.1/', '127.0.0.1'],
    ['file:///etc/passwd', ''],
  ])('to %s are not followed: somebody else answers', async (location, host) => {
    listener = (_, response) => response.writeHead(302, { location }).end();
    expect(await ask()).toMatchObject({ kind: 'failure', finding: 'captive', detail: `302 to ${host}`.trim() });
  });

  it.each([
    { status: 302, method: 'GET', body: '' },
    { status: 303, method: 'GET', body: '' },
    { status: 307, method: 'POST', body: '{"a":1}' },
    { status: 308, method: 'POST', body: '{"a":1}' },
  ])('with $status repeat a question as $method', async ({ status, method, body }) => {
    listener = async (req, response) => {
      if (req.url === '/') return response.writeHead(status, { location: '/next' }).end();
      const chunks = await req.toArray();
      return response.end(`${req.method} ${Buffer.concat(chunks)}`);
    };
    expect(await ask({ method: 'POST', body: '{"a":1}' })).toMatchObject({ body: `${method} ${body}` });
  });

  it('never carry credentials to another origin', async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((req, response) => {
      seen.push(req.headers.authorization);
      response.end('here');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    listener = (req, response) => {
      seen.push(req.headers.authorization);
      const location = req.url === '/' ? '/again' : `http://127.0.0.1:${port}/`;
      response.writeHead(302, { location }).end();
    };
    expect(await ask({ headers: { authorization: 'Bearer made-up' } })).toMatchObject({ body: 'here' });
    expect(seen).toEqual(['Bearer made-up', 'Bearer made-up', undefined]);
    other.close();
  });

  it('share one time limit', async () => {
    listener = (req, response) => {
      if (req.url === '/') response.writeHead(302, { location: '/silence' }).end();
    };
    expect(await ask({ timeMs: 100 })).toMatchObject({ kind: 'failure', finding: 'read-timeout' });
  });
});

describe('odd answers', () => {
  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'unexpected'],
    ['endless headers', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'too-large'],
    ['a chunked body that breaks off', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab', 'cut-short'],
    ['a body shorter than promised', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab', 'cut-short'],
    ['nothing', '', 'reset'],
  ])('%s', async (_, raw, finding) => {
    listener = (req) => req.socket.end(raw);
    expect(await ask()).toMatchObject({ kind: 'failure', finding });
  });

  it('that only promise to continue are waited for', async () => {
    listener = (_, response) => {
      response.writeProcessing();
      response.end('there');
    };
    expect(await ask()).toMatchObject({ kind: 'answer', status: 200, body: 'there' });
  });
});

describe('a request', () => {
  it('names the project and asks for plain bytes', async () => {
    let sent: IncomingMessage['headers'] = {};
    listener = (req, response) => {
      sent = req.headers;
      response.end();
    };
    await ask({ method: 'POST', body: '{}' });
    expect(sent).toMatchObject({
      'user-agent': 'ernie-watch/0.1 (status probe)',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      connection: 'close',
    });
  });

  it('takes a connection of its own each time, so that an old one cannot fool us', async () => {
    const sockets = new Set<unknown>();
    listener = (req, response) => {
      sockets.add(req.socket);
      response.end();
    };
    const world = createWorld();
    await request(world, { url: origin, timeMs: 5000 }, GO_ON);
    await request(world, { url: origin, timeMs: 5000 }, GO_ON);
    expect(sockets.size).toBe(2);
  });

  it('that was given up is not sent when the connection comes too late', async () => {
    let asked = 0;
    listener = (_, response) => {
      asked += 1;
      response.end();
    };
    const connect = buildConnector({});
    const late = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const dispatcher = new Agent({
      connect: (options, done) =>
        late.promise.then(() =>
          connect(options, (...[error, socket]) => {
            if (error) return done(error, null);
            socket.on('close', () => closed.resolve());
            return done(null, socket);
          }),
        ),
    });
    const reply = await request(createWorld(dispatcher), { url: origin, timeMs: 50 }, GO_ON);
    expect(reply).toMatchObject({ finding: 'connect-timeout' });
    late.resolve();
    await closed.promise;
    expect(asked).toBe(0);
  });

  it('leaves no timer behind that would keep a finished program running', async () => {
    listener = (_, response) => response.end();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await Promise.all([ask(), ask(), ask(), ask()]);
    expect(timers()).toBeLessThan(before + 4);
  });
});

describe('time', () => {
  it('to the first byte is told apart from time to the last', async () => {
    let at = 0;
    listener = (_, response) => response.end('hi');
    const world = {
      dispatcher: new Agent(),
      now: () => {
        at += 10;
        return at;
      },
    };
    expect(await request(world, { url: origin, timeMs: 5000 }, GO_ON)).toMatchObject({
      firstByteMs: 10,
      latencyMs: 20,
    });
  });

  it('lets go of the stop signal afterwards', async () => {
    listener = (_, response) => response.end('hi');
    const stop = new AbortController();
    const reply = await request(createWorld(), { url: origin, timeMs: 5000 }, stop.signal);
    stop.abort();
    expect(reply.kind).toBe('answer');
  });
});
