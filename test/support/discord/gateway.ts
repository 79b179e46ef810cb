import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { snowflake } from './world.ts';

/** Discord's gateway: hello, identify, heartbeats, resume with replay. */
export interface Gateway {
  /** Numbers an event and sends it, now or at the next resume. */
  dispatch(event: string, content: unknown): void;
  /** The line breaks without a word. */
  drop(): void;
  /** Op 7: please come again. */
  askToReconnect(): void;
  /** Op 9: the session was interrupted and may be resumed. */
  invalidate(): void;
  /** Closes with a code, such as 4004. */
  close(code: number): void;
  /** How often clients identified and resumed. */
  readonly seen: { identified: number; resumed: number };
  /** Resolves when the next client has identified or resumed. */
  back(): Promise<void>;
  stop(): void;
}

const Packet = z.object({ op: z.number(), d: z.unknown() });
const Identify = z.object({ token: z.string(), intents: z.number() });
const Resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });
// Members, presences and message content need leave that this bot does not ask for.
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export interface World {
  readonly token: string;
  readonly url: () => string;
  readonly ready: () => Readonly<Record<string, unknown>>;
  /** Events that follow READY. */
  readonly guilds: () => readonly unknown[];
}

export const createGateway = (server: Server, world: World): Gateway => {
  const sockets = new WebSocketServer({ server });
  const seen = { identified: 0, resumed: 0 };
  const sent: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[] = [];
  let session = '';
  let current: WebSocket | undefined;
  let waiting: (() => void)[] = [];

  const send = (socket: WebSocket | undefined, packet: unknown) => {
    if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(packet));
  };
  const dispatch = (event: string, content: unknown) => {
    const packet = { op: 0, t: event, s: sent.length + 1, d: content } as const;
    sent.push(packet);
    send(current, packet);
  };
  const arrived = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  const identify = (socket: WebSocket, { token, intents }: z.infer<typeof Identify>) => {
    if (token !== world.token) return socket.close(4004);
    if ((intents & PRIVILEGED) !== 0) return socket.close(4014);
    sent.length = 0;
    session = snowflake();
    current = socket;
    seen.identified += 1;
    dispatch('READY', { v: 10, session_id: session, resume_gateway_url: world.url(), ...world.ready() });
    for (const guild of world.guilds()) dispatch('GUILD_CREATE', guild);
    arrived();
  };

  const resume = (socket: WebSocket, { token, session_id, seq }: z.infer<typeof Resume>) => {
    if (token !== world.token) return socket.close(4004);
    if (session_id !== session) return send(socket, { op: 9, d: false });
    current = socket;
    seen.resumed += 1;
    for (const packet of sent.filter(({ s }) => s > seq)) send(socket, packet);
    dispatch('RESUMED', {});
    arrived();
  };

  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: 45_000 } });
    socket.on('message', (raw) => {
      const { op, d } = Packet.parse(JSON.parse(String(raw)));
      if (op === 1) send(socket, { op: 11 });
      if (op === 2) identify(socket, Identify.parse(d));
      if (op === 6) resume(socket, Resume.parse(d));
    });
  });

  return {
    dispatch,
    drop: () => current?.terminate(),
    askToReconnect: () => send(current, { op: 7, d: null }),
    invalidate: () => send(current, { op: 9, d: true }),
    close: (code) => current?.close(code),
    seen,
    back: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
