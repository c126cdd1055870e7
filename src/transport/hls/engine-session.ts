import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { engineConfig, primedLoader, type HlsEngine } from './engine.ts';
import { engineError } from './failure.ts';
import { keepLive } from './live-edge.ts';
import { emptyVideo, pictureHealth, startVideo } from './picture.ts';
import type { Playlist } from './playlist.ts';

/** Trouble within this many milliseconds of the last that was mended is not mended again. */
const MENDING_SPAN = 30_000;

/**
 * Plays a playlist with hls.js. Resolves when the first media playlist is read;
 * what cannot be mended rejects before that, and settles `closed` after.
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
    const mend = mending(hls, playlist.url, { video, signal });
    const session = sessionOf(hls, engine, { video, signal });
    hls.once(Events.LEVEL_LOADED, () => {
      keepLive(hls, video, signal);
      resolve({ ...session, closed: new Promise((settle) => (close = settle)) });
    });
    hls.on(Events.ERROR, (_, data) => {
      if (!isFinal(data, close !== null) || (close && mend(data))) return;
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
 * Whether hls.js should not go on. Beside what it calls fatal, that is a playlist that does not
 * follow from the last one; and one that is refused (4xx), or was never there, with no other
 * rendition to turn to: hls.js would ask for it over and over.
 */
function isFinal({ fatal, details, response, errorAction }: ErrorData, isOpen: boolean): boolean {
  const status = response?.code ?? 0;
  const stuck = !isOpen || (status >= 400 && status < 500);
  return (
    fatal ||
    (isOpen && details === 'levelParsingError') ||
    (stuck && /^level(Load|Parsing)/.test(details) && errorAction?.nextAutoLevel === undefined)
  );
}

/** Mends a broken decoder, and starts anew where the origin did, at most once in {@link MENDING_SPAN}. */
function mending(
  hls: Hls,
  url: string,
  { video, signal }: OpenOptions,
): (trouble: ErrorData) => boolean {
  let last = -MENDING_SPAN;
  return ({ type, details }) => {
    const now = performance.now();
    const anew = details.startsWith('level');
    const broken = type === 'mediaError' && !details.includes('Codec');
    if ((!anew && !broken) || now - last < MENDING_SPAN) return false;
    last = now;
    // hls.js has still to hear of its own error.
    queueMicrotask(() => {
      if (signal.aborted) return;
      const { paused } = video;
      if (anew) hls.loadSource(url);
      else hls.recoverMediaError();
      if (!paused) startVideo(video);
    });
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
