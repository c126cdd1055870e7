import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goodsOf, memoryCart } from '../../../src/commerce/memory/adapter.ts';
import { times } from '../../../src/commerce/catalogue/decimal.ts';
import { less, percentOf, sum } from '../../../src/commerce/memory/sum.ts';
import { readManifest } from '../../../src/protocol/index.ts';
import { lines, one, setUp } from './cart-set-up.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('the money of memoryCart', () => {
  it('is exact where floats are not', () => {
    assert.deepEqual(times(eur('0.10'), 3), eur('0.30'));
    assert.deepEqual(sum([eur('0.1'), eur('0.20')], 'EUR'), eur('0.30'));
    assert.deepEqual(times(eur('90071992547409.93'), 1_000), eur('90071992547409930.00'));
    assert.deepEqual(sum([eur('24'), eur('6.905')], 'EUR'), eur('30.905'));
    assert.deepEqual(times({ amount: '980', currency: 'JPY' }, 2).amount, '1960');
    assert.deepEqual(sum([], 'EUR'), eur('0'));
    assert.deepEqual(less(eur('24.00'), eur('4.8')), eur('19.20'));
    assert.deepEqual(less(eur('3.00'), eur('4.80')), eur('0.00'));
    assert.deepEqual(percentOf(eur('24.00'), 10), eur('2.40'));
    assert.deepEqual(percentOf(eur('0.05'), 10), eur('0.01'));
    assert.deepEqual(percentOf({ amount: '995', currency: 'JPY' }, 10).amount, '100');
    assert.deepEqual(percentOf({ amount: '1.234', currency: 'KWD' }, 6.5).amount, '0.080');
  });
});

