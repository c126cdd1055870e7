import type { MediaSession, OpenOptions } from '../../core/ports.ts';
import type { EngineLoader, HlsBuild } from './engine.ts';
import type { Playlist } from './playlist.ts';

/** All of it can be left out. */
export interface HlsTransportOptions {
  /**
   * Which hls.js: without it the light build, and the full one where the playlist has
   * sound or subtitles apart. Saying `full` for such a source saves the light build's bytes.
   */
  readonly build?: HlsBuild;
  /** Brings hls.js; without it by `import('hls.js/light')` and `import('hls.js')`. */
  readonly loadEngine?: EngineLoader;
  /**
   * Tells the CDN how the playback goes, by CMCD (CTA-5004) in the query of each request; a source of the
   * manifest with `cmcd: true` does so too. The session id is random, new with each playback and kept
   * nowhere. It takes the full build; and a CDN that does not leave `CMCD` out of its cache's key fetches
   * everything anew for every viewer.
   */
  readonly cmcd?: boolean;
}

/** Opens a source, with its playlist or without, and with other options than its own where they are given. */
export type Start = (
  media: OpenOptions,
  known?: Playlist,
  options?: HlsTransportOptions,
) => Promise<MediaSession>;
