import type { AddLine, CartLine, CartResult, VariantRef } from '../core/cart.ts';
import type { RequestOutcome } from '../core/ports.ts';
import type { OpData } from '../protocol/request.ts';

/**
 * Something that the viewer asks for. It bubbles out of the element before anything is done:
 * `preventDefault()` = the page owns it; `respondWith(promise)` = the page does it, and the
 * elements show how it went; neither = the element does it.
 */
export class IntentEvent<Result = void> extends Event {
  #answer: Promise<Result> | null = null;

  constructor(type: string) {
    super(type, { bubbles: true, composed: true, cancelable: true });
  }

  /** The page's own answer; null: it gave none. */
  get answer(): Promise<Result> | null {
    return this.#answer;
  }

  /** Hands in the page's own answer. Throws when the event is over: the element has acted by then. */
  respondWith(answer: Promise<Result> | Result): void {
    if (this.eventPhase === Event.NONE) throw new Error(`${this.type} is over: answer at once.`);
    this.#answer = Promise.resolve(answer);
  }
}

/** `onair-cart-add`: the viewer wants something in the bag. */
export class CartAddEvent extends IntentEvent<CartResult> {
  readonly lines: readonly AddLine[];
  constructor(lines: readonly AddLine[]) {
    super('onair-cart-add');
    this.lines = lines;
  }
}

/** `onair-cart-change`: another quantity of a line; 0 removes it. */
export class CartChangeEvent extends IntentEvent<CartResult> {
  readonly line: CartLine;
  readonly quantity: number;
  constructor(line: CartLine, quantity: number) {
    super('onair-cart-change');
    this.line = line;
    this.quantity = quantity;
  }
}

/** `onair-cart-checkout`: the viewer wants to pay. The element would follow the cart's `checkoutUrl`. */
export class CartCheckoutEvent extends IntentEvent {
  readonly url: string | null;
  constructor(url: string | null) {
    super('onair-cart-checkout');
    this.url = url;
  }
}

/** `onair-cart-open`, `onair-questions-open`, `onair-products-open`, `onair-compare-open`, `onair-trust-open`, `onair-show-open`, `onair-show-leave`: the viewer wants to see that part, or to go. */
export class OpenEvent extends IntentEvent {}

/** `onair-product-open`: the viewer wants to see one product. */
export class ProductOpenEvent extends IntentEvent {
  readonly productId: string;
  constructor(productId: string) {
    super('onair-product-open');
    this.productId = productId;
  }
}

/** How a page answers {@link RestockRequestEvent}. */
export interface RestockAnswer {
  /** `bad-address`: it is none that one can write to. `busy`: too many at once, it may be tried again soon. */
  readonly status: 'ok' | 'bad-address' | 'busy' | 'failed';
}

/** `onair-restock-request`: the viewer wants to hear when something that is sold out is back. */
export class RestockRequestEvent extends IntentEvent<RestockAnswer> {
  readonly productId: string;
  /** Absent: the product has no variants. */
  readonly variantId: string | undefined;
  /** What the shop's cart calls it. */
  readonly ref: VariantRef;
  /** As the viewer wrote it. */
  readonly email: string;
  /** The language that the viewer reads. */
  readonly lang: string;
  constructor(
    wish: Pick<RestockRequestEvent, 'productId' | 'ref' | 'email' | 'lang'> & {
      readonly variantId?: string;
    },
  ) {
    super('onair-restock-request');
    this.productId = wish.productId;
    this.variantId = wish.variantId;
    this.ref = wish.ref;
    this.email = wish.email;
    this.lang = wish.lang;
  }
}

/** `onair-wishlist-add`: the viewer wants to find something again. Saved is what the page answers for. */
export class WishlistAddEvent extends IntentEvent {
  readonly productId: string;
  /** Absent: the product has no variants. */
  readonly variantId: string | undefined;
  /** What the shop's cart calls it. */
  readonly ref: VariantRef;
  constructor(productId: string, variantId: string | undefined, ref: VariantRef) {
    super('onair-wishlist-add');
    this.productId = productId;
    this.variantId = variantId;
    this.ref = ref;
  }
}

/** `onair-question-ask`. */
export class QuestionAskEvent extends IntentEvent<RequestOutcome> {
  readonly question: OpData<'question.ask'>;
  constructor(question: OpData<'question.ask'>) {
    super('onair-question-ask');
    this.question = question;
  }
}

/** `onair-question-vote`: the viewer wants to know this too. */
export class QuestionVoteEvent extends IntentEvent<RequestOutcome> {
  readonly questionId: string;
  constructor(questionId: string) {
    super('onair-question-vote');
    this.questionId = questionId;
  }
}

/** `onair-follow-add`, `onair-reminder-add`: the viewer wants to hear of the shop, or of this show, again. */
export class ReturnEvent extends IntentEvent {
  readonly showId: string;
  constructor(type: 'onair-follow-add' | 'onair-reminder-add', showId: string) {
    super(type);
    this.showId = showId;
  }
}

/**
 * Fires an intent from an element and sees to it. Resolves to the result, the page's or that of `act`;
 * to null where the page took it over.
 */
export async function performIntent<Result>(
  element: EventTarget,
  intent: IntentEvent<Result>,
  act: (answer: Promise<Result> | null) => Promise<Result> | Result,
): Promise<Result | null> {
  element.dispatchEvent(intent);
  return intent.defaultPrevented && !intent.answer ? null : act(intent.answer);
}
