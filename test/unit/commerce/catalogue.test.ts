import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bagOf } from '../../../src/commerce/catalogue/bag.ts';
import { lineRef } from '../../../src/commerce/catalogue/line-ref.ts';
import { refusalOf } from '../../../src/commerce/catalogue/refusal.ts';
import { firstChoices, valueState } from '../../../src/commerce/catalogue/choices.ts';
import { isSold, isSoldOut, stockOf } from '../../../src/commerce/catalogue/stock.ts';
import { leadOf } from '../../../src/commerce/catalogue/terms.ts';
import { marketOf } from '../../../src/commerce/catalogue/viewpoint.ts';
import type { CartResult, CartState } from '../../../src/core/cart.ts';
import { manifestOf } from '../core/manifests.ts';
import { from, market, mug, told, variant } from './catalogue-goods.ts';

const [one = null, , , slateTwo = null] = mug().variants;

describe('what a cart calls a product', () => {
  it('is the variant’s reference for its shop system, else the variant’s id', () => {
    const known = variant('v', {}, { refs: { shopify: 'gid://1' } });
    assert.equal(lineRef(mug(), known, 'shopify'), 'gid://1');
    assert.equal(lineRef(mug(), known, 'vendure'), 'v');
  });

  it('is the product’s own reference only where it has no variants', () => {
    const refs = { shopify: 'gid://mug' };
    assert.equal(lineRef(mug({ refs, variants: [] }), null, 'shopify'), 'gid://mug');
    assert.equal(lineRef(mug({ refs }), null, 'shopify'), 'mug');
    assert.equal(lineRef(mug({ refs }), one, 'shopify'), 'cream-one');
  });
});

describe('stock', () => {
  it('is the variant’s, else the product’s, with its time', () => {
    const now = from(
      told({
        mug: { stock: { level: 'in', quantity: 64 } },
        'mug/cream-one': { stock: { level: 'few', quantity: 2 } },
      }),
    );
    const asOf = '2026-11-26T14:02:00.000Z';
    assert.deepEqual(stockOf(mug(), one, now), { level: 'few', quantity: 2, asOf });
    assert.deepEqual(stockOf(mug(), slateTwo, now), { level: 'in', quantity: 64, asOf });
    assert.equal(stockOf(mug(), one, from()), null);
  });

  it('is out for a product when it says so, or when each of its variants is', () => {
    assert.equal(isSoldOut(mug(), null, from()), false);
    assert.equal(isSoldOut(mug(), slateTwo, from()), true);
    assert.equal(isSoldOut(mug({ variants: slateTwo ? [slateTwo] : [] }), null, from()), true);
    assert.equal(isSoldOut(mug(), one, from(told({ mug: { stock: { level: 'out' } } }))), true);
    assert.equal(isSoldOut(mug({ variants: [] }), null, from()), false);
  });

  it('does not come back for a variant because the product as a whole is there', () => {
    const now = from(told({ mug: { stock: { level: 'in', quantity: 64 } } }));
    assert.equal(isSoldOut(mug(), slateTwo, now), true);
  });
});

describe('a market', () => {
  it('may not be sold a product', () => {
    const products = { mug: { points: [], unavailable: true } };
    assert.equal(isSold(mug(), from({ market: market({ products }) })), false);
    assert.equal(isSold(mug(), from()), true);
  });

  it('may not be sold a variant, which then cannot be had there, and is not chosen', () => {
    const variants = { 'cream-one': { unavailable: true }, 'slate-one': { unavailable: true } };
    const there = from({ market: market({ products: { mug: { points: [], variants } } }) });
    const [first] = mug().variants;
    assert.equal(isSold(mug(), there), true);
    assert.equal(isSold(mug(), there, first), false);
    assert.equal(isSoldOut(mug(), first!, there), true);
    assert.equal(isSoldOut(mug(), null, there), false);
    assert.deepEqual(firstChoices(mug(), there), { glaze: 'cream', set: 'two' });
    const chosen = { glaze: 'cream', set: 'two' };
    assert.equal(valueState(mug(), chosen, ['set', 'one'], there), 'none');
    assert.equal(valueState(mug(), chosen, ['set', 'one'], from()), 'available');
  });

  it('is found by its country, and never among what every object has', () => {
    const manifest = manifestOf({ markets: { DE: market({ currency: 'EUR' }) } });
    assert.equal(marketOf(manifest, 'DE')?.currency, 'EUR');
    assert.equal(marketOf(manifest, 'FR'), null);
    assert.equal(marketOf(manifest, 'constructor'), null);
    assert.equal(marketOf(manifest, null), null);
  });
});

describe('the first sentence of a promise', () => {
  it('stands apart from the rest', () => {
    assert.deepEqual(leadOf('Arrives in 2–4 working days. DHL, €6.90'), {
      lead: 'Arrives in 2–4 working days',
      rest: 'DHL, €6.90',
    });
    assert.equal(leadOf('2–4 个工作日送达。DHL，€6.90').lead, '2–4 个工作日送达');
    assert.equal(leadOf('يصل خلال 2–4 أيام عمل. أرامكس، €18.00').rest, 'أرامكس، €18.00');
  });

  it('is not cut at an abbreviation or a figure', () => {
    const text = 'Arrives in approx. 3 days for €6.90';
    assert.deepEqual(leadOf(text), { lead: text, rest: '' });
  });
});

describe('a product in the bag', () => {
  const state = (change: Partial<CartState>): { id: string; state: CartState } => ({
    id: 'memory',
    state: { status: 'ready', cart: null, pending: [], refused: {}, removed: [], ...change },
  });
  const line = (ref: string, quantity: number) => ({ id: ref, ref, quantity, title: ref });

  it('is counted over its variants, or for one of them', () => {
    const lines = [line('cream-one', 2), line('slate-one', 1), line('other', 5)];
    const cart = state({ cart: { currency: 'EUR', lines, count: 8 } });
    assert.equal(bagOf(mug(), null, cart).count, 3);
    assert.equal(bagOf(mug(), one, cart).count, 2);
  });

  it('is being added while the shop has not answered', () => {
    const pending = [{ opId: '1', kind: 'add', ref: 'slate-one', quantity: 1 }] as const;
    assert.equal(bagOf(mug(), null, state({ pending })).isAdding, true);
    assert.equal(bagOf(mug(), one, state({ pending })).isAdding, false);
  });

  it('was refused with a variant that can be asked for again', () => {
    const result: CartResult = { status: 'rejected', cart: null, issues: [] };
    const { refused } = bagOf(mug(), null, state({ refused: { 'slate-one': result } }));
    assert.equal(refused?.variant?.id, 'slate-one');
  });
});

describe('why something is not in the bag', () => {
  const result = (change: Partial<CartResult>): CartResult => ({
    status: 'rejected',
    cart: null,
    issues: [],
    ...change,
  });

  it('is nothing when all is in it', () => {
    assert.equal(refusalOf(result({ status: 'ok' })), null);
  });

  it('says how many can still be had', () => {
    const issues = [{ code: 'not-enough-stock', severity: 'error', available: 1 }] as const;
    const found = refusalOf(result({ issues }));
    assert.deepEqual(found, { key: 'products.refused-left', values: { n: 1 }, available: 1 });
  });

  it('tells an answer that never came from a refusal, and a part from nothing', () => {
    assert.equal(refusalOf(result({ status: 'unknown' }))?.key, 'products.refused-silent');
    const part = refusalOf(result({ status: 'partial', added: 2 }));
    assert.deepEqual(part?.values, { n: 2 });
    assert.equal(refusalOf(result({}))?.key, 'products.refused-unknown');
  });
});
