import type { CartAdapter } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import { createCaller } from '../http/call.ts';
import { keptText, type KeptText } from '../http/kept-text.ts';
import { createChanges } from './changes.ts';
import type { createMarket, MarketOptions } from './market.ts';
import { createShelf } from './shelf.ts';
import { createStore } from './store.ts';
import { cartOf, type Pages } from './told.ts';

/** Of `region` and `country` one is enough, and none where the shop has a single region. */
export interface MedusaCartOptions extends MarketOptions, Pages {
  /** Where Medusa is: an absolute address, `/store` follows it. */
  readonly url: string;
  /** A publishable API key: `pk_…`. */
  readonly key: string;
  /**
   * Where the shop's own pages keep the id of the shopper's cart, so that it is one cart. Default: a
   * place of our own in this browser's local storage, for each server.
   */
  readonly cartId?: KeptText;
  readonly fetch?: typeof fetch;
  /** Where the page says `onair-cart-refresh`. Default: the window, which hears it from all over the page. */
  readonly page?: Pick<EventTarget, 'addEventListener'>;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
}

/**
 * The cart of a shop on Medusa v2, by its Store API; a variant's `refs.medusa` is its id, `variant_…`. Throws
 * where `url` is no web address. The first thing that is added makes the cart; a cart of another region is
 * priced anew.
 */
export function medusaCart(options: MedusaCartOptions): CartAdapter {
  const base = new URL(options.url);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${options.url} is no web address.`);
  const key = `medusa:${base.origin}${base.pathname.replace(/\/$/, '')}`;
  const { cartId = keptText(`onair-${key}`), page } = options;
  const store = createStore(createCaller(options), base, options.key);
  let found: ReturnType<typeof createMarket> | undefined;
  const market: Parameters<typeof createShelf>[0]['market'] = async (signal) => {
    const { createMarket } = await import('./market.ts');
    return (found ??= createMarket(store, options))(signal);
  };
  const shelf = createShelf({ store, cartId, market });
  const context = { store, shelf, pages: options, market };
  const whole = () => import('./whole.ts');
  return {
    id: 'medusa',
    key,
    ...(options.country && { market: options.country.toUpperCase() }),
    async read({ signal }) {
      const cart = await shelf.read(signal);
      return cart && cartOf(cart, options);
    },
    ...createChanges(context),
    setCodes: async (codes, call) => (await whole()).setCodes(context)(codes, call),
    setAttributes: async (texts, call) => (await whole()).setAttributes(context)(texts, call),
    async offers(refs, { signal }) {
      const place = await market(signal);
      const { offersOf } = await import('./offers.ts');
      return offersOf(store, refs, place, signal);
    },
    watch: (changed, signal) => watchPage(changed, signal, page),
  };
}
