import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { CartView } from '../../controllers/cart-view.ts';
import { Localization } from '../../controllers/localization.ts';
import { OwnWords } from '../../controllers/own-words.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import type * as below from './below/below.ts';
import { DetailsEvent } from './details-event.ts';
import type * as face from './face.ts';
import { styles } from './product-sheet.styles.ts';
import type { SheetFace, SheetLayout } from './sheet-face.ts';
import { sheetLocales } from './sheet-locales.ts';

/** What was not loaded is asked for again after so long, while the sheet is in a page. */
const RETRY_MS = 3_000;

/** All that is needed to show a product. It is shown at once, so that nothing moves when the rest comes. */
interface Faces {
  readonly sheet: typeof face.sheet;
  readonly missing: typeof face.missing;
  readonly below: typeof below;
  readonly model: face.SheetModel;
}

/**
 * One product with all that is known of it: options, price with tax, ways to buy it, delivery and
 * duty with their dates, returns, stock with its time, what is in a set, who answers for its safety,
 * pictures; and how many to put into the bag, in the numbers that the shop sells it in.
 * @summary A product to choose from and to add.
 * @tagname onair-product-sheet
 * @slot - Shown until the product is there: a link to it.
 * @slot actions - At the end of the header: where a container puts its close button.
 * @slot more - Below all that is told: what leads on, to who sells.
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
 * @csspart unit-price - What a measure of it costs.
 * @csspart lowest - The lowest price of the last 30 days.
 * @csspart changed - That the price changed while the sheet was open.
 * @csspart summary - The product in one line.
 * @csspart sizes - Its sizes, as the market writes them.
 * @csspart option - One thing to choose.
 * @csspart values - What can be chosen.
 * @csspart value - One of them.
 * @csspart swatch - Its colour.
 * @csspart plans - The ways to buy it: one time, or by a plan.
 * @csspart plan - One of them.
 * @csspart restock - The form of those who want to hear when it is back.
 * @csspart email - Its field for the address.
 * @csspart restock-send - Its button.
 * @csspart restock-told - What became of the wish.
 * @csspart terms - Delivery, returns, stock.
 * @csspart delivery - When it arrives, with the duty.
 * @csspart returns - How it can be given back, and until when.
 * @csspart landed - Duty and import tax, as the shop reckons them.
 * @csspart stock - How many there are, by whose count, when.
 * @csspart set - What is in it, where it is a set.
 * @csspart set-part - One thing in it.
 * @csspart points - What speaks for it in this market.
 * @csspart facts - Facts about it.
 * @csspart fact - One of them.
 * @csspart warnings - What to heed.
 * @csspart warning - One of those warnings.
 * @csspart safety - Who answers for its safety, folded or not.
 * @csspart safety-summary - What unfolds that.
 * @csspart name - Who it is: who made it, who answers for it.
 * @csspart address - Where they can be reached.
 * @csspart link - A link to them: an e-mail address, a page.
 * @csspart gallery - All pictures.
 * @csspart save - The button that saves it for later.
 * @csspart page - The link to the product's page.
 * @csspart dialog - The dialog in which a thing of a set is opened, where nobody else does it.
 * @csspart footer - The bar at the bottom.
 * @csspart stepper - How many.
 * @csspart quantity - Their number.
 * @csspart rule - In which numbers it is sold.
 * @csspart add - The button that adds.
 * @csspart outcome - What became of the latest add.
 * @csspart reason - Why the shop refused, in its own words.
 * @csspart offer - The button that adds as many as are left.
 * @cssstate adding - It is on its way into the bag.
 * @cssstate in-bag - It is in the bag.
 * @cssstate refused - The shop did not add it, or not all.
 * @cssstate sold-out - Nothing is left of what is chosen.
 * @cssstate saved - The page saved it for later.
 * @cssstate missing - There is no such product in the show.
 * @fires {CartAddEvent} onair-cart-add - The viewer wants it in the bag.
 * @fires {ProductOpenEvent} onair-product-open - The viewer wants to see a thing of a set. Else the sheet shows it in a dialog.
 * @fires {RestockRequestEvent} onair-restock-request - The viewer wants to hear when it is back. Else it is posted to the manifest's `restockUrl`.
 * @fires {WishlistAddEvent} onair-wishlist-add - The viewer wants to find it again.
 * @fires {DetailsEvent} onair-details-shown - The details of a product, or of another one, are in the sheet.
 */
