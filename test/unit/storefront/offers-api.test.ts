import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Storefront } from '../../../examples/storefront/server.ts';
import type { ShopOffer } from '../../../src/core/cart.ts';
import { openShop } from './shop-stage.ts';

describe('GET /api/cart/offers', () => {
  let shop: Storefront;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());
  const ask = (query: string): Promise<Response> => fetch(`${shop.url}/api/cart/offers?${query}`);
  const offers = async (query: string): Promise<readonly ShopOffer[]> =>
    ((await (await ask(query)).json()) as { offers: readonly ShopOffer[] }).offers;

  it('says what things cost in the visitor’s market, what there is of them, and when', async () => {
    const before = Date.now();
    shop.setPrice('lamp-us', 'CNY', '1500.00');
    const [lamp, ...others] = await offers('market=CN&ref=lamp-us&ref=lamp-us&ref=never-heard-of');
    assert.deepEqual(others, []);
    assert.deepEqual(lamp?.price, { amount: '1500.00', currency: 'CNY', taxIncluded: true });
    assert.deepEqual([lamp?.stock?.level, lamp?.stock?.quantity], ['few', 4]);
    assert.ok(lamp?.stock?.source);
    const asOf = Date.parse(lamp?.asOf ?? '');
    assert.ok(asOf >= before - 1_000 && asOf <= Date.now() + 1_000);
  });

  it('follows the stock', async () => {
    const level = async () => (await offers('ref=lamp-eu'))[0]?.stock?.level;
    assert.equal(await level(), 'in');
    shop.setStock('lamp-eu', 0);
    assert.equal(await level(), 'out');
  });

  it('is never kept, sets no cookie, and answers a bounded list', async () => {
    const response = await ask('ref=lamp-eu');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(response.headers.getSetCookie(), []);
    assert.deepEqual(await offers(''), []);
    const many = await ask(Array.from({ length: 101 }, (_, n) => `ref=${n}`).join('&'));
    assert.equal(many.status, 400);
  });
});
