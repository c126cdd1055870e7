import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cartContract } from '../../../src/testing/index.ts';
import { ALL_FAULTS } from './faulty-line.ts';
import { openCart, startShopLine, type ShopLine } from './shop-line.ts';

const attributed = (show: string) => ({ _onair_show: show });

describe('restCart at the demo shop, over a network that fails', () => {
  let line: ShopLine;
  before(async () => {
    line = await startShopLine();
    line.shop.setRule('throw-sage-lap', { min: 4, step: 2 });
  });
  after(() => line.close());

  it('says what the shop allows, and offers as many as may still be had', async () => {
    const { cart, close } = openCart(line);
    const some = await cart.add([{ ref: 'mug-moss-single', quantity: 7 }]);
    assert.deepEqual([some.status, some.added], ['partial', 5]);
    assert.equal(some.issues[0]?.code, 'limit');
    const none = await cart.add([{ ref: 'mug-cream-single', quantity: 1 }]);
    assert.equal(none.status, 'rejected');
    assert.equal(none.issues[0]?.code, 'limit');
    assert.equal(cart.state.refused['mug-cream-single']?.issues[0]?.available, 0);
    cart.close();
    await close();
  });

  it('shows the price that the shop asks by now, and one line for what two shows sold', async () => {
    const { cart, close } = openCart(line);
    const from = (show: string) => ({ ref: 'lamp-uk', quantity: 1, attributes: attributed(show) });
    await cart.add([from('morning')]);
    line.shop.setPrice('lamp-uk', 'EUR', '151.20');
    await cart.add([from('evening')]);
    const [lamp, ...others] = cart.state.cart?.lines ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(lamp?.unitPrice, { amount: '151.20', currency: 'EUR' });
    assert.deepEqual(lamp?.total, { amount: '302.40', currency: 'EUR' });
    cart.close();
    await close();
  });

  cartContract(
    { describe, it },
    {
      open: () => Promise.resolve(openCart(line)),
      goods: {
        plenty: 'lamp-eu',
        other: 'bag-tan',
        few: { ref: 'bag-chestnut', stock: 3 },
        soldOut: 'throw-ink-bed',
        unknown: 'never-heard-of',
        codes: { off: 'evening10', notFor: 'THROW15', unknown: 'MORNING90' },
        texts: { name: '_onair', beside: '_onair_last' },
        plan: { ref: 'mug-cream-single', plan: 'monthly', unknown: 'hourly' },
        rule: { ref: 'throw-sage-lap', min: 4, step: 2 },
        landed: { ref: 'lamp-us', market: 'US' },
      },
      faults: ALL_FAULTS,
      tries: ['offers', 'tabs', 'elsewhere', 'expiry'],
    },
  );
});
