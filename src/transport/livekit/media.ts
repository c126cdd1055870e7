import { systemClock } from '../../core/clock.ts';
import type { MediaSession, MediaTransport, OpenOptions } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { importEngine } from './engine.ts';
import { livekitFailure } from './errors.ts';
import type { LivekitOptions } from './joining.ts';
import { createRooms, type LivekitRooms } from './rooms.ts';
import { LivekitSession } from './session.ts';

export type { LivekitOptions } from './joining.ts';

/** What a transport is made of beside what its rooms are. */
export interface LivekitTransportOptions extends LivekitOptions {
  /** Rooms that a feed looks into too. Default: rooms of the transport's own. */
  readonly rooms?: LivekitRooms;
}

/**
 * Live sound and picture from a LiveKit room. The engine comes by `import()` when a source is opened.
 * A source's `stage` names the participant whose picture is shown.
 */
export function livekitTransport(options: LivekitTransportOptions = {}): MediaTransport {
  const { clock = systemClock, loadEngine = importEngine, rooms = createRooms(options) } = options;
  const hasWebRtc = (): boolean => 'RTCPeerConnection' in globalThis;
  const start = (
    source: MediaSource,
    media: OpenOptions,
    pictures: boolean,
  ): Promise<MediaSession> =>
    new Promise((resolve, reject) => {
      const { signal } = media;
      signal.throwIfAborted();
      if (!hasWebRtc()) throw livekitFailure('unsupported', 'This browser has no WebRTC.');
      signal.addEventListener('abort', () => reject(signal.reason));
      const session = new LivekitSession(source, media, { rooms, pictures, clock });
      session.open().then(resolve, reject);
    });
  return {
    name: 'livekit',
    canPlay: ({ type }) => type === 'livekit' && hasWebRtc(),
    open: (source, media) => start(source, media, true),
    soundOf: (source) => Promise.resolve((media) => start(source, media, false)),
    prepare: () =>
      loadEngine().then(
        () => undefined,
        () => undefined,
      ),
  };
}
