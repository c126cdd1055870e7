import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { listening } from '../../../../examples/live-server/http/listen.ts';
import { CORS } from '../cors.ts';
import type { Listening } from '../../../../examples/live-server/http/listen.ts';
import type { LivekitDouble } from '../livekit-double.ts';
import type { RoomControls } from './room-controls.ts';

const ROOM_CALLS: Readonly<Record<keyof RoomControls, true>> = {
  publishClip: true,
  unpublish: true,
  mute: true,
  silence: true,
  stickDecoder: true,
  refuseCodec: true,
  pauseStream: true,
  depart: true,
  leave: true,
  remove: true,
  deleteRoom: true,
  cutSocket: true,
  cutMedia: true,
  sendText: true,
  sendData: true,
  moveRoom: true,
  connectionQuality: true,
  speakers: true,
  metadata: true,
  viewers: true,
  identities: true,
  refusals: true,
};

const isRoomCall = (name: string): name is keyof RoomControls => Object.hasOwn(ROOM_CALLS, name);

async function readArguments(request: IncomingMessage): Promise<never[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const value: unknown = body === '' ? [] : JSON.parse(body);
  if (!Array.isArray(value)) throw new TypeError('The arguments come as an array.');
  return value as never[];
}

type Call = (...given: never[]) => unknown;

function findCall(double: Controlled, path: string): Call {
  const [first = '', room = '', name = ''] = path.slice(1).split('/').map(decodeURIComponent);
  if (first === 'rooms' && isRoomCall(name)) return double.room(room)[name];
  const calls: Record<string, Call> = {
    token: double.token,
    joins: double.setJoins,
    weather: double.setWeather,
    down: double.down,
    up: double.up,
    clock: () => ({ startedAt: double.startedAt }),
  };
  const call = Object.hasOwn(calls, first) ? calls[first] : undefined;
  if (!call) throw new Error(`No such call: ${path}`);
  return call;
}

type Controlled = Omit<LivekitDouble, 'controlUrl' | 'close'>;

/**
 * The double's controls over HTTP, for pages and other processes, on a port that stays when the
 * double is down: `POST /rooms/<room>/<call>`, `/token`, `/joins`, `/weather`, `/down`, `/up`,
 * `/clock`. The body is the arguments as a JSON array.
 */
export function openControlServer(double: Controlled, host: string): Promise<Listening> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
      const given = await readArguments(request);
      const result = await findCall(double, request.url ?? '/')(...given);
      const headers = { ...CORS, 'content-type': 'application/json', 'cache-control': 'no-store' };
      response.writeHead(200, headers).end(JSON.stringify(result ?? null));
    };
    answer().catch((error: unknown) => response.writeHead(400, CORS).end(String(error)));
  });
  return listening(server, 0, host);
}
