import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CartAdapter, CartResult } from '../../../src/core/cart.ts';
import { keptText, type KeptText } from '../../../src/commerce/http/kept-text.ts';
import {
  storefrontCart,
  type StorefrontCartOptions,
} from '../../../src/commerce/shopify/storefront/adapter.ts';
import {
  startStorefrontDouble,
  type StorefrontDouble,
} from '../../doubles/shopify-storefront/storefront-double.ts';

const call = () => ({ signal: AbortSignal.timeout(20_000), opId: 'op' });
const gid = (number: string): string => `gid://shopify/ProductVariant/${number}`;
const shown = { _onair_show: 'spring' };
const SHOW = [{ key: '_onair_show', value: 'spring' }];

describe("storefrontCart at a double of Shopify's Storefront API", () => {
  let shop: StorefrontDouble;
  let cartId: KeptText;
  before(async () => {
    shop = await startStorefrontDouble();
  });
  beforeEach(() => {
    cartId = keptText('cart');
  });
  after(() => shop.close());

  const open = (options: Partial<StorefrontCartOptions> = {}): CartAdapter =>
    storefrontCart({ url: shop.url, cartId, ...options });
  const add = (adapter: CartAdapter, ref: string, quantity = 1): Promise<CartResult> =>
    adapter.add([{ ref, quantity, attributes: shown }], call());
  const held = () => shop.cart(cartId.get()!)!;
  const codes = ({ status, issues }: CartResult) => [status, issues[0]?.code];

  it('asks nothing but what the schema has, of every kind', async () => {
    const from = shop.requests.length;
    const adapter = open({ key: 'public', country: 'jp', language: 'de-AT' });
    await add(adapter, '101', 2);
    await add(adapter, '101');
    const [line] = (await adapter.read(call()))!.lines;
    await adapter.setQuantity(line!.id, 5, call());
    await adapter.setQuantity(line!.id, 0, call());
    await open({ country: 'US' }).read(call());
    await adapter.offers!(['101', '108+7'], call());
    await adapter.setCodes!(['TEN'], call());
    await adapter.setAttributes!({ _onair_show: 'spring' }, call());
    const asked = shop.requests.slice(from);
    const fields = asked.map(({ query }) => /\)\{(\w+)/.exec(query)?.[1]);
    assert.deepEqual([...new Set(fields)].sort(), [
      'cart',
      'cartAttributesUpdate',
      'cartBuyerIdentityUpdate',
      'cartCreate',
      'cartDiscountCodesUpdate',
      'cartLinesAdd',
      'cartLinesRemove',
      'cartLinesUpdate',
      'nodes',
    ]);
    for (const { query, variables } of asked) {
      assert.deepEqual(shop.schema.faults(query, variables), []);
    }
    const [{ query, variables, headers, path }] = asked as [(typeof asked)[0]];
    assert.deepEqual([variables['country'], variables['language']], ['JP', 'DE']);
    assert.equal(headers['x-shopify-storefront-access-token'], 'public');
    assert.equal(path, '/api/2026-04/graphql.json');
    const wrong = { input: { lines: [{ variantId: gid('101') }] } };
    assert.match(shop.schema.faults(query, wrong).join(), /"variantId" is not defined/);
    assert.match(
      shop.schema.faults(query.replace('checkoutUrl', 'webUrl'), variables).join(),
      /Cannot query field "webUrl"/,
    );
  });

  it('takes no cookies along, and keeps the key of the cart to itself', async () => {
    const inits: RequestInit[] = [];
    const spy: typeof fetch = (input, init) => {
      inits.push(init!);
      return fetch(input, init);
    };
    const { cart } = await add(open({ fetch: spy }), '101');
    assert.deepEqual([...new Set(inits.map(({ credentials }) => credentials))], ['omit']);
    assert.match(cartId.get()!, /^gid:\/\/shopify\/Cart\/\w+\?key=\w+$/);
    assert.equal(cart?.id, undefined);
    assert.equal(cart?.checkoutUrl, `${shop.url}/cart/c/${held().token}?key=${held().key}`);
  });

  it('asks nobody before there is a cart', async () => {
    const from = shop.requests.length;
    assert.equal(await open().read(call()), null);
    assert.equal(shop.requests.length, from);
  });

  describe('lines', () => {
    it('keep the show that they came from', async () => {
      await add(open(), '101');
      assert.deepEqual(held().lines[0]?.attributes, SHOW);
    });

    it("never split: another show's, and the page's own, are raised", async () => {
      await add(open(), '101');
      await open().add([{ ref: '101', quantity: 2, attributes: { _onair_show: 'noon' } }], call());
      shop.put(cartId.get()!, { number: '102', quantity: 1, attributes: [] });
      const result = await add(open(), gid('102'), 3);
      assert.deepEqual([result.status, result.added], ['ok', 3]);
      const lines = held().lines.map(({ number, quantity }) => [number, quantity]);
      assert.deepEqual(lines, [
        ['101', 3],
        ['102', 4],
      ]);
    });

    it('are not raised where they are a subscription, engraved, or part of another', async () => {
      await add(open(), '102');
      const id = cartId.get()!;
      const [parent] = held().lines;
      const name = [{ key: 'Engraving', value: 'For Ada' }];
      shop.put(id, { number: '101', quantity: 1, attributes: [], plan: 'monthly' });
      shop.put(id, { number: '101', quantity: 1, attributes: name });
      shop.put(id, { number: '101', quantity: 1, attributes: [], parent: parent! });
      assert.equal((await add(open(), '101', 2)).status, 'ok');
      const added = held().lines.at(-1)!;
      assert.deepEqual([added.quantity, added.attributes], [2, SHOW]);
      assert.deepEqual(
        held().lines.map(({ quantity }) => quantity),
        [1, 1, 1, 1, 2],
      );
    });

    it('of one variant by both of its names are one', async () => {
      const asked = [
        { ref: '101', quantity: 1 },
        { ref: gid('101'), quantity: 2 },
      ];
      const { status, cart } = await open().add(asked, call());
      assert.deepEqual([status, cart?.lines.length], ['ok', 1]);
      assert.deepEqual([cart?.lines[0]?.ref, cart?.lines[0]?.quantity], [gid('101'), 3]);
    });

    it('tell what the shop says of them', async () => {
      const adapter = open();
      await add(adapter, '101', 2);
      await add(adapter, '105', 6);
      shop.put(cartId.get()!, { number: '102', quantity: 1, attributes: [], isFixed: true });
      const { lines, count, currency } = (await adapter.read(call()))!;
      const [mug, candle, gift] = lines;
      assert.deepEqual([count, currency], [9, 'EUR']);
      assert.deepEqual(
        { ...mug, id: '' },
        {
          id: '',
          ref: '101',
          quantity: 2,
          title: 'Stoneware mug',
          variantTitle: 'cream / single',
          picture: 'https://cdn.example/mug.jpg?width=240',
          url: `${shop.url}/products/101`,
          unitPrice: { amount: '24.50', currency: 'EUR' },
          total: { amount: '49.00', currency: 'EUR' },
          editable: true,
        },
      );
      assert.deepEqual([candle?.min, candle?.step, candle?.max], [6, 6, 24]);
      assert.deepEqual([gift?.variantTitle, gift?.editable], [undefined, false]);
    });

    it('are all told, however many there are', async () => {
      const adapter = open();
      await add(adapter, '101');
      for (let index = 0; index < 600; index++) {
        const attributes = [{ key: '_n', value: String(index) }];
        shop.put(cartId.get()!, { number: '105', quantity: 6, attributes });
      }
      assert.equal((await adapter.read(call()))?.lines.length, 601);
      const { status, cart } = await add(adapter, '102');
      assert.deepEqual([status, cart?.lines.length], ['ok', 602]);
    });
  });

  describe('refusals', () => {
    it('say which rule of the quantity was not kept, in the words of the shop', async () => {
      const adapter = open();
      const few = await add(adapter, '105', 1);
      assert.deepEqual(few.issues, [
        {
          code: 'quantity-rule',
          severity: 'error',
          ref: '105',
          message: 'You must add at least 6.',
        },
      ]);
      assert.deepEqual(codes(await add(adapter, '105', 7)), ['rejected', 'quantity-rule']);
      assert.deepEqual(codes(await add(adapter, '105', 30)), ['rejected', 'limit']);
      assert.deepEqual(codes(await add(adapter, '106')), ['rejected', 'options-required']);
      assert.deepEqual(codes(await add(adapter, '999')), ['rejected', 'variant-unavailable']);
      const { status, cart } = await add(adapter, '105', 6);
      assert.deepEqual([status, cart?.count], ['ok', 6]);
      const over = await adapter.setQuantity(cart!.lines[0]!.id, 30, call());
      assert.deepEqual(codes(over), ['rejected', 'limit']);
      assert.equal(over.cart?.count, 6);
    });

    it('of what is no variant of Shopify are given without asking', async () => {
      const from = shop.requests.length;
      for (const ref of ['mug', 'gid://shopify/Product/101', '1; DROP', '']) {
        assert.deepEqual(codes(await add(open(), ref)), ['rejected', 'variant-unavailable']);
      }
      assert.equal(shop.requests.length, from);
    });

    it('say how many came where a warning says that it was cut', async () => {
      const adapter = open();
      await add(adapter, '103');
      const some = await add(adapter, '103', 5);
      assert.deepEqual([...codes(some), some.added], ['partial', 'not-enough-stock', 2]);
      assert.equal(some.issues[0]?.severity, 'warning');
      assert.equal(some.issues[0]?.ref, '103');
      const none = await add(adapter, '103');
      assert.deepEqual([...codes(none), none.added], ['rejected', 'not-enough-stock', 0]);
      const [line] = none.cart!.lines;
      const two = await adapter.setQuantity(line!.id, 2, call());
      assert.equal(two.status, 'ok');
      const cut = await adapter.setQuantity(two.cart!.lines[0]!.id, 9, call());
      assert.deepEqual(codes(cut), ['partial', 'not-enough-stock']);
      assert.equal(cut.cart?.count, 3);
    });

    // https://shopify.dev/docs/storefronts/headless/building-with-the-storefront-api/cart/cart-warnings
    it('are none where the warning is about another line that has sold out since', async () => {
      const adapter = open();
      await add(adapter, '102', 2);
      const { stock } = shop.good('102');
      shop.good('102').stock = 0;
      try {
        const { status, issues, cart } = await add(adapter, '101');
        assert.deepEqual([status, issues, cart?.count], ['ok', [], 3]);
      } finally {
        shop.good('102').stock = stock;
      }
    });

    it('of a line that is gone, and of a cart that is gone, are told apart', async () => {
      const adapter = open();
      const { cart } = await add(adapter, '101');
      const { id } = cart!.lines[0]!;
      assert.deepEqual(codes(await adapter.setQuantity(`${id}x`, 2, call())), [
        'rejected',
        'line-gone',
      ]);
      shop.expire(cartId.get()!);
      assert.deepEqual(codes(await adapter.setQuantity(id, 2, call())), ['rejected', 'cart-gone']);
      assert.equal(cartId.get(), null);
    });

    it('of who may not ask are refusals', async () => {
      shop.fail('ACCESS_DENIED', 1);
      assert.deepEqual(codes(await add(open(), '101')), ['rejected', 'unauthorized']);
    });
  });
});
