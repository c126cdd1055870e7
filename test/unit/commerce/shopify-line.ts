import assert from 'node:assert/strict';
import { CartFailure, createCart } from '../../../src/commerce/cart.ts';
import {
  shopifyCart,
  type ShopifyCartOptions,
  type ShopifyPage,
} from '../../../src/commerce/shopify/adapter.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import type { ActionsBrowser } from '../../doubles/shopify-theme/actions.ts';
import { CART_COOKIE, startDouble } from '../../doubles/shopify-theme/server.ts';
import { DoubleShop, type DoubleShopOptions } from '../../doubles/shopify-theme/shop.ts';
import { faultsAt } from './faulty-line.ts';
import { browser } from './shop-line.ts';

export const ROOT = '/en-de/';

export const GOODS = {
  '40001': { title: 'Lamp', variantTitle: 'EU plug', price: 12_900 },
  '40002': { title: 'Bag', price: 24_500 },
  '40003': { title: 'Throw', price: 8_900, stock: 3 },
  '40004': { title: 'Mug', price: 2_400, stock: 0 },
  '40005': { title: 'Tile', price: 300, rule: { min: 6, max: 24, increment: 6 } },
} as const;

/** Longer than the carts of these tests wait for an answer. */
const LATE = 1_400;
const PATIENCE = 1_000;

/** The double of a storefront, with a network before it that can be made to fail. */
export interface ShopifyLine {
  readonly shop: DoubleShop;
  readonly url: string;
  readonly proxy: FaultProxy;
  close(): Promise<void>;
}

export async function startShopifyLine(
  options: Partial<DoubleShopOptions> = {},
): Promise<ShopifyLine> {
  const shop = new DoubleShop({ goods: GOODS, root: ROOT, ...options });
  const double = await startDouble(shop);
  const proxy = await startFaultProxy({ target: double.url });
  return {
    shop,
    url: double.url,
    proxy,
    async close() {
      await proxy.close();
      await double.close();
    },
  };
}

/** A page of the storefront, without a document. */
export function pageAt(origin: string, Shopify: object = {}): ShopifyPage {
  const page = new EventTarget();
  return {
    location: { origin, href: `${origin}${ROOT}pages/live`, pathname: `${ROOT}pages/live` },
    Shopify: { routes: { root: ROOT }, locale: 'en', ...Shopify },
    addEventListener: page.addEventListener.bind(page),
  };
}

/** A browser at the storefront. */
export interface Visitor {
  readonly page: ShopifyPage;
  readonly adapter: CartAdapter;
  readonly fetch: typeof fetch;
  readonly cookies: Map<string, string>;
  token(): string;
}

/** `shopify`: what the page's `window.Shopify` has beside the usual, made with the browser's own fetch. */
export async function visit(
  { proxy }: ShopifyLine,
  shopify: (browser: ActionsBrowser) => object = () => ({}),
  options: Partial<ShopifyCartOptions> = {},
): Promise<Visitor> {
  const { fetch, cookies } = browser();
  const page = pageAt(proxy.url, shopify({ fetch, root: proxy.url + ROOT }));
  const adapter = await shopifyCart({ page, fetch, ...options });
  return { page, adapter, fetch, cookies, token: () => cookies.get(CART_COOKIE) ?? '' };
}

/** A cart for the contract. `onChanges`: what goes wrong, goes wrong with changes alone. */
export function openShopifyCart(
  { shop, proxy }: ShopifyLine,
  visitor: Visitor,
  onChanges = false,
): CartSubject {
  const { adapter, cookies, token } = visitor;
  const tab = () => createCart({ adapter, patience: PATIENCE });
  return {
    cart: tab(),
    tab: () => Promise.resolve(tab()),
    quantities: () => Promise.resolve(shop.quantities(token())),
    elsewhere(ref, quantity) {
      if (shop.quantities(token())[ref]) shop.change(token(), { id: ref, quantity });
      else shop.add(token(), { id: ref, quantity });
      return Promise.resolve();
    },
    expire() {
      cookies.delete(CART_COOKIE);
      return Promise.resolve();
    },
    ...faultsAt(proxy, { late: LATE, spares: ({ method }) => onChanges && method === 'GET' }),
  };
}

/** What it rejects with. */
export async function failure(promise: Promise<unknown>): Promise<CartFailure> {
  const error: unknown = await promise.then(
    () => assert.fail('it resolves'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CartFailure, String(error));
  return error;
}
