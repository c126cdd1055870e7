import type { TemplateResult } from 'lit';
import type { Localization } from '../../controllers/localization.ts';
import type { CartLine, CartState, RemovedLine, VariantRef } from '../../core/cart.ts';
import type { SellingPlan } from '../../protocol/details.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';

/** A product of the show, as a line of the bag names it. */
export interface Known {
  readonly product: Product;
  readonly variant: Variant | null;
  /** By which it is bought. */
  readonly plan?: SellingPlan;
  /** What one costs by it, as the manifest has it; absent: not known. */
  readonly price?: Price;
}

/** All that the parts of a bag are made of. */
export interface Scene {
  readonly i18n: Localization<'whole'>;
  readonly state: CartState;
  /** What the show knows of a reference. */
  readonly known: (ref: VariantRef) => Known | null;
  /** Language of the manifest's plain strings. */
  readonly manifestLang: string;
  /** Where the viewer buys. */
  readonly country: string | null;
  /** The shop is being asked again, after it did not answer. */
  readonly isAsking: boolean;
  /** The viewer wanted to check out, and there is no way. */
  readonly hasNoWay: boolean;
  /** The shop's checkout is opened beside this page, so that the show goes on. */
  readonly opensNew: boolean;
  /** What is said of discount codes, where the shop takes them here and the form is loaded. */
  readonly codes: TemplateResult | null;
  readonly acts: Acts;
}

/** What the viewer can do in the bag. */
export interface Acts {
  change(line: CartLine, quantity: number): void;
  /** One more or fewer than wished for now: also between two renderings. */
  step(line: CartLine, by: 1 | -1): void;
  undo(removed: RemovedLine): void;
  /** Adds again what was refused, so many. */
  add(ref: VariantRef, quantity: number): void;
  ask(): void;
  hide(ref: VariantRef): void;
  checkOut(event: Event): void;
}
