import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type { MediaFailure } from '../../core/media-failure.ts';
import type { MediaError, OpenOptions } from '../../core/ports.ts';
import { emptyVideo } from './picture.ts';
import { readPlaylist } from './playlist.ts';

/** Trouble within this many milliseconds of the last that was mended is not mended again. */
const MENDING_SPAN = 30_000;

/**
 * Whether hls.js should not go on. Beside what it calls fatal, that is a playlist that does not
 * follow from the last one; and one that is refused (4xx), or was never there, with no other
 * rendition to turn to: hls.js would ask for it over and over.
 */
export function isFinal(
  { fatal, details, response, errorAction }: ErrorData,
  isOpen: boolean,
): boolean {
  const refused = !isOpen || String(response?.code).startsWith('4');
  return (
    fatal ||
    (isOpen && details === 'levelParsingError') ||
    (refused && details.startsWith('level') && errorAction?.nextAutoLevel === undefined)
  );
}

/** What may be set right by starting it anew: the decoder, or all of it, as the origin may have done. */
export type Remedy = 'decoder' | 'source';

/** What may help against an error; null: nothing. */
export function remedyFor({ type, details }: ErrorData): Remedy | null {
  if (details.startsWith('level')) return 'source';
  return type === 'mediaError' && !details.includes('Codec') ? 'decoder' : null;
}

/**
 * Applies remedies, at most one in {@link MENDING_SPAN}; tells whether it does.
 * `fail` hears of a source that is not there to be started anew.
 */
export function mending(
  hls: Hls,
  url: string,
  { video, signal }: OpenOptions,
  fail: (error: MediaError) => void,
): (remedy: Remedy | null) => boolean {
  let last = -MENDING_SPAN;
  const apply = (remedy: Remedy): void => {
    if (signal.aborted) return;
    const { currentTime } = video;
    emptyVideo(video);
    if (remedy === 'source') hls.loadSource(url);
    else {
      hls.recoverMediaError();
      hls.startLoad(currentTime);
    }
  };
  return (remedy) => {
    const now = performance.now();
    if (!remedy || now - last < MENDING_SPAN) return false;
    last = now;
    hls.stopLoad();
    // The last picture stays until there is a source to take its place.
    const ready = remedy === 'source' ? readPlaylist(url, signal) : Promise.resolve();
    ready.then(
      () => apply(remedy),
      ({ error }: MediaFailure) => fail(error),
    );
    return true;
  };
}
