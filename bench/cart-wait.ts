import { setTimeout as sleep } from 'node:timers/promises';
import { startVendure } from '../examples/vendure/server.ts';
import { createCart } from '../src/commerce/cart.ts';
import { shopifyCart, type ShopifyPage } from '../src/commerce/shopify/adapter.ts';
import { vendureCart } from '../src/commerce/vendure/adapter.ts';
import { wooCart } from '../src/commerce/woocommerce/adapter.ts';
import type { CartAdapter } from '../src/core/cart.ts';
import { createCookieFetch } from '../scripts/chaos/cookie-fetch.ts';
import { keptByBrowser } from '../scripts/chaos/plain-shop.ts';
import { startDouble } from '../test/doubles/shopify-theme/server.ts';
import { DoubleShop } from '../test/doubles/shopify-theme/shop.ts';
import { startWooDouble } from '../test/doubles/woocommerce/server.ts';
import { findingsTable, type Finding } from './promises.ts';
import { estimate, median, type Estimate } from './statistics.ts';

const PAIRS = 200;
/** Milliseconds after which the cart is looked at again before a change, and how often that is waited for. */
const WHILE = 2_100;
const PAIRS_AFTER_A_WHILE = 20;
/** Looks that do not count: sockets, statements and code are warm after them. */
const WARM = 20;

/** A shop that keeps no outcomes, and so has its cart looked at before a change. */
interface Shop {
  readonly name: string;
  readonly origin: string;
  readonly ref: string;
  open(fetch: typeof globalThis.fetch): CartAdapter | Promise<CartAdapter>;
  /** What a page without us sends, after what it has asked once. */
  bare(fetch: typeof globalThis.fetch): Promise<() => Promise<Response>>;
  /** Whether a request is the change itself. */
  isChange(init: RequestInit): boolean;
  close(): Promise<void>;
}

/**
 * How long a change waits until it is sent, beside how long the bare request takes from there to its answer,
 * at shops that keep no outcomes: a real Vendure, and doubles of a Shopify theme and of WooCommerce. Right after
 * another change the cart is known; a while later it is looked at first, for only that can tell afterwards what
 * came of a lost answer.
 */
export async function benchCartWait(): Promise<void> {
  const rows: Finding[] = [];
  for (const open of [openVendure, openShopify, openWoo]) {
    const shop = await open();
    rows.push(...(await waitsAt(shop).finally(() => shop.close())));
  }
  console.log('\nA change of the cart until it is sent, beside the bare request\n');
  console.log(findingsTable(rows));
  if (rows.some(({ isKept }) => isKept === false)) process.exitCode = 1;
}

async function waitsAt(shop: Shop): Promise<Finding[]> {
  const pair = await createPair(shop);
  const quick = await repeat(WARM + PAIRS, pair.take);
  const slow = await repeat(PAIRS_AFTER_A_WHILE, () => sleep(WHILE).then(pair.take));
  pair.close();
  return [
    finding(`${shop.name}: waits until it is sent`, quick.slice(WARM), '< a bare request'),
    finding(`${shop.name}: the same, a while after the last`, slow, ''),
  ];
}

/** In milliseconds. */
interface Pair {
  readonly waited: number;
  readonly bare: number;
}

async function repeat(times: number, take: () => Promise<Pair>): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  while (pairs.length < times) pairs.push(await take());
  return pairs;
}

/** One change by the cart, and one without it. */
async function createPair(
  shop: Shop,
): Promise<{ readonly take: () => Promise<Pair>; readonly close: () => void }> {
  let sent = 0;
  const ours = createCookieFetch(shop.origin);
  const watched: typeof fetch = (input, init) => {
    if (sent === 0 && shop.isChange(init ?? {})) sent = performance.now();
    return ours.fetch(input, init);
  };
  const cart = createCart({ adapter: await shop.open(watched) });
  const bare = await shop.bare(createCookieFetch(shop.origin).fetch);
  return {
    close: cart.close,
    async take() {
      sent = 0;
      const begin = performance.now();
      const { status } = await cart.add([{ ref: shop.ref, quantity: 1 }]);
      if (status !== 'ok') throw new Error(`The cart says ${status} of ${shop.ref}.`);
      const waited = sent - begin;
      const start = performance.now();
      const answer = await bare();
      await answer.text();
      if (!answer.ok) throw new Error(`${shop.name} answered ${answer.status}.`);
      return { waited, bare: performance.now() - start };
    },
  };
}

function finding(what: string, pairs: readonly Pair[], promise: string): Finding {
  const one = median(pairs.map(({ bare }) => bare));
  const wait = estimate(pairs.map(({ waited }) => waited));
  return {
    what,
    promise,
    measured: `${told(wait)} ms, beside ${one.toFixed(2)} ms; ${pairs.length} pairs`,
    isKept: promise ? wait.high < one : null,
  };
}

const told = ({ value, low, high }: Estimate): string =>
  `${value.toFixed(2)} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`;

const posting = (body: object, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const isPost = ({ method }: RequestInit): boolean => method === 'POST';

async function openVendure(): Promise<Shop> {
  const shop = await startVendure({ port: 0, origin: [] });
  await shop.setStock('lamp-eu', 1_000_000);
  const ref = shop.ids['lamp-eu'] ?? '';
  const add =
    'mutation($v:ID!){addItemToOrder(productVariantId:$v,quantity:1){__typename ...on Order{id}}}';
  return {
    name: 'Vendure',
    origin: shop.url,
    ref,
    open: (fetch) =>
      vendureCart({ url: shop.shopApi, fetch, token: keptByBrowser(), storageKey: 'bench' }),
    async bare(fetch) {
      const ask = posting({ query: add, variables: { v: ref } });
      const first = await fetch(shop.shopApi, ask);
      const token = first.headers.get('vendure-auth-token') ?? '';
      const known = posting(
        { query: add, variables: { v: ref } },
        { authorization: `Bearer ${token}` },
      );
      return () => fetch(shop.shopApi, known);
    },
    isChange: ({ body }) => String(body).includes('addItemToOrder'),
    close: shop.close,
  };
}

async function openShopify(): Promise<Shop> {
  const double = await startDouble(new DoubleShop({ goods: { 1: { title: 'Bag', price: 100 } } }));
  const page: ShopifyPage = {
    location: { origin: double.url, href: `${double.url}/pages/live`, pathname: '/pages/live' },
    Shopify: { routes: { root: '/' }, locale: 'en' },
    addEventListener: () => undefined,
  };
  return {
    name: 'Shopify theme (double)',
    origin: double.url,
    ref: '1',
    open: (fetch) => shopifyCart({ page, fetch, isOffline: () => false }),
    bare: (fetch) =>
      Promise.resolve(() => fetch(`${double.url}/cart/add.js`, posting({ id: 1, quantity: 1 }))),
    isChange: isPost,
    close: double.close,
  };
}

async function openWoo(): Promise<Shop> {
  const double = await startWooDouble();
  return {
    name: 'WooCommerce (double)',
    origin: double.origin,
    ref: '14',
    open: (fetch) => wooCart({ url: double.url, fetch, isOffline: () => false }),
    async bare(fetch) {
      const add = (from: Response): Promise<Response> => {
        const nonce = from.headers.get('nonce') ?? '';
        return fetch(`${double.url}/cart/add-item`, posting({ id: 14, quantity: 1 }, { nonce }));
      };
      // The first add begins the session, which has a nonce of its own.
      const first = await add(await fetch(`${double.url}/cart`));
      return () => add(first);
    },
    isChange: isPost,
    close: double.close,
  };
}
