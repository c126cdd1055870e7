import type {
  Cart,
  CartDiscount,
  CartIssue,
  CartIssueCode,
  CartLine,
  CartResult,
} from '../../core/cart.ts';
import { COUNT, CURRENCY, ID, LANGUAGE, PROSE, REF, YES_NO } from '../../protocol/schema/leaves.ts';
import { many, manyBy } from '../../protocol/schema/members.ts';
import { MONEY } from '../../protocol/schema/money.ts';
import { object } from '../../protocol/schema/object.ts';
import { read, type ReadOptions } from '../../protocol/schema/read.ts';
import { WEB_URL } from '../../protocol/schema/url.ts';
import { choice, nullable, withDefault } from '../../protocol/schema/values.ts';

type CountedCart = Omit<Cart, 'count'> & { readonly count?: number };
type CountedResult = Omit<CartResult, 'cart'> & { readonly cart: CountedCart | null };
type Delivery = NonNullable<Cart['delivery']>;

const LINE = object<CartLine>({
  id: REF,
  ref: REF,
  quantity: COUNT,
  title: PROSE,
  'variantTitle?': PROSE,
  'picture?': WEB_URL,
  'url?': WEB_URL,
  'unitPrice?': MONEY,
  'total?': MONEY,
  'editable?': YES_NO,
  'max?': COUNT,
  'min?': COUNT,
  'step?': COUNT,
  'plan?': PROSE,
  'personal?': YES_NO,
});

const DISCOUNT = object<CartDiscount>({
  'code?': PROSE,
  'label?': PROSE,
  applies: YES_NO,
  'amount?': MONEY,
});

const CART = object<CountedCart>({
  'id?': REF,
  currency: CURRENCY,
  lines: many(LINE),
  'count?': COUNT,
  'subtotal?': MONEY,
  'discounts?': { ...many(DISCOUNT), or: undefined },
  'delivery?': object<Delivery>({ 'label?': PROSE, price: MONEY }),
  'duty?': MONEY,
  'total?': MONEY,
  'taxIncluded?': YES_NO,
  'checkoutUrl?': WEB_URL,
  'attributes?': { ...manyBy(ID, PROSE), or: undefined },
  'lang?': LANGUAGE,
});

/** Why a shop may refuse. */
export const CART_ISSUE_CODES: readonly CartIssueCode[] = [
  'out-of-stock',
  'not-enough-stock',
  'quantity-rule',
  'variant-unavailable',
  'options-required',
  'limit',
  'cart-gone',
  'line-gone',
  'conflict',
  'unauthorized',
  'rate-limited',
  'network',
  'timeout',
  'unsupported',
  'unknown',
];

const ISSUE = object<CartIssue>({
  code: withDefault(choice(...CART_ISSUE_CODES), 'unknown'),
  severity: withDefault(choice('error', 'warning'), 'error'),
  'ref?': REF,
  'available?': COUNT,
  'message?': PROSE,
});

const RESULT = object<CountedResult>({
  status: choice('ok', 'partial', 'rejected', 'unknown'),
  cart: { ...nullable(CART), or: null },
  issues: many(ISSUE),
  'added?': COUNT,
});

/** As much as the largest cart that a shop has ever sent, and then some. */
export const LONGEST_ANSWER = 1_048_576;

const readFrom = (base?: string): ReadOptions => ({
  max: LONGEST_ANSWER,
  mend: true,
  ...(base !== undefined && { base }),
});

/** What a shop, or a page, answered to a change; null where that is no answer. Its bad parts are left out. */
export function readResult(answer: unknown, base?: string): CartResult | null {
  const result = read(RESULT, answer, readFrom(base));
  return result.ok ? { ...result.value, cart: counted(result.value.cart) } : null;
}

/** The cart that a shop told; undefined where that is none. `base`: what its addresses are relative to. */
export function readCart(answer: unknown, base?: string): Cart | null | undefined {
  if (answer === null) return null;
  const result = read(CART, answer, readFrom(base));
  return result.ok ? counted(result.value) : undefined;
}

function counted(cart: CountedCart | null): Cart | null {
  return cart && { count: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0), ...cart };
}
