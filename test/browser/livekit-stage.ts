import type { MediaSource } from '../../src/protocol/manifest.ts';
import { livekitTransport, type LivekitOptions } from '../../src/transport/livekit/media.ts';
import type { MediaTransport } from '../../src/core/ports.ts';
import { openLivekitRoom, type LivekitStage } from './livekit-double-stage.ts';

/** A room of the double's with a host in it, a transport, and the books kept. */
export interface LivekitPlace {
  readonly stage: LivekitStage;
  readonly source: MediaSource;
  readonly transport: MediaTransport;
  /** Sids of the host's tracks. */
  readonly video: string;
  readonly audio: string;
  /** Open peer connections, and clients that the server has a line to. */
  held(): Promise<number>;
  /** Open peer connections of this page. */
  peers(): number;
  /** A token's address, for that identity; a new one at each asking without it. */
  tokenUrl(identity?: string): Promise<string>;
  mend(): Promise<void>;
}

const peers = new Set<RTCPeerConnection>();
if ('RTCPeerConnection' in globalThis) {
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.add(this);
    }
  };
}

const openPeers = (): number =>
  [...peers].filter(({ connectionState }) => connectionState !== 'closed').length;

/** Where a server would be that answers `body`. */
export const addressOf = (body: unknown): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(body))}`;

/** Opens a room in which a host publishes the test clip. */
export async function livekitPlace(options: LivekitOptions = {}): Promise<LivekitPlace> {
  const stage = await openLivekitRoom();
  const { video = '', audio = '' } = await stage.room.publishClip({ identity: 'host' });
  const mint = (identity: string = crypto.randomUUID()): Promise<string> =>
    stage.token(identity, { canPublish: false, canPublishData: false });
  return {
    stage,
    source: { type: 'livekit', url: stage.url },
    transport: livekitTransport({ token: () => mint(), ...options }),
    video,
    audio,
    async held() {
      // Who breaks off a joining leaves no line behind, yet the server waits a while for it to come back.
      const here = (await stage.room.viewers()).filter(({ online, active }) => online || active);
      return openPeers() + here.length;
    },
    peers: openPeers,
    tokenUrl: async (identity) => addressOf({ token: await mint(identity) }),
    async mend() {
      await stage.setJoins('normal');
      await stage.setWeather({});
      await stage.up();
      await stage.room.deleteRoom();
    },
  };
}
