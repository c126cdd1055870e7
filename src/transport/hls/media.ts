import type { MediaSession, MediaTransport, OpenMedia, OpenOptions } from '../../core/ports.ts';
import type { MediaSource } from '../../protocol/manifest.ts';
import { attachEngine, importEngine, type HlsBuild, type HlsEngine } from './engine.ts';
import { openWithEngine } from './engine-session.ts';
import { hlsFailure } from './failure.ts';
import type { HlsTransportOptions, Start } from './options.ts';
import { hasAlternates, readPlaylist, type Playlist } from './playlist.ts';

export type { EngineLoader, HlsBuild, HlsEngine } from './engine.ts';
export type { HlsTransportOptions } from './options.ts';

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
  const ready = new Map<string, OpenMedia>();
  const opening = (source: MediaSource): Start => {
    const told = withCmcd(options, source);
    return (media, known, how = told) => start(source.url, how, media, known);
  };
  return {
    name: 'hls',
    canPlay: ({ type }) => type === 'hls' && (hasMediaSource() || hasNative()),
    open: (source, media) =>
      withDeadline(source.url, media, ready.get(source.url) ?? opening(source)),
    async prepare(source, signal) {
      const { prepare } = await import('./prepare.ts');
      const told = hasMediaSource() ? withCmcd(options, source) : null;
      ready.set(source.url, await prepare(source.url, told, signal, opening(source)));
    },
    async soundOf(source, signal) {
      const { soundAlone } = await import('./choices.ts');
      const found = soundAlone(await readPlaylist(source.url, signal));
      return found && ((media) => hlsTransport(options).open({ ...source, ...found }, media));
    },
  };
}

/** Lets `open` take so long and no longer. */
function withDeadline(
  url: string,
  { video, signal }: OpenOptions,
  open: OpenMedia,
): Promise<MediaSession> {
  return new Promise((resolve, reject) => {
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
    open({ video, signal: scope.signal }).then((session) => {
      clearTimeout(timer);
      resolve(session);
    }, leave);
  });
}

/** Where the options or the source want CMCD, hls.js' full build: the light one has none. */
function withCmcd(options: HlsTransportOptions, source: MediaSource): HlsTransportOptions {
  const { cmcd = (source as { readonly cmcd?: unknown }).cmcd === true } = options;
  return cmcd ? { ...options, cmcd, build: 'full' } : options;
}

async function start(
  url: string,
  { build, cmcd = false, loadEngine = importEngine }: HlsTransportOptions,
  media: OpenOptions,
  known?: Playlist,
): Promise<MediaSession> {
  if (!hasMediaSource() && !hasNative())
    throw hlsFailure('unsupported', 'This browser cannot play HLS.');
  const load = (wanted: HlsBuild): Promise<HlsEngine> =>
    loadEngine(wanted).catch((cause: unknown) => {
      throw hlsFailure('unreachable', 'hls.js could not be loaded.', { cause });
    });
  const reading = known ? Promise.resolve(known) : readPlaylist(url, media.signal);
  if (!hasMediaSource()) {
    const { openNative } = await import('./native-session.ts');
    return openNative((await reading).url, media);
  }
  // Engine and playlist come side by side, and so do the playlist and an open MediaSource.
  const early = load(build ?? 'light');
  let engine = await Promise.race([early, reading.then(() => early)]);
  let hls = attachEngine(engine, reading, media, cmcd);
  const playlist = await reading;
  if (!build && hasAlternates(playlist.text)) {
    engine = await load('full');
    hls.detachMedia();
    hls = attachEngine(engine, reading, media);
  }
  media.signal.throwIfAborted();
  return openWithEngine(hls, engine, playlist.url, media);
}
