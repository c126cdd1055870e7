import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startStorefront, type Storefront } from '../../../examples/storefront/server.ts';
import { readCart, readResult } from '../../../src/commerce/cart/answer.ts';
import { openShop, shopperOf } from './shop-stage.ts';

describe('the cart of the demo shop over /api/cart', { timeout: 60_000 }, () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  it('is empty at first, and a look at it sets no cookie', async () => {
    const response = await shopperOf(shop).send('/api/cart');
    assert.equal(response.status, 200);
    assert.deepEqual(response.headers.getSetCookie(), []);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { lines, count, currency } = readCart(await response.json())!;
    assert.deepEqual({ lines, count, currency }, { lines: [], count: 0, currency: 'EUR' });
  });

  it('takes what is added, and tells lines, sums, addresses and another revision', async () => {
    const shopper = shopperOf(shop);
    const before = await shopper.read();
    const answer = await shopper.add([
      { ref: 'mug-moss-single', quantity: 2 },
      { ref: 'throw-sand-bed', quantity: 1 },
    ]);
    assert.deepEqual(
      [answer.status, answer.added, answer.issues],
      ['ok', 3, []],
      JSON.stringify(answer),
    );
    const { cart } = readResult(answer)!;
    assert.deepEqual(
      cart!.lines.map(({ ref, quantity, title, variantTitle, total }) => [
        ...[ref, quantity, title, variantTitle, total?.amount],
      ]),
      [
        ['mug-moss-single', 2, 'Stoneware mug', 'moss, single', '48.00'],
        ['throw-sand-bed', 1, 'Linen throw', 'sand, 200 × 240 cm', '178.00'],
      ],
    );
    assert.equal(cart!.lines[0]!.url, `${shop.url}/products/mug?sku=mug-moss-single`);
    assert.equal(cart!.lines[0]!.picture, `${shop.url}/public/pictures/mug-moss-320.jpg`);
    assert.equal(cart!.checkoutUrl, `${shop.url}/checkout`);
    assert.deepEqual(
      [cart!.subtotal, cart!.delivery?.price, cart!.duty, cart!.total].map((sum) => sum?.amount),
      ['226.00', '6.90', '0.00', '232.90'],
    );
    assert.equal(cart!.delivery?.label, 'Delivery: DHL, 2–4 working days');
    assert.notEqual(answer.cart.revision, before.revision);
    assert.deepEqual(await shopper.read(), answer.cart);
  });

  it('sets a cookie that no script reads and no other site sends', async () => {
    const shopper = shopperOf(shop);
    const response = await shopper.send('/api/cart/lines', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ opId: 'a', lines: [{ ref: 'bag-tan', quantity: 1 }] }),
    });
    const [cookie] = response.headers.getSetCookie();
    assert.match(cookie!, /^shop_cart=[\w-]{24};.*Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('does a repeated operation once, and answers it as the first time with the cart as it is now', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'lamp-eu', quantity: 1 }]);
    const first = await shopper.add([{ ref: 'lamp-us', quantity: 9 }], 'op-1');
    assert.deepEqual([first.status, first.added], ['partial', 4]);
    await shopper.add([{ ref: 'bag-tan', quantity: 1 }]);
    const again = await shopper.add([{ ref: 'lamp-us', quantity: 9 }], 'op-1');
    assert.deepEqual(
      [again.status, again.added, again.issues],
      [first.status, first.added, first.issues],
    );
    assert.equal(again.cart.count, 6);
    const late = await shopper.set(again.cart.lines[0]!.id, 3, 'op-1');
    assert.equal(late.cart.count, 6, 'whatever is asked with it');
    assert.deepEqual(shop.quantities(shopper.cart!), { 'lamp-eu': 1, 'lamp-us': 4, 'bag-tan': 1 });
  });

  it('keeps operations of one cart from another’s', async () => {
    const [one, two] = [shopperOf(shop), shopperOf(shop)];
    await one.add([{ ref: 'bag-tan', quantity: 1 }], 'same');
    const answer = await two.add([{ ref: 'bag-tan', quantity: 2 }], 'same');
    assert.equal(answer.cart.count, 2);
  });

  it('adds exactly what many parallel requests ask for', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'throw-sage-lap', quantity: 1 }]);
    const all = Array.from({ length: 12 }, () =>
      shopper.add([{ ref: 'throw-sage-lap', quantity: 2 }]),
    );
    assert.ok((await Promise.all(all)).every(({ status }) => status === 'ok'));
    assert.deepEqual(shop.quantities(shopper.cart!), { 'throw-sage-lap': 25 });
    assert.equal((await shopper.read()).lines.length, 1);
  });

  it('adds what is left of something, and says how many that were', async () => {
    const answer = await shopperOf(shop).add([{ ref: 'bag-chestnut', quantity: 5 }]);
    assert.deepEqual(
      [answer.status, answer.added, answer.issues],
      [
        'partial',
        3,
        [{ code: 'not-enough-stock', severity: 'warning', ref: 'bag-chestnut', available: 3 }],
      ],
    );
    assert.equal(answer.cart.lines[0]!.max, 3);
  });

  it('refuses what is sold out, and what it does not sell', async () => {
    const shopper = shopperOf(shop);
    for (const [ref, code] of [
      ['lamp-ch', 'out-of-stock'],
      ['lamp', 'variant-unavailable'],
      ['__proto__', 'variant-unavailable'],
    ] as const) {
      const answer = await shopper.add([{ ref, quantity: 1 }]);
      assert.deepEqual([answer.status, answer.added], ['rejected', 0]);
      assert.deepEqual(answer.issues, [{ code, severity: 'error', ref }]);
    }
    assert.equal((await shopper.read()).count, 0);
  });

  it('lets five mugs into a cart, whatever their glaze, and says so in the shopper’s language', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'mug-cream-single', quantity: 3 }]);
    const some = await shopper.add([{ ref: 'mug-slate-single', quantity: 4 }]);
    assert.deepEqual([some.status, some.added], ['partial', 2]);
    const [issue] = some.issues;
    assert.deepEqual([issue?.code, issue?.available], ['limit', 2]);
    await shopper.form('/choose', { lang: 'zh-Hans', back: '/' });
    const none = await shopper.add([{ ref: 'mug-moss-single', quantity: 1 }]);
    assert.deepEqual([none.status, none.added], ['rejected', 0]);
    assert.equal(none.issues[0]?.message, '每个订单最多可购 5 件。');
    assert.equal(none.cart.lang, 'zh-Hans');
  });

  it('sets a line to a quantity, all or nothing, and removes it with 0', async () => {
    const shopper = shopperOf(shop);
    const { cart } = await shopper.add([{ ref: 'lamp-us', quantity: 1 }]);
    const { id } = cart.lines[0]!;
    assert.equal((await shopper.set(id, 4)).cart.count, 4);
    const over = await shopper.set(id, 6);
    assert.deepEqual(over.issues, [
      { code: 'not-enough-stock', severity: 'error', ref: 'lamp-us', available: 4 },
    ]);
    assert.deepEqual([over.status, over.cart.count], ['rejected', 4]);
    for (const bad of [-1, 1.5, 1e20])
      assert.equal((await shopper.set(id, bad)).issues[0]?.code, 'quantity-rule');
    assert.deepEqual((await shopper.set(id, 0)).cart.lines, []);
    assert.deepEqual((await shopper.set(id, 1)).issues, [{ code: 'line-gone', severity: 'error' }]);
  });

  it('does not touch another shopper’s line', async () => {
    const [owner, other] = [shopperOf(shop), shopperOf(shop)];
    const { cart } = await owner.add([{ ref: 'bag-tan', quantity: 1 }]);
    for (const known of [false, true]) {
      if (known) await other.add([{ ref: 'lamp-uk', quantity: 1 }]);
      const answer = await other.set(cart.lines[0]!.id, 0);
      assert.deepEqual([answer.status, answer.issues[0]?.code], ['rejected', 'line-gone']);
    }
    assert.deepEqual(shop.quantities(owner.cart!), { 'bag-tan': 1 });
  });

  it('makes lines distinct by what is written with them, but not by the show', async () => {
    const shopper = shopperOf(shop);
    const line = (attributes: Record<string, string>) => ({
      ref: 'bag-tan',
      quantity: 1,
      attributes,
    });
    await shopper.add([line({})]);
    await shopper.add([line({ _onair_show: 'demo' })]);
    const { cart } = await shopper.add([line({ Initials: 'A.M.', _onair_show: 'demo' })]);
    assert.deepEqual(
      cart.lines.map(({ quantity, variantTitle }) => [quantity, variantTitle]),
      [
        [2, 'tan'],
        [1, 'tan, Initials: A.M.'],
      ],
    );
  });

  it('tells the price of the market that was chosen, with its delivery and duty', async () => {
    const shopper = shopperOf(shop);
    await shopper.add([{ ref: 'bag-charcoal', quantity: 1 }]);
    const { revision } = await shopper.read();
    await shopper.form('/choose', { market: 'US', back: '/' });
    const cart = await shopper.read();
    assert.deepEqual(
      [cart.subtotal, cart.delivery?.price, cart.duty, cart.total],
      ['265.00', '24.00', '39.75', '328.75'].map((amount) => ({ amount, currency: 'USD' })),
    );
    assert.equal(cart.taxIncluded, false);
    assert.notEqual(cart.revision, revision);
    const response = await shopper.send('/api/cart?market=CN&lang=ar');
    const there = readCart(await response.json())!;
    assert.deepEqual([there.currency, there.lines[0]!.title], ['CNY', 'حقيبة سرج']);
  });

  it('shows a changed price at the next look', async (t) => {
    const own = await openShop();
    t.after(() => own.close());
    const shopper = shopperOf(own);
    const before = await shopper.add([{ ref: 'bag-tan', quantity: 2 }]);
    own.setPrice('bag-tan', 'EUR', '230.50');
    const cart = await shopper.read();
    assert.deepEqual(
      [cart.lines[0]!.unitPrice?.amount, cart.subtotal?.amount],
      ['230.50', '461.00'],
    );
    assert.notEqual(cart.revision, before.cart.revision);
  });
});

