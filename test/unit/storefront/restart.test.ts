import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startChildServer } from '../../e2e/child-server.ts';
import { ADDRESS, openShop, shopperOf, tokenIn } from './shop-stage.ts';

const LIVE = 'http://127.0.0.1:9';

describe('a shop that is started again', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'onair-shop-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has carts, operations, stock, prices and orders as they were', async (t) => {
    const first = await openShop(folder);
    const shopper = shopperOf(first);
    try {
      await shopper.add([{ ref: 'bag-chestnut', quantity: 2 }], 'before');
      first.setPrice('bag-chestnut', 'EUR', '240.00');
    } finally {
      await first.close();
    }
    const second = await openShop(folder, first.port);
    t.after(() => second.close());
    const again = await shopper.add([{ ref: 'bag-chestnut', quantity: 2 }], 'before');
    assert.deepEqual(
      [again.status, again.added, again.cart.count, again.cart.subtotal?.amount],
      ['ok', 2, 2, '480.00'],
    );
    const token = tokenIn(await shopper.page('/checkout'));
    const placed = await shopper.form('/checkout', { ...ADDRESS, token });
    assert.match(placed.headers.get('location')!, /^\/orders\//);
    const next = await shopper.add([{ ref: 'bag-chestnut', quantity: 9 }]);
    assert.equal(next.added, 1);
  });

  it('is the only one with its data', async (t) => {
    const shop = await openShop(folder);
    t.after(() => shop.close());
    await assert.rejects(openShop(folder), /database is locked/);
  });

  it('had on the disk what it had answered when it was killed, and makes one order of a form sent before and after', async (t) => {
    const shop = await startChildServer({
      script: 'examples/storefront/main.ts',
      flags: ['--live', LIVE],
    });
    t.after(() => shop.stop());
    const shopper = shopperOf(shop);
    const { cart } = await shopper.add([{ ref: 'lamp-us', quantity: 3 }], 'one');
    await shop.crash();
    await assert.rejects(shopper.read());
    await shop.restart();
    assert.deepEqual(await shopper.read(), cart);
    const fields = { ...ADDRESS, token: tokenIn(await shopper.page('/checkout')) };
    const placed = await shopper.form('/checkout', fields);
    await shop.crash();
    await shop.restart();
    const again = await shopper.form('/checkout', fields);
    assert.match(again.headers.get('location')!, /^\/orders\//);
    assert.equal(again.headers.get('location'), placed.headers.get('location'));
    const left = await shopper.add([{ ref: 'lamp-us', quantity: 9 }]);
    assert.equal(left.added, 1);
  });
});
