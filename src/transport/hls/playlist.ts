import type { MediaFailure } from '../../core/media-failure.ts';
import { retryAfter } from '../retry-after.ts';
import { hlsFailure, reasonOfStatus } from './failure.ts';

/** The playlist that a source's URL names, as it came. */
export interface Playlist {
  /** Where it came from, after redirects: what its own URLs are relative to. */
  readonly url: string;
  readonly text: string;
}

/**
 * Reads the playlist at `url`. Rejects with a `MediaFailure`: `unreachable`, `not-found`,
 * `unauthorized`, `server-error` or `garbled`.
 */
export async function readPlaylist(url: string, signal: AbortSignal): Promise<Playlist> {
  const [response, text] = await fetch(url, { signal })
    .then(async (response) => [response, await response.text()] as const)
    .catch((cause: unknown) => {
      throw hlsFailure('unreachable', `${url} cannot be reached.`, { cause });
    });
  if (!response.ok) throw refusal(response);
  if (!text.startsWith('#EXTM3U')) throw hlsFailure('garbled', `${url} is no playlist.`);
  return { url: response.url, text };
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
