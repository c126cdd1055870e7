import assert from 'node:assert/strict';
import { CartFailure, createCart } from '../../../src/commerce/cart.ts';
import {
  shopifyCart,
  type ShopifyCartOptions,
  type ShopifyPage,
} from '../../../src/commerce/shopify/adapter.ts';
import { passTime, type PassingTime } from '../../../scripts/chaos/passing-time.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { createFakeClock } from '../../../src/testing/fake-clock.ts';
import { startFaultProxy, type FaultProxy } from '../../../src/testing/fault-proxy.ts';
import type { CartSubject } from '../../../src/testing/index.ts';
import type { ActionsBrowser } from '../../doubles/shopify-theme/actions.ts';
import { CART_COOKIE, startDouble } from '../../doubles/shopify-theme/server.ts';
import { DoubleShop, type DoubleShopOptions } from '../../doubles/shopify-theme/shop.ts';
import { faultsAt } from './faulty-line.ts';
import { browser } from './shop-line.ts';
// Loaded before the clock can move on past their loading.
import '../../../src/commerce/shopify/actions/adapter.ts';
import '../../../src/commerce/shopify/ajax/adapter.ts';
import '../../../src/commerce/shopify/whole.ts';

export const ROOT = '/en-de/';

export const GOODS = {
  '40001': {
    title: 'Lamp',
    variantTitle: 'EU plug',
    price: 12_900,
    handle: 'lamp',
    plans: { 7: { name: 'Every year', price: 12_000 } },
  },
  '40002': { title: 'Bag', price: 24_500, before: 29_900, handle: 'bag' },
  '40003': { title: 'Throw', price: 8_900, stock: 3, handle: 'throw' },
  '40004': { title: 'Mug', price: 2_400, stock: 0, handle: 'mug' },
  '40005': { title: 'Tile', price: 300, handle: 'tile', rule: { min: 6, max: 24, increment: 6 } },
  '40006': {
    title: 'Olive oil',
    price: 1_500,
    perLitre: 3_000,
    handle: 'olive-oil',
    plans: { 7: { name: 'Every month', price: 1_350 } },
  },
  '40007': {
    title: 'Olive oil',
    variantTitle: 'Gone',
    price: 1_500,
    stock: 0,
    handle: 'olive-oil',
  },
} as const;

export const DISCOUNTS = {
  TEN: { percent: 10, on: 'cart' },
  BAGS: { percent: 20, on: 'line', id: '40002' },
} as const;

/** Milliseconds of the fake clock: longer than the carts of these tests wait for an answer. */
const LATE = 5_000;
const PATIENCE = 4_000;

/** The double of a storefront, with a network before it that can be made to fail. */
export interface ShopifyLine {
  readonly shop: DoubleShop;
  readonly url: string;
  readonly proxy: FaultProxy;
  readonly time: PassingTime;
  close(): Promise<void>;
}

export async function startShopifyLine(
  options: Partial<DoubleShopOptions> = {},
): Promise<ShopifyLine> {
  const shop = new DoubleShop({ goods: GOODS, discounts: DISCOUNTS, root: ROOT, ...options });
  const double = await startDouble(shop);
  const clock = createFakeClock();
  const proxy = await startFaultProxy({ target: double.url, clock });
  const time = passTime(clock, proxy);
  return {
    shop,
    url: double.url,
    proxy,
    time,
    async close() {
      await proxy.close();
      await time.stop();
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
  { proxy, time }: ShopifyLine,
  shopify: (browser: ActionsBrowser) => object = () => ({}),
  options: Partial<ShopifyCartOptions> = {},
): Promise<Visitor> {
  const { fetch: plain, cookies } = browser();
  const fetch = time.counted(plain);
  const page = pageAt(proxy.url, shopify({ fetch, root: proxy.url + ROOT }));
  const adapter = await shopifyCart({ page, fetch, ...options });
  return { page, adapter, fetch, cookies, token: () => cookies.get(CART_COOKIE) ?? '' };
}

/** A cart for the contract. `onChanges`: what goes wrong, goes wrong with changes alone. */
export function openShopifyCart(
  { shop, proxy, time: { clock } }: ShopifyLine,
  visitor: Visitor,
  onChanges = false,
): CartSubject {
  const { adapter, cookies, token } = visitor;
  const tab = () => createCart({ adapter, clock, patience: PATIENCE });
  return {
    cart: tab(),
    tab: () => Promise.resolve(tab()),
    quantities: () => Promise.resolve(quantitiesOf(shop.lines(token()))),
    attributes: () => Promise.resolve(shop.cart(token()).attributes),
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

/** How many of each, once and by a plan apart. */
function quantitiesOf(lines: ReturnType<DoubleShop['lines']>): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { id, plan, quantity } of lines) {
    const ref = plan === null ? id : `${id}+${plan}`;
    sums[ref] = (sums[ref] ?? 0) + quantity;
  }
  return sums;
}

/** The handle of each variant's product, as the show's products tell it. */
export const HANDLES: ReadonlyMap<string, string> = new Map(
  Object.entries(GOODS).map(([id, { handle }]) => [id, handle]),
);

/** What it rejects with. */
export async function failure(promise: Promise<unknown>): Promise<CartFailure> {
  const error: unknown = await promise.then(
    () => assert.fail('it resolves'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CartFailure, String(error));
  return error;
}
