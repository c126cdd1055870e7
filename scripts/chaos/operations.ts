import type { CartPort, CartResult, VariantRef } from '../../src/core/cart.ts';
import type { Asked } from './oracle.ts';

/** What a shopper does next. */
export type Act = 'add' | 'doubleTap' | 'step' | 'remove' | 'undo';

/** How often each is done, of 100. Where there is nothing to step, remove or undo, something is added. */
const SHARES: readonly (readonly [Act, number])[] = [
  ['add', 40],
  ['doubleTap', 15],
  ['step', 20],
  ['remove', 15],
  ['undo', 10],
];

/** A call of the cart, and what it asks of the shop. */
export interface Call {
  readonly act: Act;
  readonly ref: VariantRef;
  readonly kind: Asked['kind'];
  readonly quantity: number;
  readonly result: Promise<CartResult>;
}

export interface OperationsOptions {
  readonly random: () => number;
  readonly refs: readonly VariantRef[];
}

/** Draws one shopper's act in a tab, and does it: the calls of the cart that it makes, each one an operation. */
export function createOperations({ random, refs }: OperationsOptions): (cart: CartPort) => Call[] {
  const dice = createDice(random);
  const add = (cart: CartPort, act: Act, times: number): Call[] => {
    const ref = dice.among(refs) ?? '';
    const quantity = dice.upTo(3);
    return Array.from({ length: times }, () => {
      const result = cart.add([{ ref, quantity, productId: ref }]);
      return { act, ref, kind: 'add', quantity, result };
    });
  };
  return (cart) => {
    const act = drawn(random() * 100);
    if (act === 'doubleTap') return add(cart, act, 2);
    const calls = act === 'add' ? null : CHANGES[act](cart, dice);
    return calls ?? add(cart, 'add', 1);
  };
}

interface Dice {
  among<T>(values: readonly T[]): T | undefined;
  /** A whole number from 1 to this. */
  upTo(most: number): number;
  isLikely(chance: number): boolean;
}

const createDice = (random: () => number): Dice => ({
  among: (values) => values[Math.floor(random() * values.length)],
  upTo: (most) => 1 + Math.floor(random() * most),
  isLikely: (chance) => random() < chance,
});

/** Each makes its calls; null: there is nothing in the cart that it could be done to. */
const CHANGES: Readonly<
  Record<'step' | 'remove' | 'undo', (cart: CartPort, dice: Dice) => Call[] | null>
> = {
  step(cart, dice) {
    const line = dice.among(cart.state.cart?.lines ?? []);
    if (!line) return null;
    let { quantity } = line;
    return Array.from({ length: dice.upTo(4) }, () => {
      quantity = Math.max(0, quantity + (dice.isLikely(0.6) ? 1 : -1));
      const result = cart.setQuantity(line.id, quantity);
      return { act: 'step', ref: line.ref, kind: 'set', quantity, result };
    });
  },
  remove(cart, dice) {
    const line = dice.among(cart.state.cart?.lines ?? []);
    if (!line) return null;
    const result = cart.remove(line.id);
    return [{ act: 'remove', ref: line.ref, kind: 'set', quantity: 0, result }];
  },
  undo(cart, dice) {
    const removed = dice.among(cart.state.removed);
    if (!removed) return null;
    const { ref, quantity } = removed.line;
    return [{ act: 'undo', ref, kind: 'add', quantity, result: cart.undo(removed) }];
  },
};

function drawn(point: number): Act {
  let left = point;
  for (const [act, share] of SHARES) {
    if (left < share) return act;
    left -= share;
  }
  return 'add';
}
