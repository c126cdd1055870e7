import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DEMO_PRODUCTS } from '../../../examples/live-server/show/manifest/demo-products.ts';
import { testManifest } from '../../../examples/live-server/show/manifest/test-manifest.ts';
import { createCart } from '../../../src/commerce/cart.ts';
import { priceFrom, priceOf } from '../../../src/commerce/catalogue/price.ts';
import { isSoldOut, stockOf } from '../../../src/commerce/catalogue/stock.ts';
import type { Viewpoint } from '../../../src/commerce/catalogue/viewpoint.ts';
import { followOffers } from '../../../src/commerce/offers/follow.ts';
import { restCart } from '../../../src/commerce/rest/adapter.ts';
import { createShow, type ShowError } from '../../../src/core/index.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import type { Price } from '../../../src/protocol/money.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { memoryFeed } from '../../../src/transport/memory/feed.ts';
import { browser, startShopLine, type ShopLine } from './shop-line.ts';

const [mug] = DEMO_PRODUCTS;
const two = mug!.variants.find(({ id }) => id === 'mug-cream-two')!;
const eur = (amount: string): Price => ({ amount, currency: 'EUR', taxIncluded: true });

/** A show of the demo's goods, with the demo shop's own cart, as a page puts it together. */
function open({ shop, proxy }: ShopLine, change: Partial<CartAdapter> = {}, query = '') {
  const life = new AbortController();
  const { signal } = life;
  const { fetch } = browser();
  const page = new EventTarget();
  const adapter = restCart({ url: `${proxy.url}/api/cart${query}`, fetch, page });
  const cart = createCart({ adapter: { ...adapter, ...change }, patience: 2_000 });
  const feed = memoryFeed({ show: 'test' });
  const manifest = {
    ...testManifest({ hasWebRtc: false, startedAt: 0 }),
    products: DEMO_PRODUCTS,
  };
  const show = createShow({ manifest, feed, cart });
  const failures: ShowError[] = [];
  show.on('onair-failed', ({ error }) => failures.push(error));
  const view = (): Viewpoint => ({
    market: null,
    updates: show.state.products.updates,
    currency: cart.state.cart?.currency,
  });
  const price = (): string | undefined => priceOf(mug!, two, view())?.amount;
  const shown = new Set<string | undefined>();
  show.select(
    (state) => state.products.updates,
    () => shown.add(price()),
  );
  show.connect();
  followOffers({ show, signal, page, random: () => 0 });
  return {
    ...{ shop, proxy, show, cart, feed, page, failures, view, price, shown },
    tell: (amount: string) =>
      feed.push({
        type: 'product.update',
        data: {
          productId: 'mug',
          variantId: two.id,
          price: eur(amount),
          asOf: new Date().toISOString(),
        },
      }),
    offersAsked: () => proxy.seen.filter(({ path }) => path.includes('/offers')),
    close() {
      life.abort();
      show.close();
      cart.close();
    },
  };
}

