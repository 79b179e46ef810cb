import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { HTTPReceiver, LogLevel, verifySlackRequest } from '@slack/bolt';
import type { Log } from '../../src/bot/door.ts';
import type { Instant } from '../../src/core/types.ts';
import { PATH } from './manifest.ts';
import { createMemory } from './memory.ts';
import { type Reception, silent } from './reception.ts';

const BODY_BYTES = 2 * 1024 * 1024;
const WINDOW_MS = 5 * 60_000;
const SIGNATURES = 20_000;

interface Deps {
  readonly signingSecret: string;
  readonly port: number;
  readonly now: () => Instant;
  readonly log: Log;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  if (Number(request.headers['content-length']) > BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { connection: 'close' }).end();
};

/** Requests over HTTP, each signed by Slack within the last five minutes and taken once. */
export const createHttp = ({ signingSecret, port, now, log }: Deps): Reception => {
  const seen = createMemory<true>(SIGNATURES, 2 * WINDOW_MS + 60_000, now);
  // Verified below, by Bolt's own function: its receiver lets the future and exact replays through.
  const receiver = new HTTPReceiver({ signingSecret, signatureVerification: false, logger: silent(LogLevel.ERROR) });

  /** Why a request is refused; nothing when it is Slack's and new. */
  const fault = (request: IncomingMessage, body: string): string | undefined => {
    const signature = String(request.headers['x-slack-signature'] ?? '');
    const seconds = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN);
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
    try {
      verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: now() });
    } catch {
      return seconds * 1000 < now() - WINDOW_MS ? 'old' : 'signature';
    }
    if (seconds * 1000 > now() + WINDOW_MS) return 'future';
    if (seen.get(signature)) return 'replay';
    seen.set(signature, true);
    return undefined;
  };

  const guarded = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== PATH) return end(response, 404);
    const rawBody = await bodyOf(request);
    if (!rawBody) return end(response, 413);
    const body = rawBody.toString();
    // Slack tries the certificate with an unsigned request of this one field.
    if (body.startsWith('ssl_check=1') && body.length < 200) return end(response, 200);
    const reason = fault(request, body);
    if (!reason) return receiver.requestListener(Object.assign(request, { rawBody }), response);
    log('slack.refused', { reason });
    end(response, 401);
  };

  const server = createServer((request, response) => {
    guarded(request, response).catch(() => response.destroy());
  });
  return {
    receiver,
    async start() {
      server.listen(port);
      await once(server, 'listening');
      const address = server.address();
      return { receive: 'http', port: typeof address === 'object' ? address?.port : port };
    },
    pause: () => server.close(),
    async close() {
      await setImmediate(); // the last acknowledgement is still on its way out
      server.closeAllConnections();
    },
  };
};
