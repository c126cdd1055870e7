import type { CartAdapter, CartChanges, CartResult, VariantRef } from '../../core/cart.ts';
import { watchPage } from '../cart/watch-page.ts';
import { createCaller } from '../http/call.ts';
import type { KeptText } from '../http/kept-text.ts';
import { once } from '../http/once.ts';
import type { ChangeOptions } from './changes.ts';
import type { Identity } from './identity.ts';
import type { AskProducts } from './products.ts';
import { createRefs, type Refs } from './refs.ts';
import { createShop, type Shop } from './shop.ts';
import type { Change, Theme, WooPage } from './theme.ts';

export type { WooPage } from './theme.ts';

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
  const base = addressOf(options.url);
  const key = `woocommerce:${base.href}`;
  const isAway = !!(options.token ?? options.kept) || isAnotherSite(base);
  const identity = once(() => (isAway ? tokenOf(key, options) : nonceOf()));
  const call = createCaller({ ...options, credentials: isAway ? 'omit' : 'include' });
  const [refs, limits] = [createRefs(), new Map<VariantRef, number>()];
  const { checkoutUrl } = options;
  const shop = createShop(call, identity, { base: base.href, refs, checkoutUrl });
  const products: ChangeOptions['products'] = (signal) => (query) =>
    shop.get('/products', signal, { ...query, per_page: '100' });
  const page = isAway ? undefined : (options.page ?? (globalThis.window as WooPage | undefined));
  const theme = page && import('./theme.ts').then((it) => it.themeOf(page)).catch(() => undefined);
  const changes = once(async () =>
    (await import('./changes.ts')).changesOf({ shop, refs, limits, products }),
  );
  const learn = learning(refs, options.refs ?? []);
  return {
    ...{ id: 'woocommerce', key },
    async read({ signal }) {
      await learn(products(signal));
      const cart = await shop.readCart(signal);
      (await theme)?.seen();
      // There by the time that somebody adds something.
      changes().catch(() => undefined);
      return cart;
    },
    ...heard(theme, changes, shop),
    offers: (wanted, { signal }) =>
      offers().then((it) => it.offersOf(wanted, { refs, limits, ask: products(signal) })),
    watch(changed, signal) {
      watchPage(changed, signal, page);
      void theme?.then((it) => !signal.aborted && it?.watch(changed, signal));
    },
  };
}

/** Learns what the show names, once. What the shop cannot tell of it must not keep its cart from being shown. */
function learning(refs: Refs, wanted: readonly VariantRef[]): (ask: AskProducts) => Promise<void> {
  let left = wanted;
  return (ask) =>
    refs.learn(left, ask).then(
      () => void (left = []),
      () => undefined,
    );
}

type Theming = Promise<Theme | undefined> | undefined;
type Heard = Required<Pick<CartAdapter, 'add' | 'setQuantity' | 'setCodes' | 'setAttributes'>>;

/** The changes, of which the theme is told. It shows no texts. */
function heard(theme: Theming, changes: () => Promise<CartChanges>, shop: Shop): Heard {
  const whole = () => import('./whole.ts');
  const tell = (change: Change, asked: Promise<CartResult>) => telling(theme, change, asked);
  return {
    add: (...asked) =>
      tell(
        'added',
        changes().then((it) => it.add(...asked)),
      ),
    setQuantity: (...asked) =>
      tell(
        'changed',
        changes().then((it) => it.setQuantity(...asked)),
      ),
    setCodes: (...asked) =>
      tell(
        'changed',
        whole().then((it) => it.setCodes(shop, ...asked)),
      ),
    setAttributes: (...asked) => whole().then((it) => it.setAttributes(shop, ...asked)),
  };
}

/** Has the theme, where there is one, hear what comes of a change. */
async function telling(
  theme: Theming,
  change: Change,
  asked: Promise<CartResult>,
): Promise<CartResult> {
  // It may fail before the theme is there.
  asked.catch(() => undefined);
  return (await theme)?.telling(change, asked) ?? asked;
}

const tokenOf = (key: string, options: WooCartOptions): Promise<Identity> =>
  import('./cart-token.ts').then((it) => it.tokenIdentity(key, options));
const nonceOf = (): Promise<Identity> => import('./identity.ts').then((it) => it.nonceIdentity());
const offers = () => import('./offers.ts');

function addressOf(url: string | undefined): URL {
  const base = new URL(url ?? '/wp-json/wc/store/v1', globalThis.document?.baseURI);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${url} is no web address.`);
  base.pathname = base.pathname.replace(/\/$/, '');
  return base;
}

const isAnotherSite = ({ origin }: URL): boolean =>
  globalThis.location !== undefined && globalThis.location.origin !== origin;
