import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goodsOf, memoryCart } from '../../../src/commerce/memory/adapter.ts';
import { times } from '../../../src/commerce/catalogue/decimal.ts';
import { sum } from '../../../src/commerce/memory/sum.ts';
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
