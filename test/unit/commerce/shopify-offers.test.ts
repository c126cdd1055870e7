import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { testManifest } from '../../../examples/live-server/show/manifest/test-manifest.ts';
import { createCart } from '../../../src/commerce/cart.ts';
import { priceOf } from '../../../src/commerce/catalogue/price.ts';
import { followOffers } from '../../../src/commerce/offers/follow.ts';
import { shopifyGoods } from '../../../src/commerce/shopify/goods.ts';
import { createShow } from '../../../src/core/index.ts';
import type { Product } from '../../../src/protocol/manifest.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { memoryFeed } from '../../../src/transport/memory/feed.ts';
import { failure, ROOT, startShopifyLine, visit, type ShopifyLine } from './shopify-line.ts';

const call = { signal: new AbortController().signal, opId: 'op-1' };
const LAMP = '40001';
const BAG = '40002';
const TILE = '40005';
const OIL = '40006';
const MONTHLY = `${OIL}+7`;
const HANDLES = new Map([
  [LAMP, 'lamp'],
  [BAG, 'bag'],
  [TILE, 'tile'],
  [OIL, 'olive-oil'],
  ['40007', 'olive-oil'],
  ['40099', 'nowhere'],
]);

describe('shopifyCart and what the storefront asks for its goods', () => {
  let line: ShopifyLine;
  before(async () => {
    line = await startShopifyLine();
  });
  after(() => line.close());
  afterEach(() => {
    line.proxy.set(null);
    line.shop.market = { currency: 'EUR', rate: 1 };
  });
  const open = (Shopify: object = {}) =>
    visit(line, () => Shopify, { handles: HANDLES, refs: 'id' });
  const eur = (amount: string) => ({ amount, currency: 'EUR' });

  it('tells price, reduction, unit price, rule, plan and stock', async () => {
    const { adapter } = await open({ currency: { active: 'EUR' } });
    const refs = [LAMP, BAG, TILE, OIL, MONTHLY, '40007', '40099', '40001+3', 'mug'];
    const offers = await adapter.offers!(refs, call);
    assert.ok(offers.every(({ asOf }) => Date.parse(asOf) > 0));
    const inStock = { stock: { level: 'in' } };
    const unitPrice = { ...eur('30.00'), per: { value: '1', unit: 'l' } };
    assert.deepEqual(
      offers.map(({ asOf: _, ...offer }) => offer),
      [
        { ref: LAMP, price: eur('129.00'), ...inStock },
        { ref: BAG, price: { ...eur('245.00'), was: eur('299.00') }, ...inStock },
        {
          ref: TILE,
          price: eur('3.00'),
          quantity: { min: 6, max: 24, step: 6 },
          ...inStock,
        },
        { ref: OIL, price: { ...eur('15.00'), unitPrice }, ...inStock },
        { ref: MONTHLY, price: { ...eur('13.50'), was: eur('15.00') }, ...inStock },
        { ref: '40007', price: eur('15.00'), stock: { level: 'out' } },
      ],
    );
  });

  it('asks each product once, however many of its variants are wanted', async () => {
    const { adapter } = await open({ currency: { active: 'EUR' } });
    const from = line.proxy.seen.length;
    await adapter.offers!([OIL, MONTHLY, '40007'], call);
    const paths = line.proxy.seen.slice(from).map(({ path }) => path);
    assert.deepEqual(paths, [`${ROOT}products/olive-oil.js`]);
  });

  it('reads hundredths of a currency that has none, in the currency of the cart', async () => {
    line.shop.market = { currency: 'JPY', rate: 160 };
    const { adapter } = await open({ currency: { active: 'EUR' } });
    await adapter.read(call);
    const [lamp] = await adapter.offers!([LAMP], call);
    assert.deepEqual(lamp?.price, { amount: '20640.00', currency: 'JPY' });
  });

  it('tells no price where nobody says in which currency it is', async () => {
    const { adapter } = await open();
    const [lamp] = await adapter.offers!([LAMP], call);
    assert.deepEqual([lamp?.price, lamp?.stock], [undefined, { level: 'in' }]);
  });

  it('gives no answer where the storefront gives none', async () => {
    const { adapter } = await open();
    line.proxy.set({ kind: 'html' });
    await failure(adapter.offers!([LAMP], call));
    line.proxy.set({ kind: 'status', status: 500 });
    await failure(adapter.offers!([LAMP], call));
    line.proxy.set({ kind: 'lost' });
    await failure(adapter.offers!([LAMP], call));
  });

  it('has the old currency’s prices hidden when the market is switched during the show, and reads them anew', async () => {
    const { adapter } = await open({ currency: { active: 'EUR' } });
    const { clock } = line.time;
    const cart = createCart({ adapter, clock, patience: 4_000 });
    const life = new AbortController();
    const lamp: Product = {
      ...{ id: 'lamp', title: 'Lamp', pictures: [], options: [], variants: [], facts: [] },
      refs: { shopify: LAMP },
      price: { amount: '131.00', currency: 'EUR' },
    };
    const manifest = { ...testManifest({ hasWebRtc: false, startedAt: 0 }), products: [lamp] };
    const show = createShow({ manifest, feed: memoryFeed({ show: 'test' }), cart });
    const price = () => {
      const { updates } = show.state.products;
      const currency = cart.state.cart?.currency;
      return priceOf(lamp, null, { market: null, updates, currency });
    };
    show.connect();
    const page = new EventTarget();
    followOffers({ show, signal: life.signal, page, random: () => 0 });
    await eventually(() => price()?.amount === '129.00', 'the shop’s own price');
    line.shop.market = { currency: 'JPY', rate: 160 };
    const shown = new Set<string>();
    show.select(
      (state) => state.products.updates,
      () => shown.add(price()?.currency ?? 'none'),
    );
    await cart.refresh();
    const told = price();
    assert.ok(told === null || told.currency === 'JPY', JSON.stringify(told));
    await eventually(() => price()?.amount === '20640.00', 'the price in the other currency');
    assert.ok(!shown.has('EUR'));
    life.abort();
    show.close();
  });

  it('is not to be asked where no product has an address', async () => {
    assert.equal((await visit(line)).adapter.offers, undefined);
  });

  it('says where it sells to this visitor, as the page has it', async () => {
    assert.equal((await open({ country: 'JP' })).adapter.market, 'JP');
    for (const country of [undefined, 7, 'Japan', 'jp'])
      assert.equal((await open({ country })).adapter.market, undefined);
  });

  it('leaves what the show says of the very same price, of the viewer’s market before all', async () => {
    const { adapter } = await open({ currency: { active: 'EUR' } });
    const cart = createCart({ adapter, clock: line.time.clock, patience: 4_000 });
    const life = new AbortController();
    const facts = { taxIncluded: true, was: eur('299.00'), lowest: eur('250.00') };
    const bag: Product = {
      ...{ id: 'bag', title: 'Bag', pictures: [], options: [], variants: [], facts: [] },
      refs: { shopify: BAG },
      price: { ...eur('245.00'), ...facts, lowest: eur('240.00') },
    };
    const here = { price: { ...eur('245.00'), ...facts }, points: [] };
    const manifest = {
      ...testManifest({ hasWebRtc: false, startedAt: 0 }),
      products: [bag],
      markets: { DE: { languages: [], products: { bag: here } } },
    };
    const show = createShow({ manifest, feed: memoryFeed({ show: 'test' }), cart });
    show.connect();
    const page = new EventTarget();
    const { signal } = life;
    followOffers({ show, signal, page, market: () => 'de', random: () => 0 });
    const told = () => show.state.products.updates['bag'];
    await eventually(() => told()?.stock?.level === 'in', 'the shop’s word');
    assert.deepEqual(told()?.price, { ...eur('245.00'), ...facts });
    life.abort();
    show.close();
  });
});

