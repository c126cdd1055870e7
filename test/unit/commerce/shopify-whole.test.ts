import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import type { CartAdapter } from '../../../src/core/cart.ts';
import { doubleActions } from '../../doubles/shopify-theme/actions.ts';
import { failure, startShopifyLine, visit, type ShopifyLine } from './shopify-line.ts';

const call = { signal: new AbortController().signal, opId: 'op-1' };
const LAMP = '40001';
const BAG = '40002';
const OIL = '40006';
const MONTHLY = `${OIL}+7`;
const RUNGS = { 'by Ajax': false, 'by the theme’s own actions': true };

for (const [name, isByTheme] of Object.entries(RUNGS)) {
  describe(`shopifyCart ${name}`, () => {
    let line: ShopifyLine;
    let adapter: CartAdapter;
    let token = (): string => '';
    before(async () => {
      line = await startShopifyLine();
    });
    after(() => line.close());
    beforeEach(async () => {
      const visitor = await visit(line, isByTheme ? (at) => doubleActions(at) : undefined);
      ({ adapter, token } = visitor);
    });
    const add = (ref: string, quantity = 1) => adapter.add([{ ref, quantity }], call);

    it('sells once and by a plan apart, each under its own name', async () => {
      assert.equal(adapter.planRef?.(OIL, '7'), MONTHLY);
      assert.equal(adapter.planRef?.(`${OIL}+3`, 'gid://shopify/SellingPlan/7'), MONTHLY);
      await add(OIL, 2);
      await add(MONTHLY);
      const { status, cart } = await add(MONTHLY, 2);
      assert.equal(status, 'ok');
      const told = cart?.lines.map(({ ref, quantity, plan, unitPrice }) => [
        ...[ref, quantity, plan, unitPrice?.amount],
      ]);
      assert.deepEqual(told, [
        [MONTHLY, 3, 'Every month', '13.50'],
        [OIL, 2, undefined, '15.00'],
      ]);
      const held = line.shop.lines(token()).map(({ plan, quantity }) => [plan, quantity]);
      assert.deepEqual(held, [
        [7, 3],
        [null, 2],
      ]);
    });

    it('changes the line of the plan, and leaves the other', async () => {
      await add(OIL, 2);
      const { cart } = await add(MONTHLY, 2);
      const [monthly] = cart!.lines;
      const more = await adapter.setQuantity(monthly!.id, 5, call);
      assert.deepEqual([more.status, more.cart?.count], ['ok', 7]);
      const gone = await adapter.setQuantity(more.cart!.lines[0]!.id, 0, call);
      assert.deepEqual(
        gone.cart?.lines.map(({ ref, quantity }) => [ref, quantity]),
        [[OIL, 2]],
      );
    });

    it('takes no other line for the one that is gone', async () => {
      await add(OIL, 2);
      const { cart } = await add(MONTHLY, 2);
      const { id } = cart!.lines.find(({ ref }) => ref === MONTHLY)!;
      line.shop.change(token(), { id, quantity: 0 });
      const gone = await adapter.setQuantity(id, 0, call);
      assert.deepEqual([gone.status, gone.issues[0]?.code], ['rejected', 'line-gone']);
      assert.equal(line.shop.quantities(token())[OIL], 2);
    });

    it('adds nothing by a plan that is none', async () => {
      for (const ref of [`${OIL}+x`, `${OIL}+7+7`, '+7']) {
        const result = await add(ref);
        assert.deepEqual(
          [result.status, result.issues[0]?.code],
          ['rejected', 'variant-unavailable'],
        );
      }
      assert.equal((await add(`${OIL}+8`)).status, 'rejected');
      assert.deepEqual(line.shop.lines(token()), []);
    });

    it('has the codes that it is told, and tells what each takes off', async () => {
      await add(LAMP);
      await add(BAG, 2);
      const { status, cart } = await adapter.setCodes!(['ten', 'BAGS'], call);
      assert.equal(status, 'ok');
      // 20 % of two bags, then 10 % of what is left and the lamp.
      assert.deepEqual(cart?.discounts, [
        { code: 'ten', applies: true, amount: { amount: '61.90', currency: 'EUR' } },
        { code: 'BAGS', applies: true, amount: { amount: '98.00', currency: 'EUR' } },
      ]);
      assert.deepEqual(cart.total, { amount: '459.10', currency: 'EUR' });
      const none = await adapter.setCodes!([], call);
      assert.deepEqual([none.status, none.cart?.discounts], ['ok', undefined]);
    });

    it('tells a code that takes nothing off as such', async () => {
      await add(LAMP);
      const { status, cart } = await adapter.setCodes!(['BAGS'], call);
      assert.deepEqual([status, cart?.discounts], ['ok', [{ code: 'BAGS', applies: false }]]);
    });

    it('keeps its own texts with the cart, and leaves those of others', async () => {
      await add(LAMP);
      line.shop.update(token(), { attributes: { gift: 'yes', __private: 'b' } });
      const { status, cart } = await adapter.setAttributes!({ _onair_touch: '{"s":"noon"}' }, call);
      assert.deepEqual([status, cart?.attributes], ['ok', { _onair_touch: '{"s":"noon"}' }]);
      assert.deepEqual(line.shop.cart(token()).attributes, {
        gift: 'yes',
        __private: 'b',
        _onair_touch: '{"s":"noon"}',
      });
    });
  });
}

describe('shopifyCart and the cart as a whole, in trouble', () => {
  let line: ShopifyLine;
  before(async () => {
    line = await startShopifyLine();
  });
  after(() => line.close());
  afterEach(() => {
    line.proxy.set(null);
    line.shop.isClosed = false;
    line.shop.refusal = '';
  });

  it('says no where the storefront does, in its words', async () => {
    const { adapter } = await visit(line);
    await adapter.add([{ ref: LAMP, quantity: 1 }], call);
    line.shop.refusal = 'Not today.';
    const { status, cart, issues } = await adapter.setCodes!(['TEN'], call);
    assert.deepEqual([status, cart?.count, issues[0]?.message], ['rejected', 1, 'Not today.']);
    const texts = await adapter.setAttributes!({ _onair_show: 'noon' }, call);
    assert.deepEqual([texts.status, texts.issues[0]?.message], ['rejected', 'Not today.']);
  });

  it('has a lost answer mended by asking again: the end is told, not the step', async () => {
    const { adapter, token } = await visit(line);
    const { clock } = line.time;
    const cart = createCart({ adapter, clock, patience: 4_000 });
    await cart.add([{ ref: LAMP, quantity: 1 }]);
    let times = 0;
    line.proxy.set(({ path }) =>
      path.endsWith('update.js') && times++ === 0 ? { kind: 'lost' } : null,
    );
    const { status } = await cart.setCodes!(['TEN']);
    assert.deepEqual([status, times], ['ok', 2]);
    assert.deepEqual(line.shop.cart(token()).codes, ['TEN']);
    cart.close();
  });

  it('says that the storefront is not open', async () => {
    const { adapter } = await visit(line);
    line.shop.isClosed = true;
    for (const { status, issues } of [
      await adapter.setCodes!(['TEN'], call),
      await adapter.setAttributes!({}, call),
    ])
      assert.deepEqual([status, issues[0]?.code], ['rejected', 'unauthorized']);
  });

  it('leaves open what a theme’s action did that threw', async () => {
    const updateCart = Object.assign(() => assert.fail('broken'), { isDefault: () => false });
    const { adapter } = await visit(line, () => ({ actions: { updateCart } }));
    assert.equal((await failure(adapter.setCodes!(['TEN'], call))).code, 'network');
  });
});
