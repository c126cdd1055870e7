import type * as library from 'node-datachannel';
import type { Audio, PeerConnection, Track, Video } from 'node-datachannel';
import type { OfferedMedia } from './engine.ts';
import { createLifecycle } from './lifecycle.ts';
import type { Lifecycle } from './lifecycle.ts';

export type Library = typeof library;

/** A peer connection of libdatachannel with what must live as long as it. */
export interface Connection {
  readonly pc: PeerConnection;
  /** Kept as long as the connection: a track that is collected as garbage closes the native one with it. */
  readonly tracks: Track[];
  readonly lifecycle: Lifecycle;
  close(): void;
}

export function openConnection(library: Library, name: string): Connection {
  const pc = new library.PeerConnection(name, {
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

/** What is agreed upon for H.264: what every browser with H.264 can send and play. */
const H264 = 'profile-level-id=42e01f;packetization-mode=1;level-asymmetry-allowed=1';

/** A media section with the one codec that was chosen. */
export function mediaSection(
  library: Library,
  { kind, mid, payloadType, codec }: OfferedMedia,
  direction: 'SendOnly' | 'RecvOnly',
): Audio | Video {
  if (kind === 'audio') {
    const audio = new library.Audio(mid, direction);
    audio.addOpusCodec(payloadType);
    return audio;
  }
  const video = new library.Video(mid, direction);
  if (codec === 'h264') video.addH264Codec(payloadType, H264);
  else video.addVP8Codec(payloadType);
  return video;
}

/** Resolves with the local description once it holds all candidates. */
export const described = (pc: PeerConnection, type: 'offer' | 'answer'): Promise<string> =>
  new Promise((resolve, reject) => {
    pc.onGatheringStateChange((state) => {
      if (state !== 'complete') return;
      const sdp = pc.localDescription()?.sdp;
      if (sdp) resolve(sdp);
      else reject(new Error('The library gave no description.'));
    });
    pc.setLocalDescription(type);
  });
