import { randomInt } from 'node:crypto';
import type * as library from 'node-datachannel';
import type { PeerConnection, Track } from 'node-datachannel';
import { STREAM } from './engine.ts';
import type { Engine, OfferedMedia, Peer, RtpSender } from './engine.ts';
import { createLifecycle } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';
import { withoutCandidates } from './sdp.ts';

type Library = typeof library;

/** Packets kept for a viewer who reports one missing: about two seconds. */
const KEPT_FOR_NACK = 512;

/** What we offer ourselves. */
const OWN_MEDIA: readonly OfferedMedia[] = [
  { kind: 'audio', mid: 'audio', payloadType: 111 },
  { kind: 'video', mid: 'video', payloadType: 96 },
];

function addTrack(library: Library, pc: PeerConnection, media: OfferedMedia, ssrc: number): Track {
  const { kind, mid, payloadType } = media;
  const section =
    kind === 'audio' ? new library.Audio(mid, 'SendOnly') : new library.Video(mid, 'SendOnly');
  if ('addOpusCodec' in section) section.addOpusCodec(payloadType);
  else section.addVP8Codec(payloadType);
  section.addSSRC(ssrc, STREAM, STREAM, kind);
  const track = pc.addTrack(section);
  if (kind === 'video') track.setMediaHandler(new library.RtcpNackResponder(KEPT_FOR_NACK));
  return track;
}

function createSender(
  track: Track,
  { kind, payloadType }: OfferedMedia,
  ssrc: number,
  opened: () => void,
): RtpSender {
  let open = false;
  track.onOpen(() => {
    open = true;
    opened();
  });
  track.onClosed(() => (open = false));
  return {
    kind,
    payloadType,
    ssrc,
    get open() {
      return open;
    },
    send(packet) {
      if (!open) return;
      try {
        track.sendMessageBinary(packet);
      } catch {
        open = false; // closed natively, and the callback is still on its way
      }
    },
  };
}

/** Resolves with the local description once it holds all candidates. */
const described = (pc: PeerConnection, type: 'offer' | 'answer'): Promise<string> =>
  new Promise((resolve, reject) => {
    pc.onGatheringStateChange((state) => {
      if (state !== 'complete') return;
      const sdp = pc.localDescription()?.sdp;
      if (sdp) resolve(sdp);
      else reject(new Error('The library gave no description.'));
    });
    pc.setLocalDescription(type);
  });

interface Connection {
  readonly pc: PeerConnection;
  /** Kept as long as the connection: a track that is collected as garbage closes the native one with it. */
  readonly tracks: Track[];
  readonly lifecycle: Lifecycle;
  close(): void;
}

function openConnection(library: Library): Connection {
  const pc = new library.PeerConnection('viewer', {
    iceServers: [],
    bindAddress: '127.0.0.1',
    disableAutoNegotiation: true,
    forceMediaTransport: true,
  });
  const lifecycle = createLifecycle();
  const tracks: Track[] = [];
  const close = (): void => {
    lifecycle.end();
    // One by one, else their callbacks keep the process alive.
    for (const track of tracks.splice(0)) track.close();
    pc.close();
  };
  // Never inside the library's own callback: it would wait for itself.
  pc.onStateChange((state) => {
    if (state === 'failed' || state === 'closed') setImmediate(close);
  });
  return { pc, tracks, lifecycle, close };
}

async function createPeer(
  library: Library,
  media: readonly OfferedMedia[],
  offer: string | null,
): Promise<Peer> {
  const { pc, tracks, lifecycle, close } = openConnection(library);
  try {
    const senders = media.map((one) => {
      const ssrc = randomInt(1, 2 ** 32);
      const track = addTrack(library, pc, one, ssrc);
      tracks.push(track);
      return createSender(track, one, ssrc, lifecycle.open);
    });
    if (offer !== null) pc.setRemoteDescription(offer, 'offer');
    return {
      sdp: await described(pc, offer === null ? 'offer' : 'answer'),
      senders,
      connected: lifecycle.connected,
      closed: lifecycle.closed,
      accept: async (answer) => pc.setRemoteDescription(withoutCandidates(answer), 'answer'),
      close: async () => close(),
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** libdatachannel. Rejects where its native library cannot be loaded. */
export async function openNodeDataChannelEngine(): Promise<Engine> {
  const library = await import('node-datachannel');
  return {
    name: 'node-datachannel',
    answer: (offer) => createPeer(library, offer.media, offer.sdp),
    offer: () => createPeer(library, OWN_MEDIA, null),
  };
}
