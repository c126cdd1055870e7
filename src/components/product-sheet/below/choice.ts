import type { ReactiveControllerHost } from 'lit';
import type { CartPort, VariantRef } from '../../../core/cart.ts';
import type { Show } from '../../../core/show.ts';
import type { Product, Variant } from '../../../protocol/manifest.ts';

/** The element, as far as it is known here. */
export interface BelowHost extends ReactiveControllerHost, HTMLElement {
  readonly restock: boolean;
  readonly wishlist: boolean;
}

/** One thing that can be bought, and who looks at it. */
export interface Choice {
  readonly show: Show;
  readonly cart: CartPort | null;
  readonly country: string | null;
  readonly product: Product;
  readonly variant: Variant | null;
  readonly ref: VariantRef;
  /** Of the words that the viewer reads. */
  readonly lang: string;
  readonly isSold: boolean;
  readonly isOut: boolean;
}
