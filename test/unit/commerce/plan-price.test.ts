import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planPrice } from '../../../src/commerce/catalogue/plan-price.ts';
import type { SellingPlan } from '../../../src/protocol/details.ts';
import { eur, from, market, mug, told } from './catalogue-goods.ts';

const plan = (price?: SellingPlan['price']): SellingPlan => ({
  ...{ id: 'monthly', label: 'Every month', refs: {} },
  ...(price && { price }),
});
const byPlan = plan(eur('21.60'));
const [one = null, two = null] = mug().variants;
const first = { product: mug(), variant: one };

describe('what a product costs by a plan', () => {
  it('is the plan’s price where the product costs what the manifest says of it', () => {
    assert.deepEqual(planPrice(byPlan, first, from()), eur('21.60'));
    assert.deepEqual(planPrice(byPlan, first, from({ currency: 'EUR' })), eur('21.60'));
    const alike = { ...first, product: mug({ price: eur('24') }) };
    assert.deepEqual(planPrice(byPlan, alike, from()), eur('21.60'));
  });

  it('is not known of a variant with another price', () => {
    assert.equal(planPrice(byPlan, { product: mug(), variant: two }, from()), null);
  });

  it('is not known in another currency than the cart’s', () => {
    assert.equal(planPrice(byPlan, first, from({ currency: 'USD' })), null);
    const usd = plan({ amount: '21.60', currency: 'USD' });
    assert.equal(planPrice(usd, first, from()), null);
    const { price: _, ...unpriced } = mug({ variants: [] });
    const alone = { product: unpriced, variant: null };
    assert.equal(planPrice(byPlan, alone, from({ currency: 'USD' })), null);
  });

  it('is not known once the product costs something else, or in a market where it does', () => {
    assert.equal(planPrice(byPlan, first, from(told({ mug: { price: eur('22.00') } }))), null);
    const here = market({ products: { mug: { price: eur('26.00'), points: [] } } });
    assert.equal(planPrice(byPlan, first, from({ market: here })), null);
  });

  it('is known where there is no other price, or all variants have the same', () => {
    const { price: _, ...unpriced } = mug();
    const alone = { product: { ...unpriced, variants: [] }, variant: null };
    assert.deepEqual(planPrice(byPlan, alone, from()), eur('21.60'));
    const variants = unpriced.variants.map((each) => ({ ...each, price: eur('24.00') }));
    const [same = null] = variants;
    const product = { ...unpriced, variants };
    assert.deepEqual(planPrice(byPlan, { product, variant: same }, from()), eur('21.60'));
    const unlike = { ...unpriced, variants: [...variants, { ...variants[0]!, price: eur('46') }] };
    assert.equal(planPrice(byPlan, { product: unlike, variant: same }, from()), null);
  });

  it('is not known of a plan without a price', () => {
    assert.equal(planPrice(plan(), first, from()), null);
  });
});
