import { adoptStyles, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Localization } from '../../controllers/localization.ts';
import type { Rail } from '../../controllers/rail.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type { WindowedList } from '../../controllers/windowed-list.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import type * as faces from './face.ts';
import type { ProductsLayout } from './list.ts';
import { styles } from './products.styles.ts';

/** All that is needed to show products: it comes beside the words, and neither is of use alone. */
type Face = typeof faces;

/**
 * All products of a show, in its order.
 * @summary The products of a show, as a list or a rail.
 * @tagname onair-products
 * @slot - Shown until the products are there: links to them.
 * @slot actions - At the end of a list's header: where a container puts its close button.
 * @csspart base - Everything in it.
 * @csspart skeleton - Keeps the place while the show loads.
 * @csspart header - The title of a list.
 * @csspart heading - Its words.
 * @csspart count - How many products there are.
 * @csspart list - The list of cards.
 * @csspart empty - What is said when there are no products.
 * @csspart previous - The button to the start of a rail.
 * @csspart next - The button to the end of a rail.
 * @csspart icon - An icon, of a button or of a card.
 * @csspart card - A product's card.
 * @csspart picture - The field that its picture fills.
 * @csspart image - Its picture.
 * @csspart title - Its name: a button that opens it.
 * @csspart price - What it costs.
 * @csspart was - What it cost before a reduction.
 * @csspart tax - What is known of the tax in the price.
 * @csspart lowest - The lowest price of the last 30 days.
 * @csspart delivery - When it arrives.
 * @csspart state - How it stands: showing now, in the bag, few left …
 * @csspart offer - The button that adds as many as are left.
 * @csspart action - The button: choose, or add.
 * @csspart dialog - The dialog in which a product is opened, where the page does not do it.
 * @cssstate loading - The products are on their way.
 * @cssstate empty - There are none.
 * @fires {ProductOpenEvent} onair-product-open - The viewer wants to see a product.
 * @fires {CartAddEvent} onair-cart-add - The viewer wants a product in the bag.
 */
export class OnairProducts extends LitElement {
  static readonly tagName = 'onair-products';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, styles];

  /** Id of the show element, for products outside of it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** `list`: one above the other; `rail`: narrow cards side by side. */
  @property() layout: ProductsLayout = 'list';
  /** Whether the container around has the title: a list then has none of its own. */
  @property({ type: Boolean }) embedded = false;

  readonly #i18n = new Localization(this);
  readonly #view = new ShowView(this, {});
  readonly #states = createStates(this.attachInternals());
  #face: Face | null = null;
  #window: WindowedList | null = null;
  #rail: Rail | null = null;

  protected override firstUpdated(): void {
    import('./face.ts').then(
      (face) => this.#take(face),
      () => undefined,
    );
  }

  protected override updated(): void {
    const { show } = this.#view;
    this.#states.toggle('loading', !show || !this.#face || !this.#i18n.ready);
    this.#states.toggle('empty', show?.manifest.products.length === 0);
  }

  protected override render(): TemplateResult {
    const { show } = this.#view;
    if (!show || !this.#face || !this.#window || !this.#rail || !this.#i18n.ready)
      return html`<slot><div class="skeleton" part="skeleton"></div></slot>`;
    const { htmlFor, layout, embedded } = this;
    const { products } = show.manifest;
    const range = this.#window.range(products.length);
    const face = { htmlFor, layout, embedded, products, range, rail: this.#rail };
    return html`<div
      class="root as-${layout}"
      part="base"
      lang=${this.#i18n.lang}
      dir=${this.#i18n.dir}
    >
      ${this.#face.list(this.#i18n, face)}
    </div>`;
  }

  #take(face: Face): void {
    this.#face = face;
    const { elementStyles } = this.constructor as typeof OnairProducts;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, face.listStyles]);
    const list = (): HTMLElement | null => this.renderRoot.querySelector('.list');
    const isInline = (): boolean => this.layout === 'rail';
    this.#rail = new face.Rail(this, () => (isInline() ? list() : null));
    this.#window = new face.WindowedList(this, { list, isInline });
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-products': OnairProducts;
  }
}
