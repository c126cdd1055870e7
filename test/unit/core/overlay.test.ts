import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyState, type Overlay } from '../../../src/core/index.ts';
import { setUp } from './show-set-up.ts';

const AS_OF = '2026-11-25T19:00:00.000Z';
const update = (productId: string) =>
  ({ type: 'product.update', data: { productId, asOf: AS_OF } }) as const;
/** Marks all that the cues tell. */
const marking: Overlay = (updates) => ({
  ...Object.fromEntries(
    Object.entries(updates).map(([key, one]) => [key, { ...one, variantId: 'told' }]),
  ),
  shop: { productId: 'shop', asOf: AS_OF },
});

describe('what a shop says over what the cues say', () => {
  it('is there with the cues’ own commit, and once it is laid', async () => {
    const { clock, feed, show } = setUp();
    const seen: string[] = [];
    show.select(
      (view) => view.products.updates,
      (updates) => seen.push(Object.keys(updates).join()),
    );
    show.overlay(marking);
    feed.push(update('mug'));
    await clock.advance(10);
    assert.deepEqual(seen.at(-1), 'mug,shop');
    assert.equal(show.state.products.updates['mug']?.variantId, 'told');
    assert.ok(Object.isFrozen(show.state.products.updates));
  });

  it('never becomes part of what the cues say', async () => {
    const { clock, feed, show } = setUp();
    const given: string[] = [];
    show.overlay((updates) => {
      given.push(JSON.stringify(updates));
      return marking(updates);
    });
    feed.push(update('mug'));
    await clock.advance(10);
    feed.push({ type: 'product.pin', data: { productId: 'mug' } });
    await clock.advance(10);
    assert.ok(given.length >= 3);
    assert.ok(given.every((told) => !told.includes('shop') && !told.includes('variantId')));
    show.overlay((updates) => updates);
    assert.deepEqual(Object.keys(show.state.products.updates), ['mug']);
    assert.equal(show.state.products.updates['mug']?.variantId, undefined);
  });

  it('leaves the products as they are when a cue is about something else', async () => {
    const { clock, feed, show } = setUp();
    show.overlay(marking);
    feed.push(update('mug'));
    await clock.advance(10);
    const { products } = show.state;
    feed.push({ type: 'takeaway', data: { text: 'Rinse it first' } });
    feed.sample({ v: 1, at: AS_OF, type: 'audience', data: { viewers: 3 } });
    await clock.advance(10);
    assert.equal(show.state.audience.viewers, 3);
    assert.equal(show.state.products, products);
  });

  it('lies over a snapshot too', async () => {
    const products = { ...emptyState().products, updates: { bag: update('bag').data } };
    const { clock, show } = setUp({ state: { ...emptyState(), products } });
    show.overlay(marking);
    await clock.advance(10);
    assert.deepEqual(Object.keys(show.state.products.updates).sort(), ['bag', 'shop']);
  });
});
