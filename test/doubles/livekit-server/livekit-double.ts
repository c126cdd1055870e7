import { randomBytes } from 'node:crypto';
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import type { VideoGrant } from 'livekit-server-sdk';
import { createFaultBoard } from '../../../examples/live-server/faults/faults.ts';
import { openUdpGate } from '../../../examples/live-server/webrtc/udp-gate.ts';
import { createWeather } from '../../../examples/live-server/webrtc/weather.ts';
import { openControlServer } from './control/control-server.ts';
import type { RoomControls } from './control/room-controls.ts';
import { LivekitRooms } from './livekit-rooms.ts';
import { admit } from './signal/admission.ts';
import type { Admission, Rejection, SignalVersion } from './signal/admission.ts';
import { openSignalServer } from './signal/signal-server.ts';

export interface LivekitDoubleOptions {
  /** TCP port for HTTP and WebSocket; 0, the default, takes a free one. */
  readonly port?: number;
  /** 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  readonly apiKey?: string;
  readonly apiSecret?: string;
  /** Signal versions that are spoken; the others answer 404, as older servers do. */
  readonly versions?: readonly SignalVersion[];
  /** False: a token for a room that nobody made is refused with 404, as where `room.auto_create` is off. */
  readonly autoCreate?: boolean;
}

export interface TokenOptions extends Omit<VideoGrant, 'roomJoin'> {
  readonly identity: string;
  readonly room: string;
  readonly name?: string;
  readonly metadata?: string;
  readonly attributes?: Record<string, string>;
  readonly roomJoin?: boolean;
  /** Seconds from now, 600 by default; a negative one makes a token that has expired. */
  readonly ttl?: number;
}

/**
 * What happens to a client that asks to join from now on: `normal`; `silent`: its socket opens and
 * no word comes; `drop`: its socket opens and dies; `no-media`: it joins and media never gets through;
 * a number: that HTTP status instead of a socket.
 */
export type Joins = 'normal' | 'silent' | 'drop' | 'no-media' | number;

/** The network between clients and media. All off in good weather. */
export interface MediaWeather {
  /** No packet passes. */
  readonly block?: boolean;
  /** Milliseconds more, each way. */
  readonly delay?: number;
  /** Share of packets lost, 0–1. */
  readonly drop?: number;
}

/** A double of LiveKit's server: what its clients are told is right, what is behind is one process. */
export interface LivekitDouble {
  /** For `room.connect`: `ws://…`. */
  readonly url: string;
  readonly httpUrl: string;
  /** The controls over HTTP, for pages and other processes; stays when the double is down. */
  readonly controlUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Server time of the clips' first frame, in milliseconds since 1970: frame `i` is due at `startedAt + i / 30 s`. */
  readonly startedAt: number;
  token(options: TokenOptions): Promise<string>;
  /** The room, made if it is not there. */
  room(name: string): RoomControls;
  /** Names of the rooms there are. */
  rooms(): readonly string[];
  setJoins(joins: Joins): void;
  setWeather(weather: MediaWeather): void;
  /** As a server that is killed: sockets break, media stops, connections are refused. Synthetic publishers stay. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const createMint =
  (apiKey: string, apiSecret: string) =>
  (options: TokenOptions): Promise<string> => {
    const { identity, name, metadata, attributes, ttl = 600, ...grant } = options;
    const token = new AccessToken(apiKey, apiSecret, { identity, ttl });
    if (name !== undefined) token.name = name;
    if (metadata !== undefined) token.metadata = metadata;
    if (attributes !== undefined) token.attributes = attributes;
    token.addGrant({ roomJoin: true, ...grant });
    return token.toJwt();
  };

/** Starts the double. Close it in the end: it holds sockets and timers. */
export async function startLivekitDouble(
  options: LivekitDoubleOptions = {},
): Promise<LivekitDouble> {
  const { host = '127.0.0.1', port = 0, versions = ['v0', 'v1'], autoCreate = true } = options;
  const { apiKey = 'double', apiSecret = randomBytes(24).toString('base64url') } = options;
  const faults = createFaultBoard();
  const gate = await openUdpGate({ weather: createWeather(faults), port: 0, loopbackOnly: true });
  const mint = createMint(apiKey, apiSecret);
  const rooms = new LivekitRooms(gate, mint);
  const verifier = new TokenVerifier(apiKey, apiSecret);
  const admitOne = async (request: Parameters<typeof admit>[0]): Promise<Admission | Rejection> => {
    if (typeof rooms.joins === 'number') return { status: rooms.joins, message: 'told to refuse' };
    const result = await admit(request, verifier, (name) => autoCreate || rooms.rooms.has(name));
    const spoken = 'status' in result || versions.includes(result.version);
    return spoken ? result : { status: 404, message: 'not found' };
  };
  const server = await openSignalServer({
    host,
    port,
    admit: admitOne,
    admitted: (socket, admission) => rooms.admitted(socket, admission),
  });
  const double: Omit<LivekitDouble, 'controlUrl' | 'close'> = {
    url: `ws://${host}:${server.port}`,
    httpUrl: `http://${host}:${server.port}`,
    apiKey,
    apiSecret,
    startedAt: rooms.startedAt,
    token: mint,
    room: (name) => rooms.controls(name),
    rooms: () => [...rooms.rooms.keys()],
    setJoins: (joins) => void (rooms.joins = joins),
    setWeather: (weather) => {
      faults.clear();
      faults.set({ webrtc: weather });
    },
    async down() {
      rooms.drop();
      await server.down();
    },
    up: () => server.up(),
  };
  const control = await openControlServer(double, host);
  return {
    ...double,
    controlUrl: `http://${host}:${control.port}`,
    async close() {
      rooms.close();
      await Promise.all([server.down(), control.close()]);
      await gate.close();
    },
  };
}