export class OnairProductSheet extends LitElement {
  static readonly tagName = 'onair-product-sheet';
  static override styles: CSSResultGroup = [...baseStyles, styles];

  /** Id of the show element, for a sheet outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Which product; empty: the pinned one. */
  @property({ attribute: 'product-id' }) productId = '';
  /** `sheet` under the picture of the show, `panel` with a picture beside the name. */
  @property() layout: SheetLayout = 'sheet';
  /** Whether the container around has the buttons at the top. */
  @property({ type: Boolean }) embedded = false;
  /** Whether the page answers `onair-restock-request`: the form is there where the manifest names no address, too. */
  @property({ type: Boolean }) restock = false;
  /** Whether the page answers `onair-wishlist-add`: there is a button that saves for later. */
  @property({ type: Boolean }) wishlist = false;

  readonly #i18n = new Localization(this);
  readonly #own = new OwnWords(this, sheetLocales);
  readonly #view = new ShowView(this, {
    pinned: (view) => view.products.pinned,
    updates: (view) => view.products.updates,
    phase: (view) => view.show.state,
  });
  readonly #cart = new CartView(this, this.#view);
  readonly #market = new Provided(this, marketContext);
  readonly #states = createStates(this.attachInternals());
  #isLoading = false;
  #faces: Faces | null = null;
  #face: SheetFace | null = null;
  /** The product that it was told of last. */
  #told = '';

  protected override willUpdate(): void {
    this.#face = this.#look();
  }

  protected override updated(): void {
    if (!this.#faces) return this.#load();
    this.#faces.model.tell(this.#states, this.#face);
    this.#states.toggle('missing', this.#view.show !== null && !this.#face);
    const { id = '' } = this.#face?.product ?? {};
    if (id === this.#told || !this.#isReady) return;
    this.#told = id;
    if (id) this.dispatchEvent(new DetailsEvent(id));
  }

  protected override render(): TemplateResult {
    if (!this.#view.show || !this.#faces || !this.#isReady)
      return html`${this.embedded ? nothing : html`<slot class="close" name="actions"></slot>`}<slot
          ><div class="skeleton" part="skeleton"></div
        ></slot>`;
    const { sheet, missing, below } = this.#faces;
    const names = `root ${this.layout} ${this.embedded ? 'embedded' : ''}`;
    return html`<div class=${names} part="base" lang=${this.#i18n.lang} dir=${this.#i18n.dir}>
      ${this.#face ? sheet(this.#face, below) : missing(this.#i18n, this.embedded)}
    </div>`;
  }

  get #isReady(): boolean {
    return this.#i18n.ready && this.#own.ready;
  }

  #look(): SheetFace | null {
    const { show, state } = this.#view;
    if (!show || !state || !this.#faces) return null;
    const sight = { ...state, show, country: this.#market.value, cart: this.#cart.cart };
    return this.#faces.model.look({ ...sight, i18n: this.#i18n, own: this.#own });
  }

  #load(): void {
    if (this.#isLoading || !this.isConnected) return;
    this.#isLoading = true;
    const again = (): void => {
      this.#isLoading = false;
      this.requestUpdate();
    };
    Promise.all([import('./face.ts'), import('./below/below.ts')]).then(
      ([{ SheetModel, sheet, missing, styles: upper }, below]) => {
        this.#faces = { sheet, missing, below, model: new SheetModel(this, below) };
        const { elementStyles } = this.constructor as typeof OnairProductSheet;
        const all = [...elementStyles, ...upper, ...below.styles];
        adoptStyles(this.renderRoot as ShadowRoot, all);
        this.requestUpdate();
      },
      () => setTimeout(again, RETRY_MS),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-product-sheet': OnairProductSheet;
  }
}