describe('prices and stock of a show at the demo shop', () => {
  let line: ShopLine;
  let stage: ReturnType<typeof open>;
  const shows = (amount: string | undefined) =>
    eventually(() => stage.price() === amount, `${amount} is shown`);
  before(async () => {
    line = await startShopLine();
  });
  beforeEach(() => {
    line.proxy.set(null);
    line.shop.setPrice(two.id, 'EUR', '46.00');
  });
  after(() => line.close());
  const staged = (
    name: string,
    body: () => Promise<void>,
    ...given: [change?: Partial<CartAdapter>, query?: string]
  ): void => {
    void it(name, async () => {
      stage = open(line, ...given);
      try {
        await body();
      } finally {
        stage.close();
      }
    });
  };

  staged('are the shop’s, from the start', async () => {
    line.shop.setPrice(two.id, 'EUR', '44.00');
    await shows('44.00');
    assert.equal(priceOf(mug!, two, stage.view())?.taxIncluded, true);
    assert.deepEqual(priceFrom(mug!, stage.view()), { ...eur('24.00'), isFrom: true });
    const lamp = DEMO_PRODUCTS.find(({ id }) => id === 'lamp')!;
    const us = stockOf(
      lamp,
      lamp.variants.find(({ id }) => id === 'lamp-us')!,
      stage.view(),
    );
    assert.deepEqual([us?.level, us?.quantity], ['few', 4]);
    assert.ok(us?.source, 'who counted it is told');
  });

  staged('are asked for anew after a cue, and the shop’s is shown, not the cue’s', async () => {
    await shows('46.00');
    await eventually(() => stage.offersAsked().length > 0, 'the shop was asked');
    await eventually(() => stockOf(mug!, two, stage.view()), 'the answer is there');
    line.shop.setPrice(two.id, 'EUR', '41.00');
    stage.tell('39.00');
    await shows('41.00');
    assert.ok(!stage.shown.has('39.00'), 'the cue’s was never shown');
  });

  staged('stay as they are without a cue, though the shop’s is another by now', async () => {
    await eventually(() => stockOf(mug!, two, stage.view()), 'the answer is there');
    line.shop.setPrice(two.id, 'EUR', '41.00');
    const asOf = new Date().toISOString();
    const before = stage.offersAsked().length;
    stage.feed.push({ type: 'product.update', data: { productId: 'bag', asOf } });
    await eventually(() => stage.offersAsked().length > before, 'the bag was asked for');
    const asked = stage.offersAsked()[before];
    assert.ok(asked?.path.includes('bag-tan') && !asked.path.includes('mug'), 'and nothing else');
    assert.equal(stage.price(), '46.00');
    const result = await stage.cart.add([{ ref: two.id, quantity: 1 }]);
    assert.equal(result.cart?.lines[0]?.unitPrice?.amount, '41.00', 'the cart has the last word');
    stage.page.dispatchEvent(new Event('onair-cart-refresh'));
    await shows('41.00');
  });

  staged('are the cue’s while the shop does not answer, which is told once', async () => {
    await eventually(() => stockOf(mug!, two, stage.view()), 'the answer is there');
    line.proxy.set((request) => (request.path.includes('/offers') ? { kind: 'down' } : null));
    stage.tell('39.00');
    await shows('39.00');
    stage.tell('38.00');
    await shows('38.00');
    await eventually(() => stage.offersAsked().length >= 3, 'each cue had the shop asked');
    const areas = stage.failures.map(({ area }) => area);
    assert.deepEqual(areas, ['catalogue']);
    line.proxy.set(null);
    line.shop.setPrice(two.id, 'EUR', '37.50');
    stage.tell('37.00');
    await shows('37.50');
  });

  staged(
    'are of the cart’s currency',
    async () => {
      await eventually(() => stage.price() === '52.00', 'the price in dollars');
      assert.equal(priceOf(mug!, two, stage.view())?.currency, 'USD');
    },
    {},
    '?market=US',
  );

  staged(
    'are not shown in another currency than the cart’s: what lies below is',
    async () => {
      await eventually(() => stockOf(mug!, two, stage.view()), 'the answer is there');
      assert.deepEqual(priceOf(mug!, two, stage.view()), two.price);
    },
    {
      offers: (refs) =>
        Promise.resolve(
          refs.map((ref) => ({
            ref,
            price: { amount: '1.00', currency: 'USD' },
            stock: { level: 'in' },
            asOf: new Date().toISOString(),
          })),
        ),
    },
  );

  staged('are sold out at once when a cue says so, until the shop knows better', async () => {
    await eventually(() => stockOf(mug!, two, stage.view()), 'the answer is there');
    line.proxy.set((request) => (request.path.includes('/offers') ? { kind: 'never' } : null));
    const asOf = new Date(Date.now() + 1_000).toISOString();
    const stock = { level: 'out' } as const;
    stage.feed.push({ type: 'product.update', data: { productId: 'mug', stock, asOf } });
    await eventually(() => isSoldOut(mug!, two, stage.view()), 'it is sold out');
    assert.equal(stage.price(), '46.00', 'and costs what the shop said');
    line.proxy.set(null);
    stage.page.dispatchEvent(new Event('onair-cart-refresh'));
    await eventually(() => !isSoldOut(mug!, two, stage.view()), 'it is to be had');
  });
});
