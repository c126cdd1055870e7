import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_PRODUCTS } from '../../../examples/live-server/show/manifest/demo-products.ts';
import { startStorefront, type Storefront } from '../../../examples/storefront/server.ts';
import { goodsOf, type Good } from '../../../src/commerce/offers/goods.ts';
import { readPage } from '../../../src/commerce/offers/json-ld-match.ts';
import type { Said } from '../../../src/commerce/offers/layers.ts';
import { createPageWord } from '../../../src/commerce/offers/page.ts';
import { mug } from './catalogue-goods.ts';

const BASE = 'https://shop.example/products/bowl?from=show';
const MADE = Date.UTC(2026, 10, 26, 14);
const AS_OF = new Date(MADE).toISOString();
const bowl = mug({ id: 'bowl', url: 'https://shop.example/bowl', options: [], variants: [] });
const [good] = goodsOf(bowl, 'rest') as [Good];

const offer = (more: object = {}): object => ({
  '@type': 'Offer',
  price: '24.50',
  priceCurrency: 'EUR',
  availability: 'https://schema.org/InStock',
  ...more,
});
const product = (offers: unknown, more: object = {}): object => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: 'bowl',
  offers,
  ...more,
});
const read = (block: unknown, currency?: string): Said | undefined =>
  readPage([typeof block === 'string' ? block : JSON.stringify(block)], [good], {
    base: BASE,
    currency,
    asOf: AS_OF,
    now: MADE,
  }).get('bowl');
const priced = (block: unknown): string | undefined => read(block)?.price?.amount;

describe('a page’s JSON-LD', () => {
  it('tells price and stock, and is as old as its page', () => {
    const price = { amount: '24.50', currency: 'EUR' };
    assert.deepEqual(read(product(offer())), { price, stock: { level: 'in' }, asOf: AS_OF });
  });

  it('is read wherever products stand in it, and in all spellings of a type', () => {
    const one = product(offer({ '@type': ['Thing', 'schema:Offer'] }));
    for (const block of [
      [one],
      { '@graph': [{ '@type': 'WebSite' }, one] },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: one }] },
      { '@type': 'WebPage', mainEntity: one },
      { '@type': 'https://schema.org/ProductGroup', hasVariant: [one] },
      product([offer({ '@type': 'http://schema.org/Offer' })]),
      product({ '@type': 'AggregateOffer', lowPrice: '9.00', offers: [offer()] }),
    ])
      assert.equal(priced(block), '24.50', JSON.stringify(block));
  });

  it('names a thing by any of its numbers, or by its page where there is no choice', () => {
    for (const key of ['sku', 'productID', 'mpn', 'gtin', 'gtin13'])
      assert.equal(priced(product(offer(), { sku: undefined, [key]: 'bowl' })), '24.50');
    const url = 'https://shop.example/bowl#top';
    assert.equal(priced(product(offer(), { sku: 'x-1', url })), '24.50');
    assert.equal(priced(product(offer({ url: '/bowl' }), { sku: 'x-1' })), '24.50');
    assert.equal(priced(product(offer(), { sku: 'x-1', url: '/cup' })), undefined);
    const two = mug({ url: 'https://shop.example/bowl' });
    const options = { base: BASE, currency: undefined, asOf: AS_OF, now: MADE };
    const text = JSON.stringify(product(offer(), { sku: 'x-1', url }));
    assert.equal(readPage([text], goodsOf(two, 'rest'), options).size, 0);
  });

  it('takes a price as a number, or from what specifies it, but never a list price', () => {
    assert.equal(priced(product(offer({ price: 24.5 }))), '24.5');
    const spec = (more: object): object => ({ price: '20.00', priceCurrency: 'EUR', ...more });
    const list = spec({ priceType: 'https://schema.org/ListPrice', price: '30.00' });
    const now = spec({ valueAddedTaxIncluded: true });
    const found = read(product(offer({ price: undefined, priceSpecification: [list, now] })));
    assert.deepEqual(found?.price, { amount: '20.00', currency: 'EUR', taxIncluded: true });
    assert.equal(priced(product(offer({ price: undefined, priceSpecification: list }))), undefined);
    assert.equal(priced(product({ '@type': 'AggregateOffer', lowPrice: '9.00' })), undefined);
  });

  it('tells of the stock what it says, and nothing of what is ordered ahead', () => {
    const level = (availability: unknown) => read(product(offer({ availability })))?.stock?.level;
    assert.equal(level('http://schema.org/LimitedAvailability'), 'few');
    assert.equal(level('SoldOut'), 'out');
    assert.equal(level('schema:OutOfStock'), 'out');
    assert.equal(level('https://schema.org/Discontinued'), 'out');
    for (const other of ['https://schema.org/PreOrder', 'constructor', 7, null, {}])
      assert.equal(level(other), undefined);
  });

  it('tells no price that has ended, nor one of another currency, nor two that differ', () => {
    assert.equal(priced(product(offer({ priceValidUntil: '2026-11-20' }))), undefined);
    assert.equal(priced(product(offer({ priceValidUntil: '2026-11-26' }))), '24.50');
    assert.equal(read(product(offer()), 'USD')?.price, undefined);
    const usd = offer({ price: '27.00', priceCurrency: 'USD' });
    assert.equal(read(product([offer(), usd]), 'USD')?.price?.amount, '27.00');
    assert.equal(priced(product([offer(), offer({ price: '25.00' })])), undefined);
  });

  it('is passed over where it is anything else', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const block of [
      '',
      '{',
      'null',
      '[[[]]]',
      '"Product"',
      deep,
      '{"@type":"Product","sku":"bowl","offers":{"__proto__":{"@type":"Offer","price":"1.00"}}}',
      '{"__proto__":{"@type":"Product","sku":"bowl"},"@type":null}',
      product(null),
      product('24.00'),
      product(offer({ '@type': 'Demand', availability: null })),
      product(offer({ price: '1,234.00', availability: null })),
      product(offer({ price: -1, availability: null })),
      product(offer({ price: 1e300, availability: null })),
      product(offer({ priceCurrency: '€', availability: null })),
      product(offer(), { sku: ['bowl'] }),
      product(offer(), { sku: { toString: 'bowl' } }),
      product(offer(), { '@type': 'Recipe' }),
    ])
      assert.equal(read(block), undefined, JSON.stringify(block).slice(0, 80));
    assert.equal(({} as { sku?: unknown }).sku, undefined);
  });

  it('is read no further than a bound', () => {
    const many = Array.from({ length: 499 }, () => ({ '@type': 'Thing' }));
    assert.equal(priced([...many, product(offer())]), '24.50');
    assert.equal(priced([...many, {}, product(offer())]), undefined);
  });
});

