import { systemClock } from '../../src/core/clock.ts';
import type { FeedMessage } from '../../src/core/ports.ts';
import type { FeedSubject } from '../../src/testing/index.ts';
import { livekitFeed } from '../../src/transport/livekit/feed.ts';
import { TOPIC } from '../../src/transport/livekit/room-line.ts';
import { createRooms } from '../../src/transport/livekit/rooms.ts';
import type { Guest } from '../../src/transport/livekit/guest.ts';
import { reconnectPolicy } from '../../src/transport/reconnect-policy.ts';
import { sseFeed } from '../../src/transport/sse/feed.ts';
import { liveSubject } from '../unit/sse/live-subject.ts';
import { liveServerUrl } from './live-show.ts';
import { livekitPlace, type LivekitPlace } from './livekit-stage.ts';

/** A live server's feed, carried into a room of the double's that the page is in. */
export interface CarriedFeed extends FeedSubject {
  readonly place: LivekitPlace;
  /** HTTP feeds that are open. */
  open(): number;
  /** Cues that the carrier has sent into the room. */
  carried(): number;
  /** The carrier loses the next cue. */
  lose(): void;
  say(text: string): Promise<void>;
  /** The room is lost. */
  leave(): Promise<void>;
}

const NOBODY: Guest = {
  pictures: false,
  changed: () => [],
  left: () => undefined,
};

/** Stands for the shop's server: reads the log, and sends each message of it into the room. */
function startCarrier(url: string, say: (text: string) => Promise<void>, signal: AbortSignal) {
  let losing = false;
  let cues = 0;
  const policy = reconnectPolicy({ delays: [100] });
  const feed = sseFeed({ url: `${url}/live/feed`, clock: systemClock, policy });
  const carry = async (message: FeedMessage, epoch: string): Promise<void> => {
    if (!('data' in message) || message.kind === 'snapshot') return;
    const { kind: event, data } = message;
    if (event === 'cue' && losing) return void (losing = false);
    await say(JSON.stringify({ event, epoch, data }));
    if (event === 'cue') cues++;
  };
  const run = async (): Promise<void> => {
    let epoch = '';
    for await (const message of feed.subscribe({ position: () => null, signal })) {
      if (message.kind === 'hello') ({ epoch } = message.data as { epoch: string });
      await carry(message, epoch).catch(() => undefined);
    }
  };
  void run();
  return { carried: () => cues, lose: () => void (losing = true) };
}

export async function carriedFeed(): Promise<CarriedFeed> {
  const url = await liveServerUrl();
  const place = await livekitPlace();
  const { stage, source } = place;
  const life = new AbortController();
  const rooms = createRooms({ token: () => stage.token('reader', { canPublish: false }) });
  const join = (): Promise<unknown> => rooms.join(source, NOBODY, life.signal);
  const say = (text: string): Promise<void> => stage.room.sendText({ topic: TOPIC, text });
  const carrier = startCarrier(url, say, life.signal);
  await join();
  let open = 0;
  const counted: typeof fetch = async (input, init) => {
    if (!String(input).includes('/live/feed')) return fetch(input, init);
    const response = await fetch(input, init);
    if (response.ok) {
      open++;
      init?.signal?.addEventListener('abort', () => open--);
    }
    return response;
  };
  const plain = liveSubject(url);
  return {
    ...plain,
    ...carrier,
    place,
    feed: livekitFeed({
      url: `${url}/live/feed`,
      sendUrl: `${url}/live/requests`,
      timeUrl: `${url}/live/time`,
      clock: systemClock,
      policy: reconnectPolicy({ delays: [100, 200] }),
      fetch: counted,
      rooms,
      server: source.url,
    }),
    open: () => open,
    held: () => open,
    say,
    leave: () => stage.room.leave('reader', 'server-shutdown'),
    async cut() {
      await plain.cut!();
      await stage.room.leave('reader', 'server-shutdown').catch(() => undefined);
    },
    async restore() {
      await plain.restore!();
      await join();
    },
    async dispose() {
      life.abort();
      await plain.dispose!();
      await place.mend();
    },
  };
}
