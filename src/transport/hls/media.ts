import type { MediaSession, MediaTransport, OpenOptions } from '../../core/ports.ts';
import {
  attachEngine,
  importEngine,
  type EngineLoader,
  type HlsBuild,
  type HlsEngine,
} from './engine.ts';
import { openWithEngine } from './engine-session.ts';
import { hlsFailure } from './failure.ts';
import { openNative } from './native-session.ts';
import { hasAlternates, readPlaylist } from './playlist.ts';

export type { EngineLoader, HlsBuild, HlsEngine } from './engine.ts';

/** All of it can be left out. */
export interface HlsTransportOptions {
  /**
   * Which hls.js: without it the light build, and the full one where the playlist has
   * sound or subtitles apart. Saying `full` for such a source saves the light build's bytes.
   */
  readonly build?: HlsBuild;
  /** Brings hls.js; without it by `import('hls.js/light')` and `import('hls.js')`. */
  readonly loadEngine?: EngineLoader;
}

/** How long playlists and engine may take together, in milliseconds: hls.js is 115 KiB. */
const PATIENCE = 20_000;

const hasMediaSource = (): boolean =>
  'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis;

/** Not in Node, where there is no document either. */
const hasNative = (): boolean =>
  !!globalThis.document?.createElement('video').canPlayType('application/vnd.apple.mpegurl');

/**
 * Plays HLS, low-latency or not: with hls.js wherever there is MediaSource or ManagedMediaSource,
 * else with the browser's own. Keeps to the live edge, and bridges 18 s without an origin.
 */
export function hlsTransport(options: HlsTransportOptions = {}): MediaTransport {
  return {
    name: 'hls',
    canPlay: ({ type }) => type === 'hls' && (hasMediaSource() || hasNative()),
    open: ({ url }, { video, signal }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const scope = new AbortController();
        const leave = (reason: unknown): void => {
          clearTimeout(timer);
          scope.abort(reason);
          reject(reason);
        };
        const timer = setTimeout(
          () => leave(hlsFailure('timeout', `${url} takes too long.`)),
          PATIENCE,
        );
        signal.addEventListener('abort', () => leave(signal.reason), { signal: scope.signal });
        start(url, options, { video, signal: scope.signal }).then((session) => {
          clearTimeout(timer);
          resolve(session);
        }, leave);
      }),
    async soundOf(source, signal) {
      const { soundAlone } = await import('./choices.ts');
      const found = soundAlone(await readPlaylist(source.url, signal));
      return found && ((media) => hlsTransport(options).open({ ...source, ...found }, media));
    },
  };
}

async function start(
  url: string,
  { build, loadEngine = importEngine }: HlsTransportOptions,
  media: OpenOptions,
): Promise<MediaSession> {
  if (!hasMediaSource() && !hasNative())
    throw hlsFailure('unsupported', 'This browser cannot play HLS.');
  const load = (wanted: HlsBuild): Promise<HlsEngine> =>
    loadEngine(wanted).catch((cause: unknown) => {
      throw hlsFailure('unreachable', 'hls.js could not be loaded.', { cause });
    });
  const reading = readPlaylist(url, media.signal);
  if (!hasMediaSource()) return openNative((await reading).url, media);
  // Engine and playlist come side by side, and so do the playlist and an open MediaSource.
  const early = load(build ?? 'light');
  let engine = await Promise.race([early, reading.then(() => early)]);
  let hls = attachEngine(engine, reading, media);
  const playlist = await reading;
  if (!build && hasAlternates(playlist.text)) {
    engine = await load('full');
    hls.detachMedia();
    hls = attachEngine(engine, reading, media);
  }
  media.signal.throwIfAborted();
  return openWithEngine(hls, engine, playlist.url, media);
}
