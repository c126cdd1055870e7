import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import type { CartResult } from '../../../src/core/cart.ts';
import { ORDERS_ATTRIBUTE } from '../../../src/insight/order-text.ts';
import { askShop, call, openBrowser, startVendureLine } from './vendure-line.ts';

const line = await startVendureLine();
const [lamp, bag] = [line.id('lamp-eu'), line.id('bag-tan')];
const one = (ref: string, quantity = 1) => [{ ref, quantity }];
const codes = ({ issues }: CartResult) => issues.map(({ code }) => code);
/** The order's own field, as `examples/vendure/config.js` has it. */
const ORDER_FIELD = 'liveShowText';
const eur = (amount: string) => ({ amount, currency: 'EUR' });

after(() => line.close());
afterEach(() => line.proxy.set(null));

describe('the codes of a cart at a real Vendure', () => {
  it('take off what the shop says, and are in the cart with it', async () => {
    const { adapter } = openBrowser(line);
    await adapter.add(one(lamp), call());
    const { status, cart } = await adapter.setCodes!(['live10'], call());
    assert.equal(status, 'ok');
    const discount = { code: 'LIVE10', label: '10 % for the show', applies: true };
    assert.deepEqual(cart?.discounts, [{ ...discount, amount: eur('18.90') }]);
    assert.deepEqual(cart?.subtotal, eur('170.10'));
    assert.deepEqual((await adapter.read(call()))?.discounts, cart?.discounts);
    const more = await adapter.add(one(bag), call());
    assert.deepEqual(more.cart?.discounts?.[0]?.amount, eur('43.40'));
  });

  it('are told from each other, and one that takes nothing off is there as such', async () => {
    const { adapter } = openBrowser(line);
    await adapter.add(one(lamp), call());
    const { cart } = await adapter.setCodes!(['BIG20', 'LIVE10'], call());
    const told = cart?.discounts?.map(({ code, applies, amount }) => [
      code,
      applies,
      amount?.amount,
    ]);
    assert.deepEqual(told, [
      ['BIG20', false, undefined],
      ['LIVE10', true, '18.90'],
    ]);
  });

  it('are those that were asked for, and no others', async () => {
    const { adapter } = openBrowser(line);
    await adapter.add(one(lamp), call());
    await adapter.setCodes!(['LIVE10'], call());
    const changed = await adapter.setCodes!(['BIG20'], call());
    assert.deepEqual(
      changed.cart?.discounts?.map(({ code }) => code),
      ['BIG20'],
    );
    const { cart, status } = await adapter.setCodes!([], call());
    assert.deepEqual([status, cart?.discounts, cart?.subtotal], ['ok', undefined, eur('189.00')]);
  });

  it('stay as they were where the shop does not know the new one, which it says in its words', async () => {
    const { adapter } = openBrowser(line);
    await adapter.add(one(lamp), call());
    await adapter.setCodes!(['LIVE10'], call());
    const { status, issues } = await adapter.setCodes!(['NEVER-WAS'], call());
    assert.equal(status, 'rejected');
    assert.match(issues[0]?.message ?? '', /NEVER-WAS/);
    assert.equal((await adapter.read(call()))?.discounts?.[0]?.code, 'LIVE10');
  });

  it('are taken once where the answer is lost, and need a cart', async () => {
    const { adapter, cart: open } = openBrowser(line);
    assert.deepEqual(codes(await adapter.setCodes!(['LIVE10'], call())), ['cart-gone']);
    const cart = open();
    await cart.add(one(lamp));
    let left = 1;
    line.proxy.set(({ body }) =>
      body.includes('applyCouponCode') && left-- > 0 ? { kind: 'lost' } : null,
    );
    assert.equal((await cart.setCodes!(['LIVE10'])).status, 'ok');
    cart.close();
    assert.deepEqual(
      cart.state.cart?.discounts?.map(({ code }) => code),
      ['LIVE10'],
    );
  });
});

describe('the texts of an order at a real Vendure', () => {
  const texts = { [ORDERS_ATTRIBUTE]: '{"v":1,"s":[["evening",2,[["lamp/lamp-eu",754]]]]}' };
  const orderFields = { [ORDERS_ATTRIBUTE]: ORDER_FIELD };

  it('are kept in the fields that are named for them', async () => {
    const { adapter, token } = openBrowser(line, { orderFields });
    await adapter.add(one(lamp), call());
    const { status, cart } = await adapter.setAttributes!(texts, call());
    assert.deepEqual([status, cart?.attributes, cart?.count], ['ok', texts, 1]);
    assert.deepEqual((await adapter.read(call()))?.attributes, texts);
    const { activeOrder } = await askShop(
      line,
      token,
      `{activeOrder{customFields{${ORDER_FIELD}}}}`,
    );
    assert.deepEqual(activeOrder, {
      customFields: { [ORDER_FIELD]: texts[ORDERS_ATTRIBUTE] },
    });
  });

  it('need a field each, and a cart', async () => {
    assert.equal(openBrowser(line).adapter.setAttributes, undefined);
    const { adapter } = openBrowser(line, { orderFields });
    await adapter.add(one(lamp), call());
    assert.deepEqual(codes(await adapter.setAttributes!({ other: 'x' }, call())), ['unsupported']);
    const empty = openBrowser(line, { orderFields }).adapter;
    assert.deepEqual(codes(await empty.setAttributes!(texts, call())), ['cart-gone']);
    assert.throws(() => openBrowser(line, { orderFields: { a: 'b}c' } }), TypeError);
  });
});
