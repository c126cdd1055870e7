import type { CartResult } from '../core/cart.ts';
import { IntentEvent } from './intents.ts';

/** `onair-cart-codes`: the viewer wants these discount codes in the cart, and no others. */
export class CartCodesEvent extends IntentEvent<CartResult> {
  readonly codes: readonly string[];
  constructor(codes: readonly string[]) {
    super('onair-cart-codes');
    this.codes = codes;
  }
}
