import type { CartAdapter, CartChanges } from '../../core/cart.ts';
import type { AjaxCartOptions } from './ajax/adapter.ts';
import { createEndpoint } from './ajax/endpoint.ts';
import { rootOf, storefrontOf, type ShopifyPage } from './page.ts';
import { planRef, type ShopifyRefs } from './ref.ts';
import { watchTheme } from './theme/watch.ts';

export type { ShopifyPage } from './page.ts';
export type { ShopifyRefs } from './ref.ts';

export interface ShopifyCartOptions {
  /** How the manifest's `refs.shopify` name variants. Default `id`: Liquid's `variant.id`. */
  readonly refs?: ShopifyRefs;
  /**
   * Whether the theme may open its cart over the page after an add, as after its own buttons; asked
   * each time. Default: never, for the drawer would lie over the show.
   */
  opensDrawer?(): boolean;
  /**
   * The handles of the products that are sold, by their variants' numbers: where the storefront is asked for
   * prices and stock. Without one it tells them in its cart alone.
   */
  readonly handles?: ReadonlyMap<string, string>;
  /** Makes the cart where this page is of no Shopify storefront: by the Storefront API. */
  storefront?(): Promise<CartAdapter>;
  readonly fetch?: typeof fetch;
  /** Whether this device has no network at all. Default: `navigator.onLine`. */
  isOffline?(): boolean;
  /** Default: this window. */
  readonly page?: ShopifyPage;
}

/**
 * The cart of a Shopify shop, by the best way that this page has: the theme's own
 * `Shopify.actions.updateCart` where the theme has set it (the platform's default may reload the
 * page), else the Ajax cart with the theme's counter and drawer following, else `storefront`.
 * Rejects where there is none of them.
 */
export async function shopifyCart(options: ShopifyCartOptions = {}): Promise<CartAdapter> {
  const { page = globalThis.window as ShopifyPage | undefined } = options;
  if (page) await isRead(page);
  if (page && rootOf(page)) return themeCart(page, options);
  if (options.storefront) return options.storefront();
  throw new Error('This page is of no Shopify storefront, and no other way to its cart was named.');
}

/** Until the page is read to its end, the storefront may still be about to say that it is one. */
async function isRead(page: ShopifyPage): Promise<void> {
  const { document } = page;
  if (rootOf(page) || document?.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}

async function themeCart(
  page: ShopifyPage,
  { refs = 'id', opensDrawer = () => false, handles = new Map(), ...http }: ShopifyCartOptions,
): Promise<CartAdapter> {
  const endpoint = createEndpoint({ ...http, page, refs });
  const { ajaxCart } = await import('./ajax/adapter.ts');
  const offers = handles.size > 0 && offersBy(endpoint, handles);
  const options = { page, endpoint, opensDrawer, ...(offers && { offers }) };
  const ajax = ajaxCart(options);
  const market = marketOf(page);
  let actions: CartChanges | undefined;
  /** Asked each time: a theme sets its own actions once its modules have run. */
  const changes = async (): Promise<CartChanges> => {
    if (!hasOwnActions(page)) return ajax;
    const { actionsCart } = await import('./actions/adapter.ts');
    return (actions ??= actionsCart({ page, endpoint }));
  };
  return {
    id: 'shopify',
    key: `shopify:${page.location.origin}`,
    ...(market !== undefined && { market }),
    read: ajax.read,
    async add(lines, call) {
      for (const { ref } of lines) endpoint.asked(ref);
      return (await changes()).add(lines, call);
    },
    setQuantity: async (lineId, quantity, call) =>
      (await changes()).setQuantity(lineId, quantity, call),
    ...wholeOf(options),
    ...(offers && { offers }),
    watch: (changed, signal) => watchTheme(page, changed, signal),
  };
}

/** What the storefront says of its goods, loaded with the first question. */
const offersBy =
  (
    endpoint: AjaxCartOptions['endpoint'],
    handles: ReadonlyMap<string, string>,
  ): NonNullable<CartAdapter['offers']> =>
  async (asked, { signal }) =>
    (await import('./ajax/offers.ts')).offersOf(asked, { endpoint, handles }, signal);

/** What holds for the cart as a whole, loaded with the first use of it. */
const wholeOf = (
  options: AjaxCartOptions,
): Pick<CartAdapter, 'planRef' | 'setCodes' | 'setAttributes'> => ({
  planRef,
  setCodes: async (codes, { signal }) =>
    (await import('./whole.ts')).setCodes(options, codes, signal, hasOwnActions(options.page)),
  setAttributes: async (attributes, { signal }) =>
    (await import('./whole.ts')).setAttributes(options, attributes, signal),
});

/** The country that the page's prices are for, where the storefront says it. */
function marketOf(page: ShopifyPage): string | undefined {
  const { country } = storefrontOf(page);
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : undefined;
}

/** Whether the theme itself changes the cart, in place. */
function hasOwnActions(page: ShopifyPage): boolean {
  const update = storefrontOf(page).actions?.updateCart as { isDefault?(): unknown } | undefined;
  try {
    return update?.isDefault?.() === false;
  } catch {
    return false;
  }
}
