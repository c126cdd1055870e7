import { describe, it } from 'node:test';
import { createCart } from '../../../src/commerce/cart.ts';
import { memoryCart, type MemoryCart } from '../../../src/commerce/memory/adapter.ts';
import type { CartPort, CartResult, VariantRef } from '../../../src/core/cart.ts';
import { cartContract, type CartSubject } from '../../../src/testing/index.ts';
import { GOODS } from './cart-set-up.ts';

/**
 * A double of a page that answers each change of its show itself, as `respondWith` hands it in, from a shop of its
 * own in memory. As a button that is busy does, it takes no second tap for another wish.
 */
function pageDouble(port: CartPort, shop: MemoryCart): CartPort {
  const call = () => ({ signal: new AbortController().signal, opId: 'of the page' });
  const adding = new Map<VariantRef, Promise<CartResult>>();
  const add = (ref: VariantRef, quantity: number): Promise<CartResult> => {
    const answer =
      adding.get(ref) ?? shop.add([{ ref, quantity }], call()).finally(() => adding.delete(ref));
    adding.set(ref, answer);
    return answer;
  };
  const answers: Pick<CartPort, 'add' | 'setQuantity' | 'remove' | 'undo'> = {
    add: (lines) => port.add(lines, add(lines[0]!.ref, lines[0]!.quantity)),
    setQuantity: (id, quantity) =>
      port.setQuantity(id, quantity, shop.setQuantity(id, quantity, call())),
    remove: (id) => port.remove(id, shop.setQuantity(id, 0, call())),
    undo: (removed) => port.undo(removed, add(removed.line.ref, removed.line.quantity)),
  };
  return Object.assign(Object.create(port) as CartPort, answers);
}

function open(): CartSubject {
  const shop = memoryCart({ goods: { ...GOODS, cup: { ...GOODS['mug']!, title: 'Cup' } } });
  shop.set({ latency: 0 });
  return {
    cart: pageDouble(createCart({ adapter: null }), shop),
    quantities: () => Promise.resolve(shop.quantities),
    fault: () => Promise.reject(new Error('What goes wrong at the page’s own shop is the page’s.')),
    close: () => Promise.resolve(),
  };
}

describe('a cart whose page answers each change', () => {
  cartContract(
    { describe, it },
    {
      open: () => Promise.resolve(open()),
      goods: {
        plenty: 'mug',
        other: 'cup',
        few: { ref: 'lamp', stock: 3 },
        soldOut: 'gone',
        unknown: 'never-heard-of',
      },
      faults: [],
    },
  );
});
