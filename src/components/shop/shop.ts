import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CartView } from '../../controllers/cart-view.ts';
import { Cover } from '../../controllers/cover.ts';
import { FollowShow } from '../../controllers/follow-show.ts';
import { LazyParts, type PartLoaders } from '../../controllers/lazy-parts.ts';
import { Localization } from '../../controllers/localization.ts';
import { nextTask } from '../../core/next-task.ts';
import { Patience } from '../../controllers/patience.ts';
import { Provided } from '../../controllers/provided.ts';
import { Room } from '../../controllers/room.ts';
import { showContext } from '../../controllers/show-context.ts';
import { ShowHost } from '../../controllers/show-host.ts';
import { createStates } from '../../controllers/states.ts';
import { Toasts } from '../../controllers/toasts.ts';
import type { LoadShow } from '../../core/loaded-show.ts';
import type { Show } from '../../core/show.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { controlStyles } from '../../styles/control.styles.ts';
import { isTroubled } from '../player/stage/situation.ts';
import { layout } from './layouts.ts';
import { followNews } from './news.ts';
import { isInSight, Opening, OPENING_INTENTS } from './opening.ts';
import { placeholder } from './placeholder.ts';
import { shopStyles } from './shop.styles.ts';
import { followState, showTitle, type PartName, type ShopView } from './shop-view.ts';
import { toastPlace } from './toast.ts';

