import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { memoryCart } from '../../../src/commerce/memory/adapter.ts';
import { shopifyCart } from '../../../src/commerce/shopify/adapter.ts';
import { doubleActions } from '../../doubles/shopify-theme/actions.ts';
import {
  failure,
  pageAt,
  ROOT,
  startShopifyLine,
  visit,
  type ShopifyLine,
} from './shopify-line.ts';

const call = { signal: new AbortController().signal, opId: 'op-1' };
const show = (name: string) => ({ _onair_show: name });
const LAMP = '40001';
const THROW = '40003';

describe('shopifyCart with what a storefront should not say', () => {
  const page = pageAt('https://shop.example');
  const told = async (body: unknown, status = 200, type = 'application/json') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const fetch = () =>
      Promise.resolve(new Response(text, { status, headers: { 'content-type': type } }));
    return shopifyCart({ page, fetch });
  };
  const line = { key: '1:a', variant_id: 1, quantity: 1, product_title: 'Lamp', final_price: 100 };

  for (const [name, body] of Object.entries({
    nothing: '',
    'half of it': '{"items":[{"key":"1:a"',
    'a page': '<!doctype html><title>Enter store using password</title>',
    null: 'null',
    'no items': { item_count: 3 },
    'items that are none': { items: 'all', currency: 'EUR' },
    'no currency': { items: [line] },
  })) {
    it(`does not take ${name} for a cart`, async () => {
      const cart = await told(body);
      assert.equal((await failure(cart.read(call))).code, 'unknown');
    });
  }

  it('keeps words as words, and leaves out what is wrong', async () => {
    const cart = await told({
      currency: 'EUR',
      items: [
        { ...line, product_title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
        { ...line, key: '2:b', variant_id: 2, final_price: -5, final_line_price: 1.5 },
        { ...line, key: '3:c', quantity: '7' },
        null,
        'line',
      ],
      total_price: '12.00',
    });
    const read = await cart.read(call);
    assert.deepEqual(read?.lines, [
      {
        id: '1:a',
        ref: '1',
        quantity: 1,
        title: '<img src=x onerror=alert(1)>',
        unitPrice: { amount: '1.00', currency: 'EUR' },
      },
      { id: '2:b', ref: '2', quantity: 1, title: 'Lamp' },
    ]);
    assert.equal(read?.total, undefined);
  });

  it('never sends what is added to another site', async () => {
    const away = pageAt('https://shop.example', { routes: { root: '//evil.example/' } });
    await assert.rejects(shopifyCart({ page: away }), /no Shopify storefront/);
  });
});

describe('shopifyCart and the rungs', () => {
  let line: ShopifyLine;
  before(async () => {
    line = await startShopifyLine();
  });
  after(() => line.close());

  it('has the theme add where the theme has set its own actions, as ours by name', async () => {
    let made: ReturnType<typeof doubleActions> | undefined;
    const { adapter } = await visit(line, (browser) => (made = doubleActions(browser)));
    const attributes = show('evening');
    const first = await adapter.add([{ ref: LAMP, quantity: 1, attributes }], call);
    const { cart } = await adapter.add(
      [{ ref: LAMP, quantity: 2, attributes: show('late') }],
      call,
    );
    assert.deepEqual([first.status, cart?.lines.length, cart?.count], ['ok', 1, 3]);
    const [add, raise] = made!.calls;
    assert.deepEqual(add?.payload, {
      lines: [
        {
          merchandiseId: `gid://shopify/ProductVariant/${LAMP}`,
          quantity: 1,
          attributes: [{ key: '_onair_show', value: 'evening' }],
        },
      ],
    });
    assert.deepEqual(
      raise?.payload.lines?.map(({ quantity, merchandiseId }) => [quantity, merchandiseId]),
      [[3, undefined]],
    );
    const { event } = add?.options as { event: unknown };
    assert.deepEqual(event, { context: 'product', detail: { source: 'onair-shop' } });
  });

  it('tells the theme’s errors and warnings by their codes', async () => {
    const { adapter } = await visit(line, (browser) => doubleActions(browser));
    const some = await adapter.add([{ ref: THROW, quantity: 5 }], call);
    assert.deepEqual(
      [some.status, some.added, some.issues[0]?.code],
      ['partial', 3, 'not-enough-stock'],
    );
    const none = await adapter.add([{ ref: '49999', quantity: 1 }], call);
    assert.deepEqual([none.status, none.issues[0]?.code], ['rejected', 'variant-unavailable']);
  });

  it('never calls the platform’s default, which may reload the page', async () => {
    let made: ReturnType<typeof doubleActions> | undefined;
    const { adapter } = await visit(line, (browser) => (made = doubleActions(browser, true)));
    const { status } = await adapter.add([{ ref: LAMP, quantity: 1 }], call);
    assert.deepEqual([status, made?.calls.length], ['ok', 0]);
  });

  it('says that the theme’s cart is another, where that does not name the line', async () => {
    const { adapter, ...visitor } = await visit(line);
    await adapter.add([{ ref: LAMP, quantity: 1 }], call);
    const made = doubleActions({ fetch: visitor.fetch, root: line.proxy.url + ROOT });
    const getCart = () => Promise.resolve({ cart: { lines: [{ id: 7 }, null, 'line'] } });
    Object.assign(visitor.page.Shopify as object, { actions: { ...made.actions, getCart } });
    const result = await adapter.add([{ ref: LAMP, quantity: 1 }], call);
    assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'conflict']);
    assert.deepEqual([made.calls.length, result.cart?.count], [0, 1]);
  });

  it('leaves open what a theme did that threw', async () => {
    const updateCart = Object.assign(() => assert.fail('broken'), { isDefault: () => false });
    const { adapter } = await visit(line, () => ({ actions: { updateCart } }));
    const { code } = await failure(adapter.add([{ ref: LAMP, quantity: 1 }], call));
    assert.equal(code, 'network');
  });

  it('finds the theme’s actions also where they come after the cart', async () => {
    const visitor = await visit(line);
    await visitor.adapter.add([{ ref: LAMP, quantity: 1 }], call);
    const made = doubleActions({ fetch: visitor.fetch, root: line.proxy.url + ROOT });
    Object.assign(visitor.page.Shopify as object, made);
    const { cart } = await visitor.adapter.add([{ ref: LAMP, quantity: 1 }], call);
    assert.deepEqual([made.calls.length, cart?.count], [1, 2]);
  });

  for (const [name, actions] of Object.entries({
    'no function': { updateCart: 'yes' },
    'a function of another kind': { updateCart: () => undefined },
    'one that throws': { updateCart: { isDefault: () => assert.fail() } },
    nothing: null,
  })) {
    it(`goes by Ajax where the page’s actions are ${name}`, async () => {
      const { adapter } = await visit(line, () => ({ actions }));
      const { status } = await adapter.add([{ ref: LAMP, quantity: 1 }], call);
      assert.equal(status, 'ok');
    });
  }

  it('goes by the storefront’s API where the page is of none, and says so where there is no such', async () => {
    const elsewhere = { ...pageAt('https://blog.example'), Shopify: undefined };
    const headless = memoryCart({ goods: {} });
    const cart = await shopifyCart({
      page: elsewhere,
      storefront: () => Promise.resolve(headless),
    });
    assert.equal(cart, headless);
    await assert.rejects(shopifyCart({ page: elsewhere }), /no Shopify storefront/);
  });
});
