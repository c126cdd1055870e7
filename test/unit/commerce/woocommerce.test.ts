import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { wooCart } from '../../../src/commerce/woocommerce/adapter.ts';
import { eventually } from '../../../src/testing/assert.ts';
import { recordedBody } from '../../doubles/woocommerce/recordings.ts';
import { startWooDouble, type WooDouble } from '../../doubles/woocommerce/server.ts';
import { browser } from './shop-line.ts';
import {
  call,
  cartAt,
  network,
  one,
  recordedCart,
  URL_OF_SHOP,
  visitOf,
} from './woocommerce-recorded.ts';

const added = { status: 201, body: recordedBody('add simple') };

describe('wooCart', () => {
  let shop: WooDouble;
  before(async () => {
    shop = await startWooDouble();
  });
  after(() => shop.close());

  const visit = () => visitOf(shop);

  it('throws where its address is none of the web', () => {
    assert.throws(() => wooCart({ url: 'file:///shop' }), TypeError);
    assert.throws(() => wooCart(), TypeError);
  });

  it('takes a line out by the way that the shop has for it', async () => {
    const { adapter, held } = visit();
    const { cart } = await adapter.add(one('14', 2), call());
    const result = await adapter.setQuantity(cart!.lines[0]!.id, 0, call());
    assert.equal(result.status, 'ok');
    assert.deepEqual(result.cart?.lines, []);
    assert.deepEqual(held(), []);
    assert.equal(shop.asked.at(-1), 'POST /cart/remove-item');
  });

  for (const [name, answer] of [
    ['a page', { body: '<!doctype html>' }],
    ['nothing', { body: '' }],
    ['half a cart', { body: JSON.stringify(recordedCart()).slice(0, 2_000) }],
    ['another shape', { body: { cart: [] } }],
    ['a broken server', { status: 500, body: { code: 'internal_server_error', message: 'x' } }],
    ['a redirect', { status: 302, body: '' }],
  ] as const) {
    it(`leaves open what was done where ${name} answers`, async () => {
      const { fetch } = network(({ method }) =>
        method === 'GET' ? { body: recordedBody('get cart') } : answer,
      );
      const adapter = wooCart({ url: URL_OF_SHOP, fetch });
      const failure = { name: 'CartFailure', code: 'unknown', retryAfter: undefined };
      await assert.rejects(adapter.add(one('14'), call()), failure);
      await assert.rejects(adapter.setQuantity('k', 2, call()), failure);
    });
  }

  describe('by nonce', () => {
    it('sends the newest nonce that it was told, and the session’s cookie', async () => {
      const { fetch, seen } = network((_, index) => ({
        ...(index === 0 ? { body: recordedBody('get cart') } : added),
        headers: { nonce: `n${index}`, 'nonce-timestamp': String([100, 300, 200, 400][index]) },
      }));
      const adapter = wooCart({ url: URL_OF_SHOP, fetch });
      for (const ref of ['14', '14', '14']) await adapter.add(one(ref), call());
      // The third answer is older than the second: it had overtaken it.
      assert.deepEqual(
        seen.map(({ method, headers }) => [method, headers.get('nonce')]),
        [
          ['GET', null],
          ['POST', 'n0'],
          ['POST', 'n1'],
          ['POST', 'n1'],
        ],
      );
      assert.ok(seen.every(({ headers }) => !headers.has('cart-token')));
      assert.ok(seen.every(({ credentials }) => credentials === 'include'));
    });

    it('asks for another nonce where its own has run out, and adds once', async () => {
      const { adapter, held } = visit();
      await adapter.add(one('14'), call());
      shop.expireNonces();
      const before = shop.asked.length;
      assert.equal((await adapter.add(one('14', 2), call())).status, 'ok');
      assert.deepEqual(shop.asked.slice(before), [
        'POST /cart/add-item',
        'GET /cart',
        'POST /cart/add-item',
      ]);
      assert.deepEqual(held(), [{ id: 14, quantity: 3 }]);
    });

    it('asks for another nonce once, and then says that it is not let in', async () => {
      const { fetch, seen } = network(({ method }) =>
        method === 'GET'
          ? { body: recordedBody('get cart') }
          : { status: 403, body: recordedBody('add bad nonce') },
      );
      const result = await wooCart({ url: URL_OF_SHOP, fetch }).add(one('14'), call());
      assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'unauthorized']);
      assert.deepEqual(
        seen.map(({ method }) => method),
        ['GET', 'POST', 'GET', 'POST'],
      );
    });
  });

  describe('with the plugin', () => {
    it('keeps the show with a line, and makes no second line of another show', async () => {
      shop.hasPlugin = true;
      const { adapter, held } = visit();
      await adapter.read(call());
      await adapter.add(one('14', 1, 'morning'), call());
      await adapter.add(one('14', 2, 'evening'), call());
      shop.hasPlugin = false;
      assert.deepEqual(held(), [{ id: 14, quantity: 3, show: 'morning' }]);
    });

    it('sends no show to a shop without it', async () => {
      const { fetch, seen } = network(() => added);
      const cart = await cartAt(fetch);
      await cart.add(one('14'));
      cart.close();
      const posted = seen.filter(({ method }) => method === 'POST');
      assert.deepEqual(posted[0]?.body, { id: 14, quantity: 1 });
    });
  });

  describe('with variations named by what is chosen', () => {
    const ref = '10?attribute_size=M';

    it('asks for what is chosen, and shows the line by that name', async () => {
      const { adapter, held } = visit();
      const result = await adapter.add(one(ref), call());
      assert.deepEqual([result.status, result.cart?.lines[0]?.ref], ['ok', ref]);
      assert.deepEqual(held(), [{ id: 12, quantity: 1 }]);
    });

    it('does not add what it had not known to be in the cart under another name', async () => {
      const { adapter, held } = visit();
      await adapter.add(one('12'), call());
      const result = await adapter.add(one(ref), call());
      assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'conflict']);
      assert.equal(result.cart?.lines[0]?.ref, ref);
      assert.deepEqual(held(), [{ id: 12, quantity: 1 }]);
      assert.equal((await adapter.add(one(ref), call())).status, 'ok');
      assert.deepEqual(held(), [{ id: 12, quantity: 2 }]);
    });

    it('knows it from the first look where the show’s refs are told', async () => {
      const { adapter, fetch } = visit();
      await adapter.add(one('12'), call());
      const told = wooCart({ url: shop.url, fetch, refs: [ref, '14'] });
      assert.equal((await told.read(call()))?.lines[0]?.ref, ref);
    });

    it('shows its cart where the shop does not tell of its goods', async () => {
      const { fetch } = network(({ path }) =>
        path.startsWith('/products')
          ? { status: 403, body: { code: 'rest_forbidden', message: 'Not here.' } }
          : { body: recordedCart() },
      );
      const adapter = wooCart({ url: URL_OF_SHOP, fetch, refs: [ref] });
      assert.equal((await adapter.read(call()))?.lines.length, recordedCart().items.length);
    });

    it('asks once for what the shop does not have, and again when it is wanted', async () => {
      const { fetch } = visit();
      const gone = '10?attribute_size=XXL';
      const adapter = wooCart({ url: shop.url, fetch, refs: [gone, ref] });
      const from = shop.asked.length;
      const goodsAsked = () =>
        shop.asked.slice(from).filter((line) => line.includes('/products')).length;
      for (let look = 0; look < 3; look++) await adapter.read(call());
      assert.equal(goodsAsked(), 1);
      await adapter.add(one(gone), call());
      assert.equal(goodsAsked(), 2);
    });

    it('tells lines apart that leave an attribute to the shopper', async () => {
      const anySize = {
        ...recordedBody<object[]>('products by parent')[1],
        permalink: 'https://shop.example/product/shirt/?attribute_pa_color=red',
      };
      const cart = recordedCart(({ items }) => {
        items.length = 2;
        for (const [index, value] of ['Extra Large', 'Small'].entries())
          Object.assign(items[index]!, {
            id: 12,
            variation: [{ raw_attribute: 'attribute_pa_size', attribute: 'Size', value }],
          });
      });
      const { fetch } = network(({ path }) => ({
        body: path.startsWith('/products') ? [anySize] : cart,
      }));
      const refs = ['small', 'extra-large'].map(
        (size) => `10?attribute_pa_color=red&attribute_pa_size=${size}`,
      );
      const adapter = wooCart({ url: URL_OF_SHOP, fetch, refs });
      const read = await adapter.read(call());
      assert.deepEqual(
        read?.lines.map((line) => line.ref),
        [refs[1], refs[0]],
      );
    });
  });

  it('finds a shop without pretty links', async () => {
    const { fetch } = browser();
    const url = `${shop.origin}/index.php?rest_route=/wc/store/v1`;
    const adapter = wooCart({ url, fetch });
    const { status, cart } = await adapter.add(one('14'), call());
    assert.deepEqual([status, cart?.count], ['ok', 1]);
    assert.equal((await adapter.offers!(['14'], call())).length, 1);
  });

  it('shows in a show’s cart that the price changed', async () => {
    const { fetch } = visit();
    const cart = await cartAt(fetch, { url: shop.url });
    await cart.add(one('14'));
    const cup = shop.goods.get(14)!;
    const before = cup.item.prices.price;
    cup.item.prices.price = '2600';
    await cart.refresh();
    await eventually(() => cart.state.cart?.lines[0]?.unitPrice?.amount === '26.00', 'the price');
    cup.item.prices.price = before;
    cart.close();
  });
});
