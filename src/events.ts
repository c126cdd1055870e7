import type { CartChangedEvent } from './commerce/cart/changed-event.ts';
import type { TokenEnteredEvent } from './components/desk/token-entered.ts';
import type { DetailsEvent } from './components/product-sheet/details-event.ts';
import type { ProductReportEvent } from './components/trust/report-event.ts';
import type { CaptionsChangeEvent } from './controllers/caption-settings.ts';
import type { CartCodesEvent } from './controllers/cart-codes-event.ts';
import type {
  CartAddEvent,
  CartChangeEvent,
  CartCheckoutEvent,
  OpenEvent,
  ProductOpenEvent,
  QuestionAskEvent,
  QuestionVoteEvent,
  RestockRequestEvent,
  ReturnEvent,
  WishlistAddEvent,
} from './controllers/intents.ts';
import type { ShowEventMap } from './core/events.ts';

export { CartChangedEvent } from './commerce/cart/changed-event.ts';
export { TokenEnteredEvent } from './components/desk/token-entered.ts';
export { DetailsEvent } from './components/product-sheet/details-event.ts';
export { ProductReportEvent } from './components/trust/report-event.ts';
export { CaptionsChangeEvent, type CaptionSettings } from './controllers/caption-settings.ts';
export { CartCodesEvent } from './controllers/cart-codes-event.ts';
export {
  CartAddEvent,
  CartChangeEvent,
  CartCheckoutEvent,
  IntentEvent,
  OpenEvent,
  ProductOpenEvent,
  QuestionAskEvent,
  QuestionVoteEvent,
  RestockRequestEvent,
  ReturnEvent,
  WishlistAddEvent,
  type RestockAnswer,
} from './controllers/intents.ts';
export {
  CueEvent,
  FailureEvent,
  MediaEvent,
  type FactName,
  type ShowEventMap,
} from './core/events.ts';

/** What a viewer may ask for, by name: it bubbles from the element that asks, out of each around it. */
export interface IntentEventMap {
  'onair-product-open': ProductOpenEvent;
  'onair-product-report': ProductReportEvent;
  'onair-products-open': OpenEvent;
  'onair-questions-open': OpenEvent;
  'onair-cart-open': OpenEvent;
  'onair-compare-open': OpenEvent;
  'onair-trust-open': OpenEvent;
  'onair-show-open': OpenEvent;
  'onair-show-leave': OpenEvent;
  'onair-cart-add': CartAddEvent;
  'onair-cart-change': CartChangeEvent;
  'onair-cart-codes': CartCodesEvent;
  'onair-cart-checkout': CartCheckoutEvent;
  'onair-restock-request': RestockRequestEvent;
  'onair-wishlist-add': WishlistAddEvent;
  'onair-question-ask': QuestionAskEvent;
  'onair-question-vote': QuestionVoteEvent;
  'onair-captions-change': CaptionsChangeEvent;
  'onair-follow-add': ReturnEvent;
  'onair-reminder-add': ReturnEvent;
}

/** All events that leave the element which fires them. */
export interface BubblingEventMap extends IntentEventMap {
  'onair-details-shown': DetailsEvent;
}

/** All events of all elements, by name. The facts in it are fired on the show element alone. */
export interface OnairEventMap extends BubblingEventMap, ShowEventMap {
  'onair-cart-changed': CartChangedEvent;
  'onair-token-entered': TokenEnteredEvent;
}

/** Wherever one of the elements is imported, `addEventListener` knows its events. */
/* eslint-disable @typescript-eslint/no-empty-object-type -- merged into the DOM's own maps */
declare global {
  interface HTMLElementEventMap extends OnairEventMap {}
  interface ShadowRootEventMap extends BubblingEventMap {}
  interface DocumentEventMap extends BubblingEventMap {}
  interface WindowEventMap extends BubblingEventMap {}
}
