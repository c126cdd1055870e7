import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { listening } from '../../../../examples/live-server/http/listen.ts';
import { CORS } from '../cors.ts';
import type { Listening } from '../../../../examples/live-server/http/listen.ts';
import { isRejection, signalVersion } from './admission.ts';
import type { Admission, Rejection } from './admission.ts';

/** LiveKit's HTTP and WebSocket port, which can go away and come back. */
export interface SignalServer {
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  down(): Promise<void>;
  /** Listens on the same port again. */
  up(): Promise<void>;
}

export interface SignalServerOptions {
  readonly host: string;
  readonly port: number;
  admit(request: IncomingMessage): Promise<Admission | Rejection>;
  /** A client that may come in, with its open socket. */
  admitted(socket: WebSocket, admission: Admission): void;
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
};

const text = (response: ServerResponse, status: number, body: string): void =>
  void response.writeHead(status, { ...CORS, 'content-type': 'text/plain' }).end(body);

/** What clients ask after a failed upgrade, since browsers do not tell them its status. */
async function answer(
  { admit }: SignalServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://double');
  if (request.method === 'OPTIONS') return text(response, 204, '');
  if (pathname === '/') return text(response, 200, 'OK');
  if (!signalVersion(pathname)) return text(response, 404, 'not found');
  const admission = await admit(request);
  if (isRejection(admission)) return text(response, admission.status, admission.message);
  return text(response, 200, 'success');
}

function refuseUpgrade(socket: Duplex, { status, message }: Rejection): void {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\n` +
      `content-type: text/plain\r\ncontent-length: ${Buffer.byteLength(message)}\r\n` +
      `connection: close\r\n\r\n${message}`,
  );
}

/** One life of the server: from listening to the last connection's end. */
function live(options: SignalServerOptions, port: number): Promise<Listening> {
  const webSockets = new WebSocketServer({ noServer: true });
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) =>
      text(response, 400, String(error)),
    );
  });
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const admission = await options.admit(request);
    if (isRejection(admission)) return refuseUpgrade(socket, admission);
    webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      options.admitted(webSocket, admission),
    );
  };
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    upgrade(request, socket, head).catch((error: unknown) =>
      refuseUpgrade(socket, { status: 400, message: String(error) }),
    );
  });
  return listening(server, port, options.host);
}

export async function openSignalServer(options: SignalServerOptions): Promise<SignalServer> {
  const first = await live(options, options.port);
  const { port } = first;
  let life: Listening | null = first;
  return {
    port,
    async down() {
      const ending = life;
      life = null;
      await ending?.close();
    },
    async up() {
      life ??= await live(options, port);
    },
  };
}
