import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenOf, shownProducts } from '../../../src/components/compare/shown.ts';
import { emptyState, reduceCues } from '../../../src/core/reduce/reduce.ts';
import type { Product } from '../../../src/protocol/manifest.ts';
import { cue } from '../core/cues.ts';

const product = (id: string): Product => ({
  id,
  title: id,
  pictures: [],
  options: [],
  variants: [],
  refs: {},
  facts: [],
});
const goods = ['bag', 'lamp', 'mug', 'pot', 'throw'].map(product);
const ids = (products: readonly Product[]): string[] => products.map(({ id }) => id);

/** What the reducer makes of pins in that order. */
const after = (...pinned: readonly string[]) =>
  reduceCues(
    emptyState(),
    pinned.map((productId, index) => cue(index + 1, 'product.pin', { productId }, index * 1_000)),
  ).products;

describe('the products that a show has shown', () => {
  it('are those of its log, the latest first, each once', () => {
    assert.deepEqual(ids(shownProducts(goods, after('bag', 'mug', 'bag', 'lamp'))), [
      'lamp',
      'bag',
      'mug',
    ]);
  });

  it('are none before anything was shown, and never one that the show does not sell', () => {
    assert.deepEqual(shownProducts(goods, after()), []);
    assert.deepEqual(ids(shownProducts(goods, after('ghost', 'mug'))), ['mug']);
  });

  it('are compared by two, the latest, until somebody chooses', () => {
    const shown = shownProducts(goods, after('bag', 'lamp', 'mug'));
    assert.deepEqual(ids(chosenOf(shown, null)), ['mug', 'lamp']);
  });

  it('are compared as they are asked for: four at most, each once, none that was not shown', () => {
    const shown = shownProducts(goods, after('bag', 'lamp', 'mug', 'throw'));
    const asked = ['throw', 'pot', 'bag', 'bag', 'lamp', 'mug'];
    assert.deepEqual(ids(chosenOf(shown, asked)), ['throw', 'bag', 'lamp', 'mug']);
    const all = shownProducts(goods, after(...ids(goods)));
    assert.equal(chosenOf(all, ids(goods)).length, 4);
    assert.deepEqual(chosenOf(shown, []), []);
  });
});
