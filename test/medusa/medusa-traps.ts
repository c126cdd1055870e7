import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CartAdapter, CartLine } from '../../src/core/cart.ts';
import { createCart } from '../../src/commerce/cart.ts';
import { keptByBrowser } from '../../scripts/chaos/plain-shop.ts';
import { adapterAt, ask, type MedusaLine } from './medusa-line.ts';

const call = () => ({ signal: AbortSignal.timeout(30_000), opId: 'op' });
const add = (cart: CartAdapter, ref: string, quantity = 1, show = 'morning') =>
  cart.add([{ ref, quantity, attributes: { _onair_show: show } }], call());
const lines = async (cart: CartAdapter): Promise<readonly CartLine[]> =>
  (await cart.read(call()))?.lines ?? [];

/** What is Medusa's alone: each was a surprise at the real one. */
export function traps(line: () => MedusaLine): void {
  describe('keeps one line of each thing', () => oneLine(line));
  describe('says why there is not enough', () => stock(line));
  describe('takes the shop’s prices as they are', () => prices(line));
  describe('begins a new cart where the old one can hold nothing more', () => gone(line));
}

function oneLine(line: () => MedusaLine): void {
  it('whatever show it came from: the first stays written on it', async () => {
    const cartId = keptByBrowser();
    const cart = adapterAt(line(), { cartId });
    await add(cart, 'mug-cream-single', 1, 'morning');
    await add(cart, 'mug-cream-single', 2, 'evening');
    const [mug, ...others] = (await ask(line().shop, `carts/${cartId.get()}`)).cart.items;
    assert.deepEqual(others, []);
    assert.equal(mug?.quantity, 3);
    assert.deepEqual(mug?.metadata, { _onair_show: 'morning' });
  });

  it('also beside what the shop’s own page had put in, and what is added at once', async () => {
    const cartId = keptByBrowser();
    const cart = adapterAt(line(), { cartId });
    await add(cart, 'bag-tan');
    const page = { variant_id: 'mug-cream-single', quantity: 1 };
    await ask(line().shop, `carts/${cartId.get()}/line-items`, page);
    await cart.read(call());
    const mug = { ref: 'mug-cream-single', quantity: 1, attributes: { _onair_show: 'evening' } };
    const { status } = await cart.add([mug, mug], call());
    assert.equal(status, 'ok');
    const now = (await lines(cart)).map(({ ref, quantity }) => [ref, quantity]);
    assert.deepEqual(now, [
      ['bag-tan', 1],
      ['mug-cream-single', 3],
    ]);
  });
}

function stock(line: () => MedusaLine): void {
  it('with how many more there are, and none of it comes in', async () => {
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    const first = await add(cart, 'bag-chestnut', 4);
    const issue = { code: 'not-enough-stock', severity: 'error', ref: 'bag-chestnut' };
    assert.deepEqual([first.status, first.added], ['rejected', 0]);
    assert.deepEqual(first.issues, [{ ...issue, available: 3 }]);
    await add(cart, 'bag-chestnut', 2);
    const { issues } = await add(cart, 'bag-chestnut', 2);
    assert.deepEqual(issues, [{ ...issue, available: 1 }]);
    const [bag] = await lines(cart);
    const more = await cart.setQuantity(bag!.id, 9, call());
    assert.deepEqual(more.issues, [{ ...issue, available: 3 }]);
    assert.equal(more.cart?.lines[0]?.quantity, 2);
  });

  it('tells what is sold out from what there is too little of', async () => {
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    const { status, issues } = await add(cart, 'lamp-ch');
    assert.equal(status, 'rejected');
    assert.deepEqual(issues, [{ code: 'out-of-stock', severity: 'error', ref: 'lamp-ch' }]);
    const unknown = await add(cart, 'never-heard-of');
    assert.equal(unknown.issues[0]?.code, 'variant-unavailable');
    assert.equal(await cart.read(call()), null, 'no cart is made for nothing');
  });

  it('and adds the others of several things', async () => {
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    const asked = ['lamp-ch', 'lamp-uk', 'lamp-eu'].map((ref) => ({ ref, quantity: 2 }));
    const { status, added, issues, cart: after } = await cart.add(asked, call());
    assert.deepEqual([status, added], ['partial', 4]);
    assert.deepEqual(
      issues.map(({ ref }) => ref),
      ['lamp-ch'],
    );
    assert.equal(after?.count, 4);
  });

  it('sells on what comes in between', async () => {
    const { shop } = line();
    const cart = adapterAt(line(), { cartId: keptByBrowser() });
    await shop.setStock('mug-slate-four', 2);
    assert.equal((await add(cart, 'mug-slate-four', 2)).status, 'ok');
    const [offer] = (await cart.offers?.(['mug-slate-four'], call())) ?? [];
    assert.deepEqual(offer?.stock, { level: 'few', quantity: 2 });
    await shop.setStock('mug-slate-four', 0);
    assert.equal((await add(cart, 'mug-slate-four')).issues[0]?.code, 'out-of-stock');
  });
}

