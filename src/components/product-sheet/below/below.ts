/** What a sheet tells of a product below its choice: it comes beside the sheet's face, and is shown with it. */
import type { ReactiveControllerHost } from 'lit';
import { productDetails, type ProductDetails } from '../../../protocol/details.ts';
import type { CartPort, VariantRef } from '../../../core/cart.ts';
import type { Show } from '../../../core/show.ts';
import type { Product, Variant } from '../../../protocol/manifest.ts';
import type { SheetFace } from '../sheet-face.ts';
import { detailStyles } from './details.styles.ts';
import { formStyles } from './forms.styles.ts';
import { LandedCosts } from './landed-costs.ts';
import { RestockWishes } from './restock-wishes.ts';
import { SavedThings } from './saved-things.ts';

export { details } from './details.ts';
export { plans } from './plans.ts';
export { restock } from './restock.ts';
export const styles = [detailStyles, formStyles];

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

/** What is known and done below a product's choice. */
export interface BelowModel {
  details(product: Product): ProductDetails;
  look(choice: Choice): Pick<SheetFace, 'landed' | 'restock' | 'saved'>;
}

export function createBelow(host: BelowHost): BelowModel {
  const read = new WeakMap<Product, ProductDetails>();
  const costs = new LandedCosts(host);
  const wishes = new RestockWishes(host);
  const things = new SavedThings(host);
  return {
    details(product) {
      const known = read.get(product) ?? productDetails(product);
      read.set(product, known);
      return known;
    },
    look: (choice) => ({
      landed: choice.isSold && !choice.isOut ? costs.of(choice) : null,
      restock: choice.isSold && choice.isOut ? wishes.of(choice) : null,
      saved: things.of(choice),
    }),
  };
}
