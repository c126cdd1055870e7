import type { CartAdapter } from '../../../core/cart.ts';
import { watchPage } from '../../cart/watch-page.ts';
import { keptText } from '../../http/kept-text.ts';
import { once } from '../../http/once.ts';
import { planRef } from '../ref.ts';
import type { StorefrontCartOptions } from './options.ts';
import type { Shop } from './shop.ts';

export type { StorefrontCartOptions } from './options.ts';

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
