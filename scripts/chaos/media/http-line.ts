import {
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createLane } from './lane.ts';
import type { Line } from './line.ts';

/** Where requests go, by the start of their path; the first that fits. */
export interface HttpRoutes {
  /** Origin of the server that a path belongs to, or a file that lies here. */
  find(path: string): string | HttpFile;
  /** Whether a path is that of the media's signalling. */
  isSignalling(path: string): boolean;
  /** Rewrites an answer to an offer. */
  answer(sdp: string): Promise<string>;
}

/** A file of this site's own. */
export interface HttpFile {
  readonly type: string;
  readonly body: string;
}

export interface HttpLine {
  /** The viewer's one origin, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the site that the viewer sees: all servers behind one origin, at the far end of a line. */
export async function openHttpLine(line: Line, routes: HttpRoutes): Promise<HttpLine> {
  const known = new WeakSet<Socket>();
  const server = createServer((asked, given) => {
    // A new connection costs a round trip more, as its handshake does.
    const handshake = known.has(asked.socket) ? 0 : line.weather.roundTrip;
    known.add(asked.socket);
    serve({ line, routes, asked, given, handshake }).catch(() => given.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly line: Line;
  readonly routes: HttpRoutes;
  readonly asked: IncomingMessage;
  readonly given: ServerResponse;
  readonly handshake: number;
}

async function serve({ line, routes, asked, given, handshake }: Exchange): Promise<void> {
  const path = asked.url ?? '/';
  const body = await buffer(asked);
  await pause(handshake + line.weather.roundTrip / 2);
  if (line.weather.isSignallingGone && routes.isSignalling(path)) return void given.destroy();
  const place = routes.find(path);
  if (typeof place !== 'string') {
    given.setHeader('content-type', place.type);
    return send(line, given, [Buffer.from(place.body)]);
  }
  const answer = await passOn(new URL(path, place), asked, given, body);
  const { 'content-length': _length, 'transfer-encoding': _coding, ...headers } = answer.headers;
  const isAnswer = headers['content-type']?.startsWith('application/sdp') === true;
  const length = isAnswer || _length === undefined ? {} : { 'content-length': _length };
  const sdp = isAnswer ? await routes.answer((await buffer(answer)).toString()) : null;
  given.writeHead(answer.statusCode ?? 502, { ...headers, ...length });
  await send(line, given, sdp === null ? answer : [Buffer.from(sdp)]);
}

/** Asks the server; either end may hang up. */
function passOn(
  url: URL,
  asked: IncomingMessage,
  given: ServerResponse,
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { method: asked.method, headers: asked.headers };
    const onward: ClientRequest = request(url, options, resolve);
    onward.on('error', reject);
    given.on('close', () => onward.destroy());
    onward.end(body);
  });
}

/** Sends an answer down the line, piece by piece, as it comes. */
async function send(
  line: Line,
  given: ServerResponse,
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  const lane = createLane();
  given.on('close', () => lane.clear());
  // The head goes ahead: a stream of events has nothing else to say for a while.
  lane.push(line.pieceDue(0, true), () => given.flushHeaders());
  for await (const chunk of source) {
    for (const piece of line.pieces(chunk)) {
      await line.room();
      lane.push(line.pieceDue(piece.length, true), () => given.write(piece));
    }
  }
  lane.push(line.pieceDue(0, true), () => given.end());
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
