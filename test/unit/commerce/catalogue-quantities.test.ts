import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitting } from '../../../src/commerce/catalogue/quantities.ts';
import { amountsOf, nearest } from '../../../src/components/product-sheet/amounts.ts';

const SIX = { min: 6, step: 6, max: 24 };

describe('the numbers in which something is sold', () => {
  it('are as many of those asked for as the shop sells, or none', () => {
    const found = [0, 5, 6, 11, 12, 99].map((quantity) => fitting(SIX, quantity));
    assert.deepEqual(found, [0, 0, 6, 6, 12, 24]);
    assert.equal(fitting({}, 3), 3);
    assert.equal(fitting({ min: 4, max: 3 }, 9), 0);
  });

  it('are whole ones of one and more, also where a shop says nonsense', () => {
    assert.equal(fitting({ min: 0, step: 0 }, 3), 3);
    assert.deepEqual(amountsOf({ min: 0, step: 0 }, 3), { least: 1, step: 1, most: 3 });
  });

  it('are the same to choose from, beginning with the least', () => {
    const amounts = amountsOf(SIX, 20);
    assert.deepEqual(amounts, { least: 6, step: 6, most: 18 });
    const found = [1, 6, 11, 12, 99].map((quantity) => nearest(amounts, quantity));
    assert.deepEqual(found, [6, 6, 6, 12, 18]);
    assert.equal(nearest(amountsOf(SIX, 5), 12), 6);
    assert.equal(amountsOf(SIX, 5).most, 0);
    assert.equal(amountsOf({}).most, 99);
  });
});
