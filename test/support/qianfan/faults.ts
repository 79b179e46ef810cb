import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { BAD_GATEWAY, brokenStream, type Canned, error, json, PORTAL, redirect } from './answers.ts';

/** Everything that can be wrong with an answer. */
export type Fault =
  | '5xx-json'
  | '5xx-html'
  | '429'
  | 'error-in-200'
  | 'error-in-stream'
  | 'captive'
  | 'redirect-loop'
  | 'redirect-away'
  | 'huge'
  | 'gzip-bomb'
  | 'reset' // closed before an answer
  | 'hang' // taken, never answered
  | 'stall' // half an answer, then silence
  | 'cut' // half an answer, then closed
  | 'any-key' // every key is let in
  | 'no-key' // every key is refused
  | 'refuse' // nobody listens; for `all` and `control` only
  | { readonly slow: number }; // the right answer, so many ms late

const send = (response: ServerResponse, answer: Canned) => {
  response.writeHead(answer.status, answer.headers);
  for (const chunk of answer.chunks) response.write(chunk);
  response.end();
};

const sendHalf = (response: ServerResponse, { status, headers, chunks: [...chunks] }: Canned) => {
  const [only = ''] = chunks;
  const length = chunks.length === 1 ? { 'content-length': String(Buffer.byteLength(only)) } : {};
  response.writeHead(status, { ...headers, ...length });
  const half = chunks.length === 1 ? [only.slice(0, only.length >> 1)] : chunks.slice(0, chunks.length >> 1);
  for (const chunk of half) response.write(chunk);
};

let bomb: Buffer | undefined;
const sendBomb = (response: ServerResponse, { status, headers }: Canned) => {
  bomb ??= gzipSync(Buffer.alloc(32 << 20));
  response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
  response.end(bomb);
};

const sendHuge = (response: ServerResponse, { status, headers }: Canned) => {
  response.writeHead(status, headers);
  response.end(Buffer.alloc(1 << 20, 'x'));
};

/** What is sent in place of the right answer, for the faults that are only that. */
const INSTEAD: Readonly<Partial<Record<string, (path: string) => Canned>>> = {
  '5xx-json': () => error(500, 'internal_error', 'Internal error', 'Internal_error'),
  '5xx-html': () => BAD_GATEWAY,
  '429': () => error(429, 'rpm_rate_limit_exceeded', 'Rate limit reached for RPM', 'rate_limit_exceeded'),
  'error-in-200': () => json(200, { error_code: 336100, error_msg: 'try again' }),
  'error-in-stream': () => brokenStream('ernie-4.5-turbo-32k'),
  captive: () => PORTAL,
  'redirect-loop': (path) => redirect(path),
  'redirect-away': () => redirect('http://portal.example/login'),
};

const sendLate = (response: ServerResponse, answer: Canned, ms: number) => {
  const timer = setTimeout(send, ms, response, answer);
  response.on('close', () => clearTimeout(timer));
};

/** Faults that bend how an answer is sent. */
const BENT: Readonly<Partial<Record<string, (response: ServerResponse, answer: Canned) => void>>> = {
  hang: () => undefined,
  reset: (response) => response.socket?.resetAndDestroy(),
  stall: sendHalf,
  cut: (response, answer) => {
    sendHalf(response, answer);
    // Once the half is on its way: destroying at once would drop it.
    setImmediate(() => response.socket?.destroy());
  },
  huge: sendHuge,
  'gzip-bomb': sendBomb,
};

/** Sends an answer, or what this fault makes of it. */
export const respond = (response: ServerResponse, path: string, answer: Canned, fault: Fault | undefined): void => {
  if (fault === undefined) send(response, answer);
  else if (typeof fault === 'object') sendLate(response, answer, fault.slow);
  else (BENT[fault] ?? send)(response, INSTEAD[fault]?.(path) ?? answer);
};
