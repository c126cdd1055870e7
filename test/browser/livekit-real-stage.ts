import { Room, Track } from 'livekit-client';
import type { LocalTrackPublication } from 'livekit-client';
import type { MediaSource } from '../../src/protocol/manifest.ts';
import { livekitTransport, type LivekitOptions } from '../../src/transport/livekit/media.ts';
import type { MediaTransport } from '../../src/core/ports.ts';
import { openCounterCamera } from './livekit-double-counter.ts';

/** The real LiveKit server that the environment names; null: none. */
export const realServer = (): Promise<{ readonly url: string } | null> =>
  fetch('/livekit-real.json').then((response) => response.json()) as Promise<{
    readonly url: string;
  } | null>;

/** A room of its own on it, with a host: this page's livekit-client, who sends counted pictures and a tone. */
export interface RealRoom {
  readonly source: MediaSource;
  readonly transport: MediaTransport;
  readonly picture: () => LocalTrackPublication;
  /** The host comes into the room (again) and publishes. */
  enter(): Promise<void>;
  leave(): Promise<void>;
  token(identity: string): Promise<string>;
  close(): Promise<void>;
}

function openTone(): { readonly track: MediaStreamTrack; close(): void } {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 440 });
  const out = context.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const [track] = out.stream.getAudioTracks();
  return { track: track!, close: () => void context.close() };
}

export async function openRealRoom(url: string, options: LivekitOptions = {}): Promise<RealRoom> {
  const name = `onair-test-${crypto.randomUUID()}`;
  const mint = async (identity: string, publish: boolean): Promise<string> => {
    const query = new URLSearchParams({ room: name, identity, publish: String(publish) });
    const response = await fetch(`/livekit-real/token?${query}`);
    return ((await response.json()) as { token: string }).token;
  };
  const token = (identity: string): Promise<string> => mint(identity, false);
  const [camera, tone] = [openCounterCamera(), openTone()];
  let host = new Room();
  let publication: LocalTrackPublication | undefined;
  const room: RealRoom = {
    source: { type: 'livekit', url },
    transport: livekitTransport({ token: () => token(crypto.randomUUID()), ...options }),
    picture: () => publication!,
    async enter() {
      host = new Room({ stopLocalTrackOnUnpublish: false });
      await host.connect(url, await mint('host', true));
      const of = { videoCodec: 'vp8', simulcast: false } as const;
      const source = Track.Source.Camera;
      publication = await host.localParticipant.publishTrack(camera.track, { ...of, source });
      await host.localParticipant.publishTrack(tone.track, { source: Track.Source.Microphone });
    },
    leave: () => host.disconnect(false),
    token,
    async close() {
      await host.disconnect();
      camera.close();
      tone.close();
    },
  };
  await room.enter();
  return room;
}
