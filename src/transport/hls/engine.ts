import type Hls from 'hls.js';
import type { HlsConfig, LoaderConfig, LoadPolicy, RetryConfig } from 'hls.js';
import type { OpenOptions } from '../../core/ports.ts';
import { randomKey } from '../../core/random-key.ts';
import { startsLow } from '../line.ts';
import { emptyVideo } from './picture.ts';
import type { Playlist } from './playlist.ts';

/** The class that hls.js exports. */
export type HlsEngine = typeof Hls;

/** `light`: no alternate audio, subtitles, DRM; two thirds of the bytes. */
export type HlsBuild = 'light' | 'full';

type PlaylistLoader = NonNullable<HlsConfig['pLoader']>;

/** Brings a build of hls.js. */
export type EngineLoader = (build: HlsBuild) => Promise<HlsEngine>;

/**
 * Brings hls.js by dynamic `import()`: a bundler's chunk, or through the page's import map.
 * A page with a strict CSP needs `media-src blob:` for it, and no more.
 */
export const importEngine: EngineLoader = async (build) =>
  (await (build === 'light' ? import('hls.js/light') : import('hls.js'))).default;

/** Bridges 18 s without an origin; hls.js alone gives up after about 3. */
const RETRY: RetryConfig = {
  maxNumRetry: 60,
  retryDelayMs: 300,
  maxRetryDelayMs: 300,
  // A server that is gone answers with no status at all; hls.js alone would not ask it again.
  shouldRetry: (_, count, _timeout, response, advised) =>
    advised || (response?.code === 0 && count < 60),
};

const patient = ({ default: policy }: { readonly default: LoaderConfig }): LoadPolicy => ({
  default: { ...policy, errorRetry: RETRY, timeoutRetry: RETRY },
});

/** WebKit on GStreamer (WebKitGTK 2.50) pauses the element when its rate changes. */
const ratePauses = (): boolean => /^Apple.*Linux/.test(navigator.vendor + navigator.userAgent);

/** How hls.js is set up: low latency, catching up by rate, bounded memory, patience. */
function engineConfig({ DefaultConfig }: HlsEngine, pLoader: PlaylistLoader): Partial<HlsConfig> {
  return {
    pLoader,
    lowLatencyMode: true,
    // A higher rate is heard, and drifts from the lips in Chromium (hls.js #5220).
    maxLiveSyncPlaybackRate: ratePauses() ? 1 : 1.1,
    backBufferLength: 15,
    // Else the element ends when it catches up with the playlist.
    liveDurationInfinity: true,
    // Else a rendition that failed once is not chosen again.
    errorPenaltyExpireMs: 20_000,
    // Seconds added to the target by each stall; hls.js' 1 would leave LL-HLS 2 s late after one.
    liveSyncOnStallIncrease: 0.5,
    ...(startsLow() && { startLevel: 0 }),
    playlistLoadPolicy: patient(DefaultConfig.playlistLoadPolicy),
    fragLoadPolicy: patient(DefaultConfig.fragLoadPolicy),
  };
}

/** A playlist loader that takes the first playlist from `reading`. */
function primedLoader(
  engine: HlsEngine,
  reading: Promise<Playlist>,
  signal: AbortSignal,
): PlaylistLoader {
  const Base = engine.DefaultConfig.loader as PlaylistLoader;
  let fresh = true;
  return class extends Base {
    override load(...request: Parameters<InstanceType<PlaylistLoader>['load']>): void {
      if (!fresh) {
        super.load(...request);
        return;
      }
      fresh = false;
      const [context, , callbacks] = request;
      void reading.then(({ url, text }) => {
        if (!signal.aborted) callbacks.onSuccess({ url, data: text }, this.stats, context, null);
      });
    }
  };
}

/**
 * hls.js attached to the element, until `signal` aborts; throws its reason when it has.
 * The first playlist that it loads will be what `reading` gives. With `cmcd` it tells the CDN how it goes.
 */
export function attachEngine(
  engine: HlsEngine,
  reading: Promise<Playlist>,
  { video, signal }: OpenOptions,
  cmcd = false,
): Hls {
  signal.throwIfAborted();
  const hls = new engine({
    ...engineConfig(engine, primedLoader(engine, reading, signal)),
    ...(cmcd && { cmcd: { sessionId: randomKey() } }),
  });
  signal.addEventListener('abort', () => {
    emptyVideo(video);
    hls.destroy();
  });
  hls.attachMedia(video);
  // No more lines than are shown. Asked for before, it begins with too many: it waits for the size to change.
  hls.config.capLevelToPlayerSize = true;
  return hls;
}
