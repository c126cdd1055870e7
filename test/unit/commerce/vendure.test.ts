import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import { vendureCart, type VendureCartOptions } from '../../../src/commerce/vendure/adapter.ts';

/**
 * A shop that gives the answers that it is handed, in turn; the last one from then on. It is a
 * double: it has no cart. What a real Vendure does is tested in `test/shops/vendure`.
 */
function answeringDouble(...answers: unknown[]): typeof fetch {
  return () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(body, { headers }));
  };
}

const URL = 'https://shop.example/shop-api';
const call = () => ({ signal: AbortSignal.timeout(10_000), opId: 'once' });
const token = { get: () => 'known', set: () => undefined };

const adapterAt = (answer: unknown, options: Partial<VendureCartOptions> = {}) =>
  vendureCart({ url: URL, token, fetch: answeringDouble(answer), ...options });

const LINE = {
  id: '1',
  quantity: 2,
  unitPrice: 1234,
  total: 2468,
  featuredAsset: { preview: 'https://shop.example/lamp.jpg' },
  productVariant: {
    id: '42',
    name: 'Lamp EU',
    options: [{ name: 'EU' }, { name: 'brass' }],
    product: { name: 'Lamp' },
  },
};
const ORDER = { id: 'AB', currency: 'EUR', subtotal: 2468, total: 2468, delivery: 0 };
const told = (line: unknown, order: object = {}) => ({
  data: { r: { ...ORDER, shippingLines: [], lines: [line], ...order } },
});

