import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import { textOf } from '../../../src/commerce/woocommerce/text.ts';
import type { CartJson, ProductJson } from '../../doubles/woocommerce/goods.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { call, network, readFrom, recordedCart, URL_OF_SHOP } from './woocommerce-recorded.ts';

/** Every amount of a cart in another currency of so many digits. */
const inCurrency = (cart: CartJson, code: string, digits: unknown): void => {
  for (const part of [cart.totals, ...cart.items.flatMap(({ prices, totals }) => [prices, totals])])
    Object.assign(part, { currency_code: code, currency_minor_unit: digits });
};

/** A shop that shows its prices without tax. */
const withoutTax = (cart: CartJson): void => {
  for (const item of cart.items) {
    const { line_subtotal } = item.totals as { line_subtotal: string };
    item.prices.price = String(Math.round(Number(line_subtotal) / item.quantity));
  }
};

/** In which numbers the recorded shop sells its goods, by id. */
const rule = (max: number) => ({ min: 1, max, step: 1 });
const RULES: Readonly<Record<string, object>> = {
  10: rule(9999),
  11: rule(5),
  12: rule(2),
  13: rule(9999),
};

describe('wooCart, reading what the shop says', () => {
  it('tells a line that somebody had engraved from what can be had again', async () => {
    const engraved = { name: 'Engraving', value: 'Anna' };
    const cart = await readFrom(
      recordedCart(({ items }) => Object.assign(items[0] ?? {}, { item_data: [engraved] })),
    );
    const [first, ...others] = (cart?.lines ?? []).map(({ personal }) => personal);
    assert.equal(first, true);
    assert.ok(others.length > 0 && others.every((personal) => personal === undefined));
  });

  it('shows what a line costs with its tax, which WooCommerce keeps apart', async () => {
    const cart = await readFrom(recordedCart());
    assert.deepEqual(
      cart?.lines.map(({ ref, quantity, unitPrice, total }) => [
        ...[ref, quantity, unitPrice?.amount, total?.amount],
      ]),
      [
        ['14', 1, '24.00', '24.00'],
        ['11', 3, '79.90', '239.70'],
        ['12', 1, '89.90', '89.90'],
        ['15', 1, '10.00', '10.00'],
      ],
    );
    assert.deepEqual(cart?.subtotal, { amount: '363.60', currency: 'EUR' });
    assert.deepEqual(cart.total, { amount: '363.60', currency: 'EUR' });
    assert.equal(cart.taxIncluded, true);
    assert.equal(cart.count, 6);
    assert.equal(cart.delivery, undefined);
  });

  it('shows everything without tax where the shop’s prices are without', async () => {
    const cart = await readFrom(recordedCart(withoutTax));
    assert.equal(cart?.taxIncluded, false);
    assert.equal(cart.lines[1]?.unitPrice?.amount, '67.14');
    assert.equal(cart.lines[1].total?.amount, '201.43');
    assert.equal(cart.subtotal?.amount, '305.55');
    assert.equal(cart.total?.amount, '305.55');
  });

  it('says nothing of tax where there is none', async () => {
    const cart = await readFrom(recordedBody('get cart'));
    assert.deepEqual(cart?.lines, []);
    assert.equal(cart.taxIncluded, undefined);
    assert.equal(cart.total?.amount, '0.00');
  });

  it('takes coupons off the goods, and adds the tax of the delivery', async () => {
    const cart = await readFrom(
      recordedCart(({ totals }) => {
        Object.assign(totals, { total_discount: '840', total_discount_tax: '160' });
        Object.assign(totals, { total_shipping: '412', total_shipping_tax: '78' });
      }),
    );
    assert.equal(cart?.subtotal?.amount, '353.60');
    assert.equal(cart.delivery?.price.amount, '4.90');
  });

  for (const [code, digits, unit, total] of [
    ['JPY', 0, '2400', '36360'],
    ['KWD', 3, '2.400', '36.360'],
    ['HUF', 2, '24.00', '363.60'],
  ] as const) {
    it(`puts the point where the payload has it: ${code} with ${digits} digits`, async () => {
      const cart = await readFrom(recordedCart((one) => inCurrency(one, code, digits)));
      assert.deepEqual(cart?.lines[0]?.unitPrice, { amount: unit, currency: code });
      assert.deepEqual(cart.total, { amount: total, currency: code });
    });
  }

  it('sums without floats', async () => {
    const cart = await readFrom(
      recordedCart(({ items: [cup] }) => {
        Object.assign(cup!.totals, { line_total: '90071992547409', line_total_tax: '3' });
        cup!.prices.price = '999999999999999';
      }),
    );
    assert.equal(cart?.lines[0]?.total?.amount, '900719925474.12');
    assert.equal(cart.lines[0].unitPrice?.amount, '9999999999999.99');
  });

  for (const [name, value] of [
    ['a float', 24.5],
    ['a formatted price', '24,00'],
    ['an exponent', '1e9'],
    ['a negative amount', '-5'],
    ['nothing', null],
  ] as const) {
    it(`shows no price where it is ${name}`, async () => {
      const cart = await readFrom(
        recordedCart(({ items: [cup] }) => Object.assign(cup!.prices, { price: value })),
      );
      assert.equal(cart?.lines[0]?.unitPrice, undefined);
      assert.equal(cart?.lines[0]?.title, 'Ceramic Cup');
    });
  }

  for (const digits of [-1, 2.5, 7, 'x', undefined]) {
    it(`shows no price at all with ${digits} digits`, async () => {
      const cart = await readFrom(recordedCart((one) => inCurrency(one, 'EUR', digits)));
      assert.equal(cart?.lines[0]?.unitPrice, undefined);
      assert.equal(cart?.total, undefined);
      assert.equal(cart?.lines.length, 4);
    });
  }

  it('says how many there may be, what was chosen, and that what is sold one by one can be taken out', async () => {
    const cart = await readFrom(recordedCart());
    const [cup, shirt, , only] = cart?.lines ?? [];
    assert.equal(cup?.variantTitle, undefined);
    assert.deepEqual([shirt?.max, shirt?.variantTitle, shirt?.editable], [5, 'S', true]);
    assert.deepEqual([only?.max, only?.editable], [1, true]);
    const bundle = await readFrom(
      recordedCart(({ items: [part] }) => (part!.quantity_limits.editable = false)),
    );
    assert.equal(bundle?.lines[0]?.editable, false);
  });

  it('tells texts from their entities, once, and lets markup be text', async () => {
    const name =
      'Cup &#8211; &quot;S&quot; &amp;lt;b&amp;gt; <img src=x onerror=alert(1)> &#x2013;';
    const cart = await readFrom(recordedCart(({ items: [cup] }) => (cup!.name = name)));
    assert.equal(cart?.lines[0]?.title, 'Cup – "S" &lt;b&gt; <img src=x onerror=alert(1)> –');
    assert.equal(
      textOf('&constructor;&toString;&bogus; &#0; &#1114112; &#x110000; &amp'),
      '&constructor;&toString;&bogus; &#0; &#1114112; &#x110000; &amp',
    );
    assert.equal(textOf('2&nbsp;&euro; &ndash; &#128150;'), '2\u00a0€ – 💖');
    assert.equal(textOf({ toString: () => 'x' }), undefined);
  });

  it('leaves out a line of another shape, and keeps the rest', async () => {
    const trap = { toString: 1, valueOf: 1 };
    const cart = await readFrom(
      recordedCart(({ items: [cup, shirt] }) => {
        Object.assign(cup!, {
          id: trap,
          name: trap,
          prices: trap,
          variation: [trap],
          images: trap,
        });
        Object.assign(shirt!.prices, { currency_minor_unit: trap });
      }),
    );
    assert.deepEqual(
      cart?.lines.map(({ ref }) => ref),
      ['11', '12', '15'],
    );
    assert.equal(cart?.lines[0]?.unitPrice, undefined);
  });

  it('leaves out addresses that are none of the web', async () => {
    const cart = await readFrom(
      recordedCart(({ items: [cup, shirt] }) => {
        Object.assign(cup!, { permalink: 'javascript:alert(1)', images: [{ src: 'data:x' }] });
        Object.assign(shirt!, { images: [{ thumbnail: 'https://shop.example/s.jpg' }] });
      }),
    );
    assert.deepEqual([cart?.lines[0]?.url, cart?.lines[0]?.picture], [undefined, undefined]);
    assert.equal(cart?.lines[1]?.picture, 'https://shop.example/s.jpg');
  });

  it('takes the checkout from its option, else from the plugin, else says none', async () => {
    const plugged = recordedCart((cart) => {
      cart.extensions = { 'onair-shop': { checkout_url: 'https://shop.example/kasse/' } };
    });
    const checkoutUrl = 'https://shop.example/pay/';
    assert.equal((await readFrom(plugged))?.checkoutUrl, 'https://shop.example/kasse/');
    assert.equal((await readFrom(plugged, { checkoutUrl }))?.checkoutUrl, checkoutUrl);
    assert.equal((await readFrom(recordedCart()))?.checkoutUrl, undefined);
  });

  for (const [name, body] of [
    ['a page', '<!doctype html><p>One moment'],
    ['nothing', ''],
    ['half an answer', JSON.stringify(recordedCart()).slice(0, 900)],
    ['a list', []],
    ['a cart without lines', { totals: recordedCart().totals }],
    ['lines that are none', { ...recordedCart(), items: 'all' }],
    ['no currency', { ...recordedCart(), totals: {} }],
  ] as const) {
    it(`does not take ${name} for a cart`, async () => {
      await assert.rejects(readFrom(body), { name: 'CartFailure', code: 'unknown' });
    });
  }

  it('offers what is sold now, what it was before, and how many are left', async () => {
    const variations = recordedBody<ProductJson[]>('products by parent');
    const parents = recordedBody<ProductJson[]>('products');
    const { fetch } = network(({ path }) => ({
      body: path.includes('type=variation') ? variations : parents,
      headers: { date: 'Thu, 26 Nov 2026 12:00:00 GMT' },
    }));
    const adapter = wooCart({ url: URL_OF_SHOP, fetch });
    const offers = await adapter.offers!(['10', '11', '12', '13', '99'], call());
    const asOf = '2026-11-26T12:00:00.000Z';
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    assert.deepEqual(
      offers,
      [
        { ref: '10', stock: { level: 'in' }, asOf },
        { ref: '11', price: { ...eur('79.90'), was: eur('89.90') }, stock: { level: 'in' }, asOf },
        { ref: '12', price: eur('89.90'), stock: { level: 'few', quantity: 2 }, asOf },
        { ref: '13', price: eur('89.90'), stock: { level: 'out' }, asOf },
      ].map((offer) => ({ ...offer, quantity: RULES[offer.ref] })),
    );
  });

  it('asks for many goods a hundred at a time', async () => {
    const { fetch, seen } = network(() => ({ body: [] }));
    const refs = Array.from({ length: 150 }, (_, index) => String(index + 1));
    assert.deepEqual(await wooCart({ url: URL_OF_SHOP, fetch }).offers!(refs, call()), []);
    const asked = seen.map(({ path }) => new URLSearchParams(path.split('?')[1]));
    assert.deepEqual(
      asked.map((query) => [query.get('include')?.split(',').length, query.get('type')]),
      [
        [100, null],
        [100, 'variation'],
        [50, null],
        [50, 'variation'],
      ],
    );
    assert.ok(asked.every((query) => query.get('per_page') === '100'));
  });
});
