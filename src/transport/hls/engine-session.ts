import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { engineConfig, primedLoader, type HlsEngine } from './engine.ts';
import { engineError } from './failure.ts';
import { boundLatency, returnToLive } from './live-edge.ts';
import { emptyVideo, pictureHealth, startVideo } from './picture.ts';
import type { Playlist } from './playlist.ts';

/** A decoder that breaks twice within this many milliseconds is not mended again. */
const RECOVERY_SPAN = 30_000;

/**
 * Plays a playlist with hls.js. Resolves when the first media playlist is read;
 * what hls.js calls fatal rejects before that, and settles `closed` after.
 */
export function openWithEngine(
  engine: HlsEngine,
  playlist: Playlist,
  { video, signal }: OpenOptions,
): Promise<MediaSession> {
  const { Events } = engine;
  return new Promise((resolve, reject) => {
    let close: ((error: MediaError | null) => void) | null = null;
    const hls = new engine({
      ...engineConfig(engine, () => close !== null),
      pLoader: primedLoader(engine, playlist, signal),
    });
    const recover = recovery(hls, video);
    const session = sessionOf(hls, engine, { video, signal });
    hls.once(Events.LEVEL_LOADED, () => {
      boundLatency(hls);
      resolve({ ...session, closed: new Promise((settle) => (close = settle)) });
    });
    hls.on(Events.ERROR, (_, data) => {
      if (!data.fatal || (close && recover(data))) return;
      const error = engineError(data);
      if (close) close(error);
      else reject(new MediaFailure(error));
    });
    video.addEventListener('ended', () => close?.(null), { signal });
    signal.addEventListener('abort', () => {
      hls.destroy();
      emptyVideo(video);
    });
    returnToLive(hls, video, signal);
    hls.attachMedia(video);
    hls.loadSource(playlist.url);
    startVideo(video);
  });
}

/** Mends a broken decoder, at most once in {@link RECOVERY_SPAN}. */
function recovery(hls: Hls, video: HTMLVideoElement): (trouble: ErrorData) => boolean {
  let last = -RECOVERY_SPAN;
  return ({ type, details }) => {
    const now = performance.now();
    if (type !== 'mediaError' || /Codec/.test(details) || now - last < RECOVERY_SPAN) return false;
    last = now;
    const { paused } = video;
    hls.recoverMediaError();
    if (!paused) startVideo(video);
    return true;
  };
}

function sessionOf(
  hls: Hls,
  { Events }: HlsEngine,
  { video, signal }: OpenOptions,
): Omit<MediaSession, 'closed'> {
  let packets = 0;
  let bytes = 0;
  let shown: number | null = null;
  hls.on(Events.FRAG_LOADED, (_, { payload }) => {
    packets++;
    bytes += payload.byteLength;
  });
  return {
    capturedAt() {
      if (signal.aborted) return null;
      // While the element seeks or waits, the last picture is still in sight.
      if (video.readyState > 1) shown = hls.playingDate?.getTime() ?? shown;
      return shown;
    },
    health: () => Promise.resolve({ ...pictureHealth(video), packets, bytes }),
  };
}