describe('memoryCart', () => {
  it('totals what is in it, and delivery only where there is something to deliver', async () => {
    const { signal } = new AbortController();
    const shop = memoryCart({
      goods: { mug: { title: 'Mug', price: { ...eur('24.00'), taxIncluded: true } } },
      delivery: { label: 'DHL', price: eur('6.90') },
      duty: eur('0.00'),
    });
    const empty = await shop.read({ signal });
    assert.equal(empty?.total, undefined);
    assert.equal(empty?.delivery, undefined);
    const { cart } = await shop.add(one('mug', 2), { signal, opId: 'a' });
    assert.deepEqual(cart?.lines[0]?.total, eur('48.00'));
    assert.deepEqual(cart?.subtotal, eur('48.00'));
    assert.deepEqual(cart?.total, eur('54.90'));
    assert.equal(cart?.count, 2);
    assert.equal(cart?.taxIncluded, true);
  });

  it('adds nothing of what it has not enough of, and says how many there still are', async () => {
    const { cart } = setUp();
    await cart.add(one('lamp', 2));
    const { issues } = await cart.add(one('lamp', 2));
    assert.deepEqual(issues, [
      { code: 'not-enough-stock', severity: 'error', ref: 'lamp', available: 1 },
    ]);
    assert.deepEqual(lines(cart), ['lamp × 2']);
  });

  it('takes off what codes and the shop itself give, and never more than there is', async () => {
    const { signal } = new AbortController();
    const call = { signal, opId: 'a' };
    const shop = memoryCart({
      goods: { mug: { title: 'Mug', price: eur('24.00') } },
      codes: {
        TEN: { percent: 10 },
        MUCH: { amount: eur('500.00') },
        FROM50: { percent: 5, from: eur('50.00') },
      },
      given: [{ label: 'Opening week', amount: eur('3.00'), from: eur('48.00') }],
      delivery: { price: eur('6.90') },
    });
    const codes = async (...list: string[]) => (await shop.setCodes!(list, call)).cart;
    await shop.add(one('mug'), call);
    assert.equal((await codes('TEN'))?.total?.amount, '28.50');
    assert.equal((await codes('MUCH'))?.total?.amount, '6.90');
    assert.deepEqual((await codes('FROM50'))?.discounts, [{ code: 'FROM50', applies: false }]);
    await shop.add(one('mug', 2), call);
    const cart = await codes('FROM50', 'from50');
    assert.deepEqual(
      cart?.discounts?.map(({ amount }) => amount?.amount),
      ['3.00', '3.60'],
    );
    assert.equal(cart?.total?.amount, '72.30');
    for (const code of ['constructor', '__proto__', ''])
      assert.equal((await shop.setCodes!([code], call)).status, 'rejected', code);
  });

  it('counts one stock for all plans of a thing', async () => {
    const { signal } = new AbortController();
    const call = { signal, opId: 'a' };
    const plans = { monthly: { label: 'every month', price: eur('20.00') } };
    const shop = memoryCart({
      goods: { mug: { title: 'Mug', price: eur('24.00'), stock: 3, plans } },
    });
    const ref = shop.planRef!('mug', 'monthly');
    await shop.add([...one('mug', 2), ...one(ref)], call);
    const { issues, cart } = await shop.add(one(ref), call);
    assert.deepEqual(
      issues.map(({ code, available }) => [code, available]),
      [['not-enough-stock', 0]],
    );
    assert.deepEqual(
      cart?.lines.map(({ unitPrice, plan }) => [unitPrice?.amount, plan]),
      [
        ['24.00', undefined],
        ['20.00', 'every month'],
      ],
    );
    assert.equal((await shop.setQuantity('line-mug', 3, call)).status, 'rejected');
    assert.equal((await shop.setQuantity('line-mug', 0, call)).status, 'ok');
  });

  it('knows nothing by the names that every object has', async () => {
    const { cart } = setUp();
    for (const ref of ['__proto__', 'constructor', 'toString']) {
      const { issues } = await cart.add(one(ref));
      assert.equal(issues[0]?.code, 'variant-unavailable');
    }
  });

  it('sells nothing in another currency than its own', async () => {
    const { signal } = new AbortController();
    const shop = memoryCart({
      goods: {
        mug: { title: 'Mug', price: eur('24.00') },
        cup: { title: 'Cup', price: { amount: '19', currency: 'USD' } },
      },
    });
    const { issues } = await shop.add(one('cup'), { signal, opId: 'a' });
    assert.equal(issues[0]?.code, 'variant-unavailable');
  });
});

describe('goodsOf', () => {
  it('has each variant at its own price, and leaves out what has none', () => {
    const label = (text: string) => ({ en: text, ar: `ar ${text}` });
    const read = readManifest({
      onair: 1,
      id: 'evening',
      title: 'Evening',
      state: 'live',
      startsAt: '2026-11-25T19:00:00Z',
      products: [
        {
          id: 'mug',
          title: label('Mug'),
          price: eur('24.00'),
          pictures: [{ url: 'https://shop.example/mug.jpg' }],
          options: [
            {
              id: 'set',
              label: 'Set',
              values: [
                { id: 'one', label: label('single') },
                { id: 'two', label: label('set of 2') },
              ],
            },
          ],
          variants: [
            { id: 'mug-one', options: { set: 'one' }, available: false },
            { id: 'mug-two', options: { set: 'two' }, price: eur('46.00'), refs: { memory: 'M2' } },
          ],
        },
        { id: 'gift', title: 'Gift' },
        { id: 'card', title: 'Card', price: eur('3.00') },
      ],
    });
    assert.ok(read.ok);
    const goods = goodsOf(read.value, 'memory');
    assert.deepEqual(Object.keys(goods), ['mug-one', 'M2', 'card']);
    assert.equal(goods['mug-one']?.stock, 0);
    assert.deepEqual(goods['M2'], {
      title: 'Mug',
      variantTitle: 'set of 2',
      price: eur('46.00'),
      picture: 'https://shop.example/mug.jpg',
    });
    assert.equal(goods['card']?.variantTitle, undefined);
  });
});
