import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { engineConfig, primedLoader, type HlsEngine } from './engine.ts';
import { engineError } from './failure.ts';
import { keepLive } from './live-edge.ts';
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
      ...engineConfig(engine),
      pLoader: primedLoader(engine, playlist, signal),
    });
    const recover = recovery(hls, video);
    const session = sessionOf(hls, engine, { video, signal });
    hls.once(Events.LEVEL_LOADED, () => {
      keepLive(hls, video, signal);
      resolve({ ...session, closed: new Promise((settle) => (close = settle)) });
    });
    hls.on(Events.ERROR, (_, data) => {
      if (!isFinal(data, close !== null) || recover(data)) return;
      hls.stopLoad();
      const error = engineError(data);
      if (close) close(error);
      else reject(new MediaFailure(error));
    });
    const over = (): void => {
      if (!hls.latestLevelDetails?.live) close?.(null);
    };
    video.addEventListener('ended', over, { signal });
    signal.addEventListener('abort', () => {
      hls.destroy();
      emptyVideo(video);
    });
    hls.attachMedia(video);
    hls.loadSource(playlist.url);
    startVideo(video);
  });
}

/**
 * Whether hls.js should not go on: it calls the error fatal, or it would ask over and over for a
 * playlist that is refused (4xx), or that it never had yet, with no other rendition to turn to.
 */
function isFinal({ fatal, details, response, errorAction }: ErrorData, isOpen: boolean): boolean {
  const status = response?.code ?? 0;
  const refused = !isOpen || (status >= 400 && status < 500);
  const isPlaylist = details === 'levelLoadError' || details === 'levelLoadTimeOut';
  return fatal || (isPlaylist && refused && errorAction?.nextAutoLevel === undefined);
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
