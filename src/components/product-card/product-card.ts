import { adoptStyles, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CartView } from '../../controllers/cart-view.ts';
import type { HeldPicture } from '../../controllers/held-picture.ts';
import { Localization } from '../../controllers/localization.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { CartResult } from '../../core/cart.ts';
import type { Show } from '../../core/show.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import type { CardFace, CardLayout } from './card.ts';
import type * as faces from './face.ts';
import type * as nows from './now.ts';
import { styles } from './product-card.styles.ts';

/** All that is needed to show a product: it comes beside the words, and neither is of use alone. */
type Faces = typeof faces;

const STATES = ['refused', 'adding', 'in-bag', 'sold-out', 'unsold', 'few'] as const;

/**
 * One product: picture, name, price, how it stands, and a button. Without `product-id` it is the one
 * that the host shows now, and changes with it.
 * @summary A product at a glance.
 * @tagname onair-product-card
 * @slot - Shown until there is something to show: a link to the product.
 * @csspart base - Everything in it.
 * @csspart skeleton - Keeps the place while the show loads.
 * @csspart card - The card itself.
 * @csspart picture - The field that the picture fills.
 * @csspart image - The picture.
 * @csspart icon - An icon.
 * @csspart label - “Showing now”, above the name.
 * @csspart title - The product's name: a button that opens it.
 * @csspart price - What it costs.
 * @csspart was - What it cost before a reduction.
 * @csspart tax - What is known of the tax in the price.
 * @csspart unit-price - What a measure of it costs.
 * @csspart lowest - The lowest price of the last 30 days.
 * @csspart delivery - When it arrives.
 * @csspart state - How it stands: showing now, in the bag, few left …
 * @csspart offer - The button that adds as many as are left.
 * @csspart action - The button: choose, or add.
 * @csspart dialog - The dialog in which the product is opened, where the page does not do it.
 * @cssstate showing - The host shows it now.
 * @cssstate adding - It is on its way into the bag.
 * @cssstate in-bag - It is in the bag.
 * @cssstate refused - The shop did not add it, or not all.
 * @cssstate few - Few are left.
 * @cssstate sold-out - Nothing is left.
 * @cssstate unsold - It is not sold in the viewer's market.
 * @cssstate empty - There is no such product, or none is pinned.
 * @fires {ProductOpenEvent} onair-product-open - The viewer wants to see the product. Else the card shows it in a dialog.
 * @fires {CartAddEvent} onair-cart-add - The viewer wants it in the bag.
 */
export class OnairProductCard extends LitElement {
  static readonly tagName = 'onair-product-card';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, styles];

  /** Registers the sheet, when it is first opened. The define file hands it in. */
  static loadSheet: () => Promise<unknown> = () => Promise.resolve();

  /** Id of the show element, for a card outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Which product; empty: the pinned one. */
  @property({ attribute: 'product-id' }) productId = '';
  /**
   * `row` in a list, `rail` in a row of narrow cards, `pinned` on the picture, `compact` where height
   * is short, `column` on the page's own ground with its button below.
   */
  @property() layout: CardLayout = 'row';

  readonly #i18n = new Localization(this);
  readonly #view = new ShowView(this, {
    pinned: (view) => view.products.pinned,
    updates: (view) => view.products.updates,
  });
  readonly #cart = new CartView(this, this.#view);
  readonly #market = new Provided(this, marketContext);
  readonly #states = createStates(this.attachInternals());
  #faces: Faces | null = null;
  #now: typeof nows | undefined;
  #held: HeldPicture | null = null;
  #isBusy = false;
  #last: CartResult | null = null;
  /** What a live region says: the new pin, or what became of the viewer's own add. */
  #voice: 'pin' | 'bag' | null = null;
  #face: CardFace | null = null;

  protected override willUpdate(): void {
    const before = this.#face?.product;
    this.#face = this.#look();
    if (!before || this.#face?.product === before) return;
    this.#voice = this.productId ? null : 'pin';
    this.#last = null;
    if (!this.productId) this.#now?.crossFade(this.renderRoot.querySelector('.card'));
  }

  protected override firstUpdated(): void {
    this.#load();
  }

  protected override updated(): void {
    const { standing, isNow = false } = this.#face ?? {};
    for (const name of STATES) this.#states.toggle(name, standing?.name === name);
    this.#states.toggle('showing', isNow);
    if (isNow && !this.#now) this.#loadNow();
    this.#states.toggle('empty', !!this.#faces && this.#view.show !== null && !this.#face);
  }

  protected override render(): TemplateResult {
    if (!this.#view.show || !this.#faces || !this.#i18n.ready)
      return html`<slot><div class="skeleton" part="skeleton"></div></slot>`;
    return html`<div class="root" part="base" lang=${this.#i18n.lang} dir=${this.#i18n.dir}>
      ${this.#face && this.#faces.card(this.#i18n, this.#face)}
      <p class="hidden" role="status">
        ${this.#face && this.#voice && this.#faces.spoken(this.#i18n, this.#face, this.#voice)}
      </p>
    </div>`;
  }

  #look(): CardFace | null {
    const { show, state } = this.#view;
    if (!show || !state || !this.#faces) return null;
    return this.#faces.look(this.#i18n, {
      ...state,
      layout: this.layout,
      productId: this.productId,
      manifest: show.manifest,
      country: this.#market.value,
      cart: this.#cart.cart,
      isBusy: this.#isBusy,
      last: this.#last,
      heldSince: this.#heldSince(show),
      open: this.#open,
      add: this.#add,
    });
  }

  #heldSince(show: Show): number | null | undefined {
    if (this.#now && this.#held?.show !== show) {
      if (this.#held) this.removeController(this.#held);
      this.#held = new this.#now.HeldPicture(this, show);
    }
    return this.#held?.since;
  }

  #loadNow(): void {
    const got = (now: typeof nows): void => {
      this.#now = now;
      this.requestUpdate();
    };
    import('./now.ts').then(got, () => undefined);
  }

  #load(): void {
    const got = (faces: Faces): void => {
      this.#faces = faces;
      const { elementStyles } = this.constructor as typeof OnairProductCard;
      adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...faces.styles]);
      this.requestUpdate();
    };
    import('./face.ts').then(got, () => undefined);
  }

  readonly #open = (): void => {
    if (!this.#face || !this.#faces) return;
    const { loadSheet } = this.constructor as typeof OnairProductCard;
    this.#faces.openCard(this.#i18n, this.#face, { element: this, loadSheet });
  };

  readonly #add = (quantity: number): void => {
    const { show } = this.#view;
    if (!show || !this.#faces || !this.#face || this.#isBusy) return;
    if (this.#face.standing?.name === 'adding') return;
    this.#isBusy = true;
    this.#voice = 'bag';
    const { product, variant, standing } = this.#face;
    const wanted = standing?.variant ?? variant ?? product.variants[0] ?? null;
    const what = { product, variant: wanted, quantity };
    void this.#faces.addToCart(this, show, what).then((result) => {
      this.#isBusy = false;
      this.#last = result;
      this.requestUpdate();
    });
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-product-card': OnairProductCard;
  }
}
