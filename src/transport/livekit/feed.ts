import { linkedController } from '../../core/abort.ts';
import type { Feed, FeedMessage, LogPosition } from '../../core/ports.ts';
import { reconnecting } from '../reconnecting.ts';
import { connectionMessages } from '../sse/connection.ts';
import { sseFeed, type SseFeedOptions } from '../sse/feed.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createRoomLine } from './room-line.ts';
import type { LivekitRooms } from './rooms.ts';

export interface LivekitFeedOptions extends SseFeedOptions {
  /** The rooms that the page's player joins. */
  readonly rooms: LivekitRooms;
  /** Address of the LiveKit server whose room carries the cues. */
  readonly server: string;
}

/** Where the reader stands, as far as it has been handed messages. */
interface Place {
  epoch: string;
  seq: number;
}

/**
 * A show's feed through the LiveKit room that its player has joined. The HTTP feed at `url` is behind it:
 * for the snapshot, for what was missed, and for as long as no room is joined. Once the room goes on
 * where that one stands, the viewer's HTTP connection is closed. Requests go up over HTTP.
 */
export function livekitFeed(options: LivekitFeedOptions): Feed {
  const { fetch = globalThis.fetch, rooms, server, url, clock } = options;
  const line = createRoomLine(rooms, server);
  const http = { url, clock, fetch };
  return {
    ...sseFeed(options),
    name: 'livekit',
    subscribe: ({ position, signal }) =>
      reconnecting(
        {
          ...options,
          connect: (connection) => {
            const inbox = createInbox(line, clock, connection.signal);
            return roomMessages(http, inbox, position, connection);
          },
        },
        signal,
      ),
  };
}

/** By HTTP until the room follows, by the room until it does not, and so on. */
async function* roomMessages(
  http: Parameters<typeof connectionMessages>[0],
  inbox: Inbox,
  position: () => LogPosition | null,
  connection: AbortController,
): AsyncGenerator<FeedMessage, void, undefined> {
  const place: Place = { epoch: '', seq: -1 };
  let opened = false;
  while (!connection.signal.aborted) {
    for await (const message of httpMessages(http, inbox, position(), connection, place)) {
      if (message.kind !== 'open' || !opened) yield message;
      opened ||= message.kind === 'open';
    }
    // The HTTP feed was closed by its server, and no room takes its place.
    if (!inbox.follows(place.epoch, place.seq)) return;
    yield* saidInRoom(inbox, place);
  }
}

/** The HTTP feed, until the room goes on where it stands. */
async function* httpMessages(
  http: Parameters<typeof connectionMessages>[0],
  inbox: Inbox,
  from: LogPosition | null,
  connection: AbortController,
  place: Place,
): AsyncGenerator<FeedMessage, void, undefined> {
  const request = linkedController(connection.signal);
  if (from) Object.assign(place, from);
  try {
    for await (const message of connectionMessages(http, from, request)) {
      yield message;
      note(message, place);
      if (message.kind !== 'open' && inbox.follows(place.epoch, place.seq)) return;
    }
  } catch (cause) {
    throw request.signal.aborted ? request.signal.reason : cause;
  } finally {
    request.abort();
  }
}

/** What the room says, until a cue is missing, the log is another one, or the room is lost. */
async function* saidInRoom(
  inbox: Inbox,
  place: Place,
): AsyncGenerator<FeedMessage, void, undefined> {
  for (let message = await inbox.next(); message; message = await inbox.next()) {
    const { event, epoch, seq, data } = message;
    if (epoch !== place.epoch) return;
    if (event === 'cue' && seq <= place.seq) continue;
    if (event !== 'sample' && seq > place.seq + (event === 'cue' ? 1 : 0)) return;
    if (event === 'cue') place.seq = seq;
    yield { kind: event, data };
  }
}

/** Notes where the reader is after a message. */
function note({ kind, ...message }: FeedMessage, place: Place): void {
  const { epoch, seq } = ('data' in message ? message.data : {}) as Partial<LogPosition>;
  if (kind === 'hello' && epoch !== place.epoch) Object.assign(place, { epoch, seq: -1 });
  if ((kind === 'snapshot' || kind === 'cue') && typeof seq === 'number') place.seq = seq;
}