describe('shopifyGoods', () => {
  const product = (refs: object, url?: string, variants: readonly object[] = []) => ({
    ...{ id: 'p', title: 'P', refs, variants },
    ...(url !== undefined && { url }),
  });
  const goods = (...products: object[]) =>
    shopifyGoods({ products } as unknown as Parameters<typeof shopifyGoods>[0]);

  it('takes handles out of the products’ addresses, in whichever market and collection', () => {
    const variant = (shopify: string) => ({ refs: { shopify } });
    const { refs, handles } = goods(
      product({ shopify: '1' }, 'https://a.example/en-de/products/lamp?variant=1'),
      product({}, 'https://a.example/collections/all/products/%E5%99%A8', [variant('2')]),
      product({}, 'https://a.example/products/100%25', [variant('3'), variant('mug')]),
      product({ shopify: '4' }, 'https://a.example/blog/lamp'),
      product({ shopify: '5' }),
    );
    assert.equal(refs, 'id');
    assert.deepEqual(
      [...handles],
      [
        ['1', 'lamp'],
        ['2', '器'],
        ['3', '100%'],
      ],
    );
  });

  it('sees whether the manifest speaks in global ids', () => {
    const shopify = 'gid://shopify/ProductVariant/9';
    const { refs, handles } = goods(product({ shopify }, 'https://a.example/products/%'));
    assert.deepEqual([refs, handles.get('9')], ['gid', '%']);
  });
});
