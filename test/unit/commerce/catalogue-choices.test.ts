import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  choose,
  firstChoices,
  optionsOf,
  valueState,
  variantFor,
} from '../../../src/commerce/catalogue/choices.ts';
import { from, mug, told, variant } from './catalogue-goods.ts';

const chosen = (choices: Record<string, string>): string | undefined =>
  variantFor(mug(), choices)?.id;

describe('the first choice', () => {
  it('is the first variant that is to be had', () => {
    assert.deepEqual(firstChoices(mug(), from()), { glaze: 'cream', set: 'one' });
    const gone = from(told({ 'mug/cream-one': { stock: { level: 'out' } } }));
    assert.deepEqual(firstChoices(mug(), gone), { glaze: 'cream', set: 'two' });
  });

  it('is what the host shows, where that is to be had', () => {
    assert.deepEqual(firstChoices(mug(), from(), 'slate-one'), { glaze: 'slate', set: 'one' });
    assert.deepEqual(firstChoices(mug(), from(), 'slate-two'), { glaze: 'cream', set: 'one' });
  });

  it('is the first of all where nothing is to be had', () => {
    const gone = from(told({ mug: { stock: { level: 'out' } } }));
    assert.deepEqual(firstChoices(mug(), gone), { glaze: 'cream', set: 'one' });
  });

  it('is none for a product without variants, even if it names options', () => {
    const plain = mug({ variants: [] });
    assert.deepEqual(firstChoices(plain, from()), {});
    assert.deepEqual(optionsOf(plain), []);
    assert.equal(variantFor(plain, {}), null);
  });
});

describe('another value', () => {
  it('leaves the other choices as they are', () => {
    const now = choose(mug(), { glaze: 'cream', set: 'two' }, ['glaze', 'slate'], from());
    assert.deepEqual(now, { glaze: 'slate', set: 'two' });
  });

  it('moves the others only where the combination is not made, to what is to be had', () => {
    const rare = mug({
      variants: [
        variant('cream-one', { glaze: 'cream', set: 'one' }),
        variant('cream-two', { glaze: 'cream', set: 'two' }),
        variant('slate-one', { glaze: 'slate', set: 'one' }),
      ],
    });
    const now = choose(rare, { glaze: 'cream', set: 'two' }, ['glaze', 'slate'], from());
    assert.deepEqual(now, { glaze: 'slate', set: 'one' });
  });

  it('changes nothing where it is not made at all, or nobody knows it', () => {
    const before = { glaze: 'cream', set: 'one' };
    assert.deepEqual(choose(mug(), before, ['glaze', 'moss'], from()), before);
    assert.deepEqual(choose(mug(), before, ['size', 'xl'], from()), { ...before, size: 'xl' });
  });
});

describe('whether a value can be had', () => {
  const state = (id: string, value: string, view = from()): string =>
    valueState(mug(), { glaze: 'slate', set: 'one' }, [id, value], view);

  it('is told beside the other choices', () => {
    assert.equal(state('set', 'one'), 'available');
    assert.equal(state('set', 'two'), 'sold-out');
    assert.equal(state('glaze', 'cream'), 'available');
    assert.equal(state('glaze', 'moss'), 'none');
  });

  it('follows what is told', () => {
    const back = from(told({ 'mug/slate-two': { stock: { level: 'in' } } }));
    assert.equal(state('set', 'two', back), 'available');
    const gone = from(told({ mug: { stock: { level: 'out' } } }));
    assert.equal(state('set', 'one', gone), 'sold-out');
  });
});

describe('variants that are written badly', () => {
  it('fit any value of an option that they do not name', () => {
    const loose = mug({ variants: [variant('any', { glaze: 'cream' })] });
    assert.equal(variantFor(loose, { glaze: 'cream', set: 'two' })?.id, 'any');
    assert.deepEqual(firstChoices(loose, from()), { glaze: 'cream', set: 'one' });
  });

  it('are never chosen for a value that their option does not have', () => {
    const strange = mug({
      variants: [
        variant('odd', { glaze: 'gold', set: 'one' }),
        variant('cream-one', { glaze: 'cream', set: 'one', mood: 'good' }),
      ],
    });
    assert.deepEqual(firstChoices(strange, from()), { glaze: 'cream', set: 'one' });
    assert.equal(valueState(strange, {}, ['set', 'two'], from()), 'none');
  });

  it('leave nothing to choose where none is good', () => {
    const broken = mug({ variants: [variant('odd', { glaze: 'gold' })] });
    assert.deepEqual(firstChoices(broken, from()), {});
    assert.equal(variantFor(broken, {}), null);
  });

  it('are found by each full choice', () => {
    assert.equal(chosen({ glaze: 'slate', set: 'two' }), 'slate-two');
    assert.equal(chosen({ glaze: 'slate' }), undefined);
  });
});
