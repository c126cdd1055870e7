import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { bagOf } from '../../commerce/catalogue/bag.ts';
import {
  choose,
  firstChoices,
  variantFor,
  type Choices,
} from '../../commerce/catalogue/choices.ts';
import { priceOf } from '../../commerce/catalogue/price.ts';
import { refusalOf } from '../../commerce/catalogue/refusal.ts';
import { isSoldOut, stockOf } from '../../commerce/catalogue/stock.ts';
import { marketOf, type Viewpoint } from '../../commerce/catalogue/viewpoint.ts';
import { addToCart } from '../../controllers/add-to-cart.ts';
import { CartView } from '../../controllers/cart-view.ts';
import { Localization } from '../../controllers/localization.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { CartResult } from '../../core/cart.ts';
import type { Product, Variant } from '../../protocol/manifest.ts';
import type { Price } from '../../protocol/money.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { pictureStyles } from '../product-card/picture.styles.ts';
import { styles } from './product-sheet.styles.ts';
import { footStyles } from './sheet-foot.styles.ts';
import { optionStyles } from './sheet-options.styles.ts';
import { DetailsEvent } from './details-event.ts';
import type { SheetFace, SheetLayout } from './sheet-face.ts';
import { missing, sheet } from './sheet.ts';

/** As many as can be asked for at once where the shop does not say how many there are. */
const MOST = 99;

/** What a viewer did with one product: kept while the element lives. */
interface Visit {
  readonly choices: Choices;
  readonly quantity: number;
  /** What the choice cost when it was made. */
  readonly seen: Price | null;
  readonly last: CartResult | null;
}

/**
 * One product with all that is known of it: options, price with tax, delivery and duty, returns,
 * stock with its time, pictures; and how many to put into the bag.
 * @summary A product to choose from and to add.
 * @tagname onair-product-sheet
 * @slot - Shown until the product is there: a link to it.
 * @slot actions - At the end of the header: where a container puts its close button.
 * @csspart base - Everything in it.
 * @csspart skeleton - Keeps the place while the show loads.
 * @csspart body - All that scrolls.
 * @csspart header - Name, price and summary.
 * @csspart picture - The field that a picture fills.
 * @csspart image - A picture.
 * @csspart icon - An icon.
 * @csspart title - The product's name.
 * @csspart prices - Everything about the price.
 * @csspart price - What it costs.
 * @csspart was - What it cost before a reduction.
 * @csspart tax - What is known of the tax in the price.
 * @csspart lowest - The lowest price of the last 30 days.
 * @csspart changed - That the price changed while the sheet was open.
 * @csspart summary - The product in one line.
 * @csspart sizes - Its sizes, as the market writes them.
 * @csspart option - One thing to choose.
 * @csspart values - What can be chosen.
 * @csspart value - One of them.
 * @csspart swatch - Its colour.
 * @csspart terms - Delivery, returns, stock.
 * @csspart delivery - When it arrives, with the duty.
 * @csspart returns - How it can be given back.
 * @csspart stock - How many there are, by whose count, when.
 * @csspart points - What speaks for it in this market.
 * @csspart facts - Facts about it.
 * @csspart fact - One of them.
 * @csspart gallery - All pictures.
 * @csspart page - The link to the product's page.
 * @csspart footer - The bar at the bottom.
 * @csspart stepper - How many.
 * @csspart quantity - Their number.
 * @csspart add - The button that adds.
 * @csspart outcome - What became of the latest add.
 * @csspart reason - Why the shop refused, in its own words.
 * @csspart offer - The button that adds as many as are left.
 * @cssstate adding - It is on its way into the bag.
 * @cssstate in-bag - It is in the bag.
 * @cssstate refused - The shop did not add it, or not all.
 * @cssstate sold-out - Nothing is left of what is chosen.
 * @cssstate missing - There is no such product in the show.
 * @fires {CartAddEvent} onair-cart-add - The viewer wants it in the bag.
 * @fires {DetailsEvent} onair-details-shown - The details of a product, or of another one, are in the sheet.
 */
export class OnairProductSheet extends LitElement {
  static readonly tagName = 'onair-product-sheet';
  static override styles: CSSResultGroup = [
    ...baseStyles,
    controlStyles,
    pictureStyles,
    styles,
    optionStyles,
    footStyles,
  ];

  /** Id of the show element, for a sheet outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Which product; empty: the pinned one. */
  @property({ attribute: 'product-id' }) productId = '';
  /** `sheet` under the picture of the show, `panel` with a picture beside the name. */
  @property() layout: SheetLayout = 'sheet';
  /** Whether the container around has the buttons at the top. */
  @property({ type: Boolean }) embedded = false;

