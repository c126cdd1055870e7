import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { times } from '../../../src/commerce/catalogue/decimal.ts';
import { priceFrom, priceOf, reductionOf } from '../../../src/commerce/catalogue/price.ts';
import { eur, from, market, mug, told, variant } from './catalogue-goods.ts';

const two = mug().variants[1] ?? null;
const one = mug().variants[0] ?? null;

describe('what a product costs', () => {
  it('is its variant’s own price, else the product’s', () => {
    assert.equal(priceOf(mug(), two, from())?.amount, '46.00');
    assert.equal(priceOf(mug(), one, from())?.amount, '24.00');
    assert.equal(priceOf(mug(), null, from())?.amount, '24.00');
  });

  it('is not known where nobody says it', () => {
    const { price: _, ...unpriced } = mug({ variants: [] });
    assert.equal(priceOf(unpriced, null, from()), null);
    assert.equal(priceFrom(unpriced, from()), null);
  });

  it('is the latest that was told', () => {
    const now = from(told({ mug: { price: eur('22.00') } }));
    assert.equal(priceOf(mug(), one, now)?.amount, '22.00');
  });

  it('leaves a variant with a price of its own as it is when the product’s changes', () => {
    const now = from(told({ mug: { price: eur('22.00') } }));
    assert.equal(priceOf(mug(), two, now)?.amount, '46.00');
    const own = from(told({ 'mug/cream-two': { price: eur('40.00') } }));
    assert.equal(priceOf(mug(), two, own)?.amount, '40.00');
  });

  it('is the market’s, where it has one', () => {
    const price = { amount: '99.00', currency: 'AED' };
    const there = from({ market: market({ products: { mug: { price, points: [] } } }) });
    assert.deepEqual(priceOf(mug(), one, there), price);
  });

  it('is never the product’s in the market’s currency for a variant that costs something else', () => {
    const price = { amount: '99.00', currency: 'AED' };
    const there = from({ market: market({ products: { mug: { price, points: [] } } }) });
    assert.equal(priceOf(mug(), two, there)?.currency, 'EUR');
  });

  it('is the market’s for the variant before the market’s for the product', () => {
    const aed = (amount: string) => ({ amount, currency: 'AED' });
    const variants = { 'cream-two': { price: aed('189.00') } };
    const products = { mug: { price: aed('99.00'), points: [], variants } };
    const there = from({ market: market({ currency: 'AED', products }) });
    assert.equal(priceOf(mug(), two, there)?.amount, '189.00');
    assert.equal(priceOf(mug(), one, there)?.amount, '99.00');
    assert.deepEqual(priceFrom(mug(), there), { ...aed('99.00'), isFrom: true });
    const now = { ...there, ...told({ 'mug/cream-two': { price: aed('179.00') } }) };
    const { market: here } = there;
    assert.equal(priceOf(mug(), two, { ...now, market: here })?.amount, '179.00');
  });

  it('is hidden in another currency than the cart’s', () => {
    assert.equal(priceOf(mug(), one, from({ currency: 'USD' })), null);
    assert.equal(priceOf(mug(), one, from({ currency: 'EUR' }))?.amount, '24.00');
  });
});

describe('a price that differs by variant', () => {
  it('is told from the lowest', () => {
    assert.deepEqual(priceFrom(mug(), from()), { ...eur('24.00'), isFrom: true });
  });

  it('is told whole where all cost the same, however it is written', () => {
    const variants = [
      variant('a', {}, { price: eur('24') }),
      variant('b', {}, { price: eur('24.00') }),
    ];
    assert.equal(priceFrom(mug({ variants }), from())?.isFrom, false);
  });

  it('does not count what is sold out, unless all is', () => {
    const variants = [
      variant('a', {}, { price: eur('9.00'), available: false }),
      variant('b', {}, { price: eur('24.00') }),
    ];
    assert.equal(priceFrom(mug({ variants }), from())?.amount, '24.00');
    const gone = from(told({ mug: { stock: { level: 'out' } } }));
    assert.equal(priceFrom(mug({ variants }), gone)?.amount, '9.00');
  });

  it('compares amounts that no float can tell apart', () => {
    const variants = [
      variant('a', {}, { price: eur('900719925474099.300001') }),
      variant('b', {}, { price: eur('900719925474099.300000') }),
    ];
    assert.equal(priceFrom(mug({ variants }), from())?.amount, '900719925474099.300000');
  });
});

describe('a reduction', () => {
  const was = eur('30.00');
  const lowest = eur('25.00');

  it('is told with the lowest price of the last 30 days', () => {
    assert.deepEqual(reductionOf(eur('24.00', { was, lowest })), { was, lowest });
  });

  it('is not told without it, nor where nothing was reduced, nor in two currencies', () => {
    assert.equal(reductionOf(eur('24.00', { was })), null);
    assert.equal(reductionOf(eur('30.00', { was, lowest })), null);
    assert.equal(reductionOf(eur('24.00', { was: { ...was, currency: 'USD' }, lowest })), null);
  });
});

describe('so many of them', () => {
  it('cost exactly so much', () => {
    assert.deepEqual(times(eur('0.10'), 3), eur('0.30'));
    assert.deepEqual(times(eur('24.00'), 2), eur('48.00'));
    assert.deepEqual(times({ amount: '1500', currency: 'JPY' }, 99), {
      amount: '148500',
      currency: 'JPY',
    });
    assert.equal(times(eur('999999999999999.999999'), 99).amount, '98999999999999999.999901');
  });
});