function prices(line: () => MedusaLine): void {
  it('in a market with three decimals of tax on top, to the cent, the offer’s like the line’s', async () => {
    const region = line().shop.regions['usd']!;
    const cart = adapterAt(line(), { cartId: keptByBrowser(), region });
    const [offer] = (await cart.offers?.(['mug-cream-single'], call())) ?? [];
    // 27.00 and 8.875 % are 29.39625.
    assert.deepEqual(offer?.price, { amount: '29.40', currency: 'USD', taxIncluded: true });
    const { cart: told } = await add(cart, 'mug-cream-single', 3);
    assert.deepEqual(told?.lines[0]?.unitPrice, { amount: '29.40', currency: 'USD' });
    assert.deepEqual(told?.total, { amount: '88.19', currency: 'USD' });
    assert.equal(told?.taxIncluded, true);
  });

  it('anew, and with the same lines, where the market is another one', async () => {
    const { regions } = line().shop;
    const cartId = keptByBrowser();
    await add(adapterAt(line(), { cartId }), 'mug-cream-single', 2);
    const before = cartId.get();
    const japan = adapterAt(line(), { cartId, region: regions['jpy']! });
    const cart = createCart({ adapter: japan });
    await cart.refresh();
    const [mug, ...others] = cart.state.cart?.lines ?? [];
    cart.close();
    assert.deepEqual(others, []);
    assert.equal(mug?.quantity, 2);
    assert.deepEqual(mug?.unitPrice, { amount: '3800', currency: 'JPY' });
    assert.deepEqual(mug?.total, { amount: '7600', currency: 'JPY' });
    assert.equal(cartId.get(), before);
    const [offer] = (await japan.offers?.(['mug-cream-single'], call())) ?? [];
    assert.equal(offer?.price?.amount, '3800');
  });

  it('of the country’s region, and says none where the shop has several and none is chosen', async () => {
    const options = { cartId: keptByBrowser(), region: undefined };
    const japan = adapterAt(line(), { ...options, country: 'JP' });
    assert.equal((await add(japan, 'bag-tan')).cart?.currency, 'JPY');
    const somewhere = adapterAt(line(), options);
    const [offer] = (await somewhere.offers?.(['bag-tan'], call())) ?? [];
    assert.deepEqual(
      [offer?.ref, offer?.price, offer?.stock],
      ['bag-tan', undefined, { level: 'in' }],
    );
    assert.equal((await add(somewhere, 'bag-tan')).cart?.currency, 'JPY', 'the cart’s stays');
    const cart = createCart({
      adapter: adapterAt(line(), { cartId: keptByBrowser(), region: 'reg_x' }),
    });
    const { status, issues } = await cart.add([{ ref: 'bag-tan', quantity: 1 }]);
    cart.close();
    assert.deepEqual([status, issues[0]?.code], ['rejected', 'unsupported']);
  });
}

function gone(line: () => MedusaLine): void {
  for (const [name, end] of [
    ['it was bought', 'complete'],
    ['the shop has forgotten it', 'expire'],
  ] as const) {
    it(`where ${name} between a look and an add, once`, async () => {
      const cartId = keptByBrowser();
      const cart = adapterAt(line(), { cartId });
      await add(cart, 'bag-tan', 2);
      await cart.read(call());
      const before = cartId.get();
      await line().shop[end](before!);
      const { status, cart: told } = await add(cart, 'lamp-uk');
      assert.equal(status, 'ok');
      assert.deepEqual(
        told?.lines.map(({ ref, quantity }) => [ref, quantity]),
        [['lamp-uk', 1]],
      );
      assert.notEqual(told?.id, before);
      await line().shop[end](told!.id!);
      assert.equal(await cart.read(call()), null);
      assert.equal(cartId.get(), null);
    });
  }

  it('and says that it is gone where a quantity is set', async () => {
    const cartId = keptByBrowser();
    const cart = adapterAt(line(), { cartId });
    const { cart: told } = await add(cart, 'bag-tan');
    await cart.read(call());
    await line().shop.expire(cartId.get()!);
    const { status, issues } = await cart.setQuantity(told!.lines[0]!.id, 2, call());
    assert.deepEqual([status, issues[0]?.code], ['rejected', 'cart-gone']);
  });

  it('asks nothing of a shop whose key is no key', async () => {
    const cart = createCart({
      adapter: adapterAt(line(), { cartId: keptByBrowser(), key: 'pk_no' }),
    });
    const { status, issues } = await cart.add([{ ref: 'bag-tan', quantity: 1 }]);
    cart.close();
    assert.deepEqual([status, issues[0]?.code], ['rejected', 'unauthorized']);
  });

  it('leads to the shop’s own pages', async () => {
    const cartId = keptByBrowser();
    const checkoutUrl = 'https://shop.example/checkout?cart={cart}';
    const productUrl = 'https://shop.example/products/{handle}';
    const { cart } = await add(adapterAt(line(), { cartId, checkoutUrl, productUrl }), 'bag-tan');
    assert.equal(cart?.checkoutUrl, `https://shop.example/checkout?cart=${cartId.get()}`);
    assert.equal(cart?.lines[0]?.url, 'https://shop.example/products/bag');
  });
}
