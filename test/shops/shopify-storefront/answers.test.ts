import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptText } from '../../../src/commerce/http/kept-text.ts';
import { storefrontCart } from '../../../src/commerce/shopify/storefront/adapter.ts';
import { languageCode } from '../../../src/commerce/shopify/storefront/context.ts';
import { moneyOf } from '../../../src/commerce/shopify/storefront/money.ts';

const call = () => ({ signal: AbortSignal.timeout(20_000), opId: 'op' });

/** A cart at a shop that gives one answer to everything. */
function answered(body: string, init: ResponseInit = {}) {
  const cartId = keptText('cart');
  cartId.set('gid://shopify/Cart/a?key=b');
  const headers = { 'content-type': 'application/json', ...init.headers };
  const fetch = () => Promise.resolve(new Response(body, { ...init, headers }));
  return { cartId, adapter: storefrontCart({ url: 'shop.example', cartId, fetch }) };
}

const withCart = (cart: unknown): string => JSON.stringify({ data: { cart } });

describe('storefrontCart, whatever is answered', () => {
  const BAD: Readonly<Record<string, string>> = {
    'an empty body': '',
    'half of a body': '{"data":{"cart":{"lin',
    'no object': '7',
    'no data': '{}',
    'a list for data': '{"data":[]}',
    'a text for the cart': withCart('cart'),
    'a number for the cart': withCart(1),
    'a cart of nothing': withCart({}),
    'a text for the lines': withCart({ lines: { nodes: 'two' } }),
    'a cart without a currency': withCart({ lines: { nodes: [] } }),
    'an amount that is none': withCart({
      lines: { nodes: [] },
      cost: { total: { amount: 'free', currency: 'EUR' } },
    }),
    'pages without end': withCart({ lines: { nodes: [], pageInfo: { hasNextPage: true } } }),
    'an error': '{"data":{"cart":null},"errors":[{"message":"Internal error."}]}',
    'errors that are none': '{"errors":[null]}',
  };
  for (const [what, body] of Object.entries(BAD)) {
    it(`takes ${what} for no cart, and forgets nothing`, async () => {
      const { adapter, cartId } = answered(body);
      await assert.rejects(adapter.read(call()), { name: 'CartFailure' });
      assert.equal(cartId.get(), 'gid://shopify/Cart/a?key=b');
      await assert.rejects(adapter.offers!(['1'], call()), { name: 'CartFailure' });
    });
  }

  it('takes the page before a shop with a password for no answer', async () => {
    const headers = { 'content-type': 'text/html' };
    const { adapter, cartId } = answered('<form action="/password">', { headers });
    await assert.rejects(adapter.read(call()), { name: 'CartFailure', code: 'unknown' });
    await assert.rejects(adapter.add([{ ref: '1', quantity: 1 }], call()), {
      name: 'CartFailure',
    });
    assert.notEqual(cartId.get(), null);
  });

  it('forgets the cart that the shop says there is none of', async () => {
    const { adapter, cartId } = answered(withCart(null));
    assert.equal(await adapter.read(call()), null);
    assert.equal(cartId.get(), null);
  });

  it('tells hostile titles as the text that they are, and follows no other address', async () => {
    const line = {
      id: 'l1',
      quantity: 1,
      merchandise: {
        id: 'gid://shopify/ProductVariant/1',
        variantTitle: 'a\u0000b',
        image: { picture: 'javascript:alert(1)' },
        product: { title: '<img src=x onerror=alert(1)>', url: 'data:text/html,x' },
      },
    };
    const { adapter } = answered(
      withCart({
        checkoutUrl: 'javascript:alert(1)',
        lines: { nodes: [line, null, 'line', { ...line, id: 'l2', merchandise: null }] },
        cost: { total: { amount: '1.0', currency: 'EUR' } },
      }),
    );
    const cart = await adapter.read(call());
    assert.equal(cart?.checkoutUrl, undefined);
    assert.deepEqual(cart?.lines, [
      {
        id: 'l1',
        ref: '1',
        quantity: 1,
        title: '<img src=x onerror=alert(1)>',
        variantTitle: 'ab',
        editable: true,
      },
    ]);
  });

  it('is at the address of a domain, and of nothing but the web', () => {
    assert.equal(storefrontCart({ url: 'shop.example' }).key, 'shopify:shop.example');
    assert.equal(storefrontCart({ url: 'https://shop.example/de' }).key, 'shopify:shop.example');
    assert.throws(() => storefrontCart({ url: 'ftp://shop.example' }), TypeError);
    assert.throws(() => storefrontCart({ url: '' }), TypeError);
  });
});

describe("Shopify's decimals", () => {
  const amounts = [
    ['14000.0', 'JPY', '14000'],
    ['24.5', 'EUR', '24.50'],
    ['24.0', 'EUR', '24.00'],
    ['24', 'USD', '24.00'],
    ['8.125', 'KWD', '8.125'],
    ['16.0', 'KWD', '16.000'],
    ['1990.0', 'HUF', '1990.00'],
    ['0.125', 'EUR', '0.125'],
    ['100.0', 'XOF', '100'],
    ['12345678901234.56', 'EUR', '12345678901234.56'],
  ] as const;
  for (const [told, currency, amount] of amounts) {
    it(`${told} ${currency} is ${amount}`, () => {
      assert.deepEqual(moneyOf({ amount: told, currency }), { amount, currency });
    });
  }

  it('are nothing else', () => {
    for (const amount of ['', '-1.0', '1e3', '1,5', '$1', null, 1.5e300, {}, []]) {
      assert.equal(moneyOf({ amount, currency: 'EUR' }), undefined);
    }
    assert.equal(moneyOf(null), undefined);
  });
});

describe("Shopify's languages", () => {
  const codes = {
    de: 'DE',
    'de-AT': 'DE',
    'pt-BR': 'PT_BR',
    'pt-pt': 'PT_PT',
    'zh-Hans-CN': 'ZH_CN',
    'zh-Hant': 'ZH_TW',
    'zh-HK': 'ZH',
    'sr-Latn-RS': 'SR',
  };
  for (const [tag, code] of Object.entries(codes)) {
    it(`${tag} is ${code}`, () => assert.equal(languageCode(tag), code));
  }
});
