import type { CartPort } from '../core/cart.ts';
import { systemClock } from '../core/clock.ts';
import type { LoadedShow, LoadShow } from '../core/loaded-show.ts';
import type { Clock, ReconnectPolicy } from '../core/ports.ts';
import { nextTask } from '../core/next-task.ts';
import { createShow, type Show } from '../core/show.ts';
import { inDevelopment } from '../set-up/development.ts';
import { reconnectPolicy } from '../transport/reconnect-policy.ts';
import { cartOf, CARTS, type CartFactory } from './carts.ts';
import { FEEDS, feedOf, type FeedContext, type FeedFactory } from './feeds.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { mediaOf, TRANSPORTS, type MediaContext, type TransportFactory } from './media.ts';

export interface LoadShowOptions {
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly policy?: ReconnectPolicy;
  /** Which cart: `memory`, `vendure https://shop.example/shop-api` …, or an address; empty or `page`: the page answers each `onair-cart-add`. */
  readonly cart?: string;
  /** Where the viewer buys: ISO 3166-1 alpha-2; empty: the shop knows, or nobody does. */
  market?(): string;
  /** Carts of the page's own, by name. */
  readonly carts?: Readonly<Record<string, CartFactory>>;
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
  await nextTask();
  let show: Show | null = null;
  const context: FeedContext & MediaContext = {
    manifest,
    clock,
    policy,
    capturedAt: () => show?.playback?.capturedAt() ?? null,
    hasEnded: () => show?.phase === 'ended',
    played: (playback) => tellSoon(show, playback, fetch),
    ...(fetch && { fetch }),
  };
  const [feed, cart] = await Promise.all([
    feedOf({ ...FEEDS, ...options.feeds }, context),
    cartOf({ ...CARTS, ...options.carts }, options.cart ?? '', {
      ...context,
      market: countryOf(options.market?.() ?? ''),
    }),
  ]);
  const media = mediaOf(manifest, { ...TRANSPORTS, ...options.transports }, context);
  if (signal?.aborted) cart?.close();
  signal?.throwIfAborted();
  show = createShow({
    manifest,
    cart,
    clock,
    policy,
    ...(feed && { feed }),
    ...(media && { media }),
  });
  followShop(show, closeWith(show, cart), options.market);
  signal?.addEventListener('abort', show.close, { once: true });
  show.connect();
  return { ok: true, show, issues };
}

/** A shop that is asked with a country that is none may refuse everything. */
function countryOf(market: string): string {
  const country = market.toUpperCase();
  if (/^([A-Z]{2})?$/.test(country)) return country;
  console.warn(`onair-shop: market="${market}" is no country like "DE": the shop chooses one.`);
  return '';
}

/** Milliseconds in which a show's first picture of itself is painted. */
const AFTER_PAINT = 300;

/** {@link loadShow} for an element: whoever sets its page up is told what is wrong with that, on the page. */
export const loadShowOfPage: LoadShow = (url, options) => {
  const loading = loadShow(url, options);
  inDevelopment((watch) => watch.watchShow(url, options, loading));
  return loading;
};

/** Tells the show's server how a playback comes, where it asks; not while its first picture is fetched. */
function tellSoon(show: Show | null, signal: AbortSignal, fetch = globalThis.fetch): void {
  const url = show?.manifest.feed?.presenceUrl;
  const tell = (): unknown =>
    import('../transport/presence.ts').then(
      ({ tellPresence }) => show && url && tellPresence({ show, url, fetch, signal }),
      () => undefined,
    );
  if (url) show.clock.after(5_000, tell, signal);
}

/** The cart was made for this show and ends with it. Returns a signal that aborts then. */
function closeWith(show: Show, cart: CartPort | null): AbortSignal {
  const { close } = show;
  const life = new AbortController();
  show.close = () => {
    close();
    cart?.close();
    life.abort();
  };
  return life.signal;
}

/** What the shop itself says of prices and stock: asked once the page has nothing better to do. */
function followShop(
  show: Show,
  signal: AbortSignal,
  market: LoadShowOptions['market'] = () => '',
): void {
  const follow = (): unknown =>
    import('../commerce/offers/follow.ts').then(
      ({ followOffers }) => signal.aborted || followOffers({ show, signal, market }),
      () => undefined,
    );
  const { requestIdleCallback = follow } = globalThis;
  if (show.manifest.products.length > 0)
    show.clock.after(AFTER_PAINT, () => requestIdleCallback(follow, { timeout: 2_000 }), signal);
}
