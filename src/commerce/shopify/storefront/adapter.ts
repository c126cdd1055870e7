import type { CartAdapter, CartChanges } from '../../../core/cart.ts';
import { watchPage } from '../../cart/watch-page.ts';
import { createCaller } from '../../http/call.ts';
import { createGraphql } from '../../http/graphql.ts';
import { keptText, type KeptText } from '../../http/kept-text.ts';
import type { ShopifyRefs } from '../ref.ts';
import { createAsk } from './ask.ts';
import { languageCode } from './context.ts';
import { createRefs } from './refs.ts';
import { createShop } from './shop.ts';

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

/**
 * The cart of a Shopify shop over its Storefront API: for pages that are not the shop's own theme. Throws where
 * `url` is no web address. A variant's ref is its number or its global id (`gid://shopify/ProductVariant/123`);
 * the cart tells each by the one that was asked with last, until then as `refs` says.
 */
export function storefrontCart(options: StorefrontCartOptions): CartAdapter {
  const { url, key, country, language, version = '2026-04', page, ...callerOptions } = options;
  const { origin, host, protocol } = new URL(/^\w+:\/\//.test(url) ? url : `https://${url}`);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`${url} is no web address.`);
  const call = createCaller({ ...callerOptions, credentials: 'omit' });
  const headers: Readonly<Record<string, string>> =
    key === undefined ? {} : { 'x-shopify-storefront-access-token': key };
  const at = new URL(`/api/${version}/graphql.json`, origin);
  const context = { country: country?.toUpperCase(), language: language && languageCode(language) };
  const name = `shopify:${host}`;
  const shop = createShop({
    ask: createAsk(
      createGraphql(call, at, () => headers),
      context,
    ),
    refs: createRefs(options.refs),
    kept: options.cartId ?? keptText(`onair-cart:${name}`),
    country: context.country,
    moved: async (...given) => (await import('./moved.ts')).moved(...given),
  });
  // Most viewers only look: what changes a cart is loaded with the first change of it.
  const changes = async (): Promise<CartChanges> =>
    (await import('./changes.ts')).createChanges(shop);
  return {
    id: 'shopify',
    key: name,
    read: async ({ signal }) => (await shop.read(signal))?.cart ?? null,
    add: async (lines, given) => (await changes()).add(lines, given),
    setQuantity: async (line, quantity, given) =>
      (await changes()).setQuantity(line, quantity, given),
    async offers(refs, { signal }) {
      const { askOffers } = await import('./offers.ts');
      return askOffers(refs, shop, key !== undefined, signal);
    },
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}
