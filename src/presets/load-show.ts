import { systemClock } from '../core/clock.ts';
import type { LoadedShow } from '../core/loaded-show.ts';
import type { Clock, ReconnectPolicy } from '../core/ports.ts';
import { createShow, type Show } from '../core/show.ts';
import { reconnectPolicy } from '../transport/reconnect-policy.ts';
import { FEEDS, feedOf, type FeedFactory } from './feeds.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { mediaOf, TRANSPORTS, type TransportFactory } from './media.ts';

export interface LoadShowOptions {
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly policy?: ReconnectPolicy;
  /** Feeds of the page's own, by the manifest's `feed.type`. */
  readonly feeds?: Readonly<Record<string, FeedFactory>>;
  /** Transports of the page's own, by the manifest's `media[].type`. */
  readonly transports?: Readonly<Record<string, TransportFactory>>;
}

/**
 * Fetches a manifest and makes its show with the ports that fit: connected to its feed,
 * not yet playing. Rejects only when `signal` aborts.
 */
export async function loadShow(url: string, options: LoadShowOptions = {}): Promise<LoadedShow> {
  const { signal, fetch, clock = systemClock, policy = reconnectPolicy() } = options;
  const fetched = await fetchManifest(url, { ...(signal && { signal }), ...(fetch && { fetch }) });
  if (!fetched.ok) return fetched;
  const { manifest, issues } = fetched;
  let show: Show | null = null;
  const feed = await feedOf(
    { ...FEEDS, ...options.feeds },
    {
      manifest,
      clock,
      policy,
      capturedAt: () => show?.playback?.capturedAt() ?? null,
      ...(fetch && { fetch }),
    },
  );
  const media = mediaOf(manifest, { ...TRANSPORTS, ...options.transports }, { clock, policy });
  signal?.throwIfAborted();
  show = createShow({
    manifest,
    clock,
    policy,
    ...(feed && { feed }),
    ...(media && { media }),
  });
  signal?.addEventListener('abort', show.close, { once: true });
  show.connect();
  return { ok: true, show, issues };
}
