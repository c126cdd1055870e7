import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends every connection at once, open streams and WebSockets too. */
  close(): Promise<void>;
}

/** Serves `app` on `host:port`; port 0 takes a free one. Rejects with the socket's error. */
export const listen = (app: Hono, port: number, host: string): Promise<Listening> =>
  listening(createAdaptorServer({ fetch: app.fetch }) as Server, port, host);

/** The same for a server of any kind. */
export async function listening(server: Server, port: number, host: string): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
