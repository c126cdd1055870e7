import type { BagView } from '../../commerce/catalogue/bag.ts';
import type { Choices } from '../../commerce/catalogue/choices.ts';
import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { CartPort, CartResult } from '../../core/cart.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';

/** `sheet`: under the picture of the show; `panel`: with a picture of its own beside the name. */
export type SheetLayout = 'sheet' | 'panel';

/** All that a sheet shows. */
export interface SheetFace {
  readonly layout: SheetLayout;
  readonly embedded: boolean;
  readonly manifest: Manifest;
  readonly country: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly product: Product;
  /** What is chosen; null: it has no variants, or none for these choices. */
  readonly variant: Variant | null;
  readonly choices: Choices;
  readonly view: Viewpoint;
  readonly price: Price | null;
  /** What it cost when the viewer last looked, where that changed meanwhile. */
  readonly priceBefore: Money | null;
  readonly quantity: number;
  /** The most that can be asked for. */
  readonly most: number;
  readonly cart: CartPort | null;
  readonly bag: BagView | null;
  /** An add is under way. */
  readonly isAdding: boolean;
  /** How the latest add of this choice ended. */
  readonly last: CartResult | null;
  choose(optionId: string, valueId: string): void;
  count(quantity: number): void;
  add(quantity: number): void;
}
