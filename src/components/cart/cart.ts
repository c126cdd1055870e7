import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { attributionOf } from '../../commerce/catalogue/line-ref.ts';
import { CartView } from '../../controllers/cart-view.ts';
import {
  CartAddEvent,
  CartChangeEvent,
  CartCheckoutEvent,
  performIntent,
} from '../../controllers/intents.ts';
import { Localization } from '../../controllers/localization.ts';
import { Provided } from '../../controllers/provided.ts';
import { marketContext } from '../../controllers/show-context.ts';
import { ShowView } from '../../controllers/show-view.ts';
import { createStates } from '../../controllers/states.ts';
import type {
  AddLine,
  CartLine,
  CartPort,
  CartResult,
  CartState,
  VariantRef,
} from '../../core/cart.ts';
import type { Manifest } from '../../protocol/manifest.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { styles } from './cart.styles.ts';
import { focusWhereLost } from './focus.ts';
import { LaterParts, type Face } from './later-parts.ts';
import { lastResult } from '../questions/last-result.ts';
import type { Acts, Scene } from './scene.ts';

/**
 * The viewer's bag, as the shop tells it: its lines, what is on its way or was refused, what it costs,
 * and the way to pay. It fills its container's height; the lines scroll, the totals stay at the foot.
 * @summary Shows and changes what is in the shop's cart.
 * @tagname onair-cart
 * @slot actions - At the end of the header: a container's close button.
 * @csspart base - All of it.
 * @csspart header - Title, count and actions.
 * @csspart title - “Bag”. Hidden from sight where the element is `embedded`.
 * @csspart count - How many items are in it.
 * @csspart body - What scrolls.
 * @csspart list - The lines.
 * @csspart line - One line: in the bag, on its way there, or refused.
 * @csspart picture - The box of a line's picture.
 * @csspart image - The picture in it.
 * @csspart icon - Each icon.
 * @csspart name - What a line is called.
 * @csspart variant - The chosen options.
 * @csspart plan - How often it is bought again.
 * @csspart price - What a line costs.
 * @csspart stepper - Changes how many.
 * @csspart step - One fewer, one more.
 * @csspart quantity - How many.
 * @csspart rule - In which numbers the shop sells it, where not in any.
 * @csspart remove - Takes a line, or a discount code, out.
 * @csspart state - What is under way, or why something was refused, in words.
 * @csspart refusal - All that is said of what was refused.
 * @csspart remedy - What can be done about it.
 * @csspart message - The shop's own words about it.
 * @csspart hide - Hides what was refused.
 * @csspart removed - A line that was taken out.
 * @csspart undo - Puts it back.
 * @csspart foot - Totals and checkout.
 * @csspart codes - All that is said of discounts.
 * @csspart discounts - What the shop takes off.
 * @csspart discount - One of that: a code, or what the shop gives by itself.
 * @csspart off - How much it takes off.
 * @csspart summary - Opens the form for a code.
 * @csspart form - The form for a code.
 * @csspart field - Where a code is typed.
 * @csspart apply - Asks the shop for it.
 * @csspart totals - What the shop says that it costs.
 * @csspart delivery - The cost of delivery.
 * @csspart duty - Duty and import tax.
 * @csspart total - The total, or that of the goods.
 * @csspart later - What is told only at the checkout; or that there is no way to it.
 * @csspart checkout - Leads to the shop's checkout; in a new tab while the show is live.
 * @csspart empty - Says that nothing is in the bag, and what to do.
 * @csspart failed - Says that the shop did not answer.
 * @csspart retry - Asks the shop again.
 * @csspart skeleton - Stands in while the bag is read.
 * @cssstate loading - The bag is being read.
 * @cssstate empty - Nothing is in it.
 * @cssstate pending - A change waits for the shop.
 * @cssstate failed - The shop did not answer.
 * @cssstate page - The show has no cart of its own: the page answers each `onair-cart-add`.
 * @fires {CartChangeEvent} onair-cart-change - Another quantity of a line; 0 removes it. The element would ask the shop.
 * @fires {CartAddEvent} onair-cart-add - A removed line is put back, or as many are added as there are left.
 * @fires {CartCodesEvent} onair-cart-codes - The viewer wants these discount codes, and no others.
 * @fires {CartCheckoutEvent} onair-cart-checkout - The viewer wants to pay. The element would follow the cart's `checkoutUrl`.
 */
