import { MediaFailure } from '../../core/media-failure.ts';
import { bodyText } from '../body-text.ts';
import { scopeWithin } from './scope.ts';
import { retryAfter } from '../retry-after.ts';
import { hlsFailure, reasonOfStatus } from './failure.ts';

/** The playlist that a source's URL names, as it came. */
export interface Playlist {
  /** Where it came from, after redirects: what its own URLs are relative to. */
  readonly url: string;
  readonly text: string;
  /** Start and end of loading, by `performance.now()`. */
  readonly loading: readonly [start: number, end: number];
}

/** How long the origin may take for it, in milliseconds; hls.js allows each later one as much. */
const PATIENCE = 10_000;

/** Bytes. Six hours of two-second segments fit well. */
const LONGEST = 4_000_000;

/**
 * Reads the playlist at `url`. Rejects with a `MediaFailure`: `unreachable`, `not-found`,
 * `unauthorized`, `server-error`, `garbled` or `timeout`.
 */
export async function readPlaylist(url: string, signal: AbortSignal): Promise<Playlist> {
  const start = performance.now();
  const request = scopeWithin(signal);
  const late = hlsFailure('timeout', `${url} did not answer.`);
  const timer = setTimeout(() => request.abort(late), PATIENCE);
  try {
    const response = await fetch(url, { signal: request.signal });
    if (!response.ok) throw refusal(response);
    const text = await bodyText(response, LONGEST);
    if (!text.startsWith('#EXTM3U')) throw new RangeError('It does not begin with #EXTM3U.');
    return { url: response.url, text, loading: [start, performance.now()] };
  } catch (cause) {
    if (request.signal.aborted) throw request.signal.reason;
    if (cause instanceof RangeError)
      throw hlsFailure('garbled', `${url} is no playlist.`, { cause });
    if (cause instanceof MediaFailure) throw cause;
    throw hlsFailure('unreachable', `${url} cannot be reached.`, { cause });
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}

function refusal(response: Response): MediaFailure {
  const { url, status } = response;
  const wait = retryAfter(response);
  return hlsFailure(reasonOfStatus(status), `${url} answered ${status}.`, {
    ...(wait && { retryAfter: wait }),
  });
}

/**
 * Whether sound or subtitles come in playlists of their own (`EXT-X-MEDIA` with a `URI`).
 * The light build of hls.js would play such a stream without them.
 */
export function hasAlternates(text: string): boolean {
  return /^#EXT-X-MEDIA:(?=.*TYPE=(?:AUDIO|SUBTITLES))(?=.*URI=)/m.test(text);
}
