import type { IntentEventMap } from '../../src/events.ts';

interface IntentWords {
  /** The event's class. */
  readonly type: string;
  readonly words: string;
}

/**
 * What the viewer asks for by each intent, and what is done unless the page does it. It comes from one
 * of the elements inside, and bubbles out of every show element.
 */
export const INTENT_WORDS: Readonly<Record<keyof IntentEventMap, IntentWords>> = {
  'onair-product-open': {
    type: 'ProductOpenEvent',
    words: 'The viewer wants to see a product. Else it is shown.',
  },
  'onair-product-report': {
    type: 'ProductReportEvent',
    words:
      'The viewer wants to report a product. Else the manifest’s link with `rel` `report` is opened in a new tab.',
  },
  'onair-products-open': {
    type: 'OpenEvent',
    words: 'The viewer wants to see the products. Else they are shown.',
  },
  'onair-questions-open': {
    type: 'OpenEvent',
    words: 'The viewer wants to see the questions, or to ask. Else they are shown.',
  },
  'onair-cart-open': {
    type: 'OpenEvent',
    words: 'The viewer wants to see the bag. Else it is shown.',
  },
  'onair-compare-open': {
    type: 'OpenEvent',
    words: 'The viewer wants to compare what was shown. Else it is compared.',
  },
  'onair-trust-open': {
    type: 'OpenEvent',
    words: 'The viewer wants to know who sells. Else it is told.',
  },
  'onair-show-open': {
    type: 'OpenEvent',
    words: 'The viewer wants the show on the whole screen. Else it takes it.',
  },
  'onair-show-leave': {
    type: 'OpenEvent',
    words: 'The viewer wants to go back to the page. Else the show gives the screen back.',
  },
  'onair-cart-add': {
    type: 'CartAddEvent',
    words:
      'The viewer wants `lines` in the bag. `respondWith` your cart’s answer; else the cart that `cart` names is asked.',
  },
  'onair-cart-change': {
    type: 'CartChangeEvent',
    words:
      'The viewer wants another `quantity` of a `line`; 0 removes it. `respondWith` your cart’s answer; else the cart that `cart` names is asked.',
  },
  'onair-cart-codes': {
    type: 'CartCodesEvent',
    words:
      'The viewer wants these discount `codes`, and no others. `respondWith` your cart’s answer; else the cart that `cart` names is asked.',
  },
  'onair-cart-checkout': {
    type: 'CartCheckoutEvent',
    words: 'The viewer wants to pay. Else `url`, the cart’s `checkoutUrl`, is followed.',
  },
  'onair-restock-request': {
    type: 'RestockRequestEvent',
    words:
      'The viewer wants to hear when something is back. `respondWith` how it went; else it is posted to the manifest’s `restockUrl`.',
  },
  'onair-wishlist-add': {
    type: 'WishlistAddEvent',
    words:
      'The viewer wants to find something again. `respondWith` once it is saved; else nothing is.',
  },
  'onair-question-ask': {
    type: 'QuestionAskEvent',
    words: 'The viewer asks. Else `question` is sent to the show.',
  },
  'onair-question-vote': {
    type: 'QuestionVoteEvent',
    words: 'The viewer wants to know a question too. Else that is sent to the show.',
  },
  'onair-captions-change': {
    type: 'CaptionsChangeEvent',
    words: 'The viewer wants the captions otherwise: all in `settings`. Else they are so.',
  },
  'onair-follow-add': {
    type: 'ReturnEvent',
    words: 'The viewer wants to follow. Else the manifest’s link is opened in a new tab.',
  },
  'onair-reminder-add': {
    type: 'ReturnEvent',
    words: 'The viewer wants to be reminded. Else a calendar file is saved.',
  },
};
