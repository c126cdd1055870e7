import type { Room } from 'livekit-client';
import { linkedController } from '../../core/abort.ts';
import { systemClock } from '../../core/clock.ts';
import type { Clock } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { importEngine, type EngineLoader, type LivekitEngine } from './engine.ts';
import { failAfter, livekitFailure } from './errors.ts';

/** All optional; what is left out is the browser's own. */
export interface LivekitOptions {
  /** The token for a source, asked for at each joining. Instead of the source's `tokenUrl`. */
  token?(source: MediaSource, signal: AbortSignal): string | Promise<string>;
  /** For the peer connection: STUN and TURN servers beside those that the server names. */
  readonly rtcConfig?: RTCConfiguration;
  /** Milliseconds that the token's server, and then LiveKit's, may take for an answer; 5,000 without it. */
  readonly timeout?: number;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  readonly loadEngine?: EngineLoader;
}

type Timed = Required<Pick<LivekitOptions, 'timeout' | 'clock'>>;

/** A room that was joined, and the engine that it is of. */
export interface Joined {
  readonly room: Room;
  readonly RoomEvent: LivekitEngine['RoomEvent'];
}

/** Milliseconds in which ICE must find a way. */
const ICE_TIME = 12_000;
const TIMEOUT = 5_000;
/** Milliseconds in which livekit-client should have noticed. */
const PATIENCE = 1_000;
const LOGGER = 'onair-shop';

/**
 * Asks for a token, as late as can be, and joins; `signal` leaves again. Rejects with what the engine
 * rejects with, a `MediaFailure`, or the `Response` by which the server of the token refused.
 *
 * @param pictures whether pictures are wanted, so that they come without being asked for one by one
 */
export async function joinRoom(
  source: MediaSource,
  pictures: boolean,
  options: LivekitOptions,
  signal: AbortSignal,
): Promise<Joined> {
  const { loadEngine = importEngine, timeout = TIMEOUT, clock = systemClock, rtcConfig } = options;
  const [{ Room, RoomEvent, getLogger }, token] = await Promise.all([
    loadEngine(),
    askForToken(source, { ...options, timeout, clock }, signal),
  ]);
  signal.throwIfAborted();
  // What goes wrong is told by the session; the page's console is the shop's own.
  getLogger(LOGGER).setLevel('silent');
  // The viewer never sets attributes nor metadata: LiveKit would count it among the publishers.
  const room = new Room({ adaptiveStream: true, loggerName: LOGGER });
  signal.addEventListener('abort', () => void room.disconnect());
  await mended({ room, RoomEvent }, timeout, clock, () =>
    room.connect(source.url, token, {
      autoSubscribe: pictures,
      ...(rtcConfig && { rtcConfig }),
      maxRetries: 0,
      websocketTimeout: timeout,
      peerConnectionTimeout: ICE_TIME,
    }),
  );
  return { room, RoomEvent };
}

/**
 * Mends what livekit-client 2.23 leaves behind when a joining fails: the peer connection that it had made
 * for its offer, the timer of that one's data channel, and, where there is no LiveKit at the address, an endless asking for it.
 */
async function mended(
  { room, RoomEvent }: Joined,
  timeout: number,
  clock: Clock,
  join: () => Promise<void>,
): Promise<void> {
  const { engine } = room;
  const answered = new AbortController();
  const nobody = 'No LiveKit server answers.';
  const late = failAfter(timeout + PATIENCE, clock, answered.signal, 'timeout', nobody);
  room.once(RoomEvent.SignalConnected, () => answered.abort());
  try {
    await Promise.race([join(), late]);
  } catch (cause) {
    const close = (): void => {
      engine.cleanupLossyDataStats();
      void engine.pcManager?.close();
    };
    close();
    // It may be about to make one.
    clock.after(PATIENCE, close);
    throw cause;
  } finally {
    answered.abort();
  }
}

/** The viewer's token; empty where none is named. */
async function askForToken(
  source: MediaSource,
  { token, timeout, clock, fetch: send }: LivekitOptions & Timed,
  owner: AbortSignal,
): Promise<string> {
  const asking = linkedController(owner);
  const { signal } = asking;
  const ask: typeof fetch = send ?? ((...request) => fetch(...request));
  const give = async (): Promise<string> => {
    if (token) return token(source, signal);
    if (!source.tokenUrl) return '';
    const response = await ask(source.tokenUrl, { signal });
    if (!response.ok) throw response;
    const body = (await response.json().catch(() => null)) as { readonly token?: string } | null;
    if (body?.token) return body.token;
    throw livekitFailure('garbled', 'The token server sent no token.');
  };
  try {
    const late = 'No token server answers.';
    return await Promise.race([give(), failAfter(timeout, clock, signal, 'timeout', late)]);
  } finally {
    asking.abort();
  }
}
