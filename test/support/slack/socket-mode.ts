import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const Ack = z.object({ envelope_id: z.string(), payload: z.record(z.string(), z.unknown()).optional() });

/** Slack's side of Socket Mode: says hello, hands each envelope to one connection, notes acknowledgements. */
export const createSocketMode = (server: Server) => {
  const sockets = new WebSocketServer({ server, path: '/link' });
  const open: WebSocket[] = [];
  const acks = new Map<string, (payload: Readonly<Record<string, unknown>>) => void>();
  let arrivals: (() => void)[] = [];
  let connections = 0;

  sockets.on('connection', (socket) => {
    connections += 1;
    open.push(socket);
    socket.on('close', () => open.splice(open.indexOf(socket), 1));
    socket.on('message', (raw) => {
      const { envelope_id, payload } = Ack.parse(JSON.parse(raw.toString()));
      acks.get(envelope_id)?.(payload ?? {});
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.length, connection_info: { app_id: 'A0001' } }));
    for (const arrived of arrivals) arrived();
    arrivals = [];
  });

  return {
    connections: () => connections,
    /** Resolves when the next connection has been greeted. */
    arrival: (): Promise<void> => new Promise((arrived) => arrivals.push(arrived)),
    /** Delivers an envelope and resolves with what it is acknowledged with. */
    deliver(
      type: string,
      payload: object,
      envelope: string = randomUUID(),
    ): Promise<Readonly<Record<string, unknown>>> {
      const acknowledged = new Promise<Readonly<Record<string, unknown>>>((resolve) => acks.set(envelope, resolve));
      open.at(-1)?.send(JSON.stringify({ envelope_id: envelope, type, payload, accepts_response_payload: true }));
      return acknowledged;
    },
    /** Asks every connection to come again, as Slack does every few hours. */
    recycle: () => {
      for (const socket of open) socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    /** Breaks every connection without a word. */
    cut: () => {
      for (const socket of [...open]) socket.terminate();
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};