/**
 * A whole live show on a page: picture, products, questions and bag, laid out for the room that it gets.
 *
 * In a page it is as high as the page says, else as it needs: a column, from 600 px the picture with a panel below it, from 960 px side by
 * side. It has the whole screen where the page gives it that and says so by `full`, or after “Open the show”, when it covers the page by itself
 * until the viewer leaves: by its button, Escape, or the way back, for which it keeps an entry of the same URL in the page's history. It tells the
 * two apart by the attribute alone and never asks for the window's size: a page that sets `full` gives it a box with a height. `:state(full)` holds in both.
 *
 * What the viewer wants to open goes out as an intent of the shop itself, in the place of one from an element inside: the page hears of it once,
 * and may take it over by `preventDefault()`.
 * @summary The one tag: a live show, laid out.
 * @tagname onair-shop
 * @attr {'warm' | 'hot'} standby - `hot`: the next source runs beside the one in sight: `docs/media.md`. Read when playing starts.
 * @attr {'data-layer' | 'orders' | 'data-layer orders'} insight - Hands what viewers do to `window.dataLayer`, once they consent: `docs/events.md`; lets the shop's orders say which shows led to them: `docs/orders.md`. The loader (`embed.js`, `autoload.js`) sees to it, when the tag is first seen.
 * @attr {boolean} report - A product can be reported where the manifest names no address, too; the page answers `onair-product-report`.
 * @attr {boolean} restock - The sheet of what is sold out has its form where the manifest names no address, too; the page answers `onair-restock-request`.
 * @attr {boolean} wishlist - The sheet of a product has “Save for later”; the page answers `onair-wishlist-add`.
 * @attr {'same' | 'new'} checkout-target - Where the bag's checkout opens: `docs/elements.md`, `onair-cart`.
 * @slot - What is there before the script, and until there is a show: links to the products.
 * @slot poster - A picture in the place of the manifest's poster, from before the script on.
 * @csspart base - All of it.
 * @csspart frame - What covers the page once the show is opened.
 * @csspart picture - The place of the picture.
 * @csspart player - The player.
 * @csspart video - A video in the player.
 * @csspart inset - A second picture, small over the video.
 * @csspart chip - What the show is now, over the picture.
 * @csspart caption - The caption.
 * @csspart controls - The player's bar.
 * @csspart control - A control of the player.
 * @csspart sound-off - Says that the sound is off, and turns it on.
 * @csspart play-button - The way in.
 * @csspart player-state - What the player says in the picture's place.
 * @csspart status - Says that the show loads.
 * @csspart trouble - Why there is no show, or no part of it.
 * @csspart retry - Tries again.
 * @csspart title - What the show is called.
 * @csspart seller - Who sells, and who speaks.
 * @csspart ad - That what somebody says is advertising.
 * @csspart open - Takes the whole screen.
 * @csspart leave - Gives it back.
 * @csspart strip - The question that is being answered, the viewer's own that waits, or what is kept.
 * @csspart label - What is so, above a question.
 * @csspart pinned - The product that is shown now.
 * @csspart pinned-action - The button in it.
 * @csspart rail - All products, side by side.
 * @csspart card - A product in a list or rail.
 * @csspart card-picture - Its picture; the pinned one's, too.
 * @csspart card-title - Its name.
 * @csspart card-price - What it costs.
 * @csspart card-state - How it stands.
 * @csspart previous - The rail's edge that leads back.
 * @csspart next - The rail's edge that leads on.
 * @csspart dock - Ask, products, bag.
 * @csspart ask - Leads to the questions.
 * @csspart figures - How many questions are answered.
 * @csspart dock-button - Leads to the products, or to the bag.
 * @csspart count - How many there are.
 * @csspart panel - What stands beside or under the picture.
 * @csspart tabs - The tabs in it.
 * @csspart tab - One of them.
 * @csspart chosen - The tab that is shown.
 * @csspart content - What the tab shows.
 * @csspart sheet - What is open over the rest.
 * @csspart handle - Draws a sheet down.
 * @csspart close - Closes a sheet.
 * @csspart skeleton - Stands in while a part loads.
 * @csspart products - The list of products.
 * @csspart more - What leads on from the products: to compare them, to who sells.
 * @csspart more-button - One of the buttons in it, or beside the title.
 * @csspart compare - The products that were shown, side by side.
 * @csspart compare-table - Its table.
 * @csspart see - The button that opens one of them.
 * @csspart trust - Who sells, who speaks, and under which terms.
 * @csspart trust-section - What belongs together in it.
 * @csspart report - What reports a product.
 * @csspart product-sheet - One product.
 * @csspart product-title - Its name.
 * @csspart product-picture - A picture of it.
 * @csspart value - What can be chosen of it.
 * @csspart stepper - How many of it.
 * @csspart add - The button that adds it.
 * @csspart questions - The questions.
 * @csspart question - One of them.
 * @csspart answer - An answer.
 * @csspart vote - “I want to know this too”.
 * @csspart field - Where a question is written.
 * @csspart send - Sends it.
 * @csspart cart - The bag.
 * @csspart line - A line of the bag.
 * @csspart total - Its total.
 * @csspart checkout - Leads to the shop's checkout.
 * @csspart follow - Follows the shop.
 * @csspart reminder - Reminds of a show that is still to come.
 * @csspart reminder-button - The button in it.
 * @csspart toast - A short message.
 * @csspart toast-error - One that stays until it is closed.
 * @csspart toast-action - What can be done about it.
 * @csspart toast-close - Closes it.
 * @csspart icon - An icon.
 * @cssstate loading - The manifest is on its way.
 * @cssstate ready - There is a show.
 * @cssstate failed - There is none; `onair-failed` said why.
 * @cssstate full - It has the whole screen: the page gave it, or the viewer opened the show.
 * @fires {FailureEvent} onair-failed - Something went wrong; `error` says where and why.
 * @fires {MediaEvent} onair-media-changed - Sound and picture came to another state.
 * @fires {CartChangedEvent} onair-cart-changed - The shop's cart is another one; `cart` is the cart as it is now.
 * @fires {ProductOpenEvent} onair-product-open - The viewer wants to see a product.
 * @fires {OpenEvent} onair-products-open - The viewer wants to see the products.
 * @fires {OpenEvent} onair-questions-open - The viewer wants to see the questions, or to ask.
 * @fires {OpenEvent} onair-cart-open - The viewer wants to see the bag.
 * @fires {OpenEvent} onair-compare-open - The viewer wants to compare what was shown.
 * @fires {OpenEvent} onair-trust-open - The viewer wants to know who sells.
 * @fires {OpenEvent} onair-show-open - The viewer wants the show on the whole screen.
 * @fires {OpenEvent} onair-show-leave - The viewer wants to go back to the page.
 */
export class OnairShop extends LitElement {
  static readonly tagName = 'onair-shop';
  static override styles: CSSResultGroup = [...baseStyles, controlStyles, shopStyles];
  /** What makes a show from its URL. The define file hands in the one of the presets. */
  static loadShow: LoadShow | null = null;
  /** What defines the elements that are shown only when they are opened. The define file hands it in. */
  static partLoaders: PartLoaders = {};

  /** URL of the show's manifest, relative to the page. */
  @property() src = '';
  /** Which cart: a shop system, with address and key where it has to be told (`shopify`, `medusa https://api.shop.example pk_…`); an address, like `/api/cart`; `memory`; or `page`: the page answers each `onair-cart-add`. */
  @property() cart = 'page';
  /** Where the viewer buys: ISO 3166-1 alpha-2 country. */
  @property() market = '';
  /** Id of a show element whose show it shows, in the place of `src`. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** Starts by itself, without sound. */
  @property({ type: Boolean }) autoplay = false;
  /** The page gives it the viewer's whole screen: it fills its box, and lays itself out for that. */
  @property({ type: Boolean }) full = false;