describe('the word of a page', () => {
  const blocks = (texts: readonly (string | null)[]) => ({
    baseURI: BASE,
    querySelectorAll: () => texts.map((textContent) => ({ textContent })),
  });

  it('is as old as the page until the page says something else', async () => {
    const texts = [JSON.stringify(product(offer()))];
    const word = createPageWord(blocks(texts), MADE, () => MADE + 60_000);
    assert.equal((await word.read([good], 'EUR')).get('bowl')?.asOf, AS_OF);
    assert.equal((await word.read([good], 'EUR')).get('bowl')?.asOf, AS_OF);
    texts[0] = JSON.stringify(product(offer({ price: '20.00' })));
    const later = (await word.read([good], 'EUR')).get('bowl');
    assert.deepEqual(
      [later?.price?.amount, later?.asOf],
      ['20.00', new Date(MADE + 60_000).toISOString()],
    );
  });

  it('is nothing where there is no page, no block, or only too large ones', async () => {
    const large = JSON.stringify(product(offer(), { description: 'x'.repeat(200_000) }));
    for (const page of [undefined, blocks([]), blocks([null, '']), blocks([large])])
      assert.equal((await createPageWord(page, MADE, () => MADE).read([good], 'EUR')).size, 0);
    const word = createPageWord(
      blocks([large, JSON.stringify(product(offer()))]),
      MADE,
      () => MADE,
    );
    assert.equal((await word.read([good], 'EUR')).size, 1, 'what fits is read');
  });
});

describe('the demo shop’s pages', () => {
  let shop: Storefront;
  before(async () => {
    shop = await startStorefront({
      port: 0,
      dataDir: ':memory:',
      liveUrl: 'http://127.0.0.1:9',
      quiet: true,
    });
  });
  after(() => shop.close());
  const pageOf = async (path: string): Promise<string> => (await fetch(shop.url + path)).text();
  const blocksIn = (page: string): string[] =>
    [...page.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
      ([, text = '']) => text,
    );
  const all = DEMO_PRODUCTS.flatMap((one) => goodsOf(one, 'rest'));
  const said = async (path: string) =>
    readPage(blocksIn(await pageOf(path)), all, {
      base: shop.url + path,
      currency: undefined,
      asOf: AS_OF,
      now: MADE,
    });

  it('say of all that the show sells what the shop’s cart charges', async () => {
    shop.setPrice('mug-cream-two', 'AED', '190.00');
    shop.setStock('bag-tan', 0);
    const found = await said('/live?market=AE');
    assert.equal(found.size, all.length);
    const two = found.get('mug/mug-cream-two');
    assert.deepEqual(two?.price, { amount: '190.00', currency: 'AED', taxIncluded: true });
    assert.equal(found.get('bag/bag-tan')?.stock?.level, 'out');
    assert.equal(found.get('lamp/lamp-us')?.stock?.level, 'few');
    assert.equal((await said('/products/lamp')).size, 4);
  });

  it('end their block nowhere but at its end', async () => {
    for (const path of ['/live', '/products/mug?lang=ar']) {
      const [block = '', ...others] = blocksIn(await pageOf(path));
      assert.deepEqual(others, []);
      assert.ok(!/[<>&]/.test(block) && block.length > 2_000);
      assert.match(block, /Kiln \\u0026 Cloth/);
    }
  });
});
