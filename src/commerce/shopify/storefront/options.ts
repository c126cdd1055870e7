import type { KeptText } from '../../http/kept-text.ts';
import type { ShopifyRefs } from '../ref.ts';

export interface StorefrontCartOptions {
  /** The shop: its domain (`shop.myshopify.com`), or its web address. */
  readonly url: string;
  /** The public Storefront access token. Without one the shop tells no quantities in stock. */
  readonly key?: string;
  /** How the manifest's `refs.shopify` name variants. Default `id`: their number. */
  readonly refs?: ShopifyRefs;
  /** Where the buyer is (ISO 3166: `DE`): whose prices count. Absent: the shop's own country. */
  readonly country?: string;
  /** Language of titles and messages (BCP 47: `de-AT`). Absent, or not the shop's: its own. */
  readonly language?: string;
  /** Version of the API, from `2026-04` on, which is the default. */
  readonly version?: string;
  /**
   * Where the cart's id is kept, as `gid://shopify/Cart/…?key=…`. Default: this browser's local storage.
   * Give your own where the page has a cart already, so that there is one.
   */
  readonly cartId?: KeptText;
  readonly fetch?: typeof fetch;
  /** Where the page says `onair-cart-refresh`. Default: the window, which hears it from all over the page. */
  readonly page?: Pick<EventTarget, 'addEventListener'>;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
}
