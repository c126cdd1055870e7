/** What a sheet tells of a product below its choice: it comes beside the sheet's face, and is shown with it. */
import { productDetails, type ProductDetails } from '../../../protocol/details.ts';
import type { Product } from '../../../protocol/manifest.ts';
import type { SheetFace } from '../sheet-face.ts';
import type { BelowHost, Choice } from './choice.ts';
import { detailStyles } from './details.styles.ts';
import { formStyles } from './forms.styles.ts';
import { LandedCosts } from './landed-costs.ts';
import { RestockWishes } from './restock-wishes.ts';
import { SavedThings } from './saved-things.ts';

export { details } from './details.ts';
export { plans } from './plans.ts';
export { restock } from './restock.ts';
export const styles = [detailStyles, formStyles];

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
