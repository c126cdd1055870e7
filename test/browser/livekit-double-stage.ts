import type { RoomControls } from '../doubles/livekit-server/control/room-controls.ts';
import type {
  Joins,
  MediaWeather,
  TokenOptions,
} from '../doubles/livekit-server/livekit-double.ts';

/** Every call takes a request, so every result is a promise. */
export type Remote<T> = {
  readonly [Call in keyof T]: T[Call] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
};

/** A room of the double's that belongs to one test alone, and the double's own controls. */
export interface LivekitStage {
  /** For `room.connect`. */
  readonly url: string;
  readonly name: string;
  readonly room: Remote<RoomControls>;
  /** Another room's controls. */
  other(name: string): Remote<RoomControls>;
  token(identity: string, options?: Partial<TokenOptions>): Promise<string>;
  /** For clients of all rooms: put it back to `normal`. */
  setJoins(joins: Joins): Promise<void>;
  /** For clients of all rooms: put it back to `{}`. */
  setWeather(weather: MediaWeather): Promise<void>;
  /** The server dies, for clients of all rooms: bring it back up. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Server time of the clips' first frame. */
  startedAt(): Promise<number>;
}

const callAt =
  (base: string) =>
  async (path: string, given: readonly unknown[] = []): Promise<unknown> => {
    const response = await fetch(`${base}/${path}`, {
      method: 'POST',
      body: JSON.stringify(given),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };

/** The controls of a room over HTTP. */
function remoteRoom(call: ReturnType<typeof callAt>, name: string): Remote<RoomControls> {
  return new Proxy({} as Remote<RoomControls>, {
    get:
      (_, method) =>
      (...given: unknown[]) =>
        call(`rooms/${encodeURIComponent(name)}/${String(method)}`, given),
  });
}

/** Opens a room of its own on the double that runs beside the test page. */
export async function openLivekitRoom(): Promise<LivekitStage> {
  const { url, controlUrl } = (await (await fetch('/livekit-double.json')).json()) as {
    url: string;
    controlUrl: string;
  };
  const call = callAt(controlUrl);
  const name = `room-${crypto.randomUUID()}`;
  return {
    url,
    name,
    room: remoteRoom(call, name),
    other: (other) => remoteRoom(call, other),
    token: async (identity, options = {}) =>
      (await call('token', [{ identity, room: name, ...options }])) as string,
    setJoins: async (joins) => void (await call('joins', [joins])),
    setWeather: async (weather) => void (await call('weather', [weather])),
    down: async () => void (await call('down')),
    up: async () => void (await call('up')),
    startedAt: async () => ((await call('clock')) as { startedAt: number }).startedAt,
  };
}
