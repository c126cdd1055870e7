import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ShowHost } from '../../controllers/show-host.ts';
import { createStates } from '../../controllers/states.ts';
import type { LoadShow } from '../../core/loaded-show.ts';
import type { Show } from '../../core/show.ts';
import { styles } from './show.styles.ts';

/**
 * One show, for the elements in it. It has no look of its own (`display: contents`).
 * @summary Loads a show and provides it to the elements in it.
 * @tagname onair-show
 * @attr {'data-layer' | 'orders' | 'data-layer orders'} insight - Hands what viewers do to `window.dataLayer`, once they consent: `docs/events.md`; lets the shop's orders say which shows led to them: `docs/orders.md`. The loader (`embed.js`, `autoload.js`) sees to it, when the tag is first seen.
 * @slot - The elements that show it.
 * @cssstate loading - The manifest is on its way.
 * @cssstate ready - There is a show.
 * @cssstate failed - There is none; `onair-failed` said why.
 * @fires {FailureEvent} onair-failed - Something went wrong; `error` says where and why.
 * @fires {MediaEvent} onair-media-changed - Sound and picture came to another state.
 * @fires {CartChangedEvent} onair-cart-changed - The shop's cart is another one; `cart` is the cart as it is now.
 * @fires {CueEvent} onair-product-pinned - The host shows a product, and this viewer's picture shows it. Each other fact of the show is fired likewise.
 */
export class OnairShow extends LitElement {
  static readonly tagName = 'onair-show';
  static override styles: CSSResultGroup = styles;
  /** What makes a show from its URL. The define file hands in the one of the presets. */
  static loadShow: LoadShow | null = null;

  /** URL of the show's manifest, relative to the page. */
  @property() src = '';
  /** Which cart: a shop system, with address and key where it has to be told (`shopify`, `medusa https://api.shop.example pk_…`); an address, like `/api/cart`; `memory`; or `page`: the page answers each `onair-cart-add`. */
  @property() cart = 'page';
  /** Where the viewer buys: ISO 3166-1 alpha-2 country. */
  @property() market = '';

  readonly #host = new ShowHost(this, {
    states: createStates(this.attachInternals()),
    load: () => (this.constructor as typeof OnairShow).loadShow,
  });

  /** The show; null until there is one. One that the page sets outranks `src`, and is the page's to close. */
  @property({ attribute: false })
  get show(): Show | null {
    return this.#host.show;
  }
  set show(show: Show | null) {
    this.#host.give(show);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-show': OnairShow;
  }
}
