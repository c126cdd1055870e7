import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoManifest } from '../../../examples/live-server/show/manifest/demo-manifest.ts';
import { GOODS, variantWords } from '../../../examples/storefront/catalogue/goods.ts';
import { MARKETS } from '../../../examples/storefront/catalogue/markets.ts';
import { LANGS } from '../../../examples/storefront/catalogue/types.ts';
import { hundredths, isAmount, money } from '../../../examples/storefront/catalogue/money.ts';
import { lineRef } from '../../../src/commerce/catalogue/line-ref.ts';
import { priceOf } from '../../../src/commerce/catalogue/price.ts';
import { isSoldOut } from '../../../src/commerce/catalogue/stock.ts';
import { marketOf } from '../../../src/commerce/catalogue/viewpoint.ts';
import { readManifest } from '../../../src/protocol/read.ts';

const SHOP = 'https://shop.example/en';
const read = readManifest(demoManifest({ hasWebRtc: true, startedAt: 0, shopUrl: SHOP }), {
  base: 'https://live.example/live/show.json',
});
assert.ok(read.ok);
const manifest = read.value;
/** The show speaks more languages than the shop. */
const inShopLanguages = (text: unknown): unknown =>
  Object.fromEntries(LANGS.map((lang) => [lang, (text as Record<string, string>)[lang]]));
const skus = GOODS.flatMap((good) => good.skus);

describe('the demo shop and the demo show', () => {
  it('sell the same, by the same ids', () => {
    const refs = manifest.products.flatMap((product) =>
      (product.variants.length ? product.variants : [null]).map((variant) =>
        lineRef(product, variant, 'rest'),
      ),
    );
    assert.deepEqual(
      skus.map(({ id }) => id),
      refs,
    );
  });

  it('are read without an issue, and lead to the shop’s pages', () => {
    assert.deepEqual(read.issues, []);
    assert.deepEqual(
      manifest.products.map(({ url }) => url),
      ['mug', 'bag', 'lamp', 'throw'].map((id) => `${SHOP}/products/${id}`),
    );
    assert.deepEqual(
      manifest.seller?.policies.map(({ url }) => url),
      ['delivery', 'returns', 'privacy'].map((id) => `${SHOP}/faq#${id}`),
    );
  });

  it('agree on what is sold out and on the price of each product in each market', () => {
    for (const product of manifest.products) {
      const good = GOODS.find(({ id }) => id === product.id)!;
      for (const variant of product.variants) {
        const sku = good.skus.find(({ id }) => id === variant.id)!;
        const view = { market: null, updates: {} };
        assert.equal(sku.stock === 0, isSoldOut(product, variant, view), sku.id);
        assert.equal(priceOf(product, variant, view)?.amount, sku.prices.EUR, sku.id);
      }
      for (const { country, currency, taxIncluded } of MARKETS) {
        const view = { market: marketOf(manifest, country), updates: {}, currency };
        const price = priceOf(product, product.variants[0]!, view);
        const amount = good.skus[0]!.prices[currency];
        assert.deepEqual(price, { amount, currency, taxIncluded }, `${product.id} in ${country}`);
      }
    }
  });

  it('say the same of duty, returns and the price of delivery', () => {
    for (const { country, duty, returns, delivery } of MARKETS) {
      const market = manifest.markets[country]!;
      const said = [market.duties, market.returns].map(inShopLanguages);
      assert.deepEqual(said, [duty.words, returns]);
      for (const text of Object.values(market.delivery as Record<string, string>))
        assert.ok(text.replace(/,(?=\d)/, '.').includes(delivery.price), text);
      const percent = Object.values(duty.words).map((text) => /\d+/.exec(text)?.[0] ?? '0');
      assert.deepEqual(percent, Array(3).fill(String(duty.percent)));
    }
  });
});

describe('what the demo shop says in Arabic', () => {
  it('keeps sizes and Latin names together, in their own direction', () => {
    const good = GOODS.find(({ id }) => id === 'throw')!;
    const sku = good.skus.find(({ id }) => id === 'throw-sage-bed')!;
    const words = variantWords(good, sku);
    assert.equal(words.ar, 'أخضر مريمي، \u2068200\u00a0×\u00a0240\u00a0cm\u2069');
    assert.equal(words.en, 'sage, 200 × 240 cm');
    const [home] = MARKETS;
    assert.equal(home.delivery.label.ar, '\u2068DHL\u2069، 2–4 أيام عمل');
  });
});

describe('the goods of the demo shop', () => {
  it('have a price of two digits in each currency, and every text in three languages', () => {
    for (const { prices } of skus) assert.ok(Object.values(prices).every(isAmount));
    const empty: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('en' in value && Object.values(value).includes('')) empty.push(path);
      for (const [key, child] of Object.entries(value)) look(child, `${path}.${key}`);
    };
    look([GOODS, MARKETS], 'shop');
    assert.deepEqual(empty, []);
  });

  it('are counted in hundredths, without a rounding', () => {
    for (const amount of ['0.00', '0.07', '1980.00', '999999999.99'])
      assert.equal(money(hundredths(amount), 'EUR').amount, amount);
    assert.deepEqual(['1', '1.5', '-1.00', '1,00', '1e2'].filter(isAmount), []);
  });
});
