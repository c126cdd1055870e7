import type { MediaError, MediaSession, OpenOptions } from '../../core/ports.ts';
import { hlsError, MediaFailure } from './failure.ts';
import { emptyVideo, pictureHealth, startVideo } from './picture.ts';

/** By `HTMLMediaElement.error.code`. */
const REASONS = ['', 'ended', 'unreachable', 'decode', 'unsupported'] as const;

function elementError({ error }: HTMLVideoElement): MediaError {
  const reason = REASONS[error?.code ?? 0] || 'decode';
  return hlsError(reason, error?.message || `The element stopped: ${reason}.`);
}

/**
 * Plays a playlist with the browser's own HLS. For browsers without MediaSource alone:
 * Chromium's is 7 s late and tells no date.
 */
export function openNative(url: string, { video, signal }: OpenOptions): Promise<MediaSession> {
  return new Promise((resolve, reject) => {
    let settle: (error: MediaError | null) => void;
    const closed = new Promise<MediaError | null>((done) => (settle = done));
    const session: MediaSession = {
      closed,
      capturedAt: () => (signal.aborted ? null : capturedAt(video)),
      health: () => Promise.resolve(pictureHealth(video)),
    };
    const once = { signal, once: true };
    video.addEventListener('loadedmetadata', () => resolve(session), once);
    video.addEventListener('ended', () => settle(null), once);
    video.addEventListener(
      'error',
      () => {
        const error = elementError(video);
        settle(error);
        reject(new MediaFailure(error));
      },
      once,
    );
    signal.addEventListener('abort', () => emptyVideo(video));
    video.src = url;
    startVideo(video);
  });
}

/** `getStartDate()` is WebKit's: the date of `currentTime` 0, from the playlist's program date-time. */
function capturedAt(video: HTMLVideoElement): number | null {
  const { getStartDate } = video as { getStartDate?: () => Date };
  const start = getStartDate?.call(video).getTime();
  return start && video.readyState > 1 ? start + video.currentTime * 1000 : null;
}