  readonly #i18n = new Localization(this);
  readonly #states = createStates(this.attachInternals());
  readonly #host = new ShowHost(this, {
    states: this.#states,
    load: () => this.#class.loadShow,
  });
  readonly #around = new Provided(this, showContext);
  #own: Show | null = null;
  #laidOut: Show | null = null;
  readonly #cart = new CartView(this, this.#host);
  readonly #lazy = new LazyParts(this, () => this.#class.partLoaders);
  readonly #patience = new Patience(this);
  readonly #toasts = new Toasts(this, () => this.show?.clock ?? null);
  readonly #find = (name: string): HTMLElement | null => this.renderRoot.querySelector(name);
  readonly #cover = new Cover(this, {
    frame: () => this.#find('.frame'),
    place: () => this.#find('.root'),
    first: () => this.#find('[part~=leave]') ?? this.#find('[part~=close]'),
  });
  readonly #room = new Room(this, {
    ruler: () => this.#find('.ruler'),
    isFull: () => this.#isFull,
  });
  readonly #opening = new Opening(this, {
    cover: this.#cover,
    room: () => this.#room.name,
    find: this.#find,
  });
  /** The show; null until there is one. One that the page sets outranks `src`, and is the page's to close. */
  @property({ attribute: false })
  get show(): Show | null {
    return this.#host.show;
  }
  set show(show: Show | null) {
    this.#own = show;
    this.requestUpdate();
  }

  /** Takes the viewer's whole screen, and opens a part of the show there, or where it is. */
  open(part?: PartName | { readonly productId: string }): void {
    if (!part) this.#opening.openShow();
    else
      this.#opening.open(typeof part === 'string' ? { name: part } : { name: 'product', ...part });
  }

  /** Gives the screen back to the page. */
  leave(): void {
    this.#opening.leave();
  }

  constructor() {
    super();
    new FollowShow(this, this.#host, (show, signal) => {
      followState(show, () => this.requestUpdate(), signal);
      followNews({
        ...{ show, signal, toasts: this.#toasts, i18n: this.#i18n },
        open: (name) => this.#opening.open({ name }),
        isInSight: (part) => isInSight(this.#view(), part),
      });
    });
  }

  /** A show that has just come is laid out in a task of its own: a slow phone stays awake. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const isLaidOut = this.show === this.#laidOut;
    this.#laidOut = this.show;
    if (!isLaidOut) return nextTask().then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(): void {
    this.#host.give(this.#own ?? (this.htmlFor || !this.src ? this.#around.value : null));
    if (this.show) this.#patience.look(this.show, isTroubled(this.show.state.media));
    this.#states.toggle('full', this.#isFull);
  }

  protected override firstUpdated(): void {
    for (const type of OPENING_INTENTS) this.renderRoot.addEventListener(type, this.#opening.relay);
  }

  protected override render(): TemplateResult {
    const { lang, dir } = this.#i18n;
    const view = this.#view();
    const isOver = this.#cover.isOpen;
    const names = [view?.room ?? '', this.#isFull ? 'full' : '', isOver ? 'over' : ''].join(' ');
    return html`<div class="root ${names}" part="base" lang=${lang} dir=${dir}>
      <div
        class="frame"
        part="frame"
        popover="manual"
        role=${isOver ? 'dialog' : 'group'}
        aria-modal=${isOver ? 'true' : nothing}
        aria-label=${view ? showTitle(view) : nothing}
        @keydown=${this.#opening.pressKey}
      >
        <div class="ruler"></div>
        <div class="layout">
          ${view ? layout(view) : placeholder(this.#i18n, this.#host)}
          ${toastPlace(this.#toasts, this.#i18n)}
        </div>
      </div>
    </div>`;
  }

  get #class(): typeof OnairShop {
    return this.constructor as typeof OnairShop;
  }

  get #isFull(): boolean {
    return this.full || this.#cover.isOpen;
  }

  #view(): ShopView | null {
    const { show } = this;
    const room = this.#room.name;
    if (!show || !room || !this.#i18n.ready) return null;
    return {
      ...{ element: this, show, room, i18n: this.#i18n, lazy: this.#lazy },
      ...{ toasts: this.#toasts, acts: this.#opening },
      full: this.#isFull,
      opened: this.#opening.opened,
      tab: this.#opening.tab ?? (show.phase === 'scheduled' ? 'products' : 'questions'),
      hasTrouble: this.#patience.level === 'panel',
      cart: this.#cart.state,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'onair-shop': OnairShop;
  }
}
