import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { priceOf, reductionOf } from '../../../src/commerce/catalogue/price.ts';
import { isSoldOut, stockOf } from '../../../src/commerce/catalogue/stock.ts';
import { overlaid, type SaidBy, type Sources } from '../../../src/commerce/offers/overlay.ts';
import type { Said, Standing } from '../../../src/commerce/offers/layers.ts';
import type { Product, Variant } from '../../../src/protocol/manifest.ts';
import { eur, from, market, mug, told, variant } from './catalogue-goods.ts';

const BEFORE = '2026-11-26T14:00:00Z';
/** The time of {@link told}, with another offset. */
const CUE = '2026-11-26T15:02:00+01:00';
const LATER = '2026-11-26T14:03:00Z';

const bowl: Product = mug({ id: 'bowl', options: [], variants: [] });
const says = (said: Record<string, Said>): SaidBy => new Map(Object.entries(said));
/** Looks at the goods after some cues, with what the sources say. */
const look = (
  cues: Parameters<typeof told>[0],
  sources: Partial<Sources>,
  standing: Standing = 'current',
) => {
  const { updates } = told(cues);
  const put = { products: [bowl, mug()], shop: says({}), page: says({}), ...sources };
  return from({ updates: overlaid(updates, { ...put, standing: () => standing }) });
};
const price = (view: ReturnType<typeof look>, product = bowl, place = -1) =>
  priceOf(product, product.variants[place] ?? null, view)?.amount;

describe('of what cues, page and shop say', () => {
  const cue = { bowl: { price: eur('20.00'), stock: { level: 'few', quantity: 2 } } } as const;
  const word = (asOf: string): SaidBy =>
    says({ bowl: { price: eur('22.00'), stock: { level: 'in' }, asOf } });

  it('the shop counts, whatever its clock says, once it was asked after the cue', () => {
    const view = look(cue, { shop: word(BEFORE), page: word(LATER) });
    assert.equal(price(view), '22.00');
    assert.deepEqual(stockOf(bowl, null, view), { level: 'in', asOf: BEFORE });
  });

  it('its price stands while it is asked, but the later word on the stock counts', () => {
    const view = look(cue, { shop: word(BEFORE) }, 'awaited');
    assert.equal(price(view), '22.00');
    assert.equal(stockOf(bowl, null, view)?.level, 'few');
    assert.equal(stockOf(bowl, null, view)?.asOf, told(cue).updates['bowl']?.asOf);
    const fresh = look(cue, { shop: word(LATER) }, 'awaited');
    assert.equal(stockOf(bowl, null, fresh)?.level, 'in');
  });

  it('the later one counts where the shop cannot be asked', () => {
    assert.equal(price(look(cue, { shop: word(BEFORE) }, 'old')), '20.00');
    assert.equal(price(look(cue, { shop: word(LATER) }, 'old')), '22.00');
  });

  it('the later one of page and cue counts, however the shop stands', () => {
    assert.equal(price(look(cue, { page: word(BEFORE) })), '20.00');
    assert.equal(price(look(cue, { page: word(LATER) })), '22.00');
    assert.equal(price(look({}, { page: word(BEFORE) })), '22.00');
    assert.equal(price(look(cue, { page: word(CUE) })), '22.00', 'of the same time');
  });

  it('the shop’s price and the page’s stock are taken together where each says one', () => {
    const shop = says({ bowl: { price: eur('19.00'), asOf: LATER } });
    const page = says({ bowl: { stock: { level: 'out' }, asOf: LATER } });
    const view = look(cue, { shop, page });
    assert.equal(price(view), '19.00');
    assert.equal(isSoldOut(bowl, null, view), true);
  });

  it('nothing is changed where nobody says anything', () => {
    const { updates } = told(cue);
    assert.deepEqual(look(cue, {}).updates, updates);
    assert.equal(price(look({}, {})), '24.00');
  });
});

