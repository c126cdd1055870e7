import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOracle, type Asked } from '../../../scripts/chaos/oracle.ts';
import type { Cart, CartResult } from '../../../src/core/cart.ts';

const holding = (quantities: Record<string, number>): Cart => {
  const lines = Object.entries(quantities).map(([ref, quantity]) => ({
    id: ref,
    ref,
    quantity,
    title: ref,
  }));
  return { currency: 'EUR', count: 0, lines };
};
const told = (status: CartResult['status'], rest: Partial<CartResult> = {}): CartResult => ({
  status,
  cart: null,
  issues: [],
  ...rest,
});
let number = 0;
const add = (quantity: number, ref = 'mug'): Asked => ({
  number: number++,
  tab: 0,
  kind: 'add',
  ref,
  quantity,
});
const set = (quantity: number, ref = 'mug'): Asked => ({ ...add(quantity, ref), kind: 'set' });

describe('createOracle', () => {
  it('agrees with a cart that holds what was asked and told', () => {
    const oracle = createOracle();
    assert.equal(oracle.tell(add(2), told('ok', { cart: holding({ mug: 2 }) })), null);
    assert.equal(oracle.tell(add(3), told('partial', { added: 1 })), null);
    assert.equal(oracle.tell(add(1), told('rejected')), null);
    assert.equal(oracle.tell(add(1, 'bag'), told('ok')), null);
    assert.equal(oracle.compare({ mug: 3, bag: 1 }), null);
    assert.equal(oracle.tell(set(0), told('ok')), null);
    assert.equal(oracle.compare({ bag: 1 }), null);
  });

  it('finds what was lost', () => {
    const oracle = createOracle();
    oracle.tell(add(3), told('ok'));
    const divergence = oracle.compare({ mug: 1 });
    assert.equal(divergence?.lost, 2);
    assert.equal(divergence?.doubled, 0);
    assert.deepEqual(divergence?.allowed, [3]);
    assert.match(divergence?.history.join() ?? '', /tab 0: add 3 → ok \(so it holds 3\)/);
  });

  it('finds what was doubled, at the answer that tells it', () => {
    const oracle = createOracle();
    const divergence = oracle.tell(add(2), told('ok', { cart: holding({ mug: 4 }) }));
    assert.equal(divergence?.doubled, 2);
    assert.equal(divergence?.lost, 0);
  });

  it('finds a change of another line than the one that was asked for', () => {
    const oracle = createOracle();
    oracle.tell(add(1, 'bag'), told('ok'));
    assert.equal(oracle.tell(add(1), told('ok', { cart: holding({ mug: 1 }) }))?.ref, 'bag');
    assert.equal(createOracle().compare({ lamp: 1 })?.ref, 'lamp');
  });

  it('finds what was done though it was refused', () => {
    const oracle = createOracle();
    oracle.tell(add(1), told('rejected'));
    assert.equal(oracle.compare({ mug: 1 })?.doubled, 1);
    oracle.tell(set(3), told('ok'));
    oracle.tell(set(0), told('rejected'));
    assert.equal(oracle.compare({})?.lost, 3);
  });

  it('leaves an unknown outcome open, up to what was asked', () => {
    const oracle = createOracle();
    oracle.tell(add(2), told('unknown'));
    assert.equal(oracle.open, 1);
    assert.deepEqual(oracle.compare({ mug: 3 })?.allowed, [0, 1, 2]);
    assert.equal(oracle.compare({ mug: 2 }), null);
    assert.equal(oracle.open, 0);
    assert.equal(oracle.compare({ mug: 1 })?.lost, 1);
  });

  it('counts on from what an unknown outcome left open', () => {
    const oracle = createOracle();
    oracle.tell(add(1), told('unknown'));
    oracle.tell(add(1), told('ok'));
    assert.deepEqual(oracle.compare({ mug: 3 })?.allowed, [1, 2]);
    oracle.tell(set(5), told('ok'));
    assert.equal(oracle.open, 0);
    oracle.tell(set(3), told('unknown'));
    assert.deepEqual(oracle.compare({ mug: 4 })?.allowed, [3, 5]);
  });
});
