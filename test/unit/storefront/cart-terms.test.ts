import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Storefront } from '../../../examples/storefront/server.ts';
import { ADDRESS, openShop, shopperOf, tokenIn, type ResultJson } from './shop-stage.ts';

describe('the terms of the demo shop, over /api/cart', () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  const shopper = () => {
    const one = shopperOf(shop);
    const put = (path: string, body: object): Promise<Response> =>
      one.send(`/api/cart/${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const change = async (path: string, body: object): Promise<ResultJson> =>
      (await (await put(path, { opId: randomUUID(), ...body })).json()) as ResultJson;
    return { ...one, put, change, add: one.add, read: one.read, page: one.page, form: one.form };
  };

  it('takes codes in whichever case, and keeps those it has where one is not known', async () => {
    const { add, change, read } = shopper();
    await add([{ ref: 'lamp-eu', quantity: 1 }]);
    const taken = await change('codes', { codes: [' evening10', 'Throw15'] });
    assert.deepEqual(
      taken.cart.discounts?.map(({ code, applies, amount }) => [code, applies, amount?.amount]),
      [
        ['EVENING10', true, '18.90'],
        ['THROW15', false, undefined],
      ],
    );
    assert.equal(taken.cart.total?.amount, '177.00');
    const refused = await change('codes', { codes: ['EVENING10', 'constructor'] });
    assert.deepEqual([refused.status, refused.issues[0]?.code], ['rejected', 'unknown']);
    assert.equal((await read()).discounts?.length, 2);
    const none = await change('codes', { codes: [] });
    assert.deepEqual(none.cart.discounts, []);
    assert.equal(none.cart.total?.amount, '195.90');
  });

  it('does a change of codes once, however often its opId comes', async () => {
    const { add, put, read } = shopper();
    await add([{ ref: 'lamp-eu', quantity: 1 }]);
    await put('codes', { opId: 'same', codes: ['EVENING10'] });
    await put('codes', { opId: 'other', codes: [] });
    await put('codes', { opId: 'same', codes: ['EVENING10'] });
    assert.deepEqual((await read()).discounts, []);
  });

  it('has codes and texts go along into the order, and not into the next cart', async () => {
    const { add, change, form, page, read, send } = shopper();
    await add([{ ref: 'lamp-eu', quantity: 1, attributes: { _onair_show: 'evening' } }]);
    await change('codes', { codes: ['EVENING10'] });
    await change('attributes', { attributes: { _onair_moments: '1:pin' } });
    await change('attributes', { attributes: { _onair_tier: 'watched' } });
    assert.deepEqual((await read()).attributes, {
      _onair_moments: '1:pin',
      _onair_tier: 'watched',
    });
    assert.match(await page('/cart?lang=en'), /EVENING10[\s\S]*−[\s\S]*18\.90/);
    const token = tokenIn(await page('/checkout?lang=en'));
    const placed = await form('/checkout', { ...ADDRESS, token });
    assert.equal(placed.status, 303);
    const order = await (await send(placed.headers.get('location') ?? '')).text();
    assert.match(order, /EVENING10/);
    assert.match(order, /177\.00/);
    const next = await read();
    assert.deepEqual([next.discounts, next.attributes], [[], {}]);
  });

  it('sells by a plan in a line of its own, for less, and orders it so', async () => {
    const { add, form, page, send } = shopper();
    const { cart } = await add([
      { ref: 'mug-cream-single', quantity: 1 },
      { ref: 'mug-cream-single~monthly', quantity: 2 },
    ]);
    assert.deepEqual(
      cart.lines.map(({ ref, plan, unitPrice }) => [ref, plan, unitPrice?.amount]),
      [
        ['mug-cream-single', undefined, '24.00'],
        ['mug-cream-single~monthly', 'every month', '21.60'],
      ],
    );
    const token = tokenIn(await page('/checkout?lang=en'));
    const placed = await form('/checkout', { ...ADDRESS, token });
    const order = await (await send(placed.headers.get('location') ?? '')).text();
    assert.match(order, /every month/);
    for (const ref of ['mug-cream-single~never', 'lamp-eu~monthly', '~monthly']) {
      const { issues } = await add([{ ref, quantity: 1 }]);
      assert.deepEqual([issues[0]?.code, issues[0]?.ref], ['variant-unavailable', ref]);
    }
  });

  it('adds as many as there are in the numbers it is sold in', async () => {
    shop.setRule('bag-tan', { min: 2, step: 3 });
    shop.setStock('bag-tan', 9);
    const { add, set } = shopper();
    const some = await add([{ ref: 'bag-tan', quantity: 11 }]);
    assert.deepEqual([some.status, some.added], ['partial', 8]);
    assert.equal(some.issues[0]?.available, 8);
    const { id, min, step, max } = some.cart.lines[0]!;
    assert.deepEqual([min, step, max], [2, 3, 8]);
    const more = await add([{ ref: 'bag-tan', quantity: 3 }]);
    assert.deepEqual([more.status, more.issues[0]?.code], ['rejected', 'not-enough-stock']);
    assert.equal((await set(id, 4)).issues[0]?.code, 'quantity-rule');
    assert.equal((await set(id, 5)).status, 'ok');
    assert.equal((await set(id, 0)).status, 'ok');
  });

  it('says what comes on top in a country it sends to', async () => {
    const { send } = shopper();
    const ask = async (ref: string, market: string): Promise<unknown> => {
      const path = `/api/cart/landed-cost?ref=${ref}&market=${market}`;
      const { landedCost } = (await (await send(path)).json()) as {
        landedCost: { duty: { currency: string }; paid: string } | null;
      };
      return landedCost && [landedCost.duty.currency, landedCost.paid];
    };
    assert.deepEqual(await ask('lamp-us', 'us'), ['USD', 'with-order']);
    assert.equal(await ask('lamp-us', 'FR'), null);
    assert.equal(await ask('nothing', 'US'), null);
  });

  it('refuses what is no list of codes and no texts, and stays up', async () => {
    const { put } = shopper();
    const bad: [string, object][] = [
      ['codes', {}],
      ['codes', { codes: 'EVENING10' }],
      ['codes', { codes: [1] }],
      ['codes', { codes: Array.from({ length: 6 }, () => 'EVENING10') }],
      ['codes', { codes: ['x'.repeat(201)] }],
      ['attributes', { attributes: [] }],
      ['attributes', { attributes: { a: 1 } }],
      ['attributes', { attributes: { a: 'x'.repeat(1_001) } }],
      ['attributes', { attributes: { ['x'.repeat(201)]: 'a' } }],
    ];
    for (const [path, body] of bad)
      assert.equal((await put(path, { opId: randomUUID(), ...body })).status, 400);
  });
});