describe('what /api/cart cannot read', { timeout: 60_000 }, () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  const line = { ref: 'bag-tan', quantity: 1 };
  const JSON_TYPE = 'application/json';
  for (const [what, body, status, type = JSON_TYPE] of [
    ['no JSON', '{"opId":', 400],
    ['a list', '[]', 400],
    ['no opId', JSON.stringify({ lines: [line] }), 400],
    ['a long opId', JSON.stringify({ opId: 'x'.repeat(65), lines: [line] }), 400],
    ['no lines', JSON.stringify({ opId: 'a', lines: [] }), 400],
    ['too many lines', JSON.stringify({ opId: 'a', lines: Array(21).fill(line) }), 400],
    [
      'a quantity in words',
      JSON.stringify({ opId: 'a', lines: [{ ...line, quantity: '1' }] }),
      400,
    ],
    [
      'attributes that are no texts',
      JSON.stringify({ opId: 'a', lines: [{ ...line, attributes: { a: {} } }] }),
      400,
    ],
    ['too much', JSON.stringify({ opId: 'a', lines: [line], more: 'x'.repeat(70_000) }), 413],
    ['a form', 'opId=a', 415, 'application/x-www-form-urlencoded'],
  ] as const) {
    it(`is refused as a problem, and changes nothing: ${what}`, async () => {
      const shopper = shopperOf(shop);
      const headers = { 'content-type': type };
      const response = await shopper.send('/api/cart/lines', { method: 'POST', headers, body });
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type')!, /^application\/problem\+json/);
      const problem = (await response.json()) as { status: number; detail: string };
      assert.equal(problem.status, status);
      assert.ok(problem.detail.length > 10);
      assert.equal(shopper.cart, undefined);
    });
  }

  it('comes from a page of another site: refused', async () => {
    const shopper = shopperOf(shop);
    for (const origin of ['https://evil.example', 'null']) {
      const response = await shopper.send('/api/cart/lines', {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, origin },
        body: JSON.stringify({ opId: 'a', lines: [line] }),
      });
      assert.equal(response.status, 403);
    }
    assert.equal(shopper.cart, undefined);
  });

  it('comes too often: new carts wait, those that there are do not', async (t) => {
    const busy = await startStorefront({
      ...{ port: 0, dataDir: ':memory:', liveUrl: 'http://127.0.0.1:9', quiet: true },
      newCarts: { burst: 1, perSecond: 1 / 3600 },
    });
    t.after(() => busy.close());
    const shopper = shopperOf(busy);
    await shopper.add([line]);
    const response = await shopperOf(busy).send('/api/cart/lines', {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body: JSON.stringify({ opId: 'a', lines: [line] }),
    });
    assert.equal(response.status, 429);
    assert.ok(Number(response.headers.get('retry-after')) > 3000);
    assert.equal((await shopper.add([line])).cart.count, 2);
  });
});
