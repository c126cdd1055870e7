import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Storefront } from '../../../examples/storefront/server.ts';
import { ADDRESS, openShop, shopperOf, tokenIn, type Shopper } from './shop-stage.ts';

const textOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the checkout of the demo shop', { timeout: 60_000 }, () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  /** Opens the checkout, and gives what its form sends. */
  const open = async (shopper: Shopper): Promise<Record<string, string>> => ({
    ...ADDRESS,
    token: tokenIn(await shopper.page('/checkout')),
  });

  it('makes an order of the cart, with the show that its lines came from', async () => {
    const shopper = shopperOf(shop);
    const attributes = { _onair_show: 'demo' };
    await shopper.add([{ ref: 'throw-sand-lap', quantity: 2, attributes }]);
    const response = await shopper.form('/checkout', await open(shopper));
    assert.equal(response.status, 303);
    const path = response.headers.get('location')!;
    assert.match(path, /^\/orders\/[\w-]{24}$/);
    const page = await shopper.send(path);
    assert.equal(page.headers.get('x-robots-tag'), 'noindex');
    assert.equal(page.headers.get('cache-control'), 'private, no-store');
    const text = textOf(await page.text());
    assert.match(text, /Linen throw.*Four things for a small home.*€242\.90/);
    assert.match(text, /Ada Meyer/);
    assert.equal((await shopper.read()).count, 0);
    const next = await shopper.add([{ ref: 'throw-sand-lap', quantity: 40 }]);
    assert.equal(next.added, 38, 'taken off the stock');
  });

  it('makes one order of a form that is sent twice, even at once and with another address', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'bag-tan', quantity: 1 }]);
    const form = await open(shopper);
    const answers = await Promise.all([
      shopper.form('/checkout', form),
      shopper.form('/checkout', form),
      shopper.form('/checkout', { ...form, email: '' }),
    ]);
    answers.push(await shopper.form('/checkout', form));
    const [first] = answers.map((answer) => answer.headers.get('location'));
    const orders = answers.filter(({ status }) => status === 303);
    assert.ok(orders.length >= 3);
    assert.ok(orders.every((answer) => answer.headers.get('location') === first));
    const other = await shopperOf(shop).add([{ ref: 'bag-tan', quantity: 99 }]);
    assert.equal(other.added, 39, 'taken off the stock once');
  });

  it('gives another shopper’s order to nobody who only has its form', async () => {
    const [owner, other] = [shopperOf(shop), shopperOf(shop)];
    await owner.add([{ ref: 'lamp-uk', quantity: 1 }]);
    const form = await open(owner);
    await owner.form('/checkout', form);
    assert.equal((await other.form('/checkout', form)).headers.get('location'), '/cart');
    await other.add([{ ref: 'lamp-eu', quantity: 1 }]);
    assert.equal((await other.form('/checkout', form)).status, 409);
  });

  it('says which fields are wrong, keeps what was entered, and orders nothing', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'lamp-uk', quantity: 1 }]);
    const form = await open(shopper);
    const wrong = { ...form, email: 'ada', postcode: '4109', name: '<b>' };
    const response = await shopper.form('/checkout', wrong);
    assert.equal(response.status, 422);
    const page = await response.text();
    assert.equal(page.match(/aria-invalid="true"/g)?.length, 2);
    assert.match(page, /value="&lt;b&gt;"/);
    assert.equal(tokenIn(page), form['token'], 'it is still the same form');
    assert.equal((await shopper.read()).count, 1);
  });

  it('refuses in words what went out of stock meanwhile, and keeps the rest in the cart', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([
      { ref: 'throw-ink-lap', quantity: 3 },
      { ref: 'bag-charcoal', quantity: 1 },
    ]);
    const form = await open(shopper);
    shop.setStock('throw-ink-lap', 1);
    shop.setStock('bag-charcoal', 0);
    const response = await shopper.form('/checkout', form);
    assert.equal(response.status, 409);
    const page = await response.text();
    assert.match(textOf(page), /Linen throw: .*1.*Saddle bag: /);
    assert.deepEqual(shop.quantities(shopper.cart!), { 'throw-ink-lap': 1 });
    const again = await shopper.form('/checkout', { ...ADDRESS, token: tokenIn(page) });
    assert.match(again.headers.get('location')!, /^\/orders\//);
    assert.equal((await shopper.read()).count, 0);
  });

  it('asks again where a price, the market or the cart is another than the form showed', async () => {
    const shopper = shopperOf(shop);
    const { cart } = await shopper.add([{ ref: 'lamp-eu', quantity: 1 }]);
    const changes = [
      () => Promise.resolve(shop.setPrice('lamp-eu', 'EUR', '199.00')),
      () => shopper.form('/choose', { market: 'AE' }),
      () => shopper.set(cart.lines[0]!.id, 2),
    ];
    let form = await open(shopper);
    for (const change of changes) {
      await change();
      const response = await shopper.form('/checkout', form);
      assert.equal(response.status, 409);
      const page = await response.text();
      assert.match(textOf(page), /The bag or a price is not as this page had shown it/);
      form = { ...ADDRESS, token: tokenIn(page) };
    }
    const placed = await shopper.form('/checkout', form);
    assert.equal(placed.status, 303);
    const page = await shopper.page(placed.headers.get('location')!);
    assert.match(textOf(page), /1,776\.00/, '2 lamps at 810, 75 for Aramex, 5 % duty');
  });

  it('does not order what is gone, of an empty cart, or with a token of its own making', async () => {
    const shopper = shopperOf(shop);
    const forged = await shopper.form('/checkout', { ...ADDRESS, token: 'mine' });
    assert.equal(forged.status, 400);
    const { cart } = await shopper.add([{ ref: 'lamp-uk', quantity: 1 }]);
    const form = await open(shopper);
    await shopper.set(cart.lines[0]!.id, 0);
    assert.equal((await shopper.form('/checkout', form)).headers.get('location'), '/cart');
    assert.equal((await shopper.send('/checkout')).headers.get('location'), '/cart');
  });
});
