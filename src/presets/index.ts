export { loadShow, type LoadShowOptions } from './load-show.ts';
export {
  fetchManifest,
  type FetchedManifest,
  type FetchManifestOptions,
} from './fetch-manifest.ts';
export { cartOf, CARTS, type CartContext, type CartFactory } from './carts.ts';
export { FEEDS, feedOf, type FeedContext, type FeedFactory } from './feeds.ts';
export { mediaOf, TRANSPORTS, type TransportFactory } from './media.ts';
export { lazyMedia } from './lazy-media.ts';