export class OnairCart extends LitElement {
  static readonly tagName = 'onair-cart';
  static override styles: CSSResultGroup = [...baseStyles, styles];

  /** Id of the show's element, where this one is not in it. */
  @property({ attribute: 'for' }) htmlFor = '';
  /** The container has the title and the count. */
  @property({ type: Boolean }) embedded = false;
  /**
   * Where the shop's checkout opens: `same` tab or a `new` one. Without it a new one while the show is
   * live, so that it goes on, else the same.
   */
  @property({ attribute: 'checkout-target' }) checkoutTarget: 'same' | 'new' | '' = '';
  @state() private isAsking = false;
  @state() private hasNoWay = false;

  readonly #i18n = new Localization(this, 'whole');
  readonly #view = new ShowView(this, { phase: ({ show }) => show.state });
  readonly #bag = new CartView(this, this.#view);
  readonly #market = new Provided(this, marketContext);
  readonly #states = createStates(this.attachInternals());
  readonly #parts = new LaterParts(this, this.#i18n);
  readonly #knownOf = lastResult(({ knownOf }: Face, ...known: Parameters<Face['knownOf']>) =>
    knownOf(...known),
  );
  #followed: CartPort | null = null;
  #before: CartState | null = null;
  #news = '';

  protected override willUpdate(): void {
    const { cart, state } = this.#bag;
    const status = state?.status;
    this.#parts.load(cart);
    this.#tell();
    this.#states.toggle('loading', status === 'loading');
    this.#states.toggle('failed', status === 'failed');
    this.#states.toggle('page', status === 'none');
    this.#states.toggle('pending', (state?.pending.length ?? 0) > 0);
    this.#states.toggle('empty', status === 'ready' && !state?.cart?.lines.length);
  }

  protected override render(): TemplateResult {
    const i18n = this.#i18n;
    const { face } = this.#parts;
    if (!i18n.ready || !this.#view.show || !face)
      return html`<slot name="actions" class="waits"></slot>`;
    const scene = this.#scene();
    return html`<div class="root" part="base" lang=${i18n.lang} dir=${i18n.dir}>
      ${face.header(i18n, this.embedded, scene?.state.cart?.count ?? 0)}
      ${
        scene
          ? face.content(scene)
          : html`<div class="scroll" part="body">${face.emptyNotice({ i18n }, 'none')}</div>`
      }
      <p class="hidden" role="status">${this.#news}</p>
    </div>`;
  }

  #scene(): Scene | null {
    const { show } = this.#view;
    const { cart } = this.#bag;
    const { face, codes, plannedIn } = this.#parts;
    if (!show || !cart || !face) return null;
    return {
      i18n: this.#i18n,
      state: cart.state,
      known: this.#knownOf(face, show.manifest, cart, plannedIn),
      manifestLang: show.manifest.lang,
      country: this.#market.value,
      isAsking: this.isAsking,
      hasNoWay: this.hasNoWay,
      opensNew: this.#opensNew(show.manifest),
      codes: codes?.template(cart) ?? null,
      acts: this.#acts,
    };
  }

  #opensNew({ state }: Manifest): boolean {
    if (this.checkoutTarget) return this.checkoutTarget === 'new';
    return (this.#view.state?.phase ?? state) === 'live';
  }

  /** What was so before this cart was looked at is no news. */
  #tell(): void {
    const { cart, state } = this.#bag;
    const isSame = cart === this.#followed;
    const scene = isSame && this.#before ? this.#scene() : null;
    if (scene && this.#before)
      this.#news = this.#parts.face?.newsOf(scene, this.#before) ?? this.#news;
    this.#followed = cart;
    this.#before = state;
  }

  readonly #acts: Acts = {
    change: (line, quantity) => void this.#change(line, quantity),
    step: (line, by) => this.#step(line, by),
    undo: (removed) =>
      void this.#add(removed.line.ref, removed.line.quantity, (cart, _line, answer) =>
        cart.undo(removed, answer),
      ),
    add: (ref, quantity) =>
      void this.#add(ref, quantity, (cart, line, answer) => cart.add([line], answer)),
    ask: () => void this.#ask(),
    hide: (ref) => this.#hide(ref),
    checkOut: (event) => this.#checkOut(event),
  };

  async #change(line: CartLine, quantity: number): Promise<void> {
    const { cart } = this.#bag;
    if (!cart) return;
    const intent = new CartChangeEvent(line, quantity);
    const result = await performIntent<CartResult>(this, intent, (answer) =>
      quantity === 0
        ? cart.remove(line.id, answer ?? undefined)
        : cart.setQuantity(line.id, quantity, answer ?? undefined),
    );
    if (quantity === 0 && result) await focusWhereLost(this, undoOf(line.ref), BODY);
  }

  #step(line: CartLine, by: 1 | -1): void {
    const { face } = this.#parts;
    const wish = this.#bag.state && face?.changeOf(this.#bag.state, line);
    const quantity = face?.nextTo(line, wish?.quantity ?? line.quantity, by) ?? 0;
    if (quantity > 0) void this.#change(line, quantity);
  }

  async #add(
    ref: VariantRef,
    quantity: number,
    act: (cart: CartPort, line: AddLine, answer?: Promise<CartResult>) => Promise<CartResult>,
  ): Promise<void> {
    const { cart } = this.#bag;
    if (!cart) return;
    const line = this.#asked(ref, quantity);
    await performIntent<CartResult>(this, new CartAddEvent([line]), (answer) =>
      act(cart, line, answer ?? undefined),
    );
    await focusWhereLost(this, `${rowOf(ref)} button`, BODY);
  }

  /** Once the shop has told what is in the bag, it is known what came of a lost answer. */
  async #ask(): Promise<void> {
    const { cart } = this.#bag;
    if (!cart || this.isAsking) return;
    this.isAsking = true;
    await cart.refresh().catch(() => undefined);
    this.isAsking = false;
    const { status, refused } = cart.state;
    for (const [ref, result] of Object.entries(refused)) {
      if (status === 'ready' && result.status === 'unknown') cart.forget(ref);
    }
    await focusWhereLost(this, BODY);
  }

  #hide(ref: VariantRef): void {
    this.#bag.cart?.forget(ref);
    void focusWhereLost(this, `${rowOf(ref)} button`, BODY);
  }

  #checkOut(event: Event): void {
    const url = this.#bag.state?.cart?.checkoutUrl ?? null;
    const intent = new CartCheckoutEvent(url);
    performIntent(this, intent, (answer) => answer ?? undefined).catch(() => undefined);
    const isTaken = intent.defaultPrevented || intent.answer !== null;
    if (isTaken) event.preventDefault();
    this.hasNoWay = !isTaken && url === null;
  }

  /** What is asked for, as the show names it. */
  #asked(ref: VariantRef, quantity: number): AddLine {
    const known = this.#scene()?.known(ref);
    const { show } = this.#view;
    return {
      ref,
      quantity,
      ...(known && { productId: known.product.id }),
      ...(known?.variant && { variantId: known.variant.id }),
      ...(show && { attributes: attributionOf(show.manifest) }),
    };
  }
}

const BODY = '.scroll';
const rowOf = (ref: VariantRef): string => `[data-ref="${CSS.escape(ref)}"]`;
const undoOf = (ref: VariantRef): string => `[data-undo="${CSS.escape(ref)}"]`;

declare global {
  interface HTMLElementTagNameMap {
    'onair-cart': OnairCart;
  }
}