  readonly #i18n = new Localization(this);
  readonly #view = new ShowView(this, {
    pinned: (view) => view.products.pinned,
    updates: (view) => view.products.updates,
  });
  readonly #cart = new CartView(this, this.#view);
  readonly #market = new Provided(this, marketContext);
  readonly #states = createStates(this.attachInternals());
  readonly #visits = new Map<string, Visit>();
  /** The product whose add is under way. */
  #adding: Product | null = null;
  #face: SheetFace | null = null;
  /** The product that it was told of last. */
  #told = '';

  protected override willUpdate(): void {
    this.#face = this.#look();
  }

  protected override updated(): void {
    const { product, variant, view, bag, last, isAdding = false } = this.#face ?? {};
    const result = bag?.refused?.result ?? last;
    const isRefused = !isAdding && !!result && refusalOf(result) !== null;
    this.#states.toggle('adding', isAdding);
    this.#states.toggle('refused', isRefused);
    this.#states.toggle(
      'in-bag',
      !isAdding && !isRefused && (!!bag?.count || last?.status === 'ok'),
    );
    this.#states.toggle(
      'sold-out',
      !!product && !!view && isSoldOut(product, variant ?? null, view),
    );
    this.#states.toggle('missing', this.#view.show !== null && !this.#face);
    const { id = '' } = product ?? {};
    if (id === this.#told || !this.#i18n.ready) return;
    this.#told = id;
    if (id) this.dispatchEvent(new DetailsEvent(id));
  }

  protected override render(): TemplateResult {
    if (!this.#view.show || !this.#i18n.ready)
      return html`<slot><div class="skeleton" part="skeleton"></div></slot>`;
    const names = `root ${this.layout} ${this.embedded ? 'embedded' : ''}`;
    return html`<div class=${names} part="base" lang=${this.#i18n.lang} dir=${this.#i18n.dir}>
      ${this.#face ? sheet(this.#i18n, this.#face) : missing(this.#i18n, this.embedded)}
    </div>`;
  }

  #look(): SheetFace | null {
    const { show, state } = this.#view;
    const id = this.productId || state?.pinned?.productId;
    const product = show?.manifest.products.find((one) => one.id === id);
    if (!show || !state || !product) return null;
    const { manifest, clock } = show;
    const { cart } = this.#cart;
    const country = this.#market.value;
    const currency = cart?.state.cart?.currency;
    const view = { updates: state.updates, market: marketOf(manifest, country), currency };
    const pinned = state.pinned?.productId === id ? state.pinned?.variantId : undefined;
    const visit = this.#visit(product, view, pinned);
    const variant = variantFor(product, visit.choices);
    const bag = cart && bagOf(product, variant, cart);
    return {
      layout: this.layout,
      embedded: this.embedded,
      ...{ manifest, country, product, variant, view, cart, bag },
      ...{ choices: visit.choices, quantity: visit.quantity, last: visit.last },
      ...priceNow(product, variant, view, visit),
      now: clock.now(),
      most: stockOf(product, variant, view)?.quantity || MOST,
      isAdding: this.#adding === product || !!bag?.isAdding,
      choose: this.#choose,
      count: (quantity) => this.#change({ quantity }),
      add: this.#add,
    };
  }

  /** What the viewer did with a product; the first choice where it was not open before. */
  #visit(product: Product, view: Viewpoint, pinned: string | undefined): Visit {
    const known = this.#visits.get(product.id);
    if (known) return known;
    const choices = firstChoices(product, view, pinned);
    const seen = priceOf(product, variantFor(product, choices), view);
    const visit = { choices, quantity: 1, seen, last: null };
    this.#visits.set(product.id, visit);
    return visit;
  }

  #change(change: Partial<Visit>, product = this.#face?.product): void {
    const visit = product && this.#visits.get(product.id);
    if (!visit) return;
    this.#visits.set(product.id, { ...visit, ...change });
    this.requestUpdate();
  }

  readonly #choose = (optionId: string, valueId: string): void => {
    if (!this.#face) return;
    const { product, view } = this.#face;
    const choices = choose(product, this.#face.choices, [optionId, valueId], view);
    const seen = priceOf(product, variantFor(product, choices), view);
    this.#change({ choices, seen, last: null });
  };

  readonly #add = (quantity: number): void => {
    const { show } = this.#view;
    if (!show || !this.#face || this.#adding || this.#face.isAdding) return;
    const { product, variant } = this.#face;
    this.#adding = product;
    void addToCart(this, show, { product, variant, quantity }).then((last) => {
      this.#adding = null;
      this.#change({ last, ...(last?.status === 'ok' && { quantity: 1 }) }, product);
    });
    this.requestUpdate();
  };
}

/** The price, and the one before where it changed since the choice was made. */
function priceNow(
  product: Product,
  variant: Variant | null,
  view: Viewpoint,
  { seen }: Visit,
): Pick<SheetFace, 'price' | 'priceBefore'> {
  const price = priceOf(product, variant, view);
  const isOther = seen && price && seen.currency === price.currency && seen.amount !== price.amount;
  return { price, priceBefore: isOther ? seen : null };
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-product-sheet': OnairProductSheet;
  }
}
