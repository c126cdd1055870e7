import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import { shopifyCart } from '../../../src/commerce/shopify/adapter.ts';
import {
  failure,
  ROOT,
  startShopifyLine,
  visit,
  type ShopifyLine,
  type Visitor,
} from './shopify-line.ts';

const call = { signal: new AbortController().signal, opId: 'op-1' };
const show = (name: string) => ({ _onair_show: name });
const LAMP = '40001';
const BAG = '40002';
const THROW = '40003';
const MUG = '40004';
const TILE = '40005';

describe('shopifyCart on a page of the storefront', () => {
  let line: ShopifyLine;
  let visitor: Visitor;
  before(async () => {
    line = await startShopifyLine();
  });
  after(() => line.close());
  beforeEach(async () => {
    visitor = await visit(line);
  });
  afterEach(() => {
    line.proxy.set(null);
    line.shop.isClosed = false;
  });
  const add = (ref: string, quantity = 1, attributes = show('evening')) =>
    visitor.adapter.add([{ ref, quantity, attributes }], call);
  const properties = () => line.shop.lines(visitor.token()).map((one) => one.properties);
  const sent = () =>
    line.proxy.seen
      .filter(({ method }) => method === 'POST')
      .map(({ path, body }) => [path, JSON.parse(body) as unknown]);

  it('adds flat, with the show noted, in the market and language of the page', async () => {
    await add(LAMP, 2);
    const body = { id: 40001, quantity: 2, properties: show('evening') };
    assert.deepEqual(sent().at(-1), [`${ROOT}cart/add.js`, body]);
  });

  it('follows a page that has become another market', async () => {
    (visitor.page.Shopify as { routes: unknown }).routes = { root: '/fr' };
    await failure(add(LAMP));
    assert.equal(line.proxy.seen.at(-1)?.path, '/fr/cart.js');
  });

  it('reads lines, prices and addresses', async () => {
    const { cart } = await add(LAMP, 2);
    const origin = line.proxy.url;
    assert.deepEqual(cart?.lines, [
      {
        id: line.shop.keyOf(line.shop.lines(visitor.token())[0]!),
        ref: LAMP,
        quantity: 2,
        title: 'Lamp',
        variantTitle: 'EU plug',
        picture: 'http://cdn.example/40001.jpg',
        url: `${origin}${ROOT}products/lamp?variant=40001`,
        unitPrice: { amount: '129.00', currency: 'EUR' },
        total: { amount: '258.00', currency: 'EUR' },
      },
    ]);
    assert.deepEqual(cart?.total, { amount: '258.00', currency: 'EUR' });
    assert.equal(cart?.checkoutUrl, `${origin}${ROOT}checkout`);
    assert.equal(cart?.lang, 'en');
  });

  it('reads hundredths of a currency that has none', async () => {
    const japan = await startShopifyLine({
      currency: 'JPY',
      goods: { '1': { title: 'Cup', price: 100_000 }, '2': { title: 'Sticker', price: 5 } },
    });
    try {
      const { adapter } = await visit(japan);
      await adapter.add([{ ref: '1', quantity: 3 }], call);
      const { cart } = await adapter.add([{ ref: '2', quantity: 1 }], call);
      const prices = cart?.lines.map(({ unitPrice, total }) => [unitPrice?.amount, total?.amount]);
      assert.deepEqual(prices, [
        ['0.05', '0.05'],
        ['1000.00', '3000.00'],
      ]);
    } finally {
      await japan.close();
    }
  });

  it('makes one line of what two shows and the theme sold, and keeps what was noted of it', async () => {
    line.shop.add('theme', { id: LAMP, quantity: 1, properties: { _from: 'theme' } });
    visitor.cookies.set('cart', 'theme');
    await add(LAMP, 1, show('morning'));
    const { cart } = await add(LAMP, 2, show('evening'));
    assert.deepEqual(
      cart?.lines.map(({ quantity }) => quantity),
      [4],
    );
    assert.deepEqual(properties(), [{ _from: 'theme' }]);
  });

  it('does not raise what a shopper has had engraved, nor a subscription', async () => {
    line.shop.add('own', { id: LAMP, quantity: 1, properties: { Engraving: 'Ada' } });
    line.shop.add('own', { id: LAMP, quantity: 1, selling_plan: 7 });
    visitor.cookies.set('cart', 'own');
    await add(LAMP, 2);
    const quantities = line.shop.lines('own').map(({ quantity }) => quantity);
    assert.deepEqual(quantities, [2, 1, 1]);
  });

  it('says how many came in although the storefront refused', async () => {
    const result = await add(THROW, 5);
    assert.deepEqual([result.status, result.added], ['partial', 3]);
    assert.equal(result.issues[0]?.code, 'not-enough-stock');
    assert.equal(
      result.issues[0]?.message,
      'Only 3 items were added to your cart due to availability.',
    );
    const more = await add(THROW);
    assert.deepEqual(
      [more.status, more.added, more.issues[0]?.code],
      ['rejected', 0, 'not-enough-stock'],
    );
    assert.equal(more.cart?.count, 3);
  });

  it('says so where a line was raised by less than was asked', async () => {
    const { cart } = await add(THROW);
    const result = await visitor.adapter.setQuantity(cart!.lines[0]!.id, 9, call);
    assert.deepEqual([result.status, result.added], ['partial', 2]);
    assert.equal(result.cart?.count, 3);
  });

  it('finds a line whose key has changed', async () => {
    const { cart } = await add(LAMP);
    line.shop.rekey();
    const set = await visitor.adapter.setQuantity(cart!.lines[0]!.id, 4, call);
    assert.equal(set.status, 'ok');
    await visitor.adapter.read(call);
    line.shop.rekey();
    const added = await add(LAMP);
    assert.deepEqual([added.status, added.added, added.cart?.count], ['ok', 1, 5]);
    await visitor.adapter.read(call);
    line.shop.rekey();
    const removed = await visitor.adapter.setQuantity(added.cart!.lines[0]!.id, 0, call);
    assert.deepEqual([removed.status, removed.cart?.count], ['ok', 0]);
  });

  it('says that a line is gone', async () => {
    const { cart } = await add(LAMP);
    await add(BAG);
    line.shop.change(visitor.token(), { id: LAMP, quantity: 0 });
    const result = await visitor.adapter.setQuantity(cart!.lines[0]!.id, 2, call);
    assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'line-gone']);
    assert.equal(result.cart?.count, 1);
  });

  it('tells rules of quantity by the line, for the storefront has no code for them', async () => {
    const { cart } = await add(TILE, 12);
    const { id, max } = cart!.lines[0]!;
    assert.equal(max, 24);
    const odd = await visitor.adapter.setQuantity(id, 13, call);
    assert.equal(odd.issues[0]?.code, 'quantity-rule');
    const many = await add(TILE, 18);
    assert.deepEqual([many.issues[0]?.code, many.issues[0]?.available], ['limit', 12]);
    assert.equal(line.shop.quantities(visitor.token())[TILE], 12);
  });

  it('takes the description of an error of either generation', async () => {
    const old = await startShopifyLine({ oldErrors: true });
    try {
      for (const at of [old, line]) {
        const { adapter } = await visit(at);
        const { issues } = await adapter.add([{ ref: MUG, quantity: 1 }], call);
        const [{ code, message } = {}] = issues;
        assert.deepEqual(
          [code, message],
          ['out-of-stock', "The product 'Mug' is already sold out."],
        );
      }
    } finally {
      await old.close();
    }
  });

  it('asks nothing for what is no variant of Shopify’s', async () => {
    const before = line.proxy.seen.length;
    const result = await add('gid://shopify/Product/40001');
    assert.deepEqual([result.status, result.issues[0]?.code], ['rejected', 'variant-unavailable']);
    assert.deepEqual(
      line.proxy.seen.slice(before).filter(({ method }) => method === 'POST'),
      [],
    );
  });

  it('speaks of variants as the manifest does', async () => {
    const { adapter } = await visit(line, undefined, { refs: 'gid' });
    const ref = `gid://shopify/ProductVariant/${LAMP}`;
    const { cart } = await adapter.add([{ ref, quantity: 1 }], call);
    assert.equal(cart?.lines[0]?.ref, ref);
  });

  it('says that the storefront is not open, and takes up where it was', async () => {
    const { fetch, page } = visitor;
    const { clock } = line.time;
    const adapter = await shopifyCart({ page, fetch });
    const cart = createCart({ adapter, clock, patience: 4_000 });
    await cart.add([{ ref: LAMP, quantity: 1 }]);
    line.shop.isClosed = true;
    const refused = await add(BAG);
    assert.deepEqual([refused.status, refused.issues[0]?.code], ['rejected', 'unauthorized']);
    await cart.refresh();
    assert.deepEqual([cart.state.status, cart.state.cart?.count], ['failed', 1]);
    line.shop.isClosed = false;
    await cart.refresh();
    assert.deepEqual([cart.state.status, cart.state.cart?.count], ['ready', 1]);
    cart.close();
  });

  it('does not add the first of two again where the shop is busy with the second', async () => {
    let posts = 0;
    line.proxy.set(({ method }) =>
      method === 'POST' && ++posts === 2 ? { kind: 'status', status: 429, retryAfter: 0 } : null,
    );
    const { clock } = line.time;
    const cart = createCart({ adapter: visitor.adapter, clock, patience: 5_000 });
    const result = await cart.add([
      { ref: LAMP, quantity: 1 },
      { ref: BAG, quantity: 2 },
    ]);
    assert.equal(result.status, 'ok');
    assert.deepEqual(line.shop.quantities(visitor.token()), { [LAMP]: 1, [BAG]: 2 });
    cart.close();
  });

  it('does not add again where the shop is busy with the look that follows', async () => {
    let isAdded = false;
    line.proxy.set(({ method }) => {
      if (method === 'POST') isAdded = true;
      return method === 'GET' && isAdded ? { kind: 'status', status: 503, retryAfter: 0 } : null;
    });
    const { code, retryAfter } = await failure(add(LAMP));
    assert.deepEqual([code, retryAfter], ['rate-limited', undefined]);
    assert.deepEqual(line.shop.quantities(visitor.token()), { [LAMP]: 1 });
  });

  it('says what a lost answer had done in part, when the shop refuses what is asked again', async () => {
    const { clock } = line.time;
    const cart = createCart({ adapter: visitor.adapter, clock, patience: 4_000 });
    const { cart: first } = await cart.add([{ ref: THROW, quantity: 1 }]);
    let times = 0;
    line.proxy.set(({ method }) => (method === 'POST' && times++ === 0 ? { kind: 'lost' } : null));
    const result = await cart.setQuantity(first!.lines[0]!.id, 9);
    assert.deepEqual([result.status, result.added, result.cart?.count], ['partial', 2, 3]);
    assert.equal(times, 2);
    cart.close();
  });

  it('takes no reading for the cart before a change when a later one came to nothing', async () => {
    const other = await visit(line);
    await add(LAMP, 1);
    other.cookies.set('cart', visitor.token());
    await visitor.adapter.read(call);
    await other.adapter.add([{ ref: LAMP, quantity: 3 }], call);
    line.proxy.set({ kind: 'status', status: 500 });
    await failure(visitor.adapter.read(call));
    line.proxy.set(null);
    const { status, cart } = await add(LAMP, 3);
    assert.deepEqual([status, cart?.count], ['ok', 7]);
  });

  it('gives all tabs and shows of the shop one key', async () => {
    const { adapter } = await visit(line);
    assert.equal(adapter.key, visitor.adapter.key);
    assert.equal(adapter.id, 'shopify');
  });
});
