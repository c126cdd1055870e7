import type { CartAdapter, VariantRef } from '../../core/cart.ts';
import { createCaller } from '../http/call.ts';
import { keptText, type KeptText } from '../http/kept-text.ts';
import { changesOf } from './changes.ts';
import { nonceIdentity, tokenIdentity } from './identity.ts';
import { offersOf, productsIn } from './offers.ts';
import { createRefs, type AskVariations } from './refs.ts';
import { createShop } from './shop.ts';
import { themeOf, type WooPage } from './theme.ts';

export interface WooCartOptions {
  /** Where the Store API is: an absolute address. Default: `/wp-json/wc/store/v1` of this page. */
  readonly url?: string;
  /** What the show sells, as it names it: needed only for refs like `10?attribute_size=M`. */
  readonly refs?: readonly VariantRef[];
  readonly fetch?: typeof fetch;
  /** The page whose theme is told, and heard. Default: the window, where it is of the shop's site. */
  readonly page?: WooPage;
  /** Where one pays; else as the plugin says it, else nothing is said of it. */
  readonly checkoutUrl?: string;
  /**
   * From another site than the shop's: the Cart-Token to begin with, which the shop's server has to
   * hand out (a browser is not let in without). Default there: the one that is kept, else none.
   */
  readonly token?: string;
  /** Where the Cart-Token is kept. Default: local storage. */
  readonly kept?: KeptText;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
}

/**
 * The cart of a WooCommerce shop, by its Store API. On the shop's own pages it is the session's, by
 * cookie and Nonce; from another site, or with a `token`, it is that of the Cart-Token. Refs are ids
 * of products or variations, or `parent?attribute_x=value`. Throws where `url` is no web address.
 */
export function wooCart(options: WooCartOptions = {}): CartAdapter {
  const { page = globalThis.window as WooPage | undefined, checkoutUrl } = options;
  const base = addressOf(options.url);
  const key = `woocommerce:${base.href}`;
  const isAway = options.token !== undefined || options.kept !== undefined || isAnotherSite(base);
  const kept = (): KeptText => options.kept ?? keptText(`onair-${key}`);
  const identity = isAway ? tokenIdentity(kept(), options.token) : nonceIdentity();
  const call = createCaller({ ...options, credentials: isAway ? 'omit' : 'include' });
  const refs = createRefs();
  const shop = createShop(call, identity, { base: base.href, refs, checkoutUrl });
  const theme = themeOf(isAway ? undefined : page);
  const variations =
    (signal: AbortSignal): AskVariations =>
    async (parent) => {
      const query = { type: 'variation', parent, per_page: '100' };
      const { response, json } = await shop.get('/products', signal, query);
      return productsIn(response, json);
    };
  return {
    id: 'woocommerce',
    key,
    async read({ signal }) {
      await refs.learn(options.refs ?? [], variations(signal));
      const cart = await shop.readCart(signal);
      theme.settle();
      return cart;
    },
    ...changesOf({ shop, refs, theme, variations }),
    async offers(wanted, { signal }) {
      await refs.learn(wanted, variations(signal));
      return offersOf(wanted, refs, (query) =>
        shop.get('/products', signal, { ...query, per_page: '100' }),
      );
    },
    watch: theme.watch,
  };
}

function addressOf(url: string | undefined): URL {
  const base = new URL(url ?? '/wp-json/wc/store/v1', globalThis.document?.baseURI);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  base.pathname = base.pathname.replace(/\/$/, '');
  return base;
}

const isAnotherSite = ({ origin }: URL): boolean =>
  globalThis.location !== undefined && globalThis.location.origin !== origin;