describe('a product with variants', () => {
  const all = (asOf: string, level: 'in' | 'out' = 'in'): SaidBy =>
    says(
      Object.fromEntries(
        mug().variants.map(({ id }, place) => [
          `mug/${id}`,
          { price: eur(`${30 + place}.00`), stock: { level }, asOf },
        ]),
      ),
    );
  const soldOut = { mug: { stock: { level: 'out' } } } as const;

  it('is out as a whole only until the shop says that a variant is there', () => {
    const [one] = mug().variants;
    assert.equal(isSoldOut(mug(), one!, look(soldOut, { shop: all(BEFORE) }, 'awaited')), true);
    assert.equal(isSoldOut(mug(), one!, look(soldOut, { shop: all(BEFORE) })), false);
    assert.equal(isSoldOut(mug(), null, look({}, { shop: all(BEFORE, 'out') })), true);
  });

  it('stays out where the shop does not know all of its variants', () => {
    const some = says({ 'mug/cream-one': { stock: { level: 'in' }, asOf: LATER } });
    assert.equal(isSoldOut(mug(), mug().variants[0]!, look(soldOut, { shop: some })), true);
  });

  it('costs the lowest as a whole, and each variant its own', () => {
    const view = look({}, { shop: all(LATER) });
    assert.equal(price(view, mug()), '30.00');
    assert.equal(price(view, mug(), 1), '31.00');
  });

  it('costs in a variant without a price of its own what a later cue says of the whole', () => {
    const cue = { mug: { price: eur('20.00') } };
    assert.equal(price(look(cue, { shop: all(BEFORE) }, 'old'), mug(), 0), '20.00');
    assert.equal(price(look(cue, { shop: all(BEFORE) }, 'old'), mug(), 1), '31.00');
  });

  it('counts what is left of all where each has few', () => {
    const two = mug({ variants: [variant('a', {}), variant('b', {}), variant('c', {})] });
    const few = (quantity: number): Said => ({ stock: { level: 'few', quantity }, asOf: LATER });
    const shop = says({
      'mug/a': few(2),
      'mug/b': few(1),
      'mug/c': { stock: { level: 'out' }, asOf: BEFORE },
    });
    const options = { products: [two], shop, page: says({}), standing: () => 'current' as const };
    const view = from({ updates: overlaid({}, options) });
    assert.deepEqual(stockOf(two, null, view), { level: 'few', quantity: 3, asOf: BEFORE });
  });
});

describe('a price that a shop tells bare', () => {
  const reduced = { was: eur('30.00'), lowest: eur('25.00') };
  const unitPrice = { ...eur('2.40'), per: { value: '1', unit: 'item' } } as const;
  const facts = { taxIncluded: true, unitPrice, ...reduced };
  const full = mug({ ...bowl, price: eur('24.00', facts) });
  const bare = { price: eur('24.0', { was: eur('30.00') }), asOf: LATER };
  const priceIn = (sources: Parameters<typeof look>[1], product = full, cues = {}) =>
    priceOf(product, product.variants[0] ?? null, look(cues, { products: [product], ...sources }));

  it('keeps what the manifest says of the very same amount', () => {
    const price = priceIn({ shop: says({ bowl: bare }) });
    assert.deepEqual(price, { ...eur('24.0'), ...facts });
    assert.deepEqual(reductionOf(price!), reduced);
  });

  it('takes nothing from another amount, another currency, or a price without the tax', () => {
    const more = { was: eur('30.00') };
    for (const price of [
      eur('23.99', more),
      { ...eur('24.00', more), currency: 'CHF' },
      eur('24.00', { ...more, taxIncluded: false }),
    ])
      assert.deepEqual(priceIn({ shop: says({ bowl: { price, asOf: LATER } }) }), price);
  });

  it('keeps no lowest price for another reduction, or for none', () => {
    for (const was of [eur('31.00'), undefined]) {
      const price = eur('24.00', was && { was });
      assert.equal(priceIn({ shop: says({ bowl: { price, asOf: LATER } }) })?.lowest, undefined);
    }
  });

  it('counts what the shop itself says of the amount', () => {
    const own = { ...unitPrice, amount: '2.41' };
    const price = { ...bare.price, unitPrice: own, lowest: eur('26.00') };
    assert.deepEqual(priceIn({ shop: says({ bowl: { price, asOf: LATER } }) }), {
      ...price,
      taxIncluded: true,
    });
  });

  it('keeps what a cue says of it, and the market before everybody', () => {
    const cue = { bowl: { price: eur('24.00', { ...reduced, lowest: eur('24.50') }) } };
    const shop = says({ bowl: bare });
    assert.equal(priceIn({ shop }, full, cue)?.lowest?.amount, '24.50');
    const here = { price: eur('24.00', { ...reduced, lowest: eur('26.00') }), points: [] };
    const there = market({ products: { bowl: here } });
    assert.equal(priceIn({ shop, market: there })?.lowest?.amount, '26.00');
    assert.deepEqual(priceIn({ page: shop, market: there })?.unitPrice, unitPrice);
  });

  it('keeps for a variant without a price of its own what is said of its product, else its own', () => {
    const shop = says({ 'bowl/a': bare });
    const of = (more: Partial<Variant>) =>
      priceIn({ shop }, mug({ ...full, variants: [variant('a', {}, more)] }));
    assert.deepEqual(of({})?.unitPrice, unitPrice);
    assert.equal(of({ price: eur('24.00') })?.unitPrice, undefined);
    assert.equal(of({ price: eur('24.00', { taxIncluded: true }) })?.taxIncluded, true);
  });
});
