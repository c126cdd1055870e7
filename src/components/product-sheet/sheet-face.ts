import type { BagView } from '../../commerce/catalogue/bag.ts';
import type { Choices } from '../../commerce/catalogue/choices.ts';
import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { OwnWords } from '../../controllers/own-words.ts';
import type { CartPort, CartResult } from '../../core/cart.ts';
import type { ProductDetails, SellingPlan } from '../../protocol/details.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';
import type { Landed } from './below/landed-costs.ts';
import type { RestockFace } from './below/restock-wishes.ts';
import type { SavedFace } from './below/saved-things.ts';
import type { Amounts } from './amounts.ts';
import type { SheetMessages } from './sheet-locales.ts';

/** `sheet`: under the picture of the show; `panel`: with a picture of its own beside the name. */
export type SheetLayout = 'sheet' | 'panel';

/** The words of a sheet: those that it shares with the cards, and its own. */
export interface SheetWords {
  readonly i18n: Localization;
  readonly own: OwnWords<SheetMessages>;
}

/** All that a sheet shows. */
export interface SheetFace extends SheetWords {
  readonly layout: SheetLayout;
  readonly embedded: boolean;
  readonly manifest: Manifest;
  readonly country: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Nothing can be ordered during the show any more. */
  readonly isOver: boolean;
  readonly product: Product;
  /** What is chosen; null: it has no variants, or none for these choices. */
  readonly variant: Variant | null;
  readonly choices: Choices;
  readonly view: Viewpoint;
  readonly details: ProductDetails;
  /** The plans that it can be bought by here: none where the cart cannot. */
  readonly plans: readonly SellingPlan[];
  /** The chosen one; null: it is bought one time. */
  readonly plan: SellingPlan | null;
  readonly price: Price | null;
  /** What it cost when the viewer last looked, where that changed meanwhile. */
  readonly priceBefore: Money | null;
  readonly quantity: number;
  /** In which numbers it can be asked for. */
  readonly amounts: Amounts;
  /** How many the shop says there are; undefined: it does not say. */
  readonly left: number | undefined;
  readonly cart: CartPort | null;
  readonly bag: BagView | null;
  /** An add is under way. */
  readonly isAdding: boolean;
  /** How the latest add of this choice ended. */
  readonly last: CartResult | null;
  /** What comes on top of the price here; null: nobody is asked. */
  readonly landed: Landed | null;
  /** The wish to hear when it is back; null: there is nothing to wait for, or nobody to tell. */
  readonly restock: RestockFace | null;
  /** The wish to find it again; null: the page has no list for it. */
  readonly saved: SavedFace | null;
  /** What it costs by a plan, or one time; null: not known. */
  priceBy(plan: SellingPlan | null): Price | null;
  choose(optionId: string, valueId: string): void;
  pick(planId: string | null): void;
  count(quantity: number): void;
  add(quantity: number): void;
  open(product: Product): void;
}
