import { startServer } from '../test/e2e/server-process.ts';
import { startLivekitDouble } from '../test/doubles/livekit-server/livekit-double.ts';
import type { Kind } from './kinds.ts';
import { startPageServer } from './page-server.ts';
import type { RoomPass } from './players.ts';

/** What is measured in: the live server with the test clip, a room at a double of LiveKit's server, and the page. */
export interface Venue {
  readonly pageUrl: string;
  readonly liveUrl: string;
  /** What a player of a kind is started with: a new pass for LiveKit, else nothing. */
  passFor(kind: Kind): Promise<RoomPass | null>;
  /** Server time of the LiveKit room's frame 0. */
  readonly roomStartedAt: number;
  close(): Promise<void>;
}

/** Starts all of it on free ports. The page is of another site than the live server, as a shop's is. */
export async function openVenue(): Promise<Venue> {
  const pages = await startPageServer();
  const live = await startServer('test', ['--origin', pages.url]);
  const double = await startLivekitDouble();
  await double.room('show').publishClip({ identity: 'host' });
  let viewers = 0;
  const viewer = { room: 'show', canPublish: false, canPublishData: false };
  return {
    pageUrl: `${pages.url}/?live=${encodeURIComponent(live.url)}`,
    liveUrl: live.url,
    roomStartedAt: double.startedAt,
    async passFor(kind) {
      if (kind !== 'livekit') return null;
      const token = await double.token({ ...viewer, identity: `viewer ${++viewers}` });
      return { url: double.url, token };
    },
    async close() {
      pages.close();
      await double.close();
      await live.stop();
    },
  };
}
