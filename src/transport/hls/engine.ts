import type Hls from 'hls.js';
import type { HlsConfig, LoaderConfig, RetryConfig } from 'hls.js';
import type { Playlist } from './playlist.ts';

/** The class that hls.js exports. */
export type HlsEngine = typeof Hls;

/** `light`: no alternate audio, subtitles, DRM; two thirds of the bytes. */
export type HlsBuild = 'light' | 'full';

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
  maxRetryDelayMs: 1000,
  backoff: 'linear',
};

/** WebKit on GStreamer (WebKitGTK 2.50) pauses the element when its rate changes. */
const ratePauses = (): boolean => /^Apple.*Linux/.test(navigator.vendor + navigator.userAgent);

/**
 * How hls.js is set up: low latency, catching up by rate, memory bounded, patient.
 * Until `isOpen` a failed playlist is not asked for again, so that a bad URL shows at once.
 */
export function engineConfig(engine: HlsEngine, isOpen: () => boolean): Partial<HlsConfig> {
  const retry: RetryConfig = {
    ...RETRY,
    // A server that is gone answers with no status at all; hls.js would not ask it again.
    shouldRetry: (_, count, _timeout, response, advised) =>
      isOpen() && (advised || (response?.code === 0 && count < RETRY.maxNumRetry)),
  };
  const patient = (policy: LoaderConfig): { default: LoaderConfig } => ({
    default: { ...policy, errorRetry: retry, timeoutRetry: retry },
  });
  const { playlistLoadPolicy, fragLoadPolicy } = engine.DefaultConfig;
  return {
    lowLatencyMode: true,
    // More is heard, and drifts from the lips in Chromium (hls.js #5220).
    maxLiveSyncPlaybackRate: ratePauses() ? 1 : 1.1,
    backBufferLength: 15,
    errorPenaltyExpireMs: 20_000,
    playlistLoadPolicy: patient(playlistLoadPolicy.default),
    fragLoadPolicy: patient(fragLoadPolicy.default),
  };
}

type PlaylistLoader = NonNullable<HlsConfig['pLoader']>;

/** A playlist loader that takes the first playlist from what was read already. */
export function primedLoader(
  engine: HlsEngine,
  { url, text, loading }: Playlist,
  signal: AbortSignal,
): PlaylistLoader {
  const Base = engine.DefaultConfig.loader as PlaylistLoader;
  const [start, end] = loading;
  let fresh = true;
  return class extends Base {
    override load(...request: Parameters<InstanceType<PlaylistLoader>['load']>): void {
      if (!fresh) {
        super.load(...request);
        return;
      }
      fresh = false;
      const [context, , callbacks] = request;
      Object.assign(this.stats.loading, { start, first: end, end });
      queueMicrotask(() => {
        if (!signal.aborted) callbacks.onSuccess({ url, data: text }, this.stats, context, null);
      });
    }
  };
}
