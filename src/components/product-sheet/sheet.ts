import { html, nothing, type TemplateResult } from 'lit';
import type { BagView } from '../../commerce/catalogue/bag.ts';
import type { Choices } from '../../commerce/catalogue/choices.ts';
import type { Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import type { Localization } from '../../controllers/localization.ts';
import type { CartPort, CartResult } from '../../core/cart.ts';
import type { Manifest, Product, Variant } from '../../protocol/manifest.ts';
import type { Money, Price } from '../../protocol/money.ts';
import { foot } from './sheet-foot.ts';
import { head } from './sheet-head.ts';
import { options } from './sheet-options.ts';
import { details } from './sheet-details.ts';

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

/** The face of a sheet. */
export function sheet(i18n: Localization, face: SheetFace): TemplateResult {
  return html`<div class="body" part="body">
      ${head(i18n, face)} ${options(i18n, face)} ${details(i18n, face)}
    </div>
    ${foot(i18n, face)}`;
}

/** For a product that is not in the show, or not any more. */
export function missing(i18n: Localization, embedded: boolean): TemplateResult {
  return html`<div class="body missing" part="body">
    <header class="head" part="header">
      <div class="names">
        <h2 class="name" part="title">${i18n.t('products.gone')}</h2>
        <p class="second">${i18n.t('products.gone-next')}</p>
      </div>
      ${embedded ? nothing : html`<div class="actions"><slot name="actions"></slot></div>`}
    </header>
  </div>`;
}
