import type { Cart } from '../../core/cart.ts';

/** `onair-cart-changed`: the shop's cart is another one than before, whoever changed it. */
export class CartChangedEvent extends Event {
  readonly cart: Cart | null;
  /** Null: there was none, or it had not been read yet. */
  readonly previous: Cart | null;
  constructor(cart: Cart | null, previous: Cart | null) {
    super('onair-cart-changed');
    this.cart = cart;
    this.previous = previous;
  }
}
