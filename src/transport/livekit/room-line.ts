import type { Room } from 'livekit-client';
import { jsonOrText } from '../json-or-text.ts';
import type { LivekitRooms } from './rooms.ts';

/** The topic of the text streams: one message each. */
export const TOPIC = 'onair-cues';

/** One message of a room's text streams, as a feed's event is: `{"event":"cue","epoch":"…","data":{…}}`. */
export interface RoomMessage {
  readonly event: 'cue' | 'sample' | 'hello';
  readonly epoch: string;
  /** Of a cue, its own; of a hello, that of the last cue. */
  readonly seq: number;
  readonly data: unknown;
}

/** What is said in the room that the page has joined. */
export interface RoomLine {
  /** Calls `listener` with each message, and with null when the room is lost; until `signal` aborts. */
  listen(listener: (message: RoomMessage | null) => void, signal: AbortSignal): void;
}

/** Listens in the room joined at `url`, while anybody listens here. Joins none itself. */
export function createRoomLine(rooms: LivekitRooms, url: string): RoomLine {
  const listeners = new Set<(message: RoomMessage | null) => void>();
  const tell = (message: RoomMessage | null): void =>
    listeners.forEach((listener) => listener(message));
  let life = new AbortController();

  const start = (): void => {
    life = new AbortController();
    let joined: Room | null = null;
    const leave = (): void => joined?.unregisterTextStreamHandler(TOPIC);
    const enter = (room: Room | null): void => {
      leave();
      joined = room;
      if (!room) return tell(null);
      let said = Promise.resolve();
      room.registerTextStreamHandler(TOPIC, (reader) => {
        // A long message must not be overtaken by the short one after it.
        const text = reader.readAll();
        said = said.then(() => text).then(take, () => undefined);
      });
    };
    const take = (text: string): void => {
      const message = readMessage(text);
      if (message) tell(message);
    };
    rooms.watch(url, enter, life.signal);
    life.signal.addEventListener('abort', leave);
  };
  return {
    listen(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      if (listeners.size === 1) start();
      signal.addEventListener('abort', () => {
        if (listeners.delete(listener) && listeners.size === 0) life.abort();
      });
    },
  };
}

const EVENTS: ReadonlySet<unknown> = new Set(['cue', 'sample', 'hello']);

/** What of a text counts here; null: nothing. Its `data` is for core to validate. */
function readMessage(text: string): RoomMessage | null {
  const { event, epoch, data } = (jsonOrText(text) ?? {}) as Partial<RoomMessage>;
  if (!EVENTS.has(event) || typeof epoch !== 'string') return null;
  const { seq } = (data ?? {}) as { readonly seq?: unknown };
  return { event, epoch, data, seq: typeof seq === 'number' ? seq : 0 } as RoomMessage;
}
