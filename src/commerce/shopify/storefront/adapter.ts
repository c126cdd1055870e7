import type { CartAdapter } from '../../../core/cart.ts';
import { watchPage } from '../../cart/watch-page.ts';
import { keptText, type KeptText } from '../../http/kept-text.ts';
import { planRef, type ShopifyRefs } from '../ref.ts';
import type { Shop } from './shop.ts';

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
  const { url, key, page } = options;
  const { origin, host, protocol } = new URL(/^\w+:\/\//.test(url) ? url : `https://${url}`);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`${url} is no web address.`);
  const name = `shopify:${host}`;
  const kept = options.cartId ?? keptText(`onair-cart:${name}`);
  const country = options.country?.toUpperCase();
  const shop = once(async () =>
    (await import('./open.ts')).openShop(options, { origin, kept, country }),
  );
  return {
    id: 'shopify',
    key: name,
    ...(country && { market: country }),
    // Most viewers have no cart yet: then nothing is loaded, and nobody is asked.
    read: async ({ signal }) =>
      kept.get() === null ? null : ((await (await shop()).read(signal))?.cart ?? null),
    ...changesOf(shop),
    async offers(refs, { signal }) {
      const [{ askOffers }, asked] = await Promise.all([import('./offers.ts'), shop()]);
      return askOffers(refs, asked, key !== undefined, signal);
    },
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}

type Changes = 'add' | 'setQuantity' | 'planRef' | 'setCodes' | 'setAttributes';

/** Most viewers only look: what changes a cart is loaded with the first change of it. */
function changesOf(shop: () => Promise<Shop>): Pick<CartAdapter, Changes> {
  const lines = once(async () => (await import('./changes.ts')).createChanges(await shop()));
  const whole = once(async () => (await import('./whole.ts')).createWhole(await shop()));
  return {
    add: async (...given) => (await lines()).add(...given),
    setQuantity: async (...given) => (await lines()).setQuantity(...given),
    planRef,
    setCodes: async (...given) => (await whole()).setCodes(...given),
    setAttributes: async (...given) => (await whole()).setAttributes(...given),
  };
}

/** Made when it is asked for first; what could not be is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    }));
}