describe('vendureCart, by the answers of a double', () => {
  it('reads an order as a cart', async () => {
    assert.deepEqual(await adapterAt(told(LINE)).read(call()), {
      id: 'AB',
      currency: 'EUR',
      count: 2,
      lines: [
        {
          id: '1',
          ref: '42',
          quantity: 2,
          title: 'Lamp',
          variantTitle: 'EU, brass',
          picture: 'https://shop.example/lamp.jpg',
          unitPrice: { amount: '12.34', currency: 'EUR' },
          total: { amount: '24.68', currency: 'EUR' },
        },
      ],
      subtotal: { amount: '24.68', currency: 'EUR' },
      taxIncluded: true,
    });
  });

  for (const [precision, amount] of [
    [0, '5'],
    [2, '0.05'],
    [3, '0.005'],
  ] as const) {
    it(`tells 5 as ${amount} where the shop counts ${precision} decimals`, async () => {
      const cart = await adapterAt(told({ ...LINE, unitPrice: 5 }), { precision }).read(call());
      assert.equal(cart?.lines[0]?.unitPrice?.amount, amount);
    });
  }

  it('keeps every digit of an amount, and tells none that is no whole number', async () => {
    const large = await adapterAt(told({ ...LINE, total: 900719925474099 })).read(call());
    assert.equal(large?.lines[0]?.total?.amount, '9007199254740.99');
    for (const total of [12.5, '12', null, 2 ** 60, -5]) {
      const cart = await adapterAt(told({ ...LINE, total })).read(call());
      assert.equal(cart?.lines[0]?.total, undefined, String(total));
    }
  });

  it('takes a product’s name for text, and no address that is none', async () => {
    const product = { name: '<img src=x onerror=alert(1)>\u0000' };
    const featuredAsset = { preview: 'javascript:alert(1)' };
    const line = { ...LINE, featuredAsset, productVariant: { ...LINE.productVariant, product } };
    const cart = await adapterAt(told(line)).read(call());
    assert.equal(cart?.lines[0]?.title, '<img src=x onerror=alert(1)>');
    assert.equal(cart?.lines[0]?.picture, undefined);
  });

  for (const [name, answer] of Object.entries({
    'a line that cannot be read': told({ ...LINE, quantity: 'many' }),
    'a line that is none': told(null),
    'lines that are no list': told(LINE, { lines: 'none' }),
    'no currency': told(LINE, { currency: null }),
    'an order that is none': { data: { r: 7 } },
    'no data': { data: {} },
    'an error beside no order': {
      data: { r: null },
      errors: [{ message: 'No price.', path: ['r', 'lines', 0] }],
    },
    'an error that is none': { data: null, errors: ['?'] },
    nothing: '',
    'half an answer': '{"data":{"r":{"id":"AB","li',
    'a page': '<!doctype html><title>Password</title>',
    null: 'null',
  })) {
    it(`fails to read, and shows no empty cart, where it is told ${name}`, async () => {
      await assert.rejects(adapterAt(answer).read(call()), { name: 'CartFailure' });
      await assert.rejects(adapterAt(answer).add([{ ref: '42', quantity: 1 }], call()), {
        name: 'CartFailure',
      });
    });
  }

  it('leaves open whether a change was done whose order the shop cannot show', async () => {
    const within = { path: ['r', 'lines', 0, 'productVariant'] };
    for (const code of ['INTERNAL_SERVER_ERROR', 'ENTITY_NOT_FOUND', 'USER_INPUT_ERROR']) {
      const answer = { data: null, errors: [{ ...within, extensions: { code } }] };
      await assert.rejects(adapterAt(answer).add([{ ref: '42', quantity: 1 }], call()), {
        name: 'CartFailure',
      });
      await assert.rejects(adapterAt(answer).setQuantity('1', 2, call()), { name: 'CartFailure' });
    }
  });

  it('tells the codes that it has where the shop does not say which takes what, so that none is lost', async () => {
    const asked: string[] = [];
    const order = {
      couponCodes: ['OLD'],
      discounts: [{ source: 'PROMOTION:1', label: 'Ten off', amount: -100 }],
    };
    /** A double, like {@link answeringDouble}, whose history cannot be asked for. */
    const historylessDouble: typeof fetch = (_, init) => {
      const { query, variables } = JSON.parse(String(init?.body)) as Record<string, unknown>;
      if (String(query).includes('history'))
        return Promise.resolve(new Response('', { status: 502 }));
      const [change] = /(apply|remove)CouponCode/.exec(String(query)) ?? [];
      if (change) asked.push(`${change} ${(variables as { c: string }).c}`);
      return answeringDouble(told(LINE, order))('');
    };
    const adapter = adapterAt(null, { fetch: historylessDouble });
    const cart = await adapter.read(call());
    assert.deepEqual(cart?.discounts, [{ code: 'OLD', applies: true }]);
    await adapter.setCodes!([...cart.discounts.flatMap(({ code }) => code ?? []), 'NEW'], call());
    assert.deepEqual(asked, ['applyCouponCode NEW']);
    Object.assign(order, { discounts: [] });
    assert.deepEqual((await adapter.read(call()))?.discounts, [{ code: 'OLD', applies: false }]);
  });

  for (const taxIncluded of [true, false])
    it(`asks for all amounts ${taxIncluded ? 'with' : 'without'} the tax, where it is to tell them so`, async () => {
      let query = '';
      const fetch: typeof globalThis.fetch = (_, init) => {
        ({ query } = JSON.parse(String(init?.body)) as { query: string });
        return answeringDouble(told(LINE))('');
      };
      const cart = await adapterAt(null, { fetch, taxIncluded }).read(call());
      assert.equal(cart?.taxIncluded, taxIncluded);
      const names = /(subTotal|total|shipping|amount|discounted(Unit|Line)Price)(WithTax)?\b/g;
      const amounts = [...query.matchAll(/\w+:(\w+)/g)].map(([, field = '']) => field);
      const own = amounts.filter((field) => field.replace(names, '') === '');
      assert.equal(own.length, 6, query);
      for (const field of own) assert.equal(field.endsWith('WithTax'), taxIncluded, field);
    });

  it('says that a line is gone, and what else the shop refuses', async () => {
    const refusal = (code: string) =>
      adapterAt({ data: null, errors: [{ path: ['r'], extensions: { code } }] });
    const change = await refusal('USER_INPUT_ERROR').setQuantity('9', 2, call());
    assert.deepEqual([change.status, change.issues[0]?.code], ['rejected', 'line-gone']);
    const add = await refusal('FORBIDDEN').add([{ ref: '42', quantity: 1 }], call());
    assert.deepEqual([add.status, add.issues[0]?.code], ['rejected', 'unauthorized']);
    const result = { errorCode: 'A_PLUGINS_OWN_ERROR' };
    const own = await adapterAt({ data: { r: result } }).add([{ ref: '42', quantity: 1 }], call());
    assert.deepEqual([own.status, own.issues[0]?.code], ['rejected', 'unknown']);
  });

  it('names its cart by its address and channel, and asks for market and channel', async () => {
    const asked: { url: string; channel: string | null }[] = [];
    const adapter = adapterAt(null, {
      channel: 'eu',
      currency: 'JPY',
      language: 'ja',
      fetch(input, init) {
        const channel = new Headers(init?.headers).get('vendure-token');
        asked.push({ url: String(input), channel });
        return Promise.resolve(Response.json({ data: { r: null } }));
      },
    });
    assert.equal(await adapter.read(call()), null);
    const url = `${URL}?currencyCode=JPY&languageCode=ja`;
    assert.deepEqual(asked, [{ url, channel: 'eu' }]);
    assert.notEqual(adapter.key, adapterAt(null).key);
    assert.equal(adapterAt(null, { storageKey: 'token' }).key, 'vendure:token');
  });

  it('reads its cart anew when the page says that it changed', async () => {
    const page = new EventTarget();
    const fetch = answeringDouble(told(LINE), told({ ...LINE, quantity: 5 }));
    const cart = createCart({ adapter: adapterAt(null, { fetch, page }) });
    const count = (wanted: number) =>
      new Promise<void>((resolve) => {
        if (cart.state.cart?.count === wanted) resolve();
        cart.select(
          (state) => state.cart?.count,
          (now) => now === wanted && resolve(),
        );
      });
    await count(2);
    page.dispatchEvent(new Event('onair-cart-refresh'));
    await count(5);
    cart.close();
  });

  it('takes nothing for an address that is none', () => {
    assert.throws(() => vendureCart({ url: 'shop-api' }), TypeError);
    assert.throws(() => vendureCart({ url: 'ftp://shop.example' }), TypeError);
  });
});
